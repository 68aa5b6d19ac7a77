/** One store a site, shared by all its self-checks on the page. */

import { open } from "../store/open";
import type { Shelf } from "../store/shelf";
import type { Channel } from "../store/store";

export interface Watcher {
  /** The record of this quiz ("*": any) was written by someone else. */
  changed(quiz: string): void;
  /** The page may go. */
  hide(): void;
}

export interface Place {
  shelf: Promise<Shelf>;
  watchers: Set<Watcher>;
}

const places = new Map<string, Place>();

export function placeOf(site: string): Place {
  const known = places.get(site);
  if (known) return known;
  const place = { shelf: start(site), watchers: new Set<Watcher>() };
  places.set(site, place);
  return place;
}

async function start(site: string): Promise<Shelf> {
  const shelf = await open(site, {
    indexedDB: refused(() => indexedDB),
    session: refused(() => sessionStorage),
    local: refused(() => localStorage),
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    channel: (name) => refused(() => new BroadcastChannel(name) as Channel),
  });
  const all = (each: (watcher: Watcher) => void) => places.get(site)?.watchers.forEach(each);
  shelf.changed = (quiz) => all((watcher) => watcher.changed(quiz));
  addEventListener("pagehide", () => {
    all((watcher) => watcher.hide());
    shelf.hide();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) void shelf.show();
  });
  return shelf;
}

/** In a sandbox even looking at these throws. */
function refused<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
