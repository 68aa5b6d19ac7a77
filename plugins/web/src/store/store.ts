/** What a self-check may ask of the place where answers are kept. */

import type { Application, Attempt, Backup, Edit, KeptWords, Plan, State, Words } from "../core/record";
import type { Name } from "./tx";

/** Adds to the edits what only the form knows. */
export type Change =
  | { completed: true }
  | (Extract<Edit, { key: unknown }> & { /** The reader chose between two tabs' texts. */ settled?: boolean })
  | (Extract<Edit, { row: unknown }> & { base?: number })
  | (Extract<Edit, { plan: unknown }> & { /** What stood there when it was shown. */ seen?: string })
  | { /** A key with two tabs' texts: the reader chose, `other` the second. */ settle: string; other: boolean };

/** The model's words and their digest. */
export interface Wording {
  digest: string;
  words: Words;
}

/** "guest": this tab keeps nothing because its reader said so; "readonly": newer code wrote here. */
export type Mode = "kept" | "memory" | "guest" | "readonly";

/** What a form needs to be filled in. */
export interface Desk {
  /** False where the browser keeps nothing: the answers go with the page. */
  readonly kept: boolean;
  readonly mode: Mode;
  /** Whether the browser has cleared or lost what was kept, as far as can be told. */
  readonly lost: boolean;
  /** Changes in memory: not saved, or not yet. */
  readonly waiting: readonly unknown[];
  read(quiz: string): Promise<State>;
  /**
   * Resolves when the transaction is complete. `attempt` is the one the page shows, null before the
   * first answer. When it rejects, the edits wait in memory and go with the next change or `retry`.
   */
  change(quiz: string, words: Wording, edits: Change[], attempt: string | null): Promise<State>;
  /** The page may go: writes down at once what is not yet saved. */
  hide(): void;
  /** The page came back from the back/forward cache. */
  show(): void;
  /** Called when another tab wrote; "*" where any quiz may have changed. */
  changed: (quiz: string) => void;
}

/** An attempt with its plans. */
export interface Held {
  attempt: Attempt;
  plans: Plan[];
}

/** What may be deleted; an application goes with its attempts, and an attempt with its plans. */
export type Removable = { attempt: string } | { application: string } | { quiz: string; /** Its ids of former days. */ was?: string[] } | "everything";

/** What was deleted, so that it can be put back until the page is left. */
export interface Removed {
  /** How many attempts went. */
  readonly attempts: number;
  readonly rows: [store: Name, key: string, value: unknown][];
  /** What the tab had noted of them. */
  readonly notes: Record<string, unknown>;
}

export type PlanFields = Partial<Pick<Plan, "if" | "then" | "review" | "state">>;

/** Whose stays where both have the same attempt or application with another content. */
export type Use = "mine" | "file" | "both";

/**
 * The whole record, with what is asked of it more rarely. All of it rejects where it could not be
 * done, and nothing is changed then: "LostError" where the browser cleared the record under the page.
 */
export interface Store extends Desk {
  /** Writes what waits; where the browser cleared the record meanwhile, also what this page knows. */
  retry(): Promise<void>;
  /**
   * Begins a new attempt at once; the old one stays beside it as an earlier one. It has the same own
   * rows without answers. Where there is no attempt yet, one is made only for an application; beside
   * an empty one of the same application none is made.
   */
  again(quiz: string, words: Wording, application?: string): Promise<State>;
  /** Makes an earlier attempt the current one again; "NotFoundError" where it is gone. */
  resume(attempt: string): Promise<State>;
  /** All attempts of a quiz that can be read, in the order they were begun. */
  attempts(quiz: string): Promise<Held[]>;
  /** What `words` and `asked` of attempts name; those that are not there are left out. */
  words(digests: string[]): Promise<Map<string, KeptWords>>;
  /** In the order they were changed. */
  applications(): Promise<Application[]>;
  /** Writes the named fields, the others stay; without an id a new one is made. */
  saveApplication(fields: Partial<Omit<Application, "n">>): Promise<Application>;
  /**
   * Says which application the current attempt belongs to (null: none), and makes it where there is
   * none. Where another attempt of the quiz belongs to it already, that one becomes current.
   */
  belong(quiz: string, words: Wording, application: string | null): Promise<State>;
  /** All plans of the site. */
  plans(): Promise<Plan[]>;
  /** Writes the named fields of any plan; "NotFoundError" where it is gone. */
  savePlan(id: string, fields: PlanFields): Promise<void>;
  /** Makes the plan of any attempt for a source, or writes the fields of the one that is there. */
  makePlan(attempt: string, source: string, fields: PlanFields): Promise<Plan>;
  remove(what: Removable): Promise<Removed>;
  /** What another tab deleted goes out of what this tab has noted, too: no word of it stays. */
  tidy(): Promise<void>;
  /** Puts back what was deleted; an attempt begun since stays the current one. */
  restore(removed: Removed): Promise<void>;
  everything(): Promise<Backup>;
  /** The same as it lies there, to be shown: what is damaged is among the rest. It takes half as long. */
  unsorted(): Promise<Backup>;
  /** Likewise, with the newest attempts of these self-checks; undefined where all are read as fast. */
  newest(quizzes: string[]): Promise<Backup | undefined>;
  /**
   * Opens a kept file, all or nothing. "mine": what differs here stays, and so does what is shown.
   * "file": what differs is as in the file, and its current attempts are shown. "both": what differs
   * is kept twice, and what is shown here stays.
   */
  add(backup: Backup, use: Use): Promise<void>;
  /** Notes that a copy was kept, outside of what is copied; never rejects. */
  backedUp(): Promise<void>;
  /** When `backedUp` was called last, and the record's last number then. */
  lastBackup(): Promise<{ n: number; at: string } | undefined>;
  /** Deletes what this tab has written, and writes no more. */
  guest(): Promise<void>;
}

/** Everything from outside, so that a test can give its own. */
export interface Deps {
  indexedDB: IDBFactory | undefined;
  now(): Date;
  random(bytes: number): Uint8Array;
  session: Pick<Storage, "getItem" | "setItem"> | undefined;
  local: Pick<Storage, "getItem" | "setItem"> | undefined;
  channel(name: string): Channel | undefined;
}

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}
