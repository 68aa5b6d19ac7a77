/** What a page has read and written of the record, so that it can be put back where the browser clears it. */

import type { Shelf } from "./shelf";
import type { Contents, Name, Tx } from "./tx";

/** "STORE/KEY": the row. */
export type Seen = Map<string, { store: Name; key: string; row: unknown }>;

const pages = new WeakMap<Shelf, Seen>();

export function seenOn(shelf: Shelf): Seen {
  const seen = pages.get(shelf) ?? new Map();
  pages.set(shelf, seen);
  return seen;
}

/** A transaction that tells what it saw; `complete` is called when that is so. */
export function watched(tx: Tx, seen: Seen): { tx: Tx; complete(): void } {
  const told: (() => void)[] = [];
  const keep = (store: Name, key: string, row: unknown) => {
    told.push(() => (row === undefined ? seen.delete(`${store}/${key}`) : seen.set(`${store}/${key}`, { store, key, row })));
  };
  /** What is there no more was deleted by somebody. */
  const only = (store: Name, keys: string[], quiz?: string) => {
    const there = new Set(keys);
    told.push(() => {
      for (const [name, one] of seen) {
        const asked = one.store === store && (!quiz || (one.row as Contents["attempts"]).quiz === quiz);
        if (asked && !there.has(one.key)) seen.delete(name);
      }
    });
  };
  return {
    tx: {
      get: async (store, key) => {
        const row = await tx.get(store, key);
        keep(store, key, row);
        return row;
      },
      all: async (store) => {
        const rows = await tx.all(store);
        const keys = (rows as { id: string }[]).map(({ id }) => id);
        only(store, keys);
        for (const [at, row] of rows.entries()) keep(store, keys[at] as string, row);
        return rows;
      },
      keys: async (store) => {
        const keys = await tx.keys(store);
        only(store, keys);
        return keys;
      },
      ids: async (quiz) => {
        const ids = await tx.ids(quiz);
        only("attempts", ids, quiz);
        return ids;
      },
      put: (store, key, row) => {
        keep(store, key, row);
        return tx.put(store, key, row);
      },
      delete: (store, key) => {
        keep(store, key, undefined);
        return tx.delete(store, key);
      },
    },
    complete: () => {
      for (const tell of told) tell();
    },
  };
}
