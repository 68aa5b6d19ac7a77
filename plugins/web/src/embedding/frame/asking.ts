/** What the reader is told of the page around, and asked, before the first question. */

import type { Model } from "../../core/model";
import { tellable } from "./told";
import { WORDS } from "./words";

export class Asking {
  readonly #box = document.createElement("div");

  constructor(
    readonly model: Model,
    readonly after: HTMLElement | null,
  ) {
    this.#box.className = "sc-asking";
  }

  /** Whether a press there is one of the reader on these lines. */
  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#box.contains(target);
  }

  /** `answer` is called with what the reader says, as often as they change their mind. */
  show(origin: string, asks: boolean, answer: (yes: boolean) => void): void {
    const host = origin.replace(/^https?:\/\//, "");
    const names = asks ? tellable(this.model) : [];
    this.after?.after(this.#box);
    const learns = WORDS.learns(host);
    const tell = (): void => this.#say(`${learns} ${WORDS.notWhat}`);
    const ask = (): void => {
      const yes = button(WORDS.yes, () => {
        answer(true);
        this.#say(`${learns} ${WORDS.sends(host)}`, stop);
        stop.focus();
      });
      const stop = button(WORDS.stop, () => {
        answer(false);
        ask();
        this.#box.querySelector<HTMLElement>("button")?.focus();
      });
      const no = button(WORDS.no, () => {
        tell();
        this.#box.append(" ", change);
        change.focus();
      });
      const change = button(WORDS.yes, () => yes.click());
      this.#say(`${learns} ${WORDS.asks(host)}`, folded(WORDS.which, names), yes, no);
    };
    if (names.length) ask();
    else tell();
  }

  #say(text: string, ...more: HTMLElement[]): void {
    const line = document.createElement("p");
    line.textContent = text;
    this.#box.replaceChildren(line, ...more.flatMap((one) => [one, " "]));
  }
}

function folded(title: string, names: string[]): HTMLElement {
  const made = document.createElement("details");
  const summary = document.createElement("summary");
  const list = document.createElement("ul");
  summary.textContent = title;
  list.append(
    ...names.map((name) => {
      const one = document.createElement("li");
      one.textContent = name;
      return one;
    }),
  );
  made.append(summary, list);
  return made;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.onclick = press;
  return made;
}
