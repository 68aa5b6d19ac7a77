/** What a self-check may ask of the place where answers are kept. */

import type { Backup, Edit, State, Words } from "../core/record";

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

/** The whole record, with what is asked of it more rarely. */
export interface Store extends Desk {
  /** Writes what waits; where the browser cleared the record meanwhile, also what this page knows. */
  retry(): Promise<void>;
  /** Begins a new attempt; the old one stays. */
  again(quiz: string): Promise<State>;
  remove(quiz: string, which: "current" | "all"): Promise<State>;
  everything(): Promise<Backup>;
  /** Opens a kept file, all or nothing. `use` says whose attempt is shown where both have one. */
  add(backup: Backup, use: "mine" | "file"): Promise<void>;
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
