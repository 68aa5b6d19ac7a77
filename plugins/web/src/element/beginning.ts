/** Where an attempt begins: again, back to the earlier one, and going on another day. */

import { since, untouched } from "../core/attempt";
import { ours } from "../core/language";
import { noted } from "../core/noted";
import type { State } from "../core/record";
import type { Store } from "../store/store";
import type { Applying } from "./applying";
import { controlsIn } from "./edits";
import type { Card } from "./element";
import type { Choice, Notices } from "./notices";
import { stoppedAt } from "./stopped";
import { WORDS as FORM } from "../words";
import { WORDS } from "./words";

/** The attempts of which something was offered since the page was loaded: once is enough. */
const offered = new Set<string>();

export class Beginning {
  #begun = false;

  constructor(
    readonly card: Card,
    readonly store: Store,
    readonly applying: Applying,
    readonly notices: Notices,
    readonly failed: (error: unknown) => unknown,
  ) {}

  /** A state was shown; `other`: of another attempt than before. */
  show(state: State, other: boolean): void {
    const { about } = this.notices;
    // Any change goes on.
    if (about !== undefined && about !== turn(state)) this.notices.hide();
    if (other) this.#changed(state).catch(this.failed);
    if (!this.#begun && this.card.form.closest("details")?.open) void this.opened();
    this.#begun = true;
  }

  /** The reader sees the card: what was begun on another day is theirs to go on with, or not. */
  async opened(): Promise<void> {
    const { model, session } = this.card;
    const { state } = session;
    const { attempt } = state;
    // A link that leads here says that there was another one: then it is offered on the same day, too.
    const another = location.search === "?another";
    if (!attempt || this.notices.shown || (!another && offered.has(attempt.id))) return;
    const when = since(attempt.changed, session.shelf?.deps.now() ?? new Date());
    const fresh = untouched(state);
    if (!fresh && ((!another && when === "today") || !noted(model, state))) return;
    offered.add(attempt.id);
    if (fresh) return this.#fresh(state, true);
    const title = await this.applying.title(state);
    const date = when === "earlier" ? "" : this.#day(attempt.changed);
    const text = title ? WORDS.isAbout(title) : WORDS.last(date);
    const begin: Choice = model.repeat
      ? [WORDS.another, (button) => this.about("another", button)]
      : [WORDS.beside, () => this.again()];
    this.#say(state, text, [[WORDS.goOn, () => this.#goOn(state)], begin], true);
  }

  /** Begins a new attempt beside the one that is shown. */
  async again(opener?: HTMLElement): Promise<void> {
    const { session, model } = this.card;
    await session.push();
    if (!session.state.attempt) return;
    await this.#turning(async () => {
      const answer = model.repeat && opener ? await this.applying.ask("again", opener) : null;
      if (answer === undefined) return;
      await this.store.again(model.quiz, this.applying.words(), answer?.application ?? undefined);
      await session.reread();
      this.#focus();
      if (answer?.offer && opener) this.applying.congratulate(opener);
    });
  }

  /** Which application it is about: of what stands there, or of something else. */
  async about(asking: "about" | "another", opener: HTMLElement): Promise<void> {
    await this.#turning(async () => {
      if ((await this.applying.go(asking, opener)) && !opener.isConnected) this.#focus();
    });
  }

  /** Until the other attempt is shown, a press would be an answer in the one that is left. */
  async #turning(work: () => Promise<void>): Promise<void> {
    const { style } = this.card.form;
    style.pointerEvents = "none";
    try {
      await work();
    } catch (error) {
      this.failed(error);
    } finally {
      style.pointerEvents = "";
    }
  }

  /** The card shows another attempt, or none: by this reader's press, or another tab's. */
  async #changed(state: State): Promise<void> {
    const { says, session } = this.card;
    const kept = session.shelf?.mode === "kept" && !session.shelf.waiting.length;
    // Whoever goes there knows what it is.
    if (state.attempt) offered.add(state.attempt.id);
    if (!state.attempt) {
      if (!kept) return;
      says.state("ready");
      this.#say(state, WORDS.deleted);
    } else if (untouched(state)) {
      if (kept) says.state("ready");
      await this.#fresh(state);
    } else {
      if (kept) says.state("ready", FORM.saved);
      const title = await this.applying.title(state);
      // Beside no other it is the same, saved after all.
      if (title || state.earlier) this.#say(state, title ? WORDS.belongs(title) : WORDS.otherOne);
    }
  }

  /** A new one, still empty, and the way back. */
  async #fresh(state: State, unasked = false): Promise<void> {
    const { attempt } = state;
    const [title, all] = await Promise.all([
      this.applying.title(state),
      this.store.attempts(this.card.model.quiz),
    ]);
    const from = all.find((one) => one.attempt.id === attempt?.from)?.attempt.id;
    const back: Choice[] = from ? [[WORDS.back, () => this.back(from)]] : [];
    this.#say(state, title ? WORDS.beganFor(title) : WORDS.began, back, unasked);
  }

  /** To an earlier attempt. */
  async back(from: string): Promise<void> {
    const { session, form } = this.card;
    await this.#turning(async () => {
      await session.push();
      await this.store.resume(from);
      await session.reread();
      form.querySelector<HTMLElement>('[data-do="again"]')?.focus();
    });
  }

  #goOn(state: State): void {
    this.notices.hide();
    this.#focus(stoppedAt(this.card.form, state));
  }

  /** Unless there is another state by now, or another notice. */
  #say(state: State, text: string, choices: Choice[] = [], unasked = false): void {
    const { says, session } = this.card;
    if (turn(session.state) !== turn(state) || (unasked && this.notices.shown)) return;
    says.status(text);
    if (unasked) this.notices.unasked(text, ...choices);
    else this.notices.offer(text, ...choices);
    this.notices.about = turn(state);
  }

  /** The button that was pressed is gone: on to the first control there. */
  #focus(place?: Element | null): void {
    const { form } = this.card;
    const seen = (one: Element) => controlsIn(one).find((control) => control.checkVisibility());
    // A result has a heading that takes it.
    const first = place && (seen(place) ?? place.querySelector<HTMLElement>("[tabindex]"));
    (first ?? seen(form))?.focus();
  }

  #day(changed: string): string {
    const { model, session } = this.card;
    const then = new Date(changed);
    const now = session.shelf?.deps.now() ?? then;
    const form: Intl.DateTimeFormatOptions = { day: "numeric", month: "long" };
    if (then.getFullYear() !== now.getFullYear()) form.year = "numeric";
    return new Intl.DateTimeFormat(ours(model.lang), form).format(then);
  }
}

/** What a state differs by from the next. */
function turn({ attempt }: State): number {
  return attempt?.n ?? 0;
}
