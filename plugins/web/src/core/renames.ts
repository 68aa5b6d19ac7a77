/** An attempt under ids of former days, put under those of today. */

import type { Condition, Model } from "./model";
import type { AskedItem, Attempt, Entry, KeptWords, Plan, Value } from "./record";

/** An attempt with its plans. */
export interface Held {
  attempt: Attempt;
  plans: Plan[];
}

/** The quiz's ids of former days. */
export function formerOf({ renamed }: Model): string[] {
  return renamed.filter(({ of }) => of === "/quiz").map(({ was }) => was);
}

/**
 * Nothing is lost where two ids have become one: what was changed last counts, and another text
 * waits beside it, as another tab's does. What has today's ids already comes back as it was.
 */
export function moved(model: Model, { attempt, plans }: Held): Held {
  const { renamed } = model;
  const now = <T>(of: string, id: T): T =>
    (renamed.find((one) => one.of === of && one.was === id)?.now as T | undefined) ?? id;
  const items = model.sections.flatMap(({ items }) => items);
  const written = new Set(items.flatMap(({ id, kind }) => (/text|message/.test(kind) ? [id] : [])));
  const rows = attempt.rows?.map((row) => ({ ...row, section: now("/section", row.section) }));

  const answers = new Map<string, Entry>();
  for (const [key, [value, n, other]] of inTurn(Object.entries(attempt.answers), ([, entry]) => entry[1])) {
    const [id = "", part, field] = key.split(".");
    const name =
      id === "dimension" && field
        ? `${id}.${now("/dimension", part)}.${field}`
        : now("/item", id) + key.slice(id.length);
    const of = id === "own" ? `own.${rows?.find((row) => row.id === part)?.section}.${field}` : name;
    // A look back is placed on the levels of the item, or of a gap's "now".
    const asked = of.endsWith(".back") ? [of.slice(0, -5), of.replace(/back$/, "now")] : [of];
    const level = <T extends Value>(one: T): T => asked.reduce((id, of) => now(of, id), one);
    const here = Array.isArray(value) ? [...new Set(value.map(level))] : level(value);
    const before = answers.get(name);
    // Cleared under today's id, where the reader saw it: it does not come back.
    const earlier = written.has(name) && (here !== null || name !== key) ? before?.[0] : null;
    answers.set(name, entry(here, n, beside(here, other, earlier, before?.[2])));
  }

  const kept = new Map<string, Plan>();
  for (const plan of inTurn(plans, ({ n }) => n)) {
    const [kind, id] = plan.source.split(".");
    const source = kind === "dimension" && id ? `dimension.${now("/dimension", id)}` : now("/item", plan.source);
    const before = kept.get(source);
    for (const field of before ? (["if", "then"] as const) : []) {
      const key = `${source}.${field}`;
      const [value, n, other] = answers.get(key) ?? [null, plan.n];
      const both = beside(plan[field], other, plan[field] || plan.source !== source ? before?.[field] : null);
      if (both) answers.set(key, entry(value, n, both));
    }
    kept.set(source, { ...plan, source });
  }

  const former = attempt.quiz === model.quiz && !attempt.was ? {} : { was: formerOf(model) };
  return {
    attempt: {
      ...attempt,
      ...(rows && { rows }),
      ...former,
      quiz: model.quiz,
      answers: Object.fromEntries(answers),
    },
    plans: [...kept.values()],
  };
}

/** What was asked in former days, under the ids of today: with it moved answers can be read. */
export function wordsNow({ renamed }: Model, words: KeptWords): KeptWords {
  if (!renamed.length) return words;
  const now = (of: string, id: string): string =>
    renamed.find((one) => one.of === of && one.was === id)?.now ?? id;
  /** The keys of answers that are given on a scale. */
  const on = new Map<string, string[]>();
  const items = words.items.map((item): AskedItem => {
    const section = item.kind === "own" ? now("/section", item.section) : "";
    const id = item.kind === "own" ? `own.${section}` : now("/item", item.id);
    for (const name of ["scale", "importance_scale"] as const) {
      const scale = name in item && (item as Record<typeof name, string>)[name];
      if (scale) on.set(scale, [...(on.get(scale) ?? []), ...(name === "scale" ? [id, `${id}.now`] : [`${id}.importance`])]);
    }
    if (item.kind === "own") return { ...item, section };
    const asked = { ...item, id };
    if ("options" in asked) asked.options = asked.options.map((one) => ({ ...one, id: now(id, one.id) }));
    return asked;
  });
  const level = (scale: string, id: string): string => (on.get(scale) ?? []).reduce((level, of) => now(of, level), id);
  const scales = words.scales.map(({ id, levels }) => ({
    id,
    levels: levels.map((one) => ({ ...one, id: level(id, one.id) })),
  }));
  const dimensions = words.dimensions.map((one) => ({
    ...one,
    id: now("/dimension", one.id),
    bands: one.bands.map((id) => level(one.scale, id)),
  }));
  return { ...words, items: items.map(inside), scales, dimensions };

  /** What stands in an item of other ids. */
  function inside(item: AskedItem): AskedItem {
    const one = { ...item };
    if ("dimension" in one) one.dimension = now("/dimension", one.dimension);
    if (one.kind === "rating" && Array.isArray(one.advice)) one.advice = one.advice.map((id) => level(one.scale, id));
    if ("needed" in one) {
      one.needed = level(one.scale, one.needed);
      one.importance = level(one.importance_scale, one.importance);
    }
    if ("if" in one) one.if = one.if?.map((condition) => shownIf(now("/item", condition.item), condition.values));
    return one;
  }

  function shownIf(item: string, values: string[]): Condition {
    return { item, values: values.map((id) => now(item, id)) };
  }
}

function inTurn<T>(all: T[], n: (one: T) => number): T[] {
  return [...all].sort((a, b) => n(a) - n(b));
}

function entry(value: Value, n: number, other: string): Entry {
  return other ? [value, n, other] : [value, n];
}

/** The second text of an answer, with these added that neither it nor the first holds already. */
function beside(value: Value, second = "", ...texts: (Value | undefined)[]): string {
  return texts.reduce<string>((both, text) => {
    if (typeof text !== "string" || [value, both].some((one) => typeof one === "string" && one.includes(text))) return both;
    return both ? `${both}\n\n${text}` : text;
  }, second);
}
