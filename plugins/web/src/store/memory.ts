/** The record where the browser keeps nothing, and a copy to try changes on. */

import { type Base, type Contents, NAMES, type Name, type Tx } from "./tx";

export class Memory implements Base {
  #stores = new Map(NAMES.map((name) => [name, new Map<string, never>()]));
  #last: Promise<unknown> = Promise.resolve();

  run<T>(_write: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    const next = this.#last.then(() => work(this.#tx));
    this.#last = next.catch(() => {});
    return next;
  }

  // Clones, as a database would: what was read may be changed without changing what is kept.
  #tx: Tx = {
    get: async <S extends Name>(store: S, key: string) =>
      structuredClone(this.#of(store).get(key)) as Contents[S] | undefined,
    all: async (store) => structuredClone([...this.#of(store).values()]),
    keys: async (store) => [...this.#of(store).keys()],
    put: async (store, key, value) => this.#of(store).set(key, structuredClone(value) as never),
    delete: async (store, key) => this.#of(store).delete(key),
    ids: async (quiz) => (await this.#tx.all("attempts")).filter((one) => one.quiz === quiz).map((one) => one.id),
  };

  #of(store: Name): Map<string, never> {
    return this.#stores.get(store) as Map<string, never>;
  }
}
