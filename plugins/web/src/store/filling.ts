/** Puts what a page knows into a record that another tab may have begun anew. */

import type { Attempt, State } from "../core/record";
import { attemptOf, current, entryOf, lastN, plansOf } from "./reading";
import type { Tx } from "./tx";

export async function fill(tx: Tx, states: Map<string, State>, seen: number): Promise<void> {
  let n = Math.max(await lastN(tx), seen);
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
