/** What the buttons of a self-check do. */

import type { State } from "../core/record";
import { mindLeft } from "../store/left";
import { mindReturn } from "../store/returning";
import type { Shelf } from "../store/shelf";
import type { Removed } from "../store/store";
import { mindTears } from "../store/tears";
import { Whole } from "../store/whole";
import { WORDS as FORM } from "../words";
import { Applying } from "./applying";
import { Beginning } from "./beginning";
import { idle } from "./chunks";
import { controlsIn, nameOf, placeOf } from "./edits";
import { named } from "./named";
import type { Card } from "./element";
import { clearing } from "./clearing";
import { Deleted } from "./deleted";
import { Letters } from "./letters";
import { conflicts, mark } from "./marks";
import { Notices } from "./notices";
import { Outcome } from "./outcome";
import { part } from "./parts";
import { Removed as RemovedRows } from "./removed";
import { settling } from "./settling";
import { stoppedAt } from "./stopped";
import { WORDS } from "./words";

export class Actions {
  readonly #card: Card;
  readonly #store: Whole;
  readonly #outcome: Outcome;
  readonly #removed = new RemovedRows();
  readonly #notices: Notices;
  readonly #letters: Letters;
  readonly #applying: Applying;
  readonly #beginning: Beginning;
  #resumed = false;

  constructor(card: Card) {
    this.#card = card;
    const shelf = card.session.shelf as Shelf;
    mindTears(shelf, navigator.userAgent);
    mindLeft(shelf, window);
    this.#store = new Whole(shelf);
    mindReturn(this.#store, window);
    this.#letters = new Letters(card);
    this.#notices = new Notices(card.host, card.says);
    const deleted = new Deleted(card, this.#store, this.#notices, (attempt) => this.#beginning.back(attempt));
    const removed = (what: Removed) => deleted.show(what);
    this.#outcome = new Outcome(card, this.#store, removed);
    const whole = { host: card.host, store: this.#store };
    const keep = async (opener?: HTMLElement) => {
      await (await part(card.says, "copies"))?.copies?.keepRecord(whole, opener);
    };
    this.#applying = new Applying(card, this.#store, { keep, removed });
    this.#beginning = new Beginning(card, this.#store, this.#applying, this.#notices, (error) => this.failed(error));
  }

  /** A state was shown; `other`: of another attempt than before. */
  show(state: State, other: boolean): void {
    const { form } = this.#card;
    this.#letters.show(state);
    mark(form, state);
    conflicts(form, state);
    if (other) {
      void this.#store.tidy().catch(() => {});
      this.#forgetRows();
      if (!state.attempt?.completed) this.#outcome.close();
    }
    this.#beginning.show(state, other);
    void this.#applying.show(state);
    // Shown again, or made ready: the press that asks for it comes next, perhaps without a network.
    if (state.attempt && !this.#outcome.open) idle(() => void this.#outcome.restore());
    this.#outcome.draw();
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
    else if (what === "about") void this.#beginning.about("about", button);
    else if (what === "again") void this.#beginning.again(button);
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
      if (!card?.open) return;
      if (!this.#resumed) stoppedAt(form, session.state)?.scrollIntoView();
      this.#resumed = true;
      void this.#beginning.opened();
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
}
