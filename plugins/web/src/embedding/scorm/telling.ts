/** Answers that a course is told beside its state: only what the author asks for and the reader agreed to. */

import { answer, given, levels, picked } from "../../core/answers";
import { items, shown } from "../../core/conditions";
import { counted } from "../../core/dimensions";
import type { Gap, Model } from "../../core/model";
import type { State } from "../../core/record";

export type Share = "objectives" | "interactions";

/** Where one stands: the id of a level, or of the two levels of a gap. Never a number. */
export interface Objective {
  id: string;
  levels: string[];
}

export interface Interaction {
  id: string;
  type: "likert" | "choice" | "true-false";
  /** Ids. */
  response: string[];
  asked: string;
}

/** The middle level of each dimension that speaks, and the gaps with both levels. */
export function objectives(model: Model, state: State): Objective[] {
  const all = counted(model, state);
  const found = model.dimensions.flatMap(({ id, scale }): Objective[] => {
    const own = all.filter(({ rating }) => rating.dimension === id && !rating.private).map(({ at }) => at).sort((a, b) => a - b);
    const middle = levels(model, scale)[own[Math.floor((own.length - 1) / 2)] ?? -1];
    return own.length >= 3 && middle ? [{ id, levels: [middle.id] }] : [];
  });
  const gaps = visible(model, state).flatMap((item): Objective[] => {
    if (item.kind !== "gap" || !picked(state, item)) return [];
    const now = answer(model, state, item);
    const needed = neededOf(state, item);
    return typeof now === "string" && now !== "-" && needed ? [{ id: item.id, levels: [now, needed] }] : [];
  });
  return [...found, ...gaps];
}

/** What was chosen: levels and options. What somebody wrote is never among it. */
export function interactions(model: Model, state: State): Interaction[] {
  return visible(model, state).flatMap((item): Interaction[] => {
    const said = answer(model, state, item);
    if (said === undefined) return [];
    const about = { asked: item.short.replace(/\s+/g, " ").slice(0, 250), response: [said].flat().map(String) };
    switch (item.kind) {
      case "check":
        return [{ id: item.id, type: "true-false", ...about }];
      case "rating":
        return [{ id: item.id, type: "likert", ...about }];
      case "single-choice":
      case "multiple-choice":
        return [{ id: item.id, type: "choice", ...about }];
      case "gap": {
        const needed = neededOf(state, item);
        const now = { id: `${item.id}.now`, type: "likert" as const, ...about };
        return picked(state, item) ? [now, ...(needed ? [{ ...now, id: `${item.id}.needed`, response: [needed] }] : [])] : [];
      }
      default:
        return [];
    }
  });
}

function visible(model: Model, state: State) {
  const seen = shown(model, state);
  return items(model).filter((item) => seen.has(item.id) && !item.private);
}

function neededOf(state: State, { id, needed }: Gap): string {
  const said = given(state, `${id}.needed`);
  return typeof said === "string" ? said : needed;
}
