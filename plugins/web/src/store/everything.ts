/** The whole record as values. */

import type { Attempt, Backup } from "../core/record";
import { sound } from "../core/sound";
import type { Tx } from "./tx";
import { wordsIn } from "./wordings";

/** Everything, as the file a reader keeps has it; what is damaged stands apart, so that the rest opens again. */
export async function everything(tx: Tx, site: string): Promise<Backup> {
  const all = sound(await raw(tx, site));
  const before = (await tx.get("meta", "damaged")) as Backup["damaged"];
  return before ? { ...all, damaged: [...before, ...(all.damaged ?? [])] } : all;
}

/** More attempts than this take so long to read that the newest are shown first. */
const MANY = 150;
/** So many of each self-check are the newest. */
const NEWEST = 20;

/** As `raw`, with the attempts that were changed last; undefined where all of them are read as fast. */
export async function newest(tx: Tx, site: string, quizzes: string[]): Promise<Backup | undefined> {
  if ((await tx.keys("attempts")).length <= MANY) return undefined;
  const ids = await Promise.all(quizzes.map(async (quiz) => (await tx.ids(quiz)).slice(-NEWEST)));
  const found = await Promise.all(ids.flat().map((id) => tx.get("attempts", id)));
  return raw(tx, site, found.filter((attempt) => attempt !== undefined));
}

/** As it lies there: newer code may have written what this one takes for damaged. */
export async function raw(tx: Tx, site: string, attempts?: Attempt[]): Promise<Backup> {
  const meta: Backup["meta"] = {};
  for (const key of await tx.keys("meta")) {
    if (/^(n$|current\/)/.test(key)) meta[key] = (await tx.get("meta", key)) as string | number;
  }
  return {
    selfcheck: 1,
    site,
    meta,
    attempts: attempts ?? (await tx.all("attempts")),
    words: await wordsIn(tx, await tx.keys("words")),
    applications: await tx.all("applications"),
    plans: await tx.all("plans"),
  };
}
