/** A reader's changes, put into the record. */

import { entryOf } from "../core/answers";
import type { Attempt, Plan, Value } from "../core/record";
import { attemptOf, current, lastN, plansOf } from "./reading";
import type { Change, Wording } from "./store";
import type { Tx } from "./tx";

/** Changes of one quiz, made on one attempt (null before the first answer). */
export interface Batch {
  quiz: string;
  words: Wording;
  edits: Change[];
  attempt: string | null;
}

export interface Hand {
  now(): Date;
  random(bytes: number): Uint8Array;
  /** When this tab last wrote what, so that it never takes itself for another. */
  mine: Map<string, number>;
  /** From a page that went meanwhile: a choice made elsewhere since stays. */
  late?: boolean | undefined;
  /** Told what stood there before. */
  note?: ((name: string, was: unknown) => void) | undefined;
}

/** 96 random bits. */
export function randomId(random: Hand["random"]): string {
  return Array.from(random(12), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Makes the changes; the current attempt, too, where this is its first answer. */
export async function change(tx: Tx, { quiz, words, edits, attempt: id }: Batch, hand: Hand): Promise<void> {
  const { mine, late, note } = hand;
  const start = await lastN(tx);
  let n = start;
  const old = (await attemptOf(tx, quiz, id)) ?? (await current(tx, quiz));
  const now = hand.now().toISOString();
  const attempt: Attempt = old ?? {
    id: randomId(hand.random),
    quiz,
    words: words.digest,
    started: now,
    changed: now,
    n,
    begun: n + 1,
    answers: {},
  };
  note?.(`attempts/${attempt.id}`, old);
  const plans = await plansOf(tx, old?.id);

  /** Whether another wrote this after the reader saw it. */
  const since = (key: string, at: number, base = at) => at > Math.max(base, mine.get(attempt.id + key) ?? 0);
  const wrote = (key: string, at = n) => mine.set(attempt.id + key, at);
  /** Keeps another tab's text, and one that waits already, beside the new one. */
  const enter = (key: string, value: Value, theirs?: Value, now = value) => {
    let other = entryOf(attempt, key)?.[2];
    if (typeof theirs === "string" && theirs) other = other && other !== theirs ? `${other}\n\n${theirs}` : theirs;
    attempt.answers[key] = other && other !== now ? [value, ++n, other] : [value, ++n];
    wrote(key);
  };

  for (const edit of edits) {
    if ("key" in edit) {
      const { key, value, text, settled } = edit;
      const entry = entryOf(attempt, key);
      if (settled) entry?.splice(2);
      else if (entry ? same(entry[0], value) : value === null && n === start && !old) {
        if (entry) wrote(key, entry[1]);
        continue;
      }
      const theirs = entry && since(key, entry[1], edit.base) ? entry[0] : null;
      if (text || !late || theirs === null) enter(key, value, text ? theirs : null);
    } else if ("row" in edit) {
      const { id, section, gone } = edit.row;
      const rows = attempt.rows ?? [];
      let row = rows.find((one) => one.id === id);
      const title = edit.row.title ?? row?.title ?? "";
      if (row ? row.title === title && row.gone === gone : !title.trim()) continue;
      if (!row) {
        row = { id, section, title, n };
        rows.push(row);
        attempt.rows = rows;
      }
      if (row.title && row.title !== title && since(id, row.n, edit.base)) enter(`own.${id}.title`, null, row.title, title);
      row.title = title;
      if (gone) row.gone = gone;
      else delete row.gone;
      row.n = ++n;
      wrote(id);
    } else if ("plan" in edit) {
      const { plan: source, field, value } = edit;
      const known = plans.find((one) => one.source === source);
      const theirs = known?.[field] ?? "";
      if (theirs === value) continue;
      const plan = known ?? ({ id: randomId(hand.random), attempt: attempt.id, source, if: "", then: "", review: "" } as Plan);
      if (!known) plans.push(plan);
      note?.(`plans/${plan.id}`, known);
      // A plan has no room for a second text: it waits among the answers.
      if (field !== "review" && theirs && theirs !== edit.seen && since(source, plan.n, edit.base)) {
        enter(`${source}.${field}`, null, theirs, value);
      }
      plan[field] = value;
      // What was done or dropped is planned anew.
      plan.state = "open";
      plan.n = ++n;
      wrote(source);
      await tx.put("plans", plan.id, plan);
    } else if ("completed" in edit && (old || n > start)) {
      attempt.completed = ++n;
    }
  }
  if (n === start) return;

  if (attempt.words !== words.digest) attempt.asked = [...(attempt.asked ?? []), [attempt.words, attempt.n]];
  attempt.n = n;
  attempt.changed = now;
  attempt.words = words.digest;
  await tx.put("meta", "n", n);
  await tx.put("attempts", attempt.id, attempt);
  if (!old) await tx.put("meta", `current/${quiz}`, attempt.id);
  if (!(await tx.get("words", words.digest))) await tx.put("words", words.digest, words.words);
}

function same(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
