/** The record where the browser keeps nothing, and a copy to try changes on. */

import type { Attempt } from "../core/record";
import { type Base, type Contents, NAMES, type Name, type Tx } from "./tx";

export class Memory implements Base {
  #stores = new Map<Name, Map<string, unknown>>(NAMES.map((name) => [name, new Map()]));

  #last: Promise<unknown> = Promise.resolve();

  /** One after another, as a database would. */
  run<T>(_write: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    const next = this.#last.then(() => this.#run(work));
    this.#last = next.catch(() => {});
    return next;
  }

  async #run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const before = new Map([...this.#stores].map(([name, store]) => [name, new Map(store)]));
    try {
      return await work(this.#tx);
    } catch (error) {
      this.#stores = before;
      throw error;
    }
  }

  // Clones, as a database would: what was read may be changed without changing what is kept.
  #tx: Tx = {
    get: async <S extends Name>(store: S, key: string) =>
      structuredClone(this.#of(store).get(key)) as Contents[S] | undefined,
    all: async <S extends Name>(store: S) =>
      structuredClone([...this.#of(store)].sort(([a], [b]) => (a < b ? -1 : 1))) as [string, Contents[S]][],
    put: async (store, key, value) => this.#of(store).set(key, structuredClone(value)),
    delete: async (store, key) => this.#of(store).delete(key),
    ids: async (quiz) =>
      ([...this.#of("attempts").values()] as Attempt[]).filter((one) => one.quiz === quiz).map((one) => one.id),
  };

  #of(store: Name): Map<string, unknown> {
    return this.#stores.get(store) as Map<string, unknown>;
  }
}
