/** The one If-then line that a result ends with. */

import { html, nothing, type TemplateResult } from "lit-html";
import { button } from "./dialog";
import type { Stage } from "./stage";
import { RESULT } from "./words";

const FIELDS = ["if", "then", "review"] as const;
type Field = (typeof FIELDS)[number];
type Control = HTMLTextAreaElement | HTMLInputElement;

/** How many changes of a control are not saved yet. Until they are, what was typed stays as it is. */
const waiting = new WeakMap<Element, number>();
/** Controls with a change that failed: it goes with the store's next one. */
const failed = new WeakSet<Element>();
/** What a control showed, as the record had it: only that has the reader seen. */
const seen = new WeakMap<Element, { n: number; value: string }>();

/** The controls stand empty here: `paint` fills them, so that drawing again never moves the caret. */
export function line(stage: Stage): TemplateResult {
  const typed = (field: Field) => (event: Event) =>
    save(stage, field, event.currentTarget as Control);
  return html`<fieldset class="sc-item sc-plan sc-line">
    <legend>${RESULT.line}</legend>
    <label class="sc-field">
      <span class="sc-label">${RESULT.if}</span>
      <textarea rows="1" data-line="if" @input=${typed("if")}></textarea>
    </label>
    ${second(stage, ".if")}
    <label class="sc-field">
      <span class="sc-label">${RESULT.will}</span>
      <textarea rows="2" data-line="then" @input=${typed("then")}></textarea>
    </label>
    ${second(stage, ".then")}
    <label class="sc-field">
      <span class="sc-label">${RESULT.review}</span>
      <input type="date" data-line="review" @input=${typed("review")} />
    </label>
    <p class="sc-help">${RESULT.aloud}</p>
  </fieldset>`;
}

/** Another tab's text waits among the answers until the reader chooses. */
function second(stage: Stage, key: string): unknown {
  const text = stage.state.attempt?.answers[key]?.[2];
  if (text === undefined) return nothing;
  const control = (): Control | null => stage.place.querySelector(`[data-line="${key.slice(1)}"]`);
  const settle = (other: boolean) => () => {
    // The buttons go with the choice. What was not saved is not settled; the element says so.
    stage.change([{ settle: key, other }]).then(
      () => control()?.focus(),
      () => {},
    );
  };
  return html`<p class="sc-second">
    ${RESULT.other} <q>${text}</q>
    ${button(RESULT.keepThis, settle(false))} ${button(RESULT.takeOther, settle(true))}
  </p>`;
}

/** Shows what is kept, except where something is not saved yet: a tab behind has its caret, too. */
export function paint({ place, state, store }: Stage): void {
  const plan = state.plans.find(({ source }) => source === "");
  for (const field of FIELDS) {
    const control = place.querySelector<Control>(`[data-line="${field}"]`);
    if (!control || waiting.get(control)) continue;
    if (failed.has(control) && store.waiting.length) continue;
    failed.delete(control);
    const value = plan?.[field] ?? "";
    seen.set(control, { n: plan?.n ?? 0, value });
    // Else the caret would move.
    if (control.value !== value) control.value = value;
    control.toggleAttribute("data-said", !!value);
  }
}

function save(stage: Stage, field: Field, control: Control): void {
  const { value } = control;
  control.toggleAttribute("data-said", !!value);
  const was = seen.get(control) ?? { n: 0, value: "" };
  const count = (more: number) => waiting.set(control, (waiting.get(control) ?? 0) + more);
  count(1);
  stage.change([{ plan: "", field, value, base: was.n, seen: was.value }]).then(
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
