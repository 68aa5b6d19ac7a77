/** What was planned, below the result: drawn by a chunk of its own. */

import { holds } from "../core/plan";
import { wordsOf } from "../core/words";
import { drawing } from "./fetched";
import type { Stage } from "./stage";

export async function planned(stage: Stage): Promise<void> {
  const place = stage.place.querySelector<HTMLElement>(".sc-plans");
  if (!place) return;
  const plans = await drawing("plans", stage, place);
  const { model, state } = stage;
  await plans?.list(stage, place, {
    plans: state.plans.filter(holds),
    attempts: state.attempt ? [state.attempt] : [],
    words: [{ digest: model.words, ...wordsOf(model) }],
  });
}
