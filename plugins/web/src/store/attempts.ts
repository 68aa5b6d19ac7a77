/** Attempts beside one another: a new one, an earlier one again, and what each belongs to. */

import { inOrder, isEmpty } from "../core/empty";
import type { Attempt, Row } from "../core/record";
import { type Hand, randomId } from "./change";
import { attemptOf, current, lastN, plansOf } from "./reading";
import type { Held, Wording } from "./store";
import type { Tx } from "./tx";

/** Told what stood there before; "gone/STORE/ID" where it is deleted, `true` where it came from a file. */
export type Note = (name: string, was: unknown) => void;

type Maker = Pick<Hand, "now" | "random">;

/** All that can be read, in the order they were begun. */
export async function attemptsOf(tx: Tx, quiz: string): Promise<Held[]> {
  const found: Attempt[] = [];
  for (const id of await tx.ids(quiz)) {
    const attempt = await attemptOf(tx, quiz, id);
    if (attempt) found.push(attempt);
  }
  const held = new Map(inOrder(found).map((attempt): [string, Held] => [attempt.id, { attempt, plans: [] }]));
  for (const plan of held.size ? await tx.all("plans") : []) held.get(plan.attempt)?.plans.push(plan);
  return [...held.values()];
}

export async function again(
  tx: Tx,
  { quiz, words, application }: { quiz: string; words: Wording; application: string | undefined },
  maker: Maker,
  note: Note,
): Promise<void> {
  const old = await current(tx, quiz);
  if (old ? old.application === application && (await blank(tx, old)) : !application) return;
  await begin(tx, { quiz, words, application }, maker, note);
}

export async function resume(tx: Tx, attempt: Attempt, note: Note): Promise<void> {
  const { id, quiz } = attempt;
  const now = await current(tx, quiz);
  if (now?.id === id) return;
  if (now) await close(tx, now, note);
  await enter(tx, attempt, note);
}

export async function belong(
  tx: Tx,
  { quiz, words, application }: { quiz: string; words: Wording; application: string | null },
  maker: Maker,
  note: Note,
): Promise<void> {
  const now = await current(tx, quiz);
  if ((now?.application ?? null) === application) return;
  const theirs = (await attemptsOf(tx, quiz)).findLast(({ attempt }) => attempt.application === application);
  if (application !== null && theirs) return resume(tx, theirs.attempt, note);
  if (!now) return begin(tx, { quiz, words, application: application as string }, maker, note);
  note(`attempts/${now.id}`, now);
  note(`belongs/${now.id}`, now.application);
  const { application: _, ...rest } = now;
  const n = await next(tx);
  const changed = maker.now().toISOString();
  await tx.put("attempts", now.id, { ...rest, ...(application !== null && { application }), n, changed });
}

/** The next number, given. */
export async function next(tx: Tx): Promise<number> {
  const n = (await lastN(tx)) + 1;
  await tx.put("meta", "n", n);
  return n;
}

/** What may not be read as another: makes room for a new current attempt. */
export async function close(tx: Tx, attempt: Attempt, note: Note, n?: number): Promise<void> {
  const { id } = attempt;
  if (await blank(tx, attempt)) {
    goes(attempt, note);
    for (const plan of await plansOf(tx, id)) {
      note(`gone/plans/${plan.id}`, plan);
      await tx.delete("plans", plan.id);
    }
    await tx.delete("attempts", id);
  } else if (!attempt.closed) {
    note(`attempts/${id}`, attempt);
    await tx.put("attempts", id, { ...attempt, closed: n ?? (await next(tx)) });
  }
}

/** Notes an attempt that goes; of another that has its id later nothing is the owner's. */
export function goes(attempt: Attempt, note: Note): void {
  note(`gone/attempts/${attempt.id}`, attempt);
  note(`belongs/${attempt.id}`, attempt.application);
}

/** Makes this attempt the current one. */
export async function enter(tx: Tx, attempt: Attempt, note: Note): Promise<void> {
  const { id, quiz } = attempt;
  const key = `current/${quiz}`;
  note(`meta/${key}`, await tx.get("meta", key));
  note(`attempts/${id}`, attempt);
  await tx.put("meta", key, id);
  if (!attempt.closed) return;
  const { closed, ...open } = attempt;
  await tx.put("attempts", id, open);
}

async function begin(
  tx: Tx,
  { quiz, words, application }: { quiz: string; words: Wording; application: string | undefined },
  { now, random }: Maker,
  note: Note,
): Promise<void> {
  const old = await current(tx, quiz);
  const from = old && (await blank(tx, old)) ? old.from : old?.id;
  const n = await next(tx);
  if (old) await close(tx, old, note, n);
  const rows = (old?.rows ?? []).filter((row) => !row.gone).map((row): Row => ({ ...row, n }));
  const started = now().toISOString();
  const attempt: Attempt = {
    id: randomId(random),
    quiz,
    ...(old?.was && { was: old.was }),
    words: words.digest,
    started,
    changed: started,
    n,
    begun: n,
    ...(from && { from }),
    ...(application && { application }),
    ...(rows.length && { rows }),
    answers: {},
  };
  note(`attempts/${attempt.id}`, undefined);
  await tx.put("attempts", attempt.id, attempt);
  await enter(tx, attempt, note);
  if (!(await tx.get("words", words.digest))) await tx.put("words", words.digest, words.words);
}

/** Whether it counts for nothing. */
export async function blank(tx: Tx, attempt: Attempt): Promise<boolean> {
  return isEmpty({ attempt, plans: [] }) && isEmpty({ attempt, plans: await plansOf(tx, attempt.id) });
}
