/** Whether a kept copy that has the right shape makes sense as a whole. */

import type { Attempt, Backup } from "../core/record";

/** More than anybody writes, and few enough to be shown. */
const MOST = 10_000;

/**
 * The copy, with a last number above all that are in it; undefined where it contradicts itself: an id
 * is there twice, attempts were begun beside one another in a circle, or there are more own rows or
 * options in an answer than anybody writes.
 */
export function settled(file: Backup): Backup | undefined {
  const { attempts, words, applications, plans } = file;
  const ids = [attempts, applications, plans].map((rows) => rows.map(({ id }) => id));
  if ([...ids, words.map(({ digest }) => digest)].some((one) => new Set(one).size < one.length)) return;
  if (circular(attempts) || attempts.some(crowded)) return;
  let n = Number(file.meta.n ?? 0);
  for (const row of [...attempts, ...applications, ...plans]) n = Math.max(n, row.n);
  for (const { rows = [], answers, begun = 0, completed = 0, closed = 0 } of attempts) {
    n = Math.max(n, begun, completed, closed);
    for (const row of rows) n = Math.max(n, row.n);
    for (const key of Object.keys(answers)) n = Math.max(n, answers[key]?.[1] ?? 0);
  }
  return n > Number(file.meta.n ?? 0) ? { ...file, meta: { ...file.meta, n } } : file;
}

/** Whether attempts were begun beside one another in a circle; of those with one id the last counts. */
export function circular(attempts: Attempt[]): boolean {
  const from = new Map(attempts.map((attempt) => [attempt.id, attempt.from]));
  const sound = new Set<string>();
  for (const { id } of attempts) {
    const way = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !sound.has(at); at = from.get(at)) {
      if (way.has(at)) return true;
      way.add(at);
    }
    for (const one of way) sound.add(one);
  }
  return false;
}

function crowded({ rows = [], answers }: Attempt): boolean {
  const rowIds = new Set(rows.map(({ id }) => id));
  if (rows.length > MOST || rowIds.size < rows.length) return true;
  return Object.values(answers).some(([value]) => Array.isArray(value) && value.length > MOST);
}
