/** Notices in the bar, where they are seen, with what can be done about them. */

import { button } from "./marks";
import type { Says } from "./says";

export type Choice = [text: string, press: (button: HTMLButtonElement) => unknown];

export class Notices {
  /** The n of the state that the notice is about, and goes with; undefined: it stays until the next. */
  about: number | undefined;

  constructor(
    readonly host: HTMLElement,
    readonly says: Says,
  ) {}

  /** Whether one stands there. */
  get shown(): boolean {
    return !!this.#place?.textContent;
  }

  /** In place of the one that stands there; its buttons. */
  offer(text: string, ...choices: Choice[]): HTMLButtonElement[] {
    return this.#show(text, choices, false);
  }

  /** Comes by itself: it lies over the page, so that nothing moves, and leaves the focus where it is. */
  unasked(text: string, ...choices: Choice[]): void {
    this.#show(text, choices, true);
  }

  hide(): void {
    this.about = undefined;
    this.says.notice();
  }

  #show(text: string, choices: Choice[], over: boolean): HTMLButtonElement[] {
    this.about = undefined;
    this.says.notice(text);
    const buttons = choices.map(([label, press]) => {
      const made = button(label);
      made.onclick = () => press(made);
      return made;
    });
    const place = this.#place;
    if (place) {
      // A line of their own, as long as there is room for one.
      const line = document.createElement("span");
      line.className = "sc-choices";
      line.append(...buttons);
      if (buttons.length) place.append(" ", line);
      place.toggleAttribute("data-over", over);
      this.host.querySelector(".sc-bar")?.prepend(place);
    }
    return buttons;
  }

  get #place(): HTMLElement | null {
    return this.host.querySelector(".sc-notice");
  }
}
