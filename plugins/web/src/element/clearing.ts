/** The edits that empty an item; what was never answered stays as it is. */

import { entryOf } from "../core/answers";
import type { State } from "../core/record";
import type { Change } from "../store/store";
import { controlsIn, keyOf } from "./edits";

export function clearing(place: HTMLElement, state: State): Change[] {
  const { kind, item } = place.dataset;
  if (kind === "plan") {
    const plan = state.plans.find((one) => one.source === item);
    if (!plan) return [];
    const fields = ["if", "then", "review"] as const;
    return fields.map((field) => ({ plan: plan.source, field, value: "", base: plan.n, seen: plan[field] }));
  }
  const keys = new Set(controlsIn(place).map(keyOf));
  return [...keys].flatMap((key) => {
    const entry = entryOf(state.attempt, key);
    return entry && !key.endsWith(".picked") ? [{ key, value: null, base: entry[1], text: kind === "text" || kind === "message" }] : [];
  });
}
