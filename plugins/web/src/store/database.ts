/** The record in IndexedDB: one strict transaction a change, opened again when closed under us. */

import { type Base, type Contents, NAMES, type Name, type Tx } from "./tx";

const VERSION = 1;
/** Longer than any disk needs; an old tab that blocks an upgrade may never answer. */
const PATIENCE = 2000;

export class Database implements Base {
  /** Newer code made the database: what it holds can be read, not written. */
  readonly = false;
  #open: IDBDatabase | undefined;
  #flight: IDBTransaction | undefined;

  constructor(
    readonly name: string,
    readonly factory: IDBFactory,
  ) {}

  async run<T>(write: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.#run(write, work);
    } catch (error) {
      // The connection was closed under the page.
      if (named(error) !== "InvalidStateError") throw error;
      this.#open = undefined;
      return this.#run(write, work);
    }
  }

  /** Leaves a note without reading first, for a page that may be gone the next moment. */
  blind(key: string, value: unknown): void {
    try {
      // What is in flight is in the note too, and would only keep it waiting.
      this.#flight?.abort();
    } catch {}
    try {
      const tx = this.#begin(true);
      tx?.objectStore("meta").put(value, key);
      tx?.commit();
    } catch {}
  }

  async #run<T>(write: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!this.#open) await this.#connect();
    if (write && this.readonly) throw new DOMException("", "ReadOnlyError");
    const tx = this.#begin(write) as IDBTransaction;
    if (write) this.#flight = tx;
    const complete = new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error ?? new DOMException("", "AbortError"));
    });
    complete.catch(() => {});
    try {
      const result = await work(over(tx));
      await complete;
      return result;
    } catch (error) {
      try {
        tx.abort();
      } catch {}
      throw error;
    } finally {
      if (this.#flight === tx) this.#flight = undefined;
    }
  }

  #begin(write: boolean): IDBTransaction | undefined {
    return write
      ? this.#open?.transaction(NAMES, "readwrite", { durability: "strict" })
      : this.#open?.transaction(NAMES);
  }

  async #connect(): Promise<void> {
    let db: IDBDatabase;
    try {
      db = await connect(this.factory, this.name, VERSION);
    } catch (error) {
      if (named(error) !== "VersionError") throw error;
      this.readonly = true;
      db = await connect(this.factory, this.name);
    }
    // A newer page wants to change the database, or the browser has cleared it.
    db.onversionchange = db.onclose = () => {
      db.close();
      this.#open = undefined;
    };
    this.#open = db;
  }
}

function named(error: unknown): string {
  return (error as Error).name;
}

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function over(tx: IDBTransaction): Tx {
  const at = (name: Name) => tx.objectStore(name);
  return {
    get: (name, key) => ask(at(name).get(key)),
    all: async <S extends Name>(name: S) => {
      const [keys, values] = await Promise.all([ask(at(name).getAllKeys()), ask(at(name).getAll())]);
      return keys.map((key, index) => [key as string, values[index] as Contents[S]]);
    },
    put: (name, key, value) => ask(at(name).put(value, at(name).keyPath ? undefined : key)),
    delete: (name, key) => ask(at(name).delete(key)),
    ids: (quiz) =>
      ask(at("attempts").index("quiz").getAllKeys(IDBKeyRange.bound([quiz], [quiz, []]))) as Promise<string[]>,
  };
}

async function connect(factory: IDBFactory, name: string, version?: number): Promise<IDBDatabase> {
  const request = factory.open(name, version);
  request.onupgradeneeded = () => {
    const db = request.result;
    db.createObjectStore("meta");
    db.createObjectStore("words");
    db.createObjectStore("applications", { keyPath: "id" });
    db.createObjectStore("plans", { keyPath: "id" });
    db.createObjectStore("attempts", { keyPath: "id" }).createIndex("quiz", ["quiz", "n"]);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException("", "TimeoutError"));
      request.onsuccess = () => request.result.close();
    }, PATIENCE);
  });
  try {
    return await Promise.race([ask(request), late]);
  } finally {
    clearTimeout(timer);
  }
}
