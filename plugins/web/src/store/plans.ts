/** Plans of any attempt, also of one that is closed. */

import type { Plan } from "../core/record";
import { next, type Note } from "./attempts";
import { type Hand, randomId } from "./change";
import { plansOf } from "./reading";
import type { PlanFields } from "./store";
import type { Tx } from "./tx";

const EMPTY = { if: "", then: "", review: "", state: "open" };

/** Rejects with NotFoundError where the plan was deleted meanwhile. */
export async function savePlan(tx: Tx, id: string, fields: PlanFields, note: Note): Promise<Plan> {
  const old = await tx.get("plans", id);
  if (!old) throw new DOMException("", "NotFoundError");
  return write(tx, old, fields, note, old);
}

/** Makes one, or writes the fields of the one that is there for this source. */
export async function makePlan(
  tx: Tx,
  { attempt, source, fields }: { attempt: string; source: string; fields: PlanFields },
  random: Hand["random"],
  note: Note,
): Promise<Plan> {
  if (!(await tx.get("attempts", attempt))) throw new DOMException("", "NotFoundError");
  const old = (await plansOf(tx, attempt)).find((plan) => plan.source === source);
  return write(tx, old ?? { ...EMPTY, id: randomId(random), attempt, source, n: 0 }, fields, note, old);
}

async function write(tx: Tx, plan: Plan, fields: PlanFields, note: Note, old?: Plan): Promise<Plan> {
  const made = { ...plan };
  for (const field of Object.keys(EMPTY) as (keyof PlanFields)[]) made[field] = fields[field] ?? made[field];
  if (old && Object.keys(EMPTY).every((field) => made[field as "if"] === old[field as "if"])) return old;
  note(`plans/${made.id}`, old);
  made.n = await next(tx);
  await tx.put("plans", made.id, made);
  return made;
}
