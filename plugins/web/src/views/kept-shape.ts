/** The shape of a kept copy, held to field by field. */

import * as v from "valibot";
import type { AskedItem, Backup, Entry } from "../core/record";

/** Longer than anybody writes: the form cuts nothing, and what it keeps has to open again. */
const text = v.pipe(v.string(), v.maxLength(2_000_000));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const key = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9./-]+(?![\s\S])/));
/** Leaves a thousand years of changes above it, so that numbers can go on. */
const n = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12));

/** Own keys by own keys: an item may be called "constructor", which v.record leaves out. */
function map<T>(value: v.GenericSchema<unknown, T>) {
  return v.pipe(
    v.custom<object>((one) => typeof one === "object" && one !== null && !Array.isArray(one)),
    v.transform((one) => Object.entries(one)),
    v.array(v.tuple([key, value])),
    v.transform((entries) => Object.fromEntries(entries) as Record<string, T>),
  );
}

const value = v.union([v.literal(true), text, v.array(id), v.null()]);
const entry = v.union([
  v.strictTuple([value, n]),
  v.strictTuple([value, n, text]),
]) satisfies v.GenericSchema<unknown, Entry>;

const row = v.strictObject({
  id: key,
  section: id,
  title: text,
  n,
  gone: v.exactOptional(v.literal(true)),
});

const attempt = v.strictObject({
  id,
  quiz: id,
  was: v.exactOptional(v.array(id)),
  words: id,
  asked: v.exactOptional(v.array(v.strictTuple([id, n]))),
  started: id,
  changed: id,
  n,
  begun: v.exactOptional(n),
  completed: v.exactOptional(n),
  closed: v.exactOptional(n),
  from: v.exactOptional(text),
  application: v.exactOptional(text),
  rows: v.exactOptional(v.array(row)),
  answers: map<Entry>(entry),
});

/** An object with this name in it is a promise to some: written so that none is meant. */
const WILL = "then";

const plan = v.strictObject({
  id,
  attempt: id,
  source: v.union([v.literal(""), key]),
  if: text,
  [WILL]: text,
  review: text,
  state: id,
  n,
});

const level = v.looseObject({ id, title: text });

const texts = v.array(text);
/** Of what was asked, the parts that are read; the rest is kept as it came. */
const asking = {
  private: v.boolean(),
  scale: v.exactOptional(text),
  importance_scale: v.exactOptional(text),
  needed: v.exactOptional(text),
  importance: v.exactOptional(text),
};
const item = {
  ...asking,
  id,
  ask: text,
  short: v.exactOptional(text),
  dimension: v.exactOptional(text),
  advice: v.exactOptional(v.union([v.boolean(), texts])),
  letter: v.exactOptional(texts),
  subject: v.exactOptional(texts),
  if: v.exactOptional(v.array(v.looseObject({ item: text, values: texts }))),
};
/** In regular expressions the end is where nothing follows: to some, "$" is also before a line feed. */
const chosen = v.pipe(id, v.regex(/-choice(?![\s\S])/));
const another = v.pipe(id, v.regex(/^(?!own(?![\s\S])|[\s\S]*-choice(?![\s\S]))/));
const choice = v.looseObject({ kind: chosen, ...item, options: v.array(level) });
const other = v.looseObject({ kind: another, ...item });
const own = v.looseObject({ kind: v.literal("own"), ...asking, section: id });
const asked = v.union([own, choice, other]) as unknown as v.GenericSchema<unknown, AskedItem>;

const words = v.strictObject({
  digest: id,
  title: text,
  lang: text,
  scales: v.array(v.looseObject({ id, levels: v.array(level) })),
  dimensions: v.array(v.looseObject({ id, title: text, scale: id, bands: texts })),
  items: v.array(asked),
});

const application = v.strictObject({
  id,
  company: text,
  role: text,
  stage: text,
  round: text,
  date: text,
  outcome: text,
  n,
});

export const SHAPE = v.strictObject({
  selfcheck: v.literal(1),
  site: text,
  meta: map(v.union([n, id])),
  attempts: v.array(attempt),
  words: v.array(words),
  applications: v.array(application),
  plans: v.array(plan),
  damaged: v.exactOptional(
    v.array(v.strictTuple([v.picklist(["attempts", "words", "applications", "plans"]), v.string()])),
  ),
}) satisfies v.GenericSchema<unknown, Backup>;
