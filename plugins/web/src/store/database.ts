/** The record in IndexedDB: one strict transaction a change, opened again when closed under us. */

import { type Keeper, NAMES, type Name, type Tx } from "./tx";

const VERSION = 1;
/** Longer than any disk needs; an old tab that blocks an upgrade may never answer. */
const PATIENCE = 2000;

export class Database implements Keeper {
  /** "readonly": newer code made the database; what it holds can be read, not written. */
  mode: "kept" | "readonly" = "kept";
  /** Called where it opens after the patience has ended. */
  late = (): void => {};
  /** The connection, unless there is none or it was closed under the page. */
  open: IDBDatabase | undefined;
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
      this.open = undefined;
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
      tx.objectStore("meta").put(value, key);
      tx.commit();
    } catch {}
  }

  async #run<T>(write: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!this.open) await this.#connect(VERSION);
    if (write && this.mode !== "kept") throw new DOMException("", "ReadOnlyError");
    const tx = this.#begin(write);
    if (write) this.#flight = tx;
    const complete = new Promise<unknown>((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error ?? new DOMException("", "AbortError"));
    });
    try {
      const result = await work(over(tx));
      await complete;
      return result;
    } catch (error) {
      complete.catch(() => {});
      try {
        tx.abort();
      } catch {}
      throw error;
    }
  }

  #begin(write: boolean): IDBTransaction {
    const db = this.open as IDBDatabase;
    return db.transaction(NAMES, write ? "readwrite" : "readonly", { durability: "strict" });
  }

  #hold(db: IDBDatabase): void {
    // A newer page wants to change the database, or the browser has cleared it.
    db.onversionchange = db.onclose = () => {
      db.close();
      this.open = undefined;
    };
    this.open = db;
  }

  async #connect(version?: number): Promise<void> {
    const request = this.factory.open(this.name, version);
    request.onupgradeneeded = () => {
      const { result: db } = request;
      db.createObjectStore("meta");
      db.createObjectStore("words");
      for (const name of ["applications", "plans"]) db.createObjectStore(name, { keyPath: "id" });
      db.createObjectStore("attempts", { keyPath: "id" }).createIndex("quiz", ["quiz", "n"]);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new DOMException("", "TimeoutError"));
        request.onsuccess = () => {
          this.#hold(request.result);
          this.late();
        };
      }, PATIENCE);
    });
    try {
      this.#hold(await Promise.race([ask(request), late]));
    } catch (error) {
      if (!version || named(error) !== "VersionError") throw error;
      this.mode = "readonly";
      await this.#connect();
    } finally {
      clearTimeout(timer);
    }
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
    all: (name) => ask(at(name).getAll()),
    keys: (name) => ask(at(name).getAllKeys()) as Promise<string[]>,
    put: (name, key, value) => ask(at(name).put(value, at(name).keyPath ? undefined : key)),
    delete: (name, key) => ask(at(name).delete(key)),
    ids: (quiz) =>
      ask(at("attempts").index("quiz").getAllKeys(IDBKeyRange.bound([quiz], [quiz, []]))) as Promise<string[]>,
  };
}
