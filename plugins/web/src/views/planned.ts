/** What was planned, below the result: drawn by a chunk of its own. */

import { days } from "../core/days";
import { holds } from "../core/plan";
import type { Plan } from "../core/record";
import { wordsOf } from "../core/words";
import { today } from "./day";
import { drawing } from "./fetched";
import type { Stage } from "./stage";

/** The plans that hold anything, and the days still to come. */
export function ahead({ model, state }: Pick<Stage, "model" | "state">): { plans: Plan[]; days: Plan[] } {
  return { plans: state.plans.filter(holds), days: days(model, state, today()) };
}

export async function planned(stage: Stage): Promise<void> {
  const place = stage.place.querySelector<HTMLElement>(".sc-plans");
  if (!place) return;
  const plans = await drawing("plans", stage, place);
  const { model, state } = stage;
  await plans?.list(stage, place, {
    ...ahead(stage),
    attempts: state.attempt ? [state.attempt] : [],
    words: [{ digest: model.words, ...wordsOf(model) }],
  });
}
