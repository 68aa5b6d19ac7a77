/** A transaction over the record, whether it lies in IndexedDB or in memory. */

import type { Application, Attempt, Plan, Words } from "../core/record";

/**
 * What lies in each store. `meta` holds "n", "current/QUIZ", "journal/ID", "left" (the journals that were
 * put in last), "backup" and, of an opened file, "damaged".
 */
export interface Contents {
  meta: unknown;
  attempts: Attempt;
  words: Words;
  applications: Application;
  plans: Plan;
}

export type Name = keyof Contents;

export const NAMES: Name[] = ["meta", "attempts", "words", "applications", "plans"];

export interface Tx {
  get<S extends Name>(store: S, key: string): Promise<Contents[S] | undefined>;
  all<S extends Name>(store: S): Promise<Contents[S][]>;
  keys(store: Name): Promise<string[]>;
  put<S extends Name>(store: S, key: string, value: Contents[S]): Promise<unknown>;
  delete(store: Name, key: string): Promise<unknown>;
  /** The ids of a quiz's attempts. */
  ids(quiz: string): Promise<string[]>;
}

/** Where transactions run: one after another, resolved when complete. */
export interface Base {
  run<T>(write: boolean, work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Keeps the record past the page: a database of the browser, or a course. */
export interface Keeper extends Base {
  readonly mode: "kept" | "readonly";
  /** Of a database alone, as `open`: the connection. */
  readonly factory?: IDBFactory;
  readonly open?: IDBDatabase | undefined;
  /** Called where it can be had after all. */
  late: () => void;
  /** Leaves a note for the next page without reading first, because this one may be gone the next moment. */
  blind(key: string, value: unknown): void;
}
