/** What a closing page left of its changes, and its way into the record. */

import type { Hand } from "./change";
import type { Journal, Shelf } from "./shelf";
import type { Tx } from "./tx";

/** Puts a journal into the record, once; rejects where it does not go in. */
export function putIn(shelf: Shelf, key: string, { tab, batches }: Journal): Promise<void> {
  const work = async (tx: Tx, note?: Hand["note"]) => {
    // What this tab wrote itself, the one that left has not seen.
    if (await taken(tx, key)) await shelf.put(tx, batches, note, true, new Map());
  };
  // What another tab noted stays its own.
  return tab === shelf.tab.notes.id ? shelf.write(work) : shelf.base.run(true, work);
}

/**
 * Whether a journal is new to the record, which knows the last ones: another page may have been faster,
 * and a browser that was killed may give back what localStorage held before.
 */
export async function taken(tx: Tx, key: string): Promise<boolean> {
  const known = String(await tx.get("meta", "left"));
  await tx.put("meta", "left", (key + known).slice(0, 320));
  await tx.delete("meta", key);
  return !known.includes(key);
}

const minded = new WeakSet<Shelf>();

/**
 * Looks again for what pages leave: one that closes may do so after the next has looked. The browser tells
 * the open pages of what is put into localStorage. `told` is where it does so.
 */
export function mindLeft(shelf: Shelf, told: Pick<Window, "addEventListener">): void {
  if (minded.has(shelf)) return;
  minded.add(shelf);
  told.addEventListener("storage", (event) => {
    if (event.key === placeOf(shelf) && event.newValue) void takeLeft(shelf);
  });
  // This page is back, and saves by itself what it left.
  told.addEventListener("pageshow", () => void takeLeft(shelf));
  void takeLeft(shelf);
}

/** Puts in what lies in localStorage; never rejects. */
export async function takeLeft(shelf: Shelf): Promise<void> {
  const { local } = shelf.deps;
  const place = placeOf(shelf);
  try {
    const left = local?.getItem(place);
    if (shelf.mode !== "kept" || !left) return;
    const [key, journal]: [string, Journal] = JSON.parse(left);
    await putIn(shelf, key, journal);
    shelf.changed("*");
    shelf.tell("*");
    // Another may have come meanwhile.
    if (local?.getItem(place) === left) local.setItem(place, "");
  } catch {
    // No journal, or one that does not go in now: it waits for the next time.
  }
}

/** What could not be put in goes, too; of `tab` alone where it is given. */
export function forgetLeft(shelf: Shelf, tab?: string): void {
  const { local } = shelf.deps;
  if (shelf.mode !== "kept") return;
  try {
    const left = local?.getItem(placeOf(shelf));
    if (left && (!tab || JSON.parse(left)[1].tab === tab)) local?.setItem(placeOf(shelf), "");
  } catch {}
}

function placeOf({ name }: Shelf): string {
  return `${name}#left`;
}
