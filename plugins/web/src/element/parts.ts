/** What is loaded when it is asked for: the results, and the chunks that draw with what those carry. */

import type { ChunkName, Chunks } from "../views/stage";
import { WORDS } from "../words";
import { load } from "./chunks";
import type { Says } from "./says";

declare const RESULTS_FILE: string;
declare const CHUNK_FILES: Record<ChunkName, string>;

/** Rejects where the results cannot be had. */
export function loadResults(): Promise<unknown> {
  return load(RESULTS_FILE);
}

/** Rejects where it cannot be had. */
export function loadChunk(name: ChunkName): Promise<unknown> {
  return load(CHUNK_FILES[name]);
}

/** What the chunks offer, this one among them; where it cannot be loaded the card says so. */
export async function part(says: Says, name?: ChunkName): Promise<Chunks | undefined> {
  try {
    await loadResults();
    if (name) await loadChunk(name);
    // Asked again, it came.
    if (says.host.querySelector(".sc-notice")?.textContent === WORDS.unloaded) says.notice();
    return globalThis.selfcheck;
  } catch {
    says.notice(WORDS.unloaded);
    says.status(WORDS.unloaded);
    return undefined;
  }
}
