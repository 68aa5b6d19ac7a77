/** What is read of the record in one transaction. */

import type { Attempt, Plan, State } from "../core/record";
import type { Tx } from "./tx";

/** The last number given to a change; 0 in an empty record. */
export async function lastN(tx: Tx): Promise<number> {
  return Number((await tx.get("meta", "n")) ?? 0);
}

/** An attempt, unless it is missing, another quiz's or damaged. */
export async function attemptOf(tx: Tx, quiz: string, id: unknown): Promise<Attempt | undefined> {
  const found = id ? await tx.get("attempts", String(id)) : undefined;
  return found && readable(found) && [found.quiz].concat(found.was ?? []).includes(quiz) ? found : undefined;
}

/** Whether a form can show it. One that it cannot stays where it is, and the form goes on without. */
function readable({ answers, rows = [] }: Attempt): boolean {
  try {
    return (
      answers instanceof Object &&
      Object.values(answers).every(([, n]) => n >= 0) &&
      rows.every(({ title }) => !!title.trim)
    );
  } catch {
    return false;
  }
}

export async function current(tx: Tx, quiz: string): Promise<Attempt | undefined> {
  return attemptOf(tx, quiz, await tx.get("meta", `current/${quiz}`));
}

export async function plansOf(tx: Tx, attempt: string | undefined): Promise<Plan[]> {
  return (await tx.all("plans")).filter((plan) => plan.attempt === attempt);
}

export async function stateOf(tx: Tx, quiz: string): Promise<State> {
  const attempt = await current(tx, quiz);
  const plans = await plansOf(tx, attempt?.id);
  const earlier = (await tx.ids(quiz)).filter((id) => id !== attempt?.id).length;
  return attempt ? { attempt, plans, earlier } : { plans, earlier };
}
