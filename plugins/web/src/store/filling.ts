/** Puts what a page knows into a record that another tab may have begun anew. */

import { entryOf } from "../core/answers";
import type { Attempt, Plan, State } from "../core/record";
import { attemptOf, current, lastN, plansOf } from "./reading";
import type { Seen } from "./seen";
import type { Name, Tx } from "./tx";

/** These states, and whatever else was seen; `last`: the last number that was given. */
export async function fill(tx: Tx, states: Map<string, State>, seen: Seen, last: number): Promise<void> {
  let n = Math.max(await lastN(tx), last);
  for (const [quiz, { attempt, plans }] of states) {
    if (!attempt) continue;
    const { id } = attempt;
    const there = await attemptOf(tx, quiz, id);
    if (!there) {
      const other = await current(tx, quiz);
      if (other) await tx.put("attempts", other.id, { ...other, closed: ++n });
      await tx.put("meta", `current/${quiz}`, id);
    }
    await tx.put("attempts", id, there ? merged(attempt, there) : attempt);
    const beside = await plansOf(tx, id);
    for (const plan of plans) {
      const same = beside.find(({ source }) => source === plan.source) ?? { ...plan, n: -1 };
      if (same.n < plan.n) await tx.put("plans", same.id, { ...plan, id: same.id });
    }
  }
  await tx.put("meta", "n", n);
  // Which attempts are current first.
  const rows = [...seen.values()].sort((a, b) => Number(b.store === "meta") - Number(a.store === "meta"));
  for (const { store, key, row } of rows) await back(tx, store, key, row);
}

/** What stands there and is newer stays. */
async function back(tx: Tx, store: Name, key: string, row: unknown): Promise<void> {
  const there = await tx.get(store, key);
  if (store === "attempts") {
    const attempt = row as Attempt;
    // Nobody can read it: it lies where it lay.
    const both = there && attempt.answers instanceof Object ? merged(attempt, there as Attempt) : attempt;
    await tx.put(store, key, both);
    const place = `current/${attempt.quiz}`;
    if (!attempt.closed && !(await tx.get("meta", place))) await tx.put("meta", place, key);
  } else if (store === "meta" ? /^(current\/|backup$|damaged$)/.test(key) && !there : newer(row, there)) {
    await tx.put(store, key, row as never);
  }
}

function newer(row: unknown, there: unknown): boolean {
  return !there || (row as Plan).n > (there as Plan).n;
}

/** One attempt of two: of each key and each row what has the higher number. */
function merged(known: Attempt, there: Attempt): Attempt {
  const answers = { ...known.answers };
  for (const [key, entry] of Object.entries(there.answers)) {
    if (entry[1] >= (entryOf(known, key)?.[1] ?? 0)) answers[key] = entry;
  }
  const rows = new Map(known.rows?.map((row) => [row.id, row]));
  for (const row of there.rows ?? []) if (row.n >= (rows.get(row.id)?.n ?? 0)) rows.set(row.id, row);
  const both = { ...known, ...there, n: Math.max(known.n, there.n), answers };
  return rows.size ? { ...both, rows: [...rows.values()] } : both;
}
