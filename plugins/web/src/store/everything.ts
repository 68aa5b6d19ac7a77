/** The whole record as values. */

import type { Backup, KeptWords, Words } from "../core/record";
import { Memory } from "./memory";
import { type Base, NAMES, type Tx } from "./tx";

/** Everything, as the file a reader keeps has it. */
export async function everything(tx: Tx, site: string): Promise<Backup> {
  const meta: Backup["meta"] = {};
  for (const key of await tx.keys("meta")) {
    if (/^(n$|current\/)/.test(key)) meta[key] = (await tx.get("meta", key)) as string | number;
  }
  return {
    selfcheck: 1,
    site,
    meta,
    attempts: await tx.all("attempts"),
    words: await wordsOf(tx, await tx.keys("words")),
    applications: await tx.all("applications"),
    plans: await tx.all("plans"),
  };
}

/** Those that are there. */
export async function wordsOf(tx: Tx, digests: string[]): Promise<KeptWords[]> {
  const found: KeptWords[] = [];
  for (const digest of digests) {
    const words = (await tx.get("words", digest)) as Words | undefined;
    if (words) found.push({ ...words, digest });
  }
  return found;
}

/** The same in memory, to try changes on. */
export async function copyOf(base: Base): Promise<Memory> {
  const copy = new Memory();
  await base.run(false, (from) => copy.run(true, (to) => fill(from, to)));
  return copy;
}

async function fill(from: Tx, to: Tx): Promise<void> {
  for (const name of NAMES) {
    for (const key of await from.keys(name)) {
      const value = await from.get(name, key);
      if (value !== undefined) await to.put(name, key, value);
    }
  }
}
