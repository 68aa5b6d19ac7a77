/** One plan of a list: what it is for, its sentence, and what can be done about it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { due } from "../core/calendar";
import type { Plan } from "../core/record";
import { PLANS } from "./plan-words";
import { word } from "./word";
import { STATES } from "./words";

/** What was done about a plan here. */
export interface Did {
  act: Act;
  before: Pick<Plan, "state" | "review">;
}

export type Act = "done" | "later" | "dropped";

export interface Entry {
  plan: Plan;
  /** A day that was an answer: it is changed where it was asked. */
  answer: boolean;
  /** What it is for. */
  about: string;
  /** The self-check and the application it belongs to; "" where that is the page's. */
  of: string;
  sentence: string;
  /** The day in words. */
  day: string;
  did: Did | undefined;
  /** Nothing can be changed, as newer code keeps it. */
  locked: boolean;
  /** The editor, where it is open; null where the words cannot be changed here. */
  editor: TemplateResult | null | undefined;
  act(act: Act): void;
  back(): void;
  move(review: string): void;
  send(opener: HTMLElement): void;
  calendar(): void;
  edit(): void;
}

export function entry(one: Entry): TemplateResult {
  const { plan, about, of, sentence, editor } = one;
  return html`<li class="sc-plan-entry" data-plan=${plan.id}>
    <p class="sc-step-about">${about}</p>
    ${of ? html`<p class="sc-beside">${of}</p>` : nothing}
    ${editor || html`<p>${sentence}</p>`}
    ${plan.state === "open" ? open(one) : closed(one)}
  </li>`;
}

function open(one: Entry): unknown {
  const { plan, did, editor, locked } = one;
  const dated = due(plan) ? act(one, "calendar", PLANS.calendar, one.calendar) : nothing;
  if (one.answer) return html`<p class="sc-actions">${dated}</p>`;
  const change = () => html`${did?.act === "later" ? moved(one) : nothing}
    <p class="sc-actions">
      ${act(one, "done", PLANS.done, () => one.act("done"))}
      ${act(one, "later", PLANS.later, () => one.act("later"))}
      ${act(one, "dropped", PLANS.drop, () => one.act("dropped"))}
      ${did?.act === "later" ? act(one, "back", PLANS.back, one.back) : nothing}
    </p>`;
  return html`${locked ? nothing : change()}
    <p class="sc-actions">
      ${editor === null ? nothing : act(one, "edit", editor ? PLANS.close : PLANS.edit, one.edit)}
      ${act(one, "send", PLANS.send, (event) => one.send(event.currentTarget as HTMLElement))}
      ${dated}
    </p>`;
}

/** Another day can be chosen. */
function moved(one: Entry): TemplateResult {
  const choose = ({ currentTarget }: Event) => one.move((currentTarget as HTMLInputElement).value);
  return html`<label class="sc-field">
    <span class="sc-label">${PLANS.moved(one.day)} ${PLANS.other}</span>
    <input type="date" .value=${one.plan.review} @change=${choose} />
  </label>`;
}

function closed(one: Entry): TemplateResult {
  return html`<p class="sc-actions">${word(STATES, one.plan.state)} ${one.locked ? nothing : act(one, "back", PLANS.back, one.back)}</p>`;
}

function act({ about }: Entry, name: string, label: string, press: (event: Event) => void): TemplateResult {
  return html`<button type="button" data-act=${name} @click=${press}>
    ${label}<span class="sc-hidden">: ${about}</span>
  </button>`;
}
