/** Notices in the bar, where they are seen, with what can be done about them. */

import { button } from "./marks";
import type { Says } from "./says";

export type Choice = [text: string, press: (button: HTMLButtonElement) => unknown];

export class Notices {
  constructor(
    readonly host: HTMLElement,
    readonly says: Says,
  ) {}

  /** In place of the one that stands there; its buttons. */
  offer(text: string, ...choices: Choice[]): HTMLButtonElement[] {
    this.says.notice(text);
    const buttons = choices.map(([label, press]) => {
      const made = button(label);
      made.onclick = () => press(made);
      return made;
    });
    const place = this.#place;
    if (place) {
      place.append(...buttons);
      this.host.querySelector(".sc-bar")?.prepend(place);
    }
    return buttons;
  }

  hide(): void {
    this.says.notice();
  }

  get #place(): HTMLElement | null {
    return this.host.querySelector(".sc-notice");
  }
}
