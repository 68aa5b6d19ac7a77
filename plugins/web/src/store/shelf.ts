/** The store of one site: changes in a queue before a database or, where there is none, memory. */

import type { State } from "../core/record";
import { type Batch, change, type Hand, randomId } from "./change";
import { putIn, taken } from "./left";
import { Memory } from "./memory";
import { lastN, stateOf } from "./reading";
import type { Change, Channel, Deps, Desk, Mode, Wording } from "./store";
import type { Tab } from "./tab";
import type { Base, Keeper, Tx } from "./tx";

type States = Map<string, State>;

/** What a page leaves of changes that it could not save before it went. */
export interface Journal {
  /** The tab that wrote it. */
  tab: string;
  batches: Batch[];
}

export class Shelf implements Desk {
  changed = (_quiz: string): void => {};
  lost = false;
  base: Base = new Memory();
  /** In order; those in flight come first. */
  waiting: Batch[] = [];
  /** The last number this page knows of; a smaller one in the record means that it was cleared. */
  seen = 0;
  /** It was cleared, and what this page knows is not put back yet. */
  cleared = false;
  /** The states this page has read or made. */
  known: States = new Map();
  /** Puts back what was cleared, where the reader wants it. */
  restore: ((tx: Tx) => Promise<void>) | undefined;
  channel: Channel | undefined;
  mine: Hand["mine"] = new Map();
  /** In memory, for a database that may open yet. */
  #loose: Batch[] = [];
  #next: Promise<States> | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  /** Where something was noted, which another page may have put into the record; "" where nothing was. */
  #journal = "";
  /** How many of those that wait are in it. */
  #left: number | undefined;
  /** How many of those that wait were tried before. */
  #tried = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly name: string,
    readonly deps: Deps,
    readonly tab: Tab,
    readonly database?: Keeper,
  ) {}

  get mode(): Mode {
    return this.tab.notes.guest ? "guest" : this.kept ? (this.database as Keeper).mode : "memory";
  }

  get kept(): boolean {
    return this.base === this.database;
  }

  /** Opens the database; where there is none or it does not answer, goes on in memory until it does. */
  async begin(): Promise<void> {
    const { database } = this;
    if (!database) return;
    this.base = database;
    try {
      await this.#find();
    } catch {
      this.base = new Memory();
      database.late = () => {
        this.#tail = this.#tail.then(() => this.#adopt());
      };
    }
  }

  /** What was written in memory goes into the database, which opened after all. */
  async #adopt(): Promise<void> {
    // Their numbers tell nothing there.
    this.mine.clear();
    this.known.clear();
    await this.begin();
    this.waiting.unshift(...this.#loose.splice(0));
    // Not before this, or it would wait for itself.
    void this.flush().catch(() => {}).then(() => this.changed("*"));
  }

  /** Reads what the last page left. */
  async #find(): Promise<void> {
    const journals = await this.base.run(false, async (tx) => {
      this.seen = await lastN(tx);
      const keys = (await tx.keys("meta")).filter((key) => key.startsWith("journal/"));
      return Promise.all(keys.map(async (key) => [key, (await tx.get("meta", key)) as Journal] as const));
    });
    const { local } = this.deps;
    try {
      // A text is compared as the number it writes; nothing is no more than any.
      this.lost = (local?.getItem(this.name) as unknown as number) > this.seen;
      // Mostly "" or nothing, which is no JSON; what is no journal either is left alone.
      const left: [string, Journal] = JSON.parse(local?.getItem(`${this.name}#left`) as string);
      if (left[1].batches) journals.push(left);
    } catch {}
    for (const [key, journal] of journals) {
      // What does not go in now waits for the next time.
      await putIn(this, key, journal).catch(() => {});
    }
    this.#listen();
    if (journals[0]) this.tell("*");
  }

  async read(quiz: string): Promise<State> {
    const state = await this.base.run(false, async (tx) => {
      // What the page knows can still be put back, and stays.
      if (await this.gone(tx)) return this.known.get(quiz);
      const state = await stateOf(tx, quiz);
      // There is one, and it cannot be read.
      this.lost ||= !state.attempt && !!(await tx.get("meta", `current/${quiz}`));
      return state;
    });
    if (state) this.known.set(quiz, state);
    return state ?? { plans: [], earlier: 0 };
  }

  async change(quiz: string, words: Wording, edits: Change[], attempt: string | null): Promise<State> {
    this.waiting.push({ quiz, words, edits, attempt });
    return (await this.flush()).get(quiz) as State;
  }

  hide(): void {
    this.#remember();
    this.channel?.close();
    this.#left = this.waiting.length;
    if (!this.#left || this.mode !== "kept") return;
    // Another page may have put in the one before, and would take this one for it.
    this.#journal = `journal/${randomId(this.deps.random)}`;
    const journal: Journal = { tab: this.tab.notes.id, batches: this.waiting };
    this.database?.blind(this.#journal, journal);
    // A private window may drop what lies in the database, and WebKit what a closing tab puts there.
    this.#leave(JSON.stringify([this.#journal, journal]));
  }

  async show(): Promise<void> {
    this.#listen();
    await this.#tail;
    if (this.waiting.length || this.#journal) await this.flush().catch(() => {});
    this.changed("*");
  }

  /** Saves what waits: one transaction in flight, and what comes meanwhile goes together in the next. */
  flush(): Promise<States> {
    if (!this.#next) {
      this.#next = this.#tail.then(() => {
        this.#next = undefined;
        return this.#land();
      });
      this.#tail = this.#next.catch(() => {});
    }
    return this.#next;
  }

  async write<T>(work: (tx: Tx, note: NonNullable<Hand["note"]>) => Promise<T>): Promise<T> {
    const before = new Map<string, unknown>();
    // As it is now, because it will be changed.
    const note = (name: string, was: unknown) => {
      if (!before.has(name)) before.set(name, structuredClone(was || null));
    };
    let from = 0;
    let to = 0;
    const result = await this.base.run(true, async (tx) => {
      before.clear();
      if (await this.gone(tx)) {
        // Perhaps by the reader: nothing comes back unasked.
        if (!this.restore) throw new DOMException("", "LostError");
        await this.restore(tx);
      }
      from = await lastN(tx);
      const result = await work(tx, note);
      to = await lastN(tx);
      return result;
    });
    this.seen = Math.max(this.seen, to);
    this.cleared = false;
    if (this.mode === "kept") {
      this.tab.wrote(from, to, before);
      this.#timer ??= setTimeout(() => this.#remember(), 1000);
    }
    return result;
  }

  /** Whether the record was cleared under the page, even where another tab has begun it anew. */
  async gone(tx: Tx): Promise<boolean> {
    const n = await lastN(tx);
    this.cleared ||= n < this.seen;
    if (!this.cleared) this.seen = n;
    return this.cleared;
  }

  /** Tells the other tabs. */
  tell(quiz: string): void {
    if (this.mode === "kept") this.channel?.postMessage(quiz);
  }

  async #land(): Promise<States> {
    const batches = [...this.waiting];
    const late = new Set(batches.slice(0, this.#tried).map(({ quiz }) => quiz));
    this.#tried = batches.length;
    const [mine, states] = await this.write(async (tx, note) => {
      const left = this.#journal;
      // Another page has put in what this one left: it may have been changed or deleted since.
      const done = left && !(await taken(tx, left)) && this.#left;
      const mine = await this.put(tx, batches.slice(done as number), note, left as unknown as boolean);
      const states: States = new Map();
      for (const { quiz } of batches) states.set(quiz, await stateOf(tx, quiz));
      return [mine, states];
    });
    const landed = this.waiting.splice(0, batches.length);
    if (!this.kept) this.#loose.push(...landed);
    this.#tried = 0;
    this.mine = mine;
    this.#journal = "";
    for (const [quiz, state] of states) {
      this.known.set(quiz, state);
      this.tell(quiz);
    }
    // Whoever made them has been told that they are not saved.
    for (const quiz of late) this.changed(quiz);
    return states;
  }

  async put(
    tx: Tx,
    batches: Batch[],
    note?: Hand["note"],
    late?: boolean,
    mine = new Map(this.mine),
  ): Promise<Hand["mine"]> {
    for (const batch of batches) await change(tx, batch, { ...this.deps, mine, late, note });
    return mine;
  }

  /** The last number, to tell a lost record from a first visit; late, because it only costs time. */
  #remember(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // A guest counts on in memory; taken for the record's number, it would tell of a loss.
    if (this.kept) this.#leave(this.seen, "");
  }

  /** Leaves a journal, or "", where the next page looks first. No site has "#" in its name. */
  #leave(what: unknown, where = "#left"): void {
    try {
      this.deps.local?.setItem(this.name + where, String(what));
    } catch {}
  }

  #listen(): void {
    if (this.mode !== "kept") return;
    this.channel = this.deps.channel(this.name);
    if (this.channel) this.channel.onmessage = (event) => this.changed(String(event.data));
  }
}
