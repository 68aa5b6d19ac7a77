/** A page that comes back from the back/forward cache: other pages of its tab may have written meanwhile. */

import type { Shelf } from "./shelf";
import type { Tab } from "./tab";
import type { Whole } from "./whole";

const minded = new WeakSet<Shelf>();

/**
 * What the tab has noted since is known here, too, so that all of it can be taken back; where it was told
 * to keep nothing, this page keeps nothing. `told` is where the browser says that a page is back.
 */
export function mindReturn(whole: Whole, told: Pick<Window, "addEventListener">): void {
  const { shelf } = whole;
  if (minded.has(shelf)) return;
  minded.add(shelf);
  // In the capture: before the store goes on.
  told.addEventListener("pageshow", () => look(whole), true);
  look(whole);
}

function look(whole: Whole): void {
  const { tab } = whole.shelf;
  const known = tab.notes;
  try {
    const notes: Tab["notes"] = JSON.parse(tab.session?.getItem(tab.name) ?? "");
    // What could not be written there is older than what this page knows.
    if (notes.id !== known.id || (!notes.guest && last(notes) < last(known))) return;
    tab.notes = notes;
  } catch {
    return;
  }
  if (tab.notes.guest && !known.guest) void whole.forget();
}

/** The last number the tab gave. */
function last({ ranges }: Tab["notes"]): number {
  return ranges.at(-1)?.[1] ?? 0;
}
