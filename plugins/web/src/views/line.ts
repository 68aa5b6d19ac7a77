/** The editor of an If-then line: of the one that a result ends with, and of those made from an answer. */

import { entryOf } from "../core/answers";
import { html, nothing, type TemplateResult } from "lit-html";
import { button } from "./dialog";
import type { Stage } from "./stage";
import { RESULT } from "./words";

type Field = "if" | "then" | "review";
type Control = HTMLTextAreaElement | HTMLInputElement;

/** How many changes of a control are not saved yet. Until they are, what was typed stays as it is. */
const waiting = new WeakMap<Element, number>();
/** Controls with a change that failed: it goes with the store's next one. */
const failed = new WeakSet<Element>();
/** What a control showed, as the record had it: only that has the reader seen. */
const seen = new WeakMap<Element, { n: number; value: string }>();

/** What the line's editor works upon. */
export type Writing = Pick<Stage, "place" | "state" | "store" | "change">;

/** The line that belongs to no answer. */
export function line(stage: Writing): TemplateResult {
  return html`<fieldset class="sc-item sc-plan sc-line">
    <legend>${RESULT.line}</legend>
    ${fields(stage, "")}
    <p class="sc-help">${RESULT.aloud}</p>
  </fieldset>`;
}

/** The controls stand empty here: `paint` fills them, so that drawing again never moves the caret. */
export function fields(stage: Writing, source: string): TemplateResult {
  const typed = (field: Field) => (event: Event) =>
    save(stage, source, field, event.currentTarget as Control);
  return html`<label class="sc-field">
      <span class="sc-label">${RESULT.if}</span>
      <textarea rows="1" data-line=${`${source}.if`} @input=${typed("if")}></textarea>
    </label>
    ${second(stage, `${source}.if`)}
    <label class="sc-field">
      <span class="sc-label">${RESULT.will}</span>
      <textarea rows="2" data-line=${`${source}.then`} @input=${typed("then")}></textarea>
    </label>
    ${second(stage, `${source}.then`)}
    <label class="sc-field">
      <span class="sc-label">${RESULT.review}</span>
      <input type="date" data-line=${`${source}.review`} @input=${typed("review")} />
    </label>`;
}

/** Another tab's text waits among the answers until the reader chooses. */
export function second(stage: Writing, key: string): unknown {
  const text = entryOf(stage.state.attempt, key)?.[2];
  if (text === undefined) return nothing;
  const settle = (other: boolean) => () => {
    // The buttons go with the choice. What was not saved is not settled; the element says so.
    stage.change([{ settle: key, other }]).then(
      () => stage.place.querySelector<Control>(`[data-line="${key}"]`)?.focus(),
      () => {},
    );
  };
  return html`<p class="sc-second">
    ${RESULT.other} <q>${text}</q>
    ${button(RESULT.keepThis, settle(false))} ${button(RESULT.takeOther, settle(true))}
  </p>`;
}

/** Shows what is kept, except where something is not saved yet: a tab behind has its caret, too. */
export function paint({ place, state, store }: Writing): void {
  for (const control of place.querySelectorAll<Control>("[data-line]")) {
    if (waiting.get(control)) continue;
    if (failed.has(control) && store.waiting.length) continue;
    failed.delete(control);
    const [, source, field] = control.dataset.line?.match(/(.*)\.(.*)/) ?? [];
    const plan = state.plans.find((one) => one.source === source);
    const value = plan?.[field as Field] ?? "";
    seen.set(control, { n: plan?.n ?? 0, value });
    // Else the caret would move.
    if (control.value !== value) control.value = value;
    control.toggleAttribute("data-said", !!value);
  }
}

function save(stage: Writing, source: string, field: Field, control: Control): void {
  const { value } = control;
  control.toggleAttribute("data-said", !!value);
  const was = seen.get(control) ?? { n: 0, value: "" };
  const count = (more: number) => waiting.set(control, (waiting.get(control) ?? 0) + more);
  count(1);
  stage.change([{ plan: source, field, value, base: was.n, seen: was.value }]).then(
    () => {
      count(-1);
      seen.set(control, { n: was.n, value });
    },
    () => {
      count(-1);
      // What was not saved stays in the control; the element says so.
      failed.add(control);
    },
  );
}
