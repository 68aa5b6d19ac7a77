/** One store a site, shared by all its self-checks on the page, and by the record. */

import { open } from "../store/open";
import type { Shelf } from "../store/shelf";
import type { Channel } from "../store/store";

/** Told when the record of a quiz ("*": of any) was written by someone else. */
export type Watcher = (quiz: string) => void;

/** A site's store on this page, and who watches it. */
export interface Place {
  shelf: Promise<Shelf>;
  watchers: Set<Watcher>;
}

// biome-ignore lint/suspicious/noAssignInExpressions: it is made by whoever comes first.
export const places = ((globalThis.selfcheck ??= {}).places ??= new Map<string, Place>());

/** Watches the store of a site while the signal holds. */
export function watch(site: string, watcher: Watcher, signal: AbortSignal): Promise<Shelf> {
  const place = places.get(site) ?? start(site);
  places.set(site, place);
  place.watchers.add(watcher);
  signal.onabort = () => place.watchers.delete(watcher);
  return place.shelf;
}

function start(site: string): Place {
  const watchers = new Set<Watcher>();
  const shelf = open(site, {
    indexedDB: refused(() => indexedDB),
    session: refused(() => sessionStorage),
    local: refused(() => localStorage),
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    channel: (name) => refused(() => new BroadcastChannel(name) as Channel),
  });
  shelf.then((shelf) => {
    shelf.changed = (quiz) => {
      for (const watcher of watchers) watcher(quiz);
    };
    // After the forms, which listen in the capture.
    addEventListener("pagehide", () => shelf.hide());
    addEventListener("pageshow", (event) => {
      if (event.persisted) void shelf.show();
    });
  });
  return { shelf, watchers };
}

/** In a sandbox even looking at these throws. */
function refused<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
