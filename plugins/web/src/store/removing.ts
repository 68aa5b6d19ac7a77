/** Deleting, and putting back what was deleted until the page is left. */

import type { Attempt } from "../core/record";
import { blank, close, type Note } from "./attempts";
import { current } from "./reading";
import type { Shelf } from "./shelf";
import type { Removable, Removed } from "./store";
import type { Tab } from "./tab";
import type { Contents, Name, Tx } from "./tx";

/** All it deletes, as it was; numbers are never given twice, so the last one stays. */
export async function remove(tx: Tx, what: Removable): Promise<Removed> {
  const attempts = await tx.all("attempts");
  const gone = new Set(attempts.filter((attempt) => meant(what, attempt)).map(({ id }) => id));
  // An older page may know it by a former id.
  if (what !== "everything" && "quiz" in what) gone.add(String(await tx.get("meta", `current/${what.quiz}`)));
  const used = new Set<string>();
  for (const { id, words, asked = [] } of attempts) {
    for (const digest of gone.has(id) ? [] : [words, ...(Array.isArray(asked) ? asked.flat() : [])]) used.add(String(digest));
  }
  const removed: Removed = { rows: [], notes: {}, attempts: attempts.filter(({ id }) => gone.has(id)).length };
  const all = what === "everything";
  const take = async <S extends Name>(store: S, which: (key: string, value: Contents[S]) => boolean) => {
    for (const key of await tx.keys(store)) {
      const value = await tx.get(store, key);
      if (value === undefined || !which(key, value)) continue;
      removed.rows.push([store, key, value]);
      await tx.delete(store, key);
    }
  };
  await take("attempts", (id) => all || gone.has(id));
  await take("plans", (_, plan) => all || gone.has(plan.attempt));
  await take("applications", (id) => all || (typeof what === "object" && "application" in what && what.application === id));
  // Whose words nobody needs any more.
  if (removed.rows.length) await take("words", (digest) => !used.has(digest));
  await take("meta", (key, value) =>
    key.startsWith("current/") ? gone.has(String(value)) : all && /^(backup$|damaged$|journal\/)/.test(key),
  );
  return removed;
}

function meant(what: Removable, attempt: Attempt): boolean {
  if (what === "everything") return true;
  if ("attempt" in what) return attempt.id === what.attempt;
  if ("quiz" in what) return [what.quiz, ...(what.was ?? [])].includes(attempt.quiz);
  return attempt.application === what.application;
}

/** As it was, beside what came meanwhile: an attempt that was begun since stays the current one. */
export async function restore(tx: Tx, { rows }: Removed, note: Note): Promise<void> {
  const there = new Set<string>();
  for (const [store, key, value] of rows) {
    if (store === "meta") continue;
    const known = (await tx.get(store, key)) !== undefined;
    if (known && store === "attempts") there.add(key);
    // Of what a file has brought back meanwhile the plans are its own.
    if (known || (store === "plans" && there.has((value as Contents["plans"]).attempt))) continue;
    await tx.put(store, key, value as never);
  }
  for (const [store, key, value] of rows) {
    if (store !== "meta") continue;
    const now = key.startsWith("current/") ? await current(tx, key.slice(8)) : undefined;
    if (now?.id === value) continue;
    const back = now && (await tx.get("attempts", String(value)));
    if (back && !(await blank(tx, now))) await close(tx, back, note);
    else {
      if (now) await close(tx, now, note);
      await tx.put(store, key, value);
    }
  }
}

/** Under which names a tab notes what it does to a row. */
export function namesOf([store, key]: Removed["rows"][number]): string[] {
  return [`${store}/${key}`, `gone/${store}/${key}`, ...(store === "attempts" ? [`belongs/${key}`] : [])];
}

/** What the tab noted of it goes out of the session as well, and comes back with it. */
export function forget({ notes }: Tab, removed: Removed): void {
  for (const name of removed.rows.flatMap(namesOf)) {
    if (!(name in notes.before)) continue;
    removed.notes[name] = notes.before[name];
    delete notes.before[name];
  }
}

/** Rows as they were that this tab noted, and that another has deleted since. */
export async function deletedElsewhere(tx: Tx, { notes }: Tab): Promise<string[]> {
  const names: string[] = [];
  for (const [name, was] of Object.entries(notes.before)) {
    const [, store, key] = /^(attempts|plans|applications)\/(.*)$/.exec(name) ?? [];
    if (store && key && typeof was === "object" && was && !(await tx.get(store as Name, key))) names.push(name);
  }
  return names;
}

export function remember({ notes }: Tab, removed: Removed): void {
  notes.before = { ...removed.notes, ...notes.before };
}

const pages = new WeakMap<Shelf, Set<Removed>>();

/** What was deleted on this page and not put back: in memory alone, so that it goes with the page. */
export function removedOn(shelf: Shelf): Set<Removed> {
  const known = pages.get(shelf) ?? new Set();
  pages.set(shelf, known);
  return known;
}
