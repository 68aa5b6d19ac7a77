/** A browser's storage for tests: tabs that share a database, channels and localStorage. */

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { open } from "../../src/store/open";
import type { Shelf } from "../../src/store/shelf";
import type { Change, Channel, Deps, Wording } from "../../src/store/store";
import { Whole } from "../../src/store/whole";

export const WORDS: Wording = {
  digest: "w1",
  words: { title: "A quiz", lang: "en", scales: [], dimensions: [], items: [] },
};

class Drawer {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

export interface Page {
  shelf: Shelf;
  store: Whole;
  /** Told by other tabs. */
  heard: string[];
  /** Answers as the element does: with the attempt shown and the n it saw. */
  say(key: string, value: Edit["value"], text?: boolean): Promise<unknown>;
  shown: { attempt: string | null; ns: Map<string, number> };
}

type Edit = Extract<Change, { key: unknown }>;

export class World {
  indexedDB: IDBFactory | undefined = new IDBFactory();
  readonly local = new Drawer();
  readonly tabs = new Map<string, Drawer>();
  readonly channels = new Set<Channel & { name: string }>();
  seed = 1;
  time = 0;

  deps(tab: string): Deps {
    const session = this.tabs.get(tab) ?? new Drawer();
    this.tabs.set(tab, session);
    return {
      indexedDB: this.indexedDB as globalThis.IDBFactory | undefined,
      local: this.local,
      session,
      now: () => new Date(Date.UTC(2026, 10, 22) + this.time++ * 1000),
      random: (bytes) => {
        const out = new Uint8Array(bytes);
        for (let index = 0; index < bytes; index++) {
          this.seed = (Math.imul(this.seed, 1103515245) + 12345) & 0x7fffffff;
          out[index] = this.seed >> 16;
        }
        return out;
      },
      channel: (name) => {
        const channels = this.channels;
        const own = {
          name,
          onmessage: null as Channel["onmessage"],
          postMessage(data: unknown) {
            for (const other of channels) {
              if (other !== own && other.name === name) other.onmessage?.({ data } as MessageEvent);
            }
          },
          close: () => void channels.delete(own),
        };
        channels.add(own);
        return own;
      },
    };
  }

  /** Opens a page in a tab; twice the same name is a reload or a second page in it. */
  async page(tab = "one", site = "site"): Promise<Page> {
    const shelf = await open(site, this.deps(tab));
    const store = new Whole(shelf);
    const heard: string[] = [];
    shelf.changed = (quiz) => void heard.push(quiz);
    const shown: Page["shown"] = { attempt: null, ns: new Map() };
    const say: Page["say"] = async (key, value, text = false) => {
      const base = shown.ns.get(key) ?? 0;
      const state = await store.change("quiz", WORDS, [{ key, value, base, text }], shown.attempt);
      shown.attempt = state.attempt?.id ?? null;
      for (const [name, entry] of Object.entries(state.attempt?.answers ?? {})) shown.ns.set(name, entry[1]);
      return state;
    };
    return { shelf, store, heard, say, shown };
  }
}

/** The values of a quiz's current attempt. */
export async function values(page: Page, quiz = "quiz"): Promise<Record<string, unknown>> {
  const { attempt } = await page.store.read(quiz);
  return Object.fromEntries(Object.entries(attempt?.answers ?? {}).map(([key, [value]]) => [key, value]));
}

/** The page goes: it writes down what it can, and does nothing more. */
export function leave(page: Page): void {
  page.store.hide();
  page.shelf.base.run = () => new Promise(() => {});
}
