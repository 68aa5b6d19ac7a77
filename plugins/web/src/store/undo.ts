/** Takes back what a tab wrote, and nothing else. */

import type { Attempt, Plan, State } from "../core/record";
import { attemptOf, entryOf, plansOf } from "./reading";
import type { Tab } from "./tab";
import type { Tx } from "./tx";

/** Returns what was taken back of the current attempts, as states by quiz. */
export async function undo(tx: Tx, { before, ranges }: Tab["notes"]): Promise<Map<string, State>> {
  const taken = new Map<string, State>();
  const under = (store: string) =>
    Object.keys(before).flatMap((name) => (name.startsWith(store) ? [name.slice(store.length)] : []));
  const by = (all: boolean) => (n: number | undefined) =>
    n !== undefined && (all || ranges.some(([first, last]) => first <= n && n <= last));

  for (const id of under("attempts/")) {
    const was = before[`attempts/${id}`];
    const attempt = await tx.get("attempts", id);
    if (!attempt) continue;
    const mine = by(was === true);
    const old = was && was !== true ? (was as Attempt) : undefined;
    const plans = await plansOf(tx, id);
    const [left, wrote] = divide(attempt, old, mine);
    if ((await tx.get("meta", `current/${attempt.quiz}`)) === id) {
      taken.set(attempt.quiz, { attempt: wrote, plans: plans.filter((plan) => mine(plan.n)), earlier: 0 });
    }
    const empty = !Object.keys(left.answers).length && !left.rows && plans.every((plan) => mine(plan.n));
    await (empty && !old ? tx.delete("attempts", id) : tx.put("attempts", id, left));
  }
  for (const id of under("plans/")) {
    const was = before[`plans/${id}`];
    const plan = await tx.get("plans", id);
    if (!plan || !by(was === true)(plan.n)) continue;
    await (was && was !== true ? tx.put("plans", id, was as Plan) : tx.delete("plans", id));
  }
  for (const quiz of new Set([...under("meta/current/"), ...taken.keys()])) {
    const key = `current/${quiz}`;
    if (await attemptOf(tx, quiz, await tx.get("meta", key))) continue;
    const was = await attemptOf(tx, quiz, before[`meta/${key}`]);
    await (was ? tx.put("meta", key, was.id) : tx.delete("meta", key));
  }
  return taken;
}

/** What stays of an attempt, with the values from before, and what the tab wrote. */
function divide(
  attempt: Attempt,
  old: Attempt | undefined,
  mine: (n: number | undefined) => boolean,
): [left: Attempt, wrote: Attempt] {
  const left: Attempt = { ...attempt, answers: {} };
  const wrote: Attempt = { ...attempt, answers: {} };
  for (const [key, entry] of Object.entries(attempt.answers)) {
    const kept = mine(entry[1]) ? entryOf(old, key) : entry;
    if (kept) left.answers[key] = kept;
    if (mine(entry[1])) wrote.answers[key] = entry;
  }
  const rows = attempt.rows ?? [];
  wrote.rows = rows.filter((row) => mine(row.n));
  left.rows = rows.flatMap((row) => (mine(row.n) ? (old?.rows ?? []).filter((one) => one.id === row.id) : [row]));
  if (!left.rows.length) delete left.rows;
  for (const field of ["completed", "closed"] as const) {
    if (!mine(left[field])) continue;
    delete left[field];
    if (old?.[field]) left[field] = old[field];
  }
  if (old && mine(left.n)) Object.assign(left, { n: old.n, changed: old.changed, words: old.words });
  return [left, wrote];
}
