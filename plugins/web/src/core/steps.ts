/** What could be done next: everything that fits, in the order in which one next step is looked for. */

import { answer, NOT_APPLYING, rank } from "./answers";
import { shown } from "./conditions";
import type { Spoken } from "./dimensions";
import type { GapAnswer, Gaps } from "./gaps";
import type { Item, Model, Rating } from "./model";
import type { State } from "./record";

/** A text in the page: [data-advice="ITEM/0"] or [data-next="DIMENSION/0"]. */
export interface Pointer {
  of: "advice" | "next";
  key: string;
}

export interface Step {
  /** The short name of the item, or the title of the row or the dimension. */
  about: string;
  /** What a plan made from it is for: as in the record. */
  source: string;
  private: boolean;
  /** The author's text; without one the view says its own. */
  text?: Pointer;
  /** a[data-passage="…"] */
  passage: string;
  /** The gap that it begins to close. */
  gap?: GapAnswer;
  /** Whether to ask which piece of the gap fits into a few days. */
  piece?: true;
}

/** The ranked gaps; what the dimensions say, the lowest band first; then advice as written. */
export function steps(model: Model, state: State, spoken: Spoken[], found: Gaps): Step[] {
  const visible = shown(model, state);
  const banded = spoken.filter(({ band }) => band >= 0).sort((a, b) => a.band - b.band);
  return [
    ...found.ranked.flatMap(close),
    ...banded.map(
      ({ id, title, band }): Step => ({
        about: title,
        source: `dimension.${id}`,
        private: false,
        text: { of: "next", key: `${id}/${band}` },
        passage: `dimension:${id}`,
      }),
    ),
    ...model.sections
      .flatMap((section) => section.items)
      .filter((item) => visible.has(item.id))
      .flatMap((item) => fitting(model, state, item).map((key) => advice(item, key))),
  ];
}

/**
 * The step of a gap. What was there but not shown asks for a story, which is of days unless the reader
 * said otherwise; the author's advice on learning it comes after.
 */
function close(gap: GapAnswer): Step[] {
  const { name: about, passage, reason, step } = gap;
  const story = reason === "not-shown";
  const piece = step !== "days" && !(story && !step);
  const base = { about, source: gap.key, passage, private: gap.private };
  const text: Pointer = { of: "advice", key: `${gap.key}/0` };
  const first = { ...base, gap, ...(piece && { piece }) };
  if (!gap.advice) return [first];
  return story ? [first, { ...base, text }] : [{ ...first, text }];
}

/** The keys of an item's advice that fits; that of a gap stands with the gap. */
function fitting(model: Model, state: State, item: Item): string[] {
  const given = answer(model, state, item);
  if (given === undefined) return [];
  switch (item.kind) {
    case "check":
      return item.advice ? ["0"] : [];
    case "rating":
      return given === NOT_APPLYING ? [] : upTo(model, item, given);
    case "single-choice":
    case "multiple-choice":
      return item.options
        .filter(({ id, advice }) => advice && [given].flat().includes(id))
        .map(({ id }) => id);
    default:
      return [];
  }
}

/** The first advice whose level is not below the answer. */
function upTo(model: Model, item: Rating, given: unknown): string[] {
  const at = rank(model, item.scale, given);
  const first = item.advice.findIndex(
    (level) => level === "" || at <= rank(model, item.scale, level),
  );
  return first < 0 ? [] : [String(first)];
}

function advice(item: Item, key: string): Step {
  const text: Pointer = { of: "advice", key: `${item.id}/${key}` };
  return { about: item.short, source: item.id, private: item.private, text, passage: `item:${item.id}` };
}
