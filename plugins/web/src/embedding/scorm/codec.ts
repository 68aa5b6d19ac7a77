/**
 * A state in few characters, for a course that keeps no more than 4,096: three letters of each key and
 * two of its answer, then texts. All by ids, so that another order or a new level moves nothing.
 *
 *   1 SALT CHECK(3) DONE | KEY(3) VALUE(2) … . KEY(3) COUNT VALUE(2)… … . KEY(3) TEXT~. … . SECTION(3) FIELDS(5×2) TITLE~. …
 */

import type { Model } from "../../core/model";
import type { Attempt, Entry, Plan, Row, State, Value } from "../../core/record";
import { FIELDS, fieldValues, keepable, ownRows } from "./asked";
import { END, letter, numberOf, SALTS, short, unwritten, written } from "./short";

const VERSION = "1";
const KEY = 3;
const VALUE = 2;
/** The answer that a field does not have. */
const NONE = "..";

export interface Encoded {
  text: string;
  /** The items, or "own.SECTION", of which something did not fit. */
  left: string[];
}

/** What was kept, as it goes into a record. */
export interface Decoded {
  attempt: Omit<Attempt, "id" | "started" | "changed">;
  plans: Omit<Plan, "id" | "attempt">[];
  /** False where what came back is not what was written: a part of it may be missing. */
  whole: boolean;
}

/** One answer on its way: its part, how much it weighs, and what it is of. */
interface Piece {
  part: number;
  of: string;
  text: string;
}

/** What is not private, in `most` characters (UTF-16): levels and choices, then texts, the shortest first. */
export function encode(model: Model, state: State, most: number): Encoded {
  const salt = saltFor(model);
  const pieces = piecesOf(model, state, salt);
  const done = state.attempt?.completed ? "c" : "-";
  let room = most - head("", salt, done).length - 3;
  const left = new Set<string>();
  const fits = new Set<Piece>();
  const order = [...pieces].sort((a, b) => Number(a.part > 1) - Number(b.part > 1) || a.text.length - b.text.length);
  for (const piece of order) {
    if (piece.text.length > room) left.add(piece.of);
    else {
      room -= piece.text.length;
      fits.add(piece);
    }
  }
  if (!pieces.length && done === "-") return { text: "", left: [] };
  const parts = [0, 1, 2, 3].map((part) =>
    pieces.flatMap((piece) => (piece.part === part && fits.has(piece) ? [piece.text] : [])).join(""),
  );
  const body = parts.join(".");
  return { text: head(body, salt, done) + body, left: [...left] };
}

/** Undefined where nothing was kept, or by no self-check. */
export function decode(model: Model, text: string): Decoded | undefined {
  const [version, salt = ""] = text;
  if (version !== VERSION || !SALTS.includes(salt)) return undefined;
  const reader = new Reader(text.slice(head("", salt, "-").length));
  const done = text[2 + KEY] === "c";
  const whole = text.startsWith(head(reader.text, salt, done ? "c" : "-"));
  let n = 0;
  const answers: Record<string, Entry> = {};
  const plans: Decoded["plans"] = [];
  const rows: Row[] = [];
  const keys = byName(keepable(model), salt, ({ key }) => key);
  const put = (key: string, value: Value | undefined) => {
    if (value !== undefined) answers[key] = [value, ++n];
  };

  while (reader.more()) {
    const [name, value] = [reader.take(KEY), reader.take(VALUE)];
    for (const one of keys.get(name) ?? []) if (one.kind === "one") put(one.key, answerOf(one.values, value, salt));
  }
  while (reader.more()) {
    const name = reader.take(KEY);
    const chosen = Array.from({ length: numberOf(reader.take(1)) }, () => reader.take(VALUE));
    for (const one of keys.get(name) ?? []) {
      if (one.kind !== "many") continue;
      const values = chosen.map((value) => answerOf(one.values, value, salt) as string | undefined);
      put(one.key, values.filter((value) => value !== undefined));
    }
  }
  while (reader.more()) {
    const name = reader.take(KEY);
    const said = reader.said();
    const one = keys.get(name)?.find(({ kind }) => kind === "text" || kind === "plan");
    if (!one || said === undefined) continue;
    if (one.kind === "text") put(one.key, said);
    else {
      const [source = "", field = ""] = one.key.split(".");
      let plan = plans.find((known) => known.source === source);
      if (!plan) {
        plan = { source, if: "", then: "", review: "", state: "open", n: 0 };
        plans.push(plan);
      }
      plan[field as "if"] = said;
      plan.n = ++n;
    }
  }
  const sections = byName([...ownRows(model)], salt, ([section]) => `own.${section}`);
  while (reader.more()) {
    const name = reader.take(KEY);
    const fields = FIELDS.map((field) => [field, reader.take(VALUE)] as const);
    const title = reader.said();
    const [section, found] = sections.get(name)?.[0] ?? [];
    if (!section || !found || title === undefined) continue;
    // A row has no other name here; in the page it needs one.
    const id = `${rows.length + 1}`.padStart(24, "0");
    rows.push({ id, section, title, n: ++n });
    const today = found.of.slice("own.".length);
    for (const [field, value] of fields) {
      put(`own.${id}.${field}`, answerOf(fieldValues(model, today, found.own, field), value, salt));
    }
  }
  const attempt: Decoded["attempt"] = { quiz: model.quiz, words: model.words, n, begun: 1, answers };
  if (rows.length) attempt.rows = rows;
  if (done) attempt.completed = attempt.n = n + 1;
  return { attempt, plans, whole };
}

