/** Opening a kept file. */

import { canonical, contentOf, detailsOf } from "../core/backup";
import { isEmpty } from "../core/empty";
import type { Application, Attempt, Backup, Plan } from "../core/record";
import { close, enter, goes, type Note } from "./attempts";
import { everything } from "./everything";
import { hash } from "./hash";
import { current, lastN } from "./reading";
import type { Held, Use } from "./store";
import type { Tx } from "./tx";

/** `note` is told of each row: true where all of it comes from the file. */
export async function add(tx: Tx, backup: Backup, use: Use, note: Note): Promise<void> {
  const rows = [...backup.attempts, ...backup.plans, ...backup.applications];
  const ns = [await lastN(tx), number(backup.meta.n), ...rows.map((row) => row.n)];
  await tx.put("meta", "n", ns.reduce((a, b) => Math.max(a, b)));

  for (const { digest, ...words } of backup.words) {
    if (!(await tx.get("words", digest))) await tx.put("words", digest, words);
  }
  const applications = new Map<string, string>();
  for (const application of backup.applications) {
    applications.set(application.id, await addApplication(tx, application, use, note));
  }
  const theirs = byAttempt(backup.plans);
  const mine = byAttempt(await tx.all("plans"));
  /** Where each attempt of the file lies now. */
  const places = new Map<string, string>();
  for (const attempt of backup.attempts) {
    const application = attempt.application && (applications.get(attempt.application) ?? attempt.application);
    const held = { attempt, plans: theirs.get(attempt.id) ?? [] };
    const moved = { ...attempt, ...(application && { application }) };
    const place = await addAttempt(tx, { held, moved, kept: mine.get(attempt.id) ?? [] }, use, note);
    if (place) places.set(attempt.id, place);
  }
  if (backup.damaged) await setAside(tx, backup.damaged, note);
  for (const [key, id] of Object.entries(backup.meta)) {
    const place = key.startsWith("current/") && places.get(String(id));
    const there = place && (await tx.get("attempts", place));
    if (!there) continue;
    const mine = await current(tx, key.slice(8));
    if (mine && (use !== "file" || mine.id === place)) continue;
    if (mine) await close(tx, mine, note);
    if (key.slice(8) === there.quiz) await enter(tx, there, note);
    else await tx.put("meta", key, place);
  }
}

/** What nobody can read is kept out of the way of what can be read. */
async function setAside(tx: Tx, rows: NonNullable<Backup["damaged"]>, note: Note): Promise<void> {
  const { damaged = [] } = await everything(tx, "");
  const here = new Set(damaged.map(canonical));
  const fresh = rows.filter((row) => !here.has(canonical(row)));
  if (!fresh.length) return;
  const before = (await tx.get("meta", "damaged")) as Backup["damaged"];
  note("meta/damaged", before);
  await tx.put("meta", "damaged", [...(before ?? []), ...fresh]);
}

/** Returns the id under which it is here now. */
async function addApplication(tx: Tx, theirs: Application, use: Use, note: Note): Promise<string> {
  const mine = await tx.get("applications", theirs.id);
  if (mine && (use === "mine" || detailsOf(mine) === detailsOf(theirs))) return mine.id;
  const id = mine && use === "both" ? hash(detailsOf(theirs)) : theirs.id;
  if (id !== theirs.id && (await tx.get("applications", id))) return id;
  if (mine && id === mine.id) note(`gone/applications/${id}`, mine);
  note(`applications/${id}`, true);
  await tx.put("applications", id, { ...theirs, id });
  return id;
}

/** An attempt of the file. */
interface Given {
  held: Held;
  /** It, with its application's id of today. */
  moved: Attempt;
  /** The plans of the same attempt here. */
  kept: Plan[];
}

/** Returns the id under which it is here now. */
async function addAttempt(tx: Tx, { held, moved, kept }: Given, use: Use, note: Note): Promise<string | undefined> {
  const theirs = contentOf(moved, held.plans);
  const mine = await tx.get("attempts", moved.id);
  const content = mine && contentOf(mine, kept);
  if (mine && (use === "mine" || content === theirs || content === contentOf(held.attempt, held.plans))) return mine.id;
  const id = mine && use === "both" ? hash(theirs) : moved.id;
  if (id !== moved.id && (await tx.get("attempts", id))) return id;
  // Beside another it would count for nothing.
  if (!mine && isEmpty(held) && (await current(tx, moved.quiz))) return undefined;
  if (mine && id === mine.id) {
    goes(mine, note);
    for (const plan of kept) {
      note(`gone/plans/${plan.id}`, plan);
      await tx.delete("plans", plan.id);
    }
  }
  note(`attempts/${id}`, true);
  const { closed, ...made } = { ...moved, id };
  const shown = (await tx.get("meta", `current/${moved.quiz}`)) === id;
  await tx.put("attempts", id, { ...made, ...(closed && !shown && { closed }) });
  for (const plan of held.plans) {
    const made = { ...plan, attempt: id };
    const there = id === moved.id ? await tx.get("plans", plan.id) : made;
    if (there && canonical(there) !== canonical(plan)) made.id = hash(id + plan.id);
    note(`plans/${made.id}`, true);
    await tx.put("plans", made.id, made);
  }
  return id;
}

function byAttempt(plans: Plan[]): Map<string, Plan[]> {
  const found = new Map<string, Plan[]>();
  for (const plan of plans) found.set(plan.attempt, [...(found.get(plan.attempt) ?? []), plan]);
  return found;
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
