/** The letters of a form: each follows the answers until the reader makes it their own. */

import { entryOf } from "../core/answers";
import { spoken } from "../core/language";
import { blanks, compose, type Saying } from "../core/letter";
import { mailto } from "../core/mail";
import type { Message } from "../core/model";
import type { State } from "../core/record";
import type { Card } from "./element";
import { named } from "./named";
import { WORDS } from "./words";

export class Letters {
  readonly #card: Card;
  readonly #saying: Saying;
  readonly #letters: Letter[];

  constructor(card: Card) {
    this.#card = card;
    const { form, model } = card;
    this.#saying = sayingIn(model.lang);
    const messages = model.sections.flatMap(({ items }) => items.filter((item) => item.kind === "message"));
    this.#letters = messages.flatMap((item) => {
      const [control] = named(form, `i.${item.id}`);
      return control ? [new Letter(item, control as HTMLTextAreaElement)] : [];
    });
    for (const letter of this.#letters) {
      letter.control.addEventListener("input", () => letter.link());
      letter.mail?.addEventListener("click", () => {
        if (letter.long) void this.#copy(letter, WORDS.long, letter.heading);
        else this.#tell(letter, "", letter.heading);
      });
    }
  }

  show(state: State): void {
    const { model, session } = this.#card;
    for (const letter of this.#letters) {
      const { item, control } = letter;
      const say = (parts: string[]) => compose(model, state, parts, this.#saying);
      const before = control.defaultValue;
      const now = say(item.letter);
      const own = typeof entryOf(state.attempt, item.id)?.[0] === "string" || session.busy(control.name);
      // Nothing under the reader's hands changes: they may have emptied it, to begin anew.
      const theirs = own || (control.value !== before && document.activeElement === control);
      const value = theirs ? control.value : now;
      if (before !== now) control.defaultValue = now;
      if (control.value !== value) control.value = value;
      letter.head(say(item.subject));
      letter.link();
    }
  }

  /** The button beside a letter. */
  copy(button: HTMLElement): void {
    const letter = this.#letters.find(({ place }) => place?.contains(button));
    if (letter) void this.#copy(letter, WORDS.copied);
  }

  async #copy(letter: Letter, done: string, subject = ""): Promise<void> {
    const { control } = letter;
    let said = done;
    try {
      await navigator.clipboard.writeText(control.value);
    } catch {
      control.focus();
      control.select();
      said = WORDS.select;
    }
    this.#tell(letter, said, subject);
  }

  /** What was done, and how many blanks went with it. */
  #tell({ control, told }: Letter, done: string, subject: string): void {
    const left = blanks(control.value + subject);
    const said = [done, left && WORDS.blanks(left)].filter(Boolean).join(" ");
    if (told) told.textContent = said;
    this.#card.says.status(said);
  }
}

class Letter {
  readonly place: Element | null;
  readonly mail: HTMLAnchorElement | null;
  readonly told: Element | null;
  /** Says that the letter is the reader's own, and stands still. */
  readonly #yours = document.createElement("p");
  long = false;
  /** As it was written, whatever a translator made of it in the page. */
  heading = "";

  constructor(
    readonly item: Message,
    readonly control: HTMLTextAreaElement,
  ) {
    this.place = control.closest("[data-item]");
    this.mail = this.place?.querySelector<HTMLAnchorElement>(".sc-mail") ?? null;
    this.told = this.place?.querySelector(".sc-told") ?? null;
    this.#yours.className = "sc-yours";
    this.#yours.id = `${control.id}.yours`;
    control.setAttribute("aria-describedby", this.#yours.id);
    control.after(this.#yours);
  }

  head(heading: string): void {
    const place = this.place?.querySelector("[data-subject]");
    if (!place || heading === this.heading) return;
    this.heading = place.textContent = heading;
  }

  /** The link mails what stands there now; what is too long for a link is copied in place of it. */
  link(): void {
    const { value, defaultValue } = this.control;
    const { href, long } = mailto(this.heading, value);
    this.long = long;
    if (this.mail) this.mail.href = href;
    if (this.told?.textContent) this.told.textContent = "";
    const yours = value.trim() && value !== defaultValue ? WORDS.yours : "";
    if (this.#yours.textContent !== yours) this.#yours.textContent = yours;
  }
}

function sayingIn(lang: string): Saying {
  const day = new Intl.DateTimeFormat(spoken(lang), { dateStyle: "long", timeZone: "UTC" });
  const list = new Intl.ListFormat(spoken(lang));
  return {
    date: (value) => {
      const time = Date.parse(`${value}T00:00:00Z`);
      return Number.isNaN(time) ? value : day.format(time);
    },
    list: (titles) => list.format(titles),
  };
}
