/** Sets aside what a damaged database gives back, so that the rest is kept and opens again. */

import { canonical } from "./backup";
import { hidden } from "./hidden";
import type { Backup } from "./record";

type Test = (one: unknown) => boolean;

const text: Test = (one) => typeof one === "string";
const id: Test = (one) => typeof one === "string" && one.length > 0 && one.length <= 100;
const key: Test = (one) => typeof one === "string" && one.length <= 200 && /^[a-z0-9./-]+(?![\s\S])/.test(one);
const n: Test = (one) => Number.isInteger(one) && Number(one) >= 0 && Number(one) <= 1e12;
const flag: Test = (one) => typeof one === "boolean";
const maybe = (test: Test): Test => (one) => one === undefined || test(one);
const list = (test: Test): Test => (one) => Array.isArray(one) && one.every(test);
const row = (...tests: Test[]): Test => (one) => Array.isArray(one) && one.length <= tests.length && tests.every((test, at) => test(one[at]));
const loose = (shape: Record<string, Test>): Test => (one) =>
  fields(one, () => true) && Object.entries(shape).every(([name, test]) => test((one as Record<string, unknown>)[name]));
const strict = (shape: Record<string, Test>): Test => (one) =>
  loose(shape)(one) && fields(one, (name) => Object.hasOwn(shape, name));

function fields(one: unknown, good: (name: string, value: unknown) => boolean): boolean {
  return one instanceof Object && !Array.isArray(one) && Object.entries(one).every(([name, value]) => good(name, value));
}

const value: Test = (one) => typeof one === "string" || one === true || one === null || list(id)(one);

/** Looked at a hundred thousand times, so without more calls than need be; most names come again. */
function answers(one: unknown): boolean {
  if (!(one instanceof Object) || Array.isArray(one)) return false;
  const all = one as Record<string, unknown>;
  for (const name of Object.keys(all)) {
    const entry = all[name];
    if (!Array.isArray(entry) || entry.length < 2 || entry.length > 3) return false;
    if (!value(entry[0]) || !n(entry[1]) || (entry.length > 2 && !text(entry[2]))) return false;
    if (!names.has(name) && !key(name)) return false;
    names.add(name);
  }
  return true;
}
const names = new Set<string>();
const level = loose({ id, title: text });
const asked: Test = (one) => {
  const kind = one instanceof Object && "kind" in one ? one.kind : undefined;
  const [word, words] = [maybe(text), maybe(list(text))];
  const asking = { private: flag, scale: word, importance_scale: word, needed: word, importance: word };
  if (kind === "own") return loose({ ...asking, section: id })(one);
  const item = {
    ...asking,
    kind: id,
    id,
    ask: text,
    short: word,
    dimension: word,
    advice: (one: unknown) => flag(one) || words(one),
    letter: words,
    subject: words,
    if: maybe(list(loose({ item: text, values: list(text) }))),
  };
  return loose(String(kind).endsWith("-choice") ? { ...item, options: list(level) } : item)(one);
};

/** What each row has to be to open again; the shape of a kept file says the same. */
const ROWS = {
  attempts: strict({
    id,
    quiz: id,
    was: maybe(list(id)),
    words: id,
    asked: maybe(list(row(id, n))),
    started: id,
    changed: id,
    n,
    begun: maybe(n),
    completed: maybe(n),
    closed: maybe(n),
    from: maybe(text),
    application: maybe(text),
    rows: maybe(list(strict({ id: key, section: id, title: text, n, gone: maybe((one) => one === true) }))),
    answers,
  }),
  words: strict({
    digest: id,
    title: text,
    lang: text,
    scales: (one) => list(loose({ id, levels: list(level) }))(one) && !hidden(one),
    dimensions: (one) => list(loose({ id, title: text, scale: id, bands: list(text) }))(one) && !hidden(one),
    // What a later page added to them is not looked into further.
    items: (one) => list(asked)(one) && !hidden(one),
  }),
  applications: strict({ id, company: text, role: text, stage: text, round: text, date: text, outcome: text, n }),
  plans: strict({ id, attempt: id, source: (one) => one === "" || key(one), if: text, then: text, review: text, state: id, n }),
};

/** The same, with what is damaged beside it, by the store it lies in. */
export function sound(backup: Backup): Backup {
  const damaged: NonNullable<Backup["damaged"]> = [];
  const good = <T>(store: keyof typeof ROWS, rows: T[]): T[] =>
    rows.filter((one) => ROWS[store](one) || !damaged.push([store, canonical(one)]));
  const meta = Object.fromEntries(Object.entries(backup.meta).filter(([name, one]) => key(name) && (n(one) || id(one))));
  const whole = {
    ...backup,
    meta,
    attempts: good("attempts", backup.attempts),
    words: good("words", backup.words),
    applications: good("applications", backup.applications),
    plans: good("plans", backup.plans),
  };
  return damaged.length ? { ...whole, damaged } : whole;
}
