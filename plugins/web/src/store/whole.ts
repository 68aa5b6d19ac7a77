/** The whole record of a site: what is asked of it more rarely than to keep an answer. */

import type { Attempt, Backup, KeptWords, State, Words } from "../core/record";
import { add } from "./add";
import { Memory } from "./memory";
import { attemptOf, current, entryOf, lastN, plansOf, stateOf } from "./reading";
import type { Shelf } from "./shelf";
import type { Change, Mode, Store, Wording } from "./store";
import type { Tx } from "./tx";
import { undo } from "./undo";

export class Whole implements Store {
  constructor(readonly shelf: Shelf) {}

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
    const copy = await this.#copy(new Map([[quiz, state]]));
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
    shelf.restore = (tx) => this.#fill(tx, shelf.known);
    try {
      await shelf.flush();
    } finally {
      shelf.restore = undefined;
    }
  }

  async again(quiz: string): Promise<State> {
    return this.#alone(quiz, async (tx, note) => {
      const attempt = await current(tx, quiz);
      if (!attempt) return;
      note(`attempts/${attempt.id}`, attempt);
      note(`meta/current/${quiz}`, attempt.id);
      const n = (await lastN(tx)) + 1;
      await tx.put("attempts", attempt.id, { ...attempt, closed: n });
      await tx.put("meta", "n", n);
      await tx.delete("meta", `current/${quiz}`);
    });
  }

  async remove(quiz: string, which: "current" | "all"): Promise<State> {
    return this.#alone(quiz, async (tx) => {
      const now = await tx.get("meta", `current/${quiz}`);
      const gone = typeof now === "string" ? [now] : [];
      if (which === "all") gone.push(...(await tx.ids(quiz)));
      for (const plan of await tx.all("plans")) {
        if (gone.includes(plan.attempt)) await tx.delete("plans", plan.id);
      }
      for (const id of gone) await tx.delete("attempts", id);
      await tx.delete("meta", `current/${quiz}`);
    });
  }

  /** What was not saved is in it, too; where nothing can be read, what this page knows. */
  async everything(): Promise<Backup> {
    const { shelf } = this;
    const site = shelf.name.replace("selfcheck/", "");
    let backup: Backup | undefined;
    try {
      backup = await shelf.base.run(false, async (tx) => {
        await shelf.gone(tx);
        return everything(tx, site);
      });
      if (!shelf.cleared && !shelf.waiting.length) return backup;
    } catch {}
    const copy = await this.#copy(backup && !shelf.cleared ? new Map() : shelf.known, backup);
    return copy.run(false, (tx) => everything(tx, site));
  }

  async add(backup: Backup, use: "mine" | "file"): Promise<void> {
    await this.#saved();
    await this.shelf.write((tx, note) => add(tx, backup, use, note));
    this.#told();
  }

  async guest(): Promise<void> {
    const { shelf } = this;
    await this.#saved().catch(() => {});
    const { tab, base } = shelf;
    const taken = shelf.mode === "kept" ? await base.run(true, (tx) => undo(tx, tab.notes)) : new Map();
    shelf.tell("*");
    shelf.channel?.close();
    tab.notes = { id: tab.notes.id, guest: true, ranges: [], before: {} };
    tab.save();
    shelf.base = await this.#copy(taken);
    shelf.cleared = false;
    shelf.waiting.length = 0;
    shelf.known.clear();
    shelf.mine.clear();
    shelf.changed("*");
  }

  /** A record in memory that holds this file, these states and what waits. */
  async #copy(states: Map<string, State>, backup?: Backup): Promise<Memory> {
    const memory = new Memory();
    await memory.run(true, async (tx) => {
      if (backup) await add(tx, backup, "file", () => {});
      await this.#fill(tx, states);
      await this.shelf.put(tx, this.shelf.waiting);
    });
    return memory;
  }

  /** Puts these states into a record that another tab may have begun anew. */
  async #fill(tx: Tx, states: Map<string, State>): Promise<void> {
    let n = Math.max(await lastN(tx), this.shelf.seen);
    for (const [quiz, { attempt, plans }] of states) {
      if (!attempt) continue;
      const { id } = attempt;
      const there = await attemptOf(tx, quiz, id);
      if (!there) {
        const other = await current(tx, quiz);
        if (other) await tx.put("attempts", other.id, { ...other, closed: ++n });
        await tx.put("meta", `current/${quiz}`, id);
      }
      await tx.put("attempts", id, there ? merged(attempt, there) : attempt);
      const beside = await plansOf(tx, id);
      for (const plan of plans) {
        const same = beside.find(({ source }) => source === plan.source) ?? { ...plan, n: -1 };
        if (same.n < plan.n) await tx.put("plans", same.id, { ...plan, id: same.id });
      }
    }
    await tx.put("meta", "n", n);
  }

  /** Nothing waits any more. */
  async #saved(): Promise<void> {
    if (this.shelf.waiting.length) await this.shelf.flush();
  }

  async #alone(quiz: string, work: (tx: Tx, note: Note) => Promise<void>): Promise<State> {
    await this.#saved();
    const state = await this.shelf.write(async (tx, note) => {
      await work(tx, note);
      return stateOf(tx, quiz);
    });
    this.shelf.known.set(quiz, state);
    this.shelf.tell(quiz);
    return state;
  }

  #told(): void {
    this.shelf.tell("*");
    this.shelf.changed("*");
  }
}

type Note = (name: string, was: unknown) => void;

/** One attempt of two: of each key and each row what has the higher number. */
function merged(known: Attempt, there: Attempt): Attempt {
  const answers = { ...known.answers };
  for (const [key, entry] of Object.entries(there.answers)) {
    if (entry[1] >= (entryOf(known, key)?.[1] ?? 0)) answers[key] = entry;
  }
  const rows = new Map(known.rows?.map((row) => [row.id, row]));
  for (const row of there.rows ?? []) if (row.n >= (rows.get(row.id)?.n ?? 0)) rows.set(row.id, row);
  const both = { ...known, ...there, n: Math.max(known.n, there.n), answers };
  return rows.size ? { ...both, rows: [...rows.values()] } : both;
}

/** Everything, as the file a reader keeps has it. */
async function everything(tx: Tx, site: string): Promise<Backup> {
  const meta: Backup["meta"] = {};
  for (const key of await tx.keys("meta")) {
    if (/^(n$|current\/)/.test(key)) meta[key] = (await tx.get("meta", key)) as string | number;
  }
  const words: KeptWords[] = [];
  for (const digest of await tx.keys("words")) {
    words.push({ ...((await tx.get("words", digest)) as Words), digest });
  }
  return {
    selfcheck: 1,
    site,
    meta,
    attempts: await tx.all("attempts"),
    words,
    applications: await tx.all("applications"),
    plans: await tx.all("plans"),
  };
}
