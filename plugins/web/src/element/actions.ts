/** What the buttons of a self-check do. */

import { isEmpty } from "../core/empty";
import type { State } from "../core/record";
import { wordsOf } from "../core/words";
import type { Shelf } from "../store/shelf";
import { Whole } from "../store/whole";
import { WORDS as FORM } from "../words";
import { idle } from "./chunks";
import { controlsIn, nameOf, placeOf } from "./edits";
import { named } from "./named";
import type { Card } from "./element";
import { clearing } from "./clearing";
import { Letters } from "./letters";
import { conflicts, mark } from "./marks";
import { Notices } from "./notices";
import { Outcome } from "./outcome";
import { Removed } from "./removed";
import { settling } from "./settling";
import { stoppedAt } from "./stopped";
import { WORDS } from "./words";

export class Actions {
  readonly #card: Card;
  readonly #store: Whole;
  readonly #outcome: Outcome;
  readonly #removed = new Removed();
  readonly #notices: Notices;
  readonly #letters: Letters;
  #resumed = false;
  #earlier: number;
  #empty = false;

  constructor(card: Card) {
    this.#card = card;
    this.#earlier = card.session.state.earlier;
    this.#store = new Whole(card.session.shelf as Shelf);
    this.#outcome = new Outcome(card, this.#store);
    this.#letters = new Letters(card);
    this.#notices = new Notices(card.host, card.says);
  }

  /** A state was shown; `other`: of another attempt than before. */
  show(state: State, other: boolean): void {
    const { form } = this.#card;
    this.#letters.show(state);
    mark(form, state);
    conflicts(form, state);
    if (other) {
      this.#forgetRows();
      if (!state.attempt?.completed) this.#outcome.close();
    }
    this.#told(state, other);
    // Shown again, or made ready: the press that asks for it comes next, perhaps without a network.
    if (state.attempt && !this.#outcome.open) idle(() => void this.#outcome.restore());
    this.#outcome.draw();
  }

  /** An empty form says why it is empty, until there is something new. */
  #told({ attempt, plans, earlier }: State, other: boolean): void {
    const { says, session } = this.#card;
    const blank = !attempt || isEmpty({ attempt, plans });
    if (!blank && this.#empty) says.notice();
    this.#empty = (other || this.#empty) && blank && session.shelf?.mode === "kept";
    if (this.#empty && other) {
      const text = earlier > this.#earlier ? WORDS.began : WORDS.deleted;
      says.state("ready");
      says.status(text);
      this.#notices.offer(text);
    }
    this.#earlier = earlier;
  }

  /** What was removed cannot be brought back any more. */
  #forgetRows(): void {
    for (const note of this.#card.form.querySelectorAll(".sc-undo")) note.remove();
  }

  press(button: HTMLElement): void {
    const { clear, settle, do: what } = button.dataset;
    const is = (name: string) => button.matches(`.sc-${name}`);
    if (is("summary")) this.#resume(button);
    else if (clear) this.#clear(button);
    else if (settle) void this.#settle(button, settle === "other");
    else if (is("show")) void this.#outcome.ask();
    else if (is("guest")) this.#guest(button);
    else if (is("add") || is("remove") || is("undo button")) this.#row(button);
    else if (what === "again") void this.#again();
    else if (what === "letter") this.#letters.copy(button);
    else if (what === "copy") void this.#outcome.dialog("keepCopy", button);
    else if (what === "open") void this.#outcome.dialog("openCopy", button);
    else if (what === "delete") void this.#outcome.dialog("remove", button);
  }

  /** Not saved: why, and what to do. */
  async failed(error: unknown): Promise<void> {
    const { says, session, model } = this.#card;
    const text = `${FORM.unsaved}. ${WORDS.why[(error as Error).name] ?? WORDS.still}`;
    const retry = async () => {
      try {
        await this.#store.retry();
        await session.reread();
      } catch (again) {
        void this.failed(again);
      }
    };
    // What is not saved yet counts all the same.
    await this.#store.read(model.quiz).then((state) => session.take(state)).catch(() => {});
    says.status(text);
    this.#notices.offer(text, [WORDS.retry, retry], [WORDS.copy, (button) => this.#outcome.dialog("keepCopy", button)]);
  }

  /** The first time the reader opens the card, it shows where they stopped. */
  #resume(summary: HTMLElement): void {
    const { form, session } = this.#card;
    const card = summary.closest("details");
    // The browser opens it after all have heard of the click.
    setTimeout(() => {
      if (!card?.open || this.#resumed) return;
      this.#resumed = true;
      stoppedAt(form, session.state)?.scrollIntoView();
    });
  }

  #clear(button: HTMLElement): void {
    const place = button.closest<HTMLElement>("[data-item]");
    if (!place) return;
    const { session } = this.#card;
    const edits = clearing(place, session.state);
    const controls = controlsIn(place).filter((control) => !control.name.endsWith(".picked"));
    const now = place.dataset.kind === "plan" ? undefined : null;
    for (const control of controls) placeOf(control)?.kind.show(control, now);
    controls[0]?.focus();
    void session.send(edits).catch(() => {});
  }

  /** The reader chose one of two tabs' texts. */
  async #settle(button: HTMLElement, other: boolean): Promise<void> {
    const { session, form } = this.#card;
    const settle = button.closest<HTMLElement>(".sc-other")?.dataset.key ?? "";
    named(form, nameOf(settle))[0]?.focus();
    await session.push();
    await session.send(settling(session.state, { settle, other })).catch(() => {});
    await session.reread();
  }

  #guest(opener: HTMLElement): void {
    const { says, session, form } = this.#card;
    const back = () => {
      says.notice();
      opener.focus();
    };
    const yes = async () => {
      says.notice();
      this.#forgetRows();
      await session.push();
      await this.#store.guest().catch(() => says.notice(WORDS.undeleted));
      form.querySelector<HTMLElement>(".sc-show")?.focus();
    };
    this.#notices.offer(WORDS.ask, [WORDS.yes, yes], [WORDS.no, back])[0]?.focus();
  }

  #row(button: HTMLElement): void {
    const { rows: all, session } = this.#card;
    const rows = all.find((one) => one.place.contains(button));
    if (!rows) return;
    const row = button.closest<HTMLElement>(".sc-row");
    const edits = row
      ? this.#removed.remove(rows, row)
      : button.matches(".sc-add")
        ? this.#removed.add(rows)
        : this.#removed.undo(rows, button.parentElement as HTMLElement);
    void session.send(edits).catch(() => {});
  }

  async #again(): Promise<void> {
    const { session, model, form } = this.#card;
    await session.push();
    if (!session.state.attempt) return;
    try {
      await this.#store.again(model.quiz, { digest: model.words, words: wordsOf(model) });
    } catch (error) {
      void this.failed(error);
      return;
    }
    await session.reread();
    controlsIn(form).find((control) => control.checkVisibility())?.focus();
  }
}
