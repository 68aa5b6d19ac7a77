/** The whole record of a site: what is asked of it more rarely than to keep an answer. */

import type { Application, Backup, KeptWords, Plan, State } from "../core/record";
import { add } from "./add";
import { applicationsOf, saveApplication } from "./applications";
import { again, attemptsOf, belong, type Note, resume } from "./attempts";
import { copyOf } from "./copying";
import { everything, newest, raw } from "./everything";
import { fill } from "./filling";
import { forgetLeft, takeLeft } from "./left";
import { Memory } from "./memory";
import { makePlan, savePlan } from "./plans";
import { attemptOf, lastN, stateOf } from "./reading";
import { deletedElsewhere, forget, namesOf, remember, removedOn, remove, restore } from "./removing";
import { type Seen, seenOn, watched } from "./seen";
import type { Shelf } from "./shelf";
import type { Change, Held, Mode, PlanFields, Removable, Removed, Store, Use, Wording } from "./store";
import type { Tx } from "./tx";
import { type Taken, undo } from "./undo";
import { wordsIn } from "./wordings";

export class Whole implements Store {
  constructor(readonly shelf: Shelf) {}

  get #site(): string {
    return this.shelf.name.replace("selfcheck/", "");
  }

  get kept(): boolean {
    return this.shelf.kept;
  }

  get mode(): Mode {
    return this.shelf.mode;
  }

  get lost(): boolean {
    return this.shelf.lost;
  }

  get waiting(): readonly unknown[] {
    return this.shelf.waiting;
  }

  get changed(): (quiz: string) => void {
    return this.shelf.changed;
  }

  set changed(callback: (quiz: string) => void) {
    this.shelf.changed = callback;
  }

  /** With what is not saved yet; where nothing can be read, as this page knows it. */
  async read(quiz: string): Promise<State> {
    const { shelf } = this;
    const state = await shelf.read(quiz).catch((error) => {
      const known = shelf.known.get(quiz);
      if (!known) throw error;
      return known;
    });
    if (!shelf.waiting.length) return state;
    const copy = await this.#copy(new Map([[quiz, state]]), new Map());
    return { ...(await copy.run(false, (tx) => stateOf(tx, quiz))), earlier: state.earlier };
  }

  change(quiz: string, words: Wording, edits: Change[], attempt: string | null): Promise<State> {
    return this.shelf.change(quiz, words, edits, attempt);
  }

  hide(): void {
    this.shelf.hide();
  }

  show(): void {
    void this.shelf.show();
  }

  async retry(): Promise<void> {
    const { shelf } = this;
    shelf.restore = (tx) => fill(tx, shelf.known, seenOn(shelf), shelf.seen);
    try {
      await shelf.flush();
    } finally {
      shelf.restore = undefined;
    }
  }

  again(quiz: string, words: Wording, application?: string): Promise<State> {
    const { deps } = this.shelf;
    return this.#alone(quiz, (tx, note) => again(tx, { quiz, words, application }, deps, note));
  }

  async resume(id: string): Promise<State> {
    const quiz = (await this.#look((tx) => tx.get("attempts", id)))?.quiz ?? "";
    return this.#alone(quiz, async (tx, note) => {
      const there = await attemptOf(tx, quiz, id);
      if (!there) throw new DOMException("", "NotFoundError");
      await resume(tx, there, note);
    });
  }

  attempts(quiz: string): Promise<Held[]> {
    return this.#look((tx) => attemptsOf(tx, quiz));
  }

  async words(digests: string[]): Promise<Map<string, KeptWords>> {
    const found = await this.#look((tx) => wordsIn(tx, [...new Set(digests)]));
    return new Map(found.map((words) => [words.digest, words]));
  }

  applications(): Promise<Application[]> {
    return this.#look(applicationsOf);
  }

  saveApplication(fields: Partial<Omit<Application, "n">>): Promise<Application> {
    const { random } = this.shelf.deps;
    return this.#write("*", (tx, note) => saveApplication(tx, fields, random, note));
  }

  belong(quiz: string, words: Wording, application: string | null): Promise<State> {
    const { deps } = this.shelf;
    return this.#alone(quiz, (tx, note) => belong(tx, { quiz, words, application }, deps, note));
  }

  plans(): Promise<Plan[]> {
    return this.#look((tx) => tx.all("plans"));
  }

  async savePlan(id: string, fields: PlanFields): Promise<void> {
    await this.#write("*", (tx, note) => savePlan(tx, id, fields, note));
  }

  makePlan(attempt: string, source: string, fields: PlanFields): Promise<Plan> {
    const { random } = this.shelf.deps;
    return this.#write("*", (tx, note) => makePlan(tx, { attempt, source, fields }, random, note));
  }

  async remove(what: Removable): Promise<Removed> {
    // What a page left and nobody could save yet goes with the rest, and would come back after it.
    if (what === "everything") await takeLeft(this.shelf);
    const removed = await this.#write("*", (tx) => remove(tx, what));
    if (what === "everything") forgetLeft(this.shelf);
    forget(this.shelf.tab, removed);
    removedOn(this.shelf).add(removed);
    return removed;
  }

  async tidy(): Promise<void> {
    const { base, mode, tab } = this.shelf;
    if (mode !== "kept") return;
    const names = await base.run(false, async (tx) =>
      // What the browser cleared can still be put back, and taken back then.
      (await this.shelf.gone(tx)) ? [] : deletedElsewhere(tx, tab),
    );
    for (const name of names) delete tab.notes.before[name];
    if (names.length) tab.save();
  }

  async restore(removed: Removed): Promise<void> {
    await this.#write("*", (tx, note) => restore(tx, removed, note));
    remember(this.shelf.tab, removed);
    removedOn(this.shelf).delete(removed);
  }

  /** What was not saved is in it, too; where nothing can be read, what this page knows. */
  everything(): Promise<Backup> {
    return this.#look((tx) => (this.shelf.mode === "readonly" ? raw : everything)(tx, this.#site));
  }

  unsorted(): Promise<Backup> {
    return this.#look(async (tx) => {
      const damaged = (await tx.get("meta", "damaged")) as Backup["damaged"];
      return { ...(await raw(tx, this.#site)), ...(damaged && { damaged }) };
    });
  }

  async newest(quizzes: string[]): Promise<Backup | undefined> {
    const { shelf } = this;
    // Not noted as seen: where the rest cannot be read, these would pass for everything.
    if (shelf.waiting.length) return undefined;
    const work = async (tx: Tx) => ((await shelf.gone(tx)) ? undefined : newest(tx, this.#site, quizzes));
    return shelf.base.run(false, work).catch(() => undefined);
  }

  async add(backup: Backup, use: Use): Promise<void> {
    await this.#write("*", (tx, note) => add(tx, backup, use, note));
  }

  async backedUp(): Promise<void> {
    const at = this.shelf.deps.now().toISOString();
    await this.shelf
      .write(async (tx, note) => {
        note("meta/backup", await tx.get("meta", "backup"));
        await tx.put("meta", "backup", { n: await lastN(tx), at });
      })
      .catch(() => {});
  }

  lastBackup(): Promise<{ n: number; at: string } | undefined> {
    return this.#look((tx) => tx.get("meta", "backup")) as Promise<{ n: number; at: string } | undefined>;
  }

  async guest(): Promise<void> {
    const { shelf } = this;
    await this.#saved().catch(() => {});
    const { tab, base } = shelf;
    const taken = shelf.mode === "kept" ? await base.run(true, (tx) => this.#undo(tx)) : undefined;
    shelf.tell("*");
    forgetLeft(shelf, tab.notes.id);
    tab.notes = { id: tab.notes.id, guest: true, ranges: [], before: {} };
    tab.save();
    const memory = await this.#copy(taken?.states ?? new Map(), new Map());
    await memory.run(true, async (tx) => {
      for (const one of taken?.applications ?? []) await tx.put("applications", one.id, one);
    });
    this.#keepNothing(memory);
  }

  /** As `guest`, where another page of this tab was told so: what stands here goes, too. */
  async forget(): Promise<void> {
    const { shelf } = this;
    const { base } = shelf;
    const memory = new Memory();
    removedOn(shelf).clear();
    this.#keepNothing(memory);
    // What was being read when the page came back tells how far the record was, and may be shown by now.
    const n = await base.run(false, lastN).catch(() => 0);
    await memory.run(true, async (tx) => tx.put("meta", "n", Math.max(n, shelf.seen, await lastN(tx))));
    shelf.cleared = false;
    shelf.known.clear();
    shelf.changed("*");
  }

  #keepNothing(base: Memory): void {
    const { shelf } = this;
    shelf.channel?.close();
    if (shelf.database) shelf.database.late = () => {};
    shelf.base = base;
    shelf.cleared = false;
    shelf.waiting.length = 0;
    shelf.known.clear();
    seenOn(shelf).clear();
    shelf.mine.clear();
    shelf.changed("*");
  }

  /** What was deleted on this page comes back, too, as it was before this tab wrote in it. */
  async #undo(tx: Tx): Promise<Taken> {
    const { notes } = this.shelf.tab;
    const taken = await undo(tx, notes);
    let { before } = notes;
    for (const removed of [...removedOn(this.shelf)].reverse()) {
      await restore(tx, removed, () => {});
      const names = new Set(removed.rows.flatMap(namesOf));
      before = { ...Object.fromEntries(Object.entries(before).filter(([name]) => !names.has(name))), ...removed.notes };
      await undo(tx, { ...notes, before });
    }
    return taken;
  }

  /** Reads the record with what is not saved yet; where nothing can be read, what this page knows. */
  async #look<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { shelf } = this;
    if (!shelf.waiting.length) {
      try {
        const found = await shelf.base.run(false, async (base) => {
          if (await shelf.gone(base)) return undefined;
          const { tx, complete } = watched(base, seenOn(shelf));
          return { result: await work(tx), complete };
        });
        found?.complete();
        if (found) return found.result;
      } catch (error) {
        // When a copy was kept last is nothing to show in place of it.
        const rows = [...seenOn(shelf).values()].some(({ store }) => store !== "meta");
        if (!shelf.known.size && !rows) throw error;
      }
    }
    const all = await copyOf(shelf.base).catch(() => undefined);
    const whole = all && !(await all.run(false, (tx) => shelf.gone(tx)));
    const [states, seen] = whole ? [new Map(), new Map()] : [shelf.known, seenOn(shelf)];
    return (await this.#copy(states, seen, all)).run(false, work);
  }

  /** These states and what waits, in memory or in this copy. */
  async #copy(states: Map<string, State>, seen: Seen, copy = new Memory()): Promise<Memory> {
    await copy.run(true, async (tx) => {
      await fill(tx, states, seen, this.shelf.seen);
      await this.shelf.put(tx, this.shelf.waiting);
    });
    return copy;
  }

  /** A record in memory that has come so far stays there, though the database should open yet. */
  #settle(): void {
    const { kept, database } = this.shelf;
    if (!kept && database) database.late = () => {};
  }

  /** Nothing waits any more. */
  async #saved(): Promise<void> {
    if (this.shelf.waiting.length) await this.shelf.flush();
  }

  /** Of one quiz, whose page reads it again. */
  async #alone(quiz: string, work: (tx: Tx, note: Note) => Promise<void>): Promise<State> {
    await this.#write(quiz, work);
    return this.shelf.known.get(quiz) as State;
  }

  /** One transaction, all or nothing; "*": of more than one quiz. */
  async #write<T>(quiz: string, work: (tx: Tx, note: Note) => Promise<T>): Promise<T> {
    await this.#saved();
    const { shelf } = this;
    const quizzes = new Set(shelf.known.keys());
    if (quiz !== "*") quizzes.add(quiz);
    const states = new Map<string, State>();
    this.#settle();
    // Memory does not take back what was half done.
    if (!shelf.kept) await (await copyOf(shelf.base)).run(true, (tx) => work(tx, () => {}));
    const { made, complete } = await shelf.write(async (base, note) => {
      const { tx, complete } = watched(base, seenOn(shelf));
      const made = await work(tx, note);
      for (const one of quizzes) states.set(one, await stateOf(tx, one));
      return { made, complete };
    });
    complete();
    for (const [one, state] of states) shelf.known.set(one, state);
    shelf.tell(quiz);
    if (quiz === "*") shelf.changed("*");
    return made;
  }
}
