/** What the form says of itself: a word in the bar, a notice, and the live region. */

export type Condition = "ready" | "saving" | "saved" | "memory" | "readonly" | "unsaved";

export class Says {
  constructor(readonly host: HTMLElement) {}

  /** `word` stands in the bar, seen and not spoken. */
  state(condition: Condition, word = ""): void {
    this.host.dataset.state = condition;
    this.write("saved", word);
  }

  /** Spoken; only when the meaning changes. */
  status(text: string): void {
    this.write("status", text);
  }

  /** Stands there until the next. */
  notice(text = ""): void {
    const place = this.write("notice", text);
    if (place) place.hidden = !text;
  }

  write(name: string, text: string): HTMLElement | null {
    const place = this.host.querySelector<HTMLElement>(`.sc-${name}`);
    if (place && place.textContent !== text) place.textContent = text;
    return place;
  }
}
