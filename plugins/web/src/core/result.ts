/**
 * What the answers say: counts, what to keep, one next step. The author's longer texts stand in the
 * page; a result names them by key, and the view clones them from there.
 */

import { answer, answered, levels, NOT_APPLYING, rank } from "./answers";
import { items, shown } from "./conditions";
import { type Counted, counted, dimensions, type Spoken } from "./dimensions";
import { type GapAnswer, type Gaps, gaps } from "./gaps";
import { type Known, knowledge } from "./knowledge";
import type { Model } from "./model";
import { noted } from "./noted";
import type { State } from "./record";
import { type Step, steps } from "./steps";

export interface Kept {
  name: string;
  /** The level's title, or what was written; "" of what was ticked. */
  answer: string;
  private: boolean;
  /** Said back because the author asks for it: in a copy it stands among the answers. */
  back?: true;
}

export interface Result {
  /** The first sentence: nothing, or all not applying, or one or two ratings and no more, or "You noted N". */
  says: "nothing" | "not-applying" | "few" | "noted";
  noted: number;
  dimensions: Spoken[];
  keep: Kept[];
  gaps: GapAnswer[];
  unclear: Gaps["unclear"];
  /** Questions about knowledge, with what was chosen. */
  known: Known[];
  next?: Step;
  /** All other advice that fits, in the order in which a next step is looked for. */
  more: Step[];
  ends: Model["ends"];
}

export function result(model: Model, state: State): Result {
  const ratings = counted(model, state);
  const spoken = dimensions(model, ratings);
  const found = gaps(model, state);
  const [next, ...rest] = steps(model, state, spoken, found);
  return {
    says: says(model, state, ratings, found),
    noted: noted(model, state),
    dimensions: spoken,
    keep: [...keep(model, ratings, spoken, found), ...back(model, state)],
    gaps: found.ranked,
    unclear: found.unclear,
    known: knowledge(model, state),
    ...(next && { next }),
    more: rest.filter((step) => step.text),
    ends: model.ends,
  };
}

function says(model: Model, state: State, ratings: Counted[], found: Gaps): Result["says"] {
  const all = noted(model, state);
  const visible = shown(model, state);
  const applyNot = items(model).filter(
    (item) =>
      item.kind === "rating" && visible.has(item.id) && answer(model, state, item) === NOT_APPLYING,
  );
  const left = all - applyNot.length - found.applyNot;
  if (!all) return "nothing";
  if (!left) return "not-applying";
  return left <= 2 && left === ratings.length ? "few" : "noted";
}

function keep(model: Model, ratings: Counted[], spoken: Spoken[], found: Gaps): Kept[] {
  const title = (scale: string, at: number): string => levels(model, scale)[at]?.title ?? "";
  const last = new Set(spoken.flatMap((dimension) => dimension.keep));
  return [
    ...found.keep.map(({ name, scale, now, private: hidden }) => ({
      name,
      answer: title(scale, rank(model, scale, now)),
      private: hidden,
    })),
    ...ratings
      .filter(({ rating }) => last.has(rating))
      .map(({ rating, at }) => ({
        name: rating.short,
        answer: title(rating.scale, at),
        private: rating.private,
      })),
  ];
}

/** What the author wants to be said back, as written. */
function back(model: Model, state: State): Kept[] {
  const visible = shown(model, state);
  return items(model).flatMap((item) => {
    if (!("keep" in item && item.keep && visible.has(item.id) && answered(model, state, item))) return [];
    const given = answer(model, state, item);
    const said = typeof given === "string" ? given.trim() : "";
    return [{ name: item.short, answer: said, private: item.private, back: true as const }];
  });
}
