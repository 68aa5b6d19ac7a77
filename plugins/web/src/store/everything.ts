/** The whole record as values. */

import type { Backup } from "../core/record";
import { sound } from "../core/sound";
import type { Tx } from "./tx";
import { wordsIn } from "./wordings";

/** Everything, as the file a reader keeps has it; what is damaged stands apart, so that the rest opens again. */
export async function everything(tx: Tx, site: string): Promise<Backup> {
  const all = sound(await raw(tx, site));
  const before = (await tx.get("meta", "damaged")) as Backup["damaged"];
  return before ? { ...all, damaged: [...before, ...(all.damaged ?? [])] } : all;
}

/** As it lies there: newer code may have written what this one takes for damaged. */
export async function raw(tx: Tx, site: string): Promise<Backup> {
  const meta: Backup["meta"] = {};
  for (const key of await tx.keys("meta")) {
    if (/^(n$|current\/)/.test(key)) meta[key] = (await tx.get("meta", key)) as string | number;
  }
  return {
    selfcheck: 1,
    site,
    meta,
    attempts: await tx.all("attempts"),
    words: await wordsIn(tx, await tx.keys("words")),
    applications: await tx.all("applications"),
    plans: await tx.all("plans"),
  };
}
