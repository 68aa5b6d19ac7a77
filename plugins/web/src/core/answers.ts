/**
 * The answers of a state, as far as they fit what is asked now. What no longer fits (an option that
 * vanished, another kind of item) is kept in the record, and read as unanswered here.
 */

import type { Gap, Item, Level, Model } from "./model";
import type { Attempt, Entry, Plan, State, Value } from "./record";

export type Given = Exclude<Value, null>;

/** Whatever carries scales: the model, or the words of an older one. */
export type Scales = Pick<Model, "scales">;

/** The answer "does not apply". */
export const NOT_APPLYING = "-";

/** What an attempt says under a key. Own keys only: an id may be "constructor". */
export function entryOf(attempt: Attempt | undefined, key: string): Entry | undefined {
  return attempt && Object.hasOwn(attempt.answers, key) ? attempt.answers[key] : undefined;
}

/** What stands under a key, whether it fits or not; undefined where nothing does or it was cleared. */
export function given(state: State, key: string): Given | undefined {
  return entryOf(state.attempt, key)?.[0] ?? undefined;
}

/** Whether the reader ever answered this key, cleared answers included. */
export function touched(state: State, key: string): boolean {
  return !!entryOf(state.attempt, key);
}

/** The levels of a scale, low to high; none where there is no such scale. */
export function levels(model: Scales, scale: string): Level[] {
  return model.scales.find((one) => one.id === scale)?.levels ?? [];
}

/** Where a level stands in its scale, from 0 (low); -1 where it does not. */
export function rank(model: Scales, scale: string, level: unknown): number {
  return levels(model, scale).findIndex((one) => one.id === level);
}

/** The plan that a plan item edits ("" for the line a result ends with), where it holds any text. */
export function planOf(state: State, source: string): Plan | undefined {
  return state.plans.find(
    (plan) => plan.source === source && (plan.if + plan.then + plan.review).trim(),
  );
}

/** Whether a gap takes part: one to pick from does when it was picked. */
export function picked(state: State, gap: Gap): boolean {
  return !gap.pick || given(state, `${gap.id}.picked`) === true;
}

/** An item's answer where it fits; of a gap the level "now". Plans are no answers: see planOf. */
export function answer(model: Scales, state: State, item: Item): Given | undefined {
  const value = given(state, item.kind === "gap" ? `${item.id}.now` : item.id);
  switch (item.kind) {
    case "check":
      return value === true ? true : undefined;
    case "rating":
    case "gap":
      return (item.na && value === NOT_APPLYING) || rank(model, item.scale, value) >= 0
        ? value
        : undefined;
    case "single-choice":
      return item.options.some((option) => option.id === value) ? value : undefined;
    case "multiple-choice": {
      const chosen = item.options.map((option) => option.id);
      const fitting = chosen.filter((id) => Array.isArray(value) && value.includes(id));
      return fitting.length ? fitting : undefined;
    }
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
    case "text":
    case "message":
      return typeof value === "string" && value.trim() ? value : undefined;
    default:
      return undefined;
  }
}

/** Whether the reader said anything to an item. A pick alone says nothing yet. */
export function answered(model: Scales, state: State, item: Item): boolean {
  if (item.kind === "plan") return planOf(state, item.id) !== undefined;
  const said = answer(model, state, item) !== undefined;
  if (item.kind !== "gap") return said;
  return picked(state, item) && (said || given(state, `${item.id}.reason`) !== undefined);
}
