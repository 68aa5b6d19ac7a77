/** What was asked, by the digests under which it is kept. */

import type { KeptWords, Words } from "../core/record";
import type { Tx } from "./tx";

/** Those that are there. */
export async function wordsIn(tx: Tx, digests: string[]): Promise<KeptWords[]> {
  const found: KeptWords[] = [];
  for (const digest of digests) {
    const words = (await tx.get("words", digest)) as Words | undefined;
    if (words) found.push({ ...words, digest });
  }
  return found;
}
