/** What the reader does on one self-check, on its way into the record. */

import type { Model } from "../core/model";
import type { State } from "../core/record";
import { wordsOf } from "../core/words";
import { type Control, said } from "../items/kind";
import type { Shelf } from "../store/shelf";
import type { Change, Mode } from "../store/store";
import { WORDS } from "../words";
import { load } from "./chunks";
import { editsOf, nameOfEdit, placeOf } from "./edits";
import type { Says } from "./says";

declare const RENAMES_FILE: string;

/** Typing is saved so often, and at the latest when the page goes. */
const OFTEN = 250;

export interface View {
  /** Shows a state; `quiet`: only what follows from this reader's own change. */
  show(state: State, quiet: boolean): void;
  /** The record is of this kind now. */
  mode(mode: Mode): void;
  failed(error: unknown): void;
  /** It cannot begin yet. */
  stuck(): void;
}

export class Session {
  shelf: Shelf | undefined;
  state: State = { plans: [], earlier: 0 };
  /** Names of controls that say more than the record, with the turn of their saving. */
  #busy = new Map<string, number>();
  #turn = 0;
  /** What was typed and not sent yet, with what the reader saw when they began. */
  #typed = new Map<Control, State>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #early = true;
  #mode: Mode | undefined;
  #failing = false;

  constructor(
    readonly model: Model,
    readonly says: Says,
    readonly view: View,
  ) {}

  readonly busy = (name: string): boolean => this.#busy.has(name);

  /** The record is there: shows it, and saves what was typed before it came. */
  async begin(shelf: Shelf): Promise<void> {
    if (this.model.renamed.length) await this.#renames();
    this.shelf = shelf;
    await this.reread();
    await this.push();
  }

  /** A control says something new: text is saved when it pauses, the rest at once. */
  typing(control: Control): void {
    if (!placeOf(control)) return;
    said(control);
    this.#busy.set(control.name, Number.POSITIVE_INFINITY);
    if (!this.#typed.has(control)) this.#typed.set(control, this.state);
    this.#saving();
    if (control.matches("textarea, [type=text]")) this.#timer ??= setTimeout(() => this.push(), OFTEN);
    else void this.push();
  }

  /** Saves what was typed; never rejects. */
  async push(): Promise<void> {
    if (!this.shelf) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const early = this.#early;
    this.#early = false;
    const edits = [...this.#typed].flatMap(([control, seen]) => editsOf(control, seen, early));
    this.#typed.clear();
    await this.send(edits).catch(() => {});
  }

  /** Rejects when it was not saved, and has said so then. */
  async send(edits: Change[]): Promise<void> {
    const { shelf, model, state } = this;
    if (!edits.length || !shelf) return;
    const turn = ++this.#turn;
    for (const edit of edits) this.#busy.set(nameOfEdit(edit), turn);
    this.#saving();
    try {
      const words = { digest: model.words, words: wordsOf(model) };
      const next = await shelf.change(model.quiz, words, edits, state.attempt?.id ?? null);
      for (const [name, last] of this.#busy) if (last <= turn) this.#busy.delete(name);
      this.take(next, edits.length);
      this.#saved();
    } catch (error) {
      this.#failing = true;
      this.says.state("unsaved", WORDS.unsaved);
      this.view.failed(error);
      throw error;
    }
  }

  /** The record was changed by someone else: reads it and shows all of it. */
  async reread(): Promise<void> {
    const { shelf, model } = this;
    if (!shelf) return;
    this.state = await (globalThis.selfcheck?.renames?.read(model, shelf) ?? shelf.read(model.quiz));
    const saved = !shelf.waiting.length && !this.#typed.size;
    if (saved) this.#busy.clear();
    this.view.show(this.state, false);
    if (this.#mode !== shelf.mode) {
      this.#mode = shelf.mode;
      this.view.mode(shelf.mode);
    } else if (saved && this.#failing) this.#saved();
  }

  /** Shows a state that was just made by so many edits. */
  take(state: State, edits = 0): void {
    const { attempt: before } = this.state;
    this.state = state;
    // More is new than these edits: another tab wrote, too.
    this.view.show(this.state, before?.id === state.attempt?.id && (state.attempt?.n ?? 0) <= (before?.n ?? 0) + edits);
  }

  /** Without knowing former ids nothing is shown and nothing written: the record would fork. */
  async #renames(): Promise<void> {
    for (;;) {
      await load(RENAMES_FILE).catch(() => {});
      if (globalThis.selfcheck?.renames) return;
      this.view.stuck();
      await new Promise((again) => {
        for (const type of ["focus", "online", "click"]) addEventListener(type, again, { once: true });
      });
    }
  }

  #saving(): void {
    if (this.shelf?.mode === "kept") this.says.state("saving", WORDS.saving);
  }

  #saved(): void {
    if (this.shelf?.mode !== "kept" || this.#busy.size) return;
    if (!this.state.attempt) {
      this.says.state("ready");
      return;
    }
    this.says.state("saved", WORDS.saved);
    // Written once: the same again is not spoken again.
    this.says.status(WORDS.saved);
    if (this.#failing) this.says.notice();
    this.#failing = false;
  }
}