/** The first by which no two keys, and no two answers of one key, have the same name. */
export function saltFor(model: Model): string {
  const keys = keepable(model);
  const names = [...keys.map(({ key }) => key), ...[...ownRows(model).keys()].map((section) => `own.${section}`)];
  const rows = [...ownRows(model).values()].flatMap(({ of, own }) =>
    FIELDS.map((field) => fieldValues(model, of.slice("own.".length), own, field)),
  );
  const apart = (all: string[], salt: string, length: number) =>
    new Set(all.map((one) => short(one, salt, length))).size === new Set(all).size;
  const found = SALTS.find(
    (salt) =>
      apart(names, salt, KEY) && [...keys.map(({ values }) => values), ...rows].every((values) => apart(values, salt, VALUE)),
  );
  return found ?? (SALTS[0] as string);
}

function piecesOf(model: Model, { attempt, plans }: State, salt: string): Piece[] {
  const today = keepable(model);
  const value = (one: string) => short(one, salt, VALUE);
  const pieces = today.flatMap(({ key, of, kind }): Piece[] => {
    const name = short(key, salt, KEY);
    if (kind === "plan") {
      const [source, field] = key.split(".");
      const said = plans.find((plan) => plan.source === source)?.[field as "if"];
      return said ? [{ part: 2, of, text: name + written(said) }] : [];
    }
    const said = Object.hasOwn(attempt?.answers ?? {}, key) ? attempt?.answers[key]?.[0] : null;
    if (said === null || said === undefined) return [];
    if (Array.isArray(said)) return [{ part: 1, of, text: name + letter(said.length) + said.map(value).join("") }];
    if (kind === "text") return typeof said === "string" ? [{ part: 2, of, text: name + written(said) }] : [];
    return [{ part: 0, of, text: name + value(String(said)) }];
  });
  const own = ownRows(model);
  for (const { id, section, title, gone } of attempt?.rows ?? []) {
    const found = own.get(section);
    if (!found || gone || !title.trim()) continue;
    const fields = FIELDS.map((field) => {
      const said = attempt?.answers[`own.${id}.${field}`]?.[0];
      return typeof said === "string" ? value(said) : NONE;
    });
    pieces.push({ part: 3, of: found.of, text: short(`own.${section}`, salt, KEY) + fields.join("") + written(title) });
  }
  return pieces;
}

/** What stands before the answers; the check tells whether all of them came back. */
function head(body: string, salt: string, done: string): string {
  return VERSION + salt + short(body, salt + done, KEY) + done;
}

function answerOf(values: string[], name: string, salt: string): Exclude<Value, null | string[]> | undefined {
  const found = values.find((one) => short(one, salt, VALUE) === name);
  return found === "true" ? true : found;
}

function byName<T>(all: T[], salt: string, keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const name = short(keyOf(one), salt, KEY);
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return found;
}

/** Goes through what was written; at its end, wherever that is, nothing more comes. */
class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  /** Whether another entry of this part follows; steps over the end of the part. */
  more(): boolean {
    if (this.text[this.#at] !== ".") return this.#at < this.text.length;
    this.#at += 1;
    return false;
  }

  take(length: number): string {
    const from = this.#at;
    this.#at += length;
    return this.text.slice(from, this.#at);
  }

  /** Undefined where it has no end: then only its beginning came back. */
  said(): string | undefined {
    const end = this.text.indexOf(END, this.#at);
    const text = end < 0 ? undefined : unwritten(this.text.slice(this.#at, end));
    this.#at = end < 0 ? this.text.length : end + END.length;
    return text;
  }
}
