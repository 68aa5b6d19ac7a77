/** "Then and now" below a result, where there are earlier attempts: loaded when it is asked for. */

import { html, nothing } from "lit-html";
import { button } from "./dialog";
import { drawing } from "./fetched";
import type { Stage } from "./stage";
import { RESULT } from "./words";

/** Results in which it was asked for. */
const asked = new WeakSet<Element>();

export function earlier(stage: Stage, heading: unknown): unknown {
  const { place, state } = stage;
  if (!state.earlier) return nothing;
  const press = async (): Promise<void> => {
    asked.add(place);
    await follow(stage);
    // The button goes; what it brought begins below its heading.
    if (asked.has(place)) place.querySelector<HTMLElement>(".sc-earlier [tabindex]")?.focus();
  };
  // Unasked it is nothing on paper.
  return html`<div class=${asked.has(place) ? "sc-earlier" : "sc-earlier sc-where"}>
    ${heading}
    <p class="sc-actions" ?hidden=${asked.has(place)}>${button(RESULT.compare, press)}</p>
    <div class="sc-past"></div>
  </div>`;
}

/** Draws it again after each change, once it was asked for. */
export async function follow(stage: Stage): Promise<void> {
  const place = stage.place.querySelector<HTMLElement>(".sc-past");
  if (!place || !asked.has(stage.place)) return;
  const history = await drawing("history", stage, place);
  if (!history) {
    asked.delete(stage.place);
    return;
  }
  place.previousElementSibling?.setAttribute("hidden", "");
  place.parentElement?.classList.remove("sc-where");
  await history.lookBack(stage, place, stage.model.quiz);
}
