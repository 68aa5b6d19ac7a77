/** Takes back what a tab wrote, and nothing else. */

import { entryOf } from "../core/answers";
import { cameOver } from "../core/empty";
import type { Application, Attempt, Plan, State } from "../core/record";
import { attemptOf, plansOf } from "./reading";
import type { Tab } from "./tab";
import type { Tx } from "./tx";

export interface Taken {
  /** Of the current attempts, by quiz. */
  states: Map<string, State>;
  applications: Application[];
}

type Mine = (n: number | undefined) => boolean;

/** Returns what was taken back. */
export async function undo(tx: Tx, { before, ranges }: Tab["notes"]): Promise<Taken> {
  const taken: Taken = { states: new Map(), applications: [] };
  const under = (...stores: string[]) =>
    stores.flatMap((store) => Object.keys(before).flatMap((name) => (name.startsWith(store) ? [name.slice(store.length)] : [])));
  /** What stood there at first, what the tab took away, and which numbers it gave. */
  const noted = <T>(name: string) => {
    const [was, gone] = [before[name] as T | null | true | undefined, before[`gone/${name}`] as T | undefined];
    const filed = was === true && !gone;
    const mine: Mine = (n) => n !== undefined && (filed || ranges.some(([first, last]) => first <= n && n <= last));
    return { old: was === true || was === undefined ? gone : (was ?? undefined), gone, mine };
  };

  for (const id of new Set(under("attempts/", "gone/attempts/"))) {
    const { old, gone, mine } = noted<Attempt>(`attempts/${id}`);
    const stands = await tx.get("attempts", id);
    const attempt = gone ?? stands;
    if (!attempt) continue;
    const plans = await plansOf(tx, id);
    const [left, wrote] = divide(attempt, old, mine);
    if ((await tx.get("meta", `current/${attempt.quiz}`)) === id) {
      const state = { plans: plans.filter((plan) => mine(plan.n) || gone), earlier: 0 };
      taken.states.set(attempt.quiz, { attempt: gone && stands ? stands : wrote, ...state });
    }
    const empty = !Object.keys(left.answers).length && !left.rows && plans.every((plan) => mine(plan.n));
    await (empty && !old ? tx.delete("attempts", id) : tx.put("attempts", id, left));
  }
  for (const id of new Set(under("plans/", "gone/plans/"))) {
    const { old, gone, mine } = noted<Plan>(`plans/${id}`);
    const plan = gone ?? (await tx.get("plans", id));
    if (!plan) continue;
    const left = mine(plan.n) ? old : plan;
    await (left ? tx.put("plans", id, left) : tx.delete("plans", id));
  }
  for (const quiz of new Set([...under("meta/current/"), ...taken.states.keys()])) {
    const key = `current/${quiz}`;
    const now = await attemptOf(tx, quiz, await tx.get("meta", key));
    const was = await attemptOf(tx, quiz, before[`meta/${key}`]);
    // Made by another, or written in by another since: it stays.
    if (now && (!was || !before[`attempts/${now.id}`])) continue;
    await (was ? tx.put("meta", key, was.id) : tx.delete("meta", key));
  }
  for (const id of under("attempts/")) {
    const attempt = await tx.get("attempts", id);
    if (!attempt) continue;
    const { old } = noted<Attempt>(`attempts/${id}`);
    const { closed = undefined, ...rest } = attempt;
    const current = (await tx.get("meta", `current/${attempt.quiz}`)) === id;
    const then = current ? undefined : (old?.closed ?? closed);
    const belongs = `belongs/${id}` in before;
    const application = belongs ? (before[`belongs/${id}`] as string | null) : attempt.application;
    delete rest.application;
    await tx.put("attempts", id, { ...rest, ...(then && { closed: then }), ...(application && { application }) });
  }
  const used = new Set((await tx.all("attempts")).map((attempt) => attempt.application));
  for (const id of new Set(under("applications/", "gone/applications/"))) {
    const { old, gone, mine } = noted<Application>(`applications/${id}`);
    const stands = await tx.get("applications", id);
    const application = gone ?? stands;
    if (!application) continue;
    const left = mine(application.n) ? old : application;
    if (stands && (gone || mine(stands.n))) taken.applications.push(stands);
    if (left) await tx.put("applications", id, left);
    else if (!used.has(id)) await tx.delete("applications", id);
  }
  for (const key of ["backup", "damaged"]) {
    const was = before[`meta/${key}`];
    if (was) await tx.put("meta", key, was);
    else if (was === null) await tx.delete("meta", key);
  }
  return taken;
}

/** What stays of an attempt, with the values from before, and what the tab wrote. */
function divide(attempt: Attempt, old: Attempt | undefined, mine: Mine): [left: Attempt, wrote: Attempt] {
  const left: Attempt = { ...attempt, answers: {} };
  const wrote: Attempt = { ...attempt, answers: {} };
  for (const [key, entry] of Object.entries(attempt.answers)) {
    const kept = mine(entry[1]) ? entryOf(old, key) : entry;
    if (kept) left.answers[key] = kept;
    if (mine(entry[1])) wrote.answers[key] = entry;
  }
  const rows = attempt.rows ?? [];
  wrote.rows = rows.filter((row) => mine(row.n) && !cameOver(attempt, row));
  left.rows = rows.flatMap((row) => {
    if (!mine(row.n)) return [row];
    // A row that came over stays where another has gone on with it.
    if (!old && cameOver(attempt, row)) return Object.keys(left.answers).length ? [row] : [];
    return (old?.rows ?? []).filter((one) => one.id === row.id);
  });
  if (!left.rows.length) delete left.rows;
  if (mine(left.completed)) {
    delete left.completed;
    if (old?.completed) left.completed = old.completed;
  }
  if (old && mine(left.n)) {
    Object.assign(left, { n: old.n, changed: old.changed, words: old.words });
    delete left.asked;
    if (old.asked) left.asked = old.asked;
  }
  return [left, wrote];
}
