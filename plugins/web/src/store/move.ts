/** Moves what lies under ids of former days to those of today, so that nothing else has to know them. */

import { canonical } from "../core/backup";
import type { Model } from "../core/model";
import type { Attempt, Backup, Plan, State } from "../core/record";
import { formerOf, moved, wordsNow } from "../core/renames";
import { copyOf } from "./copying";
import { hash } from "./hash";
import { Memory } from "./memory";
import { attemptOf, current, lastN, plansOf, stateOf } from "./reading";
import type { Shelf } from "./shelf";
import type { Tx } from "./tx";
import { wordsIn } from "./wordings";

/** The state of a quiz, after its record was moved. Where that cannot be written, a copy is moved. */
export async function read(model: Model, shelf: Shelf): Promise<State> {
  if (!(await shelf.base.run(false, (tx) => needed(tx, model)))) return shelf.read(model.quiz);
  try {
    await shelf.base.run(true, async (tx) => {
      if (!(await shelf.gone(tx))) await move(tx, model);
    });
    noted(model, shelf);
  } catch {
    const copy = await copyOf(shelf.base);
    return copy.run(true, async (tx) => {
      await move(tx, model);
      return stateOf(tx, model.quiz);
    });
  }
  // Other tabs are not told: an older page would empty what is being written in it.
  return shelf.read(model.quiz);
}

/** A kept file as it would be, had it been kept today; what is `here` already stays the same. */
export async function file(model: Model, kept: Backup, here: Backup): Promise<Backup> {
  const memory = new Memory();
  return memory.run(true, async (tx) => {
    for (const [key, value] of Object.entries(kept.meta)) await tx.put("meta", key, value);
    for (const attempt of kept.attempts) await tx.put("attempts", attempt.id, attempt);
    for (const plan of kept.plans) await tx.put("plans", plan.id, plan);
    for (const { digest, ...words } of kept.words) await tx.put("words", digest, words);
    await move(tx, model);
    for (const quiz of formerOf(model)) await tx.delete("meta", `current/${quiz}`);
    const meta: Backup["meta"] = {};
    for (const key of await tx.keys("meta")) meta[key] = (await tx.get("meta", key)) as string | number;
    const attempts = (await tx.all("attempts")).map((attempt) => alike(attempt, here));
    const words = await wordsIn(tx, await tx.keys("words"));
    return { ...kept, meta, attempts, words, plans: await tx.all("plans") };
  });
}

/** Does nothing where all has today's ids. */
async function move(tx: Tx, model: Model): Promise<void> {
  const former = formerOf(model);
  const from = new Map<string, string>();
  for (const quiz of [model.quiz, ...former]) {
    for (const id of await tx.ids(quiz)) {
      const attempt = await attemptOf(tx, quiz, id);
      if (!attempt) continue;
      from.set(id, quiz);
      const old = { attempt, plans: inOrder(await plansOf(tx, id)) };
      const { plans, ...now } = moved(model, old);
      if (canonical(old) === canonical({ ...now, plans: inOrder(plans) })) continue;
      const asked: [string, number][] = [];
      for (const [digest, n] of attempt.asked ?? []) asked.push([await worded(tx, model, digest), n]);
      const words = await worded(tx, model, attempt.words);
      await tx.put("attempts", id, { ...now.attempt, words, ...(attempt.asked && { asked }) });
      for (const plan of old.plans) await tx.delete("plans", plan.id);
      for (const plan of plans) await tx.put("plans", plan.id, plan);
    }
  }
  for (const quiz of former) {
    const id = await tx.get("meta", `current/${quiz}`);
    if (from.get(String(id)) === quiz) await put(tx, model.quiz, String(id));
  }
  // A page from before the rename goes on with the same attempt.
  const id = await tx.get("meta", `current/${model.quiz}`);
  for (const quiz of former) {
    const old = await tx.get("meta", `current/${quiz}`);
    if (id && old && from.get(String(old)) === quiz && old !== id) await tx.put("meta", `current/${quiz}`, id);
  }
}

/** The words that were asked, under the ids of today; returns their digest. */
async function worded(tx: Tx, model: Model, digest: string): Promise<string> {
  const old = await tx.get("words", digest);
  if (!Array.isArray(old?.items)) return digest;
  const { digest: _, ...words } = wordsNow(model, { ...old, digest });
  if (canonical(words) === canonical(old)) return digest;
  const name = hash(canonical(words));
  await tx.put("words", name, words);
  return name;
}

/** Of two current attempts the one changed last stays so. */
async function put(tx: Tx, quiz: string, id: string): Promise<void> {
  const theirs = await tx.get("attempts", id);
  const mine = await current(tx, quiz);
  if (!theirs || mine?.id === id) return;
  const [first, last] = mine && mine.n > theirs.n ? [theirs, mine] : [mine, theirs];
  if (first) {
    const n = (await lastN(tx)) + 1;
    await tx.put("attempts", first.id, { ...first, closed: n });
    await tx.put("meta", "n", n);
  }
  await tx.put("meta", `current/${quiz}`, last.id);
}

/** Whether a move would write anything. */
async function needed(tx: Tx, model: Model): Promise<boolean> {
  let writes = false;
  const write = async () => {
    writes = true;
  };
  await move({ ...tx, put: write, delete: write }, model);
  return writes;
}

/** What this tab would take back has today's ids, too. */
function noted(model: Model, { tab }: Shelf): void {
  const { before } = tab.notes;
  const quizzes = formerOf(model);
  for (const [name, was] of Object.entries(before)) {
    if (!was || typeof was !== "object") continue;
    if (name.startsWith("attempts/") && [model.quiz, ...quizzes].includes((was as Attempt).quiz)) {
      before[name] = moved(model, { attempt: was as Attempt, plans: [] }).attempt;
    }
    if (name.startsWith("plans/") && `attempts/${(was as Plan).attempt}` in before) {
      const attempt = { quiz: model.quiz, answers: {} } as Attempt;
      before[name] = moved(model, { attempt, plans: [was as Plan] }).plans[0] as Plan;
    }
  }
  for (const quiz of quizzes) {
    const was = before[`meta/current/${quiz}`];
    if (was !== undefined) before[`meta/current/${model.quiz}`] ??= was;
  }
  tab.save();
}

/** Moved under another wording than the one here, it is the same attempt still. */
function alike(attempt: Attempt, { attempts }: Backup): Attempt {
  const mine = attempts.find(({ id }) => id === attempt.id);
  if (!mine) return attempt;
  const { was, ...one } = attempt;
  const same = { ...one, words: mine.words, ...(mine.asked && { asked: mine.asked }), ...(mine.was && { was: mine.was }) };
  return canonical(same) === canonical(mine) ? mine : attempt;
}

function inOrder(plans: Plan[]): Plan[] {
  return plans.sort((a, b) => (a.id < b.id ? -1 : 1));
}
