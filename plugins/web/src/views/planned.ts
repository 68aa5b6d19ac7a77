/** What was planned, below the result: drawn by a chunk of its own. */

import { holds } from "../core/plan";
import { wordsOf } from "../core/words";
import type { Stage } from "./stage";
import { UNLOADED } from "./words";

export async function planned(stage: Stage): Promise<void> {
  const place = stage.place.querySelector<HTMLElement>(".sc-plans");
  if (!place) return;
  try {
    if (!globalThis.selfcheck?.plans) await stage.load("plans");
  } catch {
    place.textContent = UNLOADED.about;
    return;
  }
  const { model, state } = stage;
  await globalThis.selfcheck?.plans?.list(stage, place, {
    plans: state.plans.filter(holds),
    attempts: state.attempt ? [state.attempt] : [],
    words: [{ digest: model.words, ...wordsOf(model) }],
  });
}
