/** The record in a course: in memory while the page is open, and after each change in the course's state. */

import type { Model } from "../../core/model";
import { copyOf } from "../../store/copying";
import { randomId } from "../../store/change";
import { Memory } from "../../store/memory";
import { stateOf } from "../../store/reading";
import type { Deps } from "../../store/store";
import type { Base, Keeper, Tx } from "../../store/tx";
import { wordsOf } from "../../core/words";
import { decode, encode } from "./codec";
import type { Course, Told } from "./course";

/** Milliseconds between two commits, each of which may be a request that the page waits for. */
const APART = 1000;
/** Until a commit that was refused is tried again. */
const AGAIN = 5000;

/** What became of a state on its way to the course. */
export interface Kept {
  /** Whether anything of the change went to the course: what is private does not. */
  told: boolean;
  /** The items, or "own.SECTION", of which something did not fit. */
  left: string[];
  /** False where the course gave back another state than it got: it may keep a part alone. */
  whole: boolean;
}

export interface Hands {
  /** Told after each change. */
  kept(what: Kept): void;
  /** A commit that was put off was refused, or went well after that. */
  committed(error: unknown): void;
}

/** Answers of one self-check; the course has one state for each. */
export class InCourse implements Keeper {
  readonly mode: "kept" | "readonly";
  late = (): void => {};
  #memory: Base = new Memory();
  #tail: Promise<unknown> = Promise.resolve();
  #state = "";
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly course: Course,
    readonly model: Model,
    readonly deps: Pick<Deps, "now" | "random">,
    readonly hands: Hands,
  ) {
    this.mode = course.mode === "normal" ? "kept" : "readonly";
  }

  /** Takes over what was kept at the last launch. False where only a part of it came back. */
  async begin(): Promise<boolean> {
    const { course, model, deps } = this;
    this.#state = course.state;
    const found = decode(model, course.state);
    if (!found) return !course.state;
    const id = randomId(deps.random);
    const now = deps.now().toISOString();
    await this.#memory.run(true, async (tx) => {
      await tx.put("meta", "n", found.attempt.n);
      await tx.put("meta", `current/${model.quiz}`, id);
      await tx.put("words", model.words, wordsOf(model));
      // When it was changed is not kept: nothing is begun anew because of a date.
      await tx.put("attempts", id, { ...found.attempt, id, started: now, changed: now });
      for (const plan of found.plans) {
        const made = randomId(deps.random);
        await tx.put("plans", made, { ...plan, id: made, attempt: id });
      }
    });
    return found.whole;
  }

  run<T>(write: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    const next = this.#tail.then(() => (write ? this.#write(work) : this.#memory.run(false, work)));
    this.#tail = next.catch(() => {});
    return next;
  }

  /** All or nothing: what the course refuses did not happen here either. */
  async #write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const copy = await copyOf(this.#memory);
    const result = await copy.run(true, work);
    // Looked at again: the form is locked, and what its buttons still do goes with the page.
    if (this.mode === "readonly") {
      this.#memory = copy;
      return result;
    }
    const { course, model } = this;
    const state = await copy.run(false, (tx) => stateOf(tx, model.quiz));
    const { text, left } = encode(model, state, course.most);
    const whole = course.keep(text);
    if (state.attempt?.completed) course.complete();
    this.#commit();
    this.#memory = copy;
    this.hands.kept({ told: text !== this.#state, left, whole });
    this.#state = text;
    return result;
  }

  /** At once, or a moment after the last one: a course may make the page wait for each. */
  #commit(): void {
    if (this.#timer) return;
    const wait = this.#last + APART - performance.now();
    if (wait <= 0) this.#committed();
    else {
      this.#timer = setTimeout(() => this.hurry(), wait);
    }
  }

  #committed(): void {
    this.course.commit();
    this.#last = performance.now();
  }

  /** The page may go: nothing is put off any longer. */
  hurry(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      this.#committed();
      this.hands.committed(undefined);
    } catch (error) {
      this.#timer = setTimeout(() => this.hurry(), AGAIN);
      this.hands.committed(error);
    }
  }

  /** The reader asked what it says: that alone is done, whatever they noted. */
  complete(): void {
    try {
      this.course.complete();
      this.#commit();
    } catch (error) {
      this.hands.committed(error);
    }
  }

  /** Says more to the course than the state, in one go. */
  tell(told: Told): void {
    try {
      for (const [element, value] of told) this.course.set(element, value);
      this.#commit();
    } catch (error) {
      this.hands.committed(error);
    }
  }

  /** Each change was handed over when it was made. */
  blind(): void {}
}
