/** Days that a reader chose and that are still to come: answers to questions for a day. */

import { answer } from "./answers";
import { items, shown } from "./conditions";
import type { Model } from "./model";
import { dayOf } from "./plan";
import type { Plan, State } from "./record";

/** Each as a plan of which there is no more than the day. It is an answer: nothing in the record is a plan. */
export function days(model: Model, state: State, today: string): Plan[] {
  const { attempt } = state;
  const dates = items(model).filter(({ kind }) => kind === "date");
  const coming = dates.flatMap((item): Plan[] => {
    const review = dayOf(String(answer(model, state, item) ?? ""));
    if (!attempt || !review || review < today) return [];
    const n = attempt.answers[item.id]?.[1] ?? 0;
    return [{ id: `${attempt.id}.${item.id}`, attempt: attempt.id, source: item.id, if: "", then: "", review, state: "open", n }];
  });
  if (!coming.length) return [];
  const visible = shown(model, state);
  return coming.filter(({ source }) => visible.has(source));
}
