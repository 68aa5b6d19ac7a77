/** Opening a kept file: what is not here is added, and nothing is overwritten. */

import { canonical } from "../core/backup";
import type { Attempt, Backup, Plan } from "../core/record";
import { current, lastN, plansOf } from "./reading";
import type { Tx } from "./tx";

/** Told what this changes: true where all of it comes from the file. */
type Note = (name: string, was: unknown) => void;

export async function add(tx: Tx, backup: Backup, use: "mine" | "file", note: Note): Promise<void> {
  let n = Math.max(await lastN(tx), number(backup.meta.n));
  /** Where each attempt of the file lies now. */
  const places = new Map<string, string>();

  for (const attempt of backup.attempts) {
    n = Math.max(n, attempt.n);
    const plans = byId(backup.plans.filter((plan) => plan.attempt === attempt.id));
    const here = await tx.get("attempts", attempt.id);
    const content = canonical({ attempt, plans });
    const id = !here || content === canonical(await held(tx, here)) ? attempt.id : hash(content);
    places.set(attempt.id, id);
    if (await tx.get("attempts", id)) continue;
    await put(tx, { ...attempt, id }, note);
    for (const plan of plans) {
      n = Math.max(n, plan.n);
      await putPlan(tx, { ...plan, attempt: id, id: id === attempt.id ? plan.id : hash(id + plan.id) }, note);
    }
  }
  for (const { digest, ...words } of backup.words) {
    if (!(await tx.get("words", digest))) await tx.put("words", digest, words);
  }
  for (const application of backup.applications) {
    n = Math.max(n, application.n);
    const here = await tx.get("applications", application.id);
    if (!here || here.n < application.n) await tx.put("applications", application.id, application);
  }
  for (const [key, id] of Object.entries(backup.meta)) {
    const place = places.get(String(id));
    if (!key.startsWith("current/") || !place) continue;
    const mine = await current(tx, key.slice(8));
    if (mine && (use === "mine" || mine.id === place)) continue;
    if (mine) {
      note(`attempts/${mine.id}`, mine);
      note(`meta/${key}`, mine.id);
      await tx.put("attempts", mine.id, { ...mine, closed: ++n });
    }
    const theirs = (await tx.get("attempts", place)) as Attempt;
    if (theirs.closed) {
      note(`attempts/${place}`, theirs);
      delete theirs.closed;
      await tx.put("attempts", place, theirs);
    }
    await tx.put("meta", key, place);
  }
  await tx.put("meta", "n", n);
}

/** An attempt with its plans, as a file has them. */
async function held(tx: Tx, attempt: Attempt): Promise<{ attempt: Attempt; plans: Plan[] }> {
  return { attempt, plans: byId(await plansOf(tx, attempt.id)) };
}

async function put(tx: Tx, attempt: Attempt, note: Note): Promise<void> {
  note(`attempts/${attempt.id}`, true);
  await tx.put("attempts", attempt.id, attempt);
}

async function putPlan(tx: Tx, plan: Plan, note: Note): Promise<void> {
  if (await tx.get("plans", plan.id)) return;
  note(`plans/${plan.id}`, true);
  await tx.put("plans", plan.id, plan);
}

function byId(plans: Plan[]): Plan[] {
  return plans.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** 128 bits that only the content decides (cyrb, twice): the same file opened twice is there once. */
function hash(content: string): string {
  return [1, 2, 3, 4]
    .map((seed) => {
      let bits = seed * 0x9e3779b1;
      for (let index = 0; index < content.length; index++) {
        bits = Math.imul(bits ^ content.charCodeAt(index), 0x5bd1e995 + 2 * seed);
        bits ^= bits >>> 15;
      }
      return (bits >>> 0).toString(36).padStart(7, "0");
    })
    .join("");
}
