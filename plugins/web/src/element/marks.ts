/** What stands beside an answer: its clear button, "suggested", and another tab's text. */

import type { State } from "../core/record";
import { asItCame } from "../items/kind";
import { named } from "./named";
import { nameOf } from "./edits";
import { WORDS } from "./words";

/** A clear button is seen where there is an answer; "suggested" where the reader left it so. */
export function mark(form: HTMLFormElement, { attempt, plans }: State): void {
  const said = new Set(plans.filter((plan) => plan.if || plan.then || plan.review).map((plan) => plan.source));
  for (const [key, [value]] of Object.entries(attempt?.answers ?? {})) {
    if (value !== null && !key.endsWith(".picked")) said.add(key.split(".")[0] ?? "");
  }
  for (const button of form.querySelectorAll<HTMLElement>(".sc-clear")) {
    button.toggleAttribute("data-on", said.has(button.dataset.clear ?? ""));
  }
  for (const note of form.querySelectorAll<HTMLElement>(".sc-suggested")) {
    const select = note.closest("label")?.querySelector("select");
    note.hidden = !select || select.value !== asItCame(select);
  }
}

/** Beside each text that two tabs wrote at once: the other one, and the choice. */
export function conflicts(form: HTMLFormElement, { attempt }: State): void {
  const open = new Map([...form.querySelectorAll<HTMLElement>(".sc-other")].map((box) => [box.dataset.key, box]));
  for (const [key, entry] of Object.entries(attempt?.answers ?? {})) {
    const [control] = entry[2] ? named(form, nameOf(key)) : [];
    if (!control) continue;
    const box = open.get(key) ?? document.createElement("div");
    open.delete(key);
    if (box.querySelector("q")?.textContent === entry[2]) continue;
    box.className = "sc-other";
    box.dataset.key = key;
    const quote = document.createElement("q");
    quote.textContent = entry[2] ?? "";
    const choices = [button(WORDS.this), button(WORDS.that)];
    choices.forEach((choice, index) => {
      choice.dataset.settle = index ? "other" : "this";
    });
    box.replaceChildren(`${WORDS.other} `, quote, ...choices);
    (control.closest("label") ?? control).after(box);
  }
  for (const box of open.values()) box.remove();
}

export function button(text: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  return made;
}
