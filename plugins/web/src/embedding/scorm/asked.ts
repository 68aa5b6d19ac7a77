/** What a course may keep of a self-check: nothing that is private. */

import type { Item, Model, Own } from "../../core/model";

/** A key of the record, and what its answer may be. */
export interface Keepable {
  key: string;
  /** The item it belongs to, or "own.SECTION". */
  of: string;
  /** "plan": a field of a plan, by "SOURCE.FIELD". */
  kind: "one" | "many" | "text" | "plan";
  /** Of "one" and "many": ids, those of former days among them. */
  values: string[];
}

const REASONS = ["lack", "not-shown", "not-for-me"];
const STEPS = ["days", "weeks", "longer"];
/** The fields of a row of the reader's own, in the order in which they are written. */
export const FIELDS = ["now", "needed", "importance", "reason", "step"] as const;

/** The keys that a course may keep, in the order of the page; under former ids, too. */
export function keepable(model: Model): Keepable[] {
  const found = model.sections.flatMap(({ items }) => items.filter((item) => !item.private).flatMap((item) => keysOf(model, item)));
  const former = model.renamed.flatMap(({ of, was, now }) =>
    of === "/item" ? found.filter((one) => one.of === now).map((one) => ({ ...one, key: was + one.key.slice(now.length) })) : [],
  );
  return [...found, ...former];
}

/** The sections whose own rows a course may keep, by their ids, those of former days among them. */
export function ownRows(model: Model): Map<string, { of: string; own: Own }> {
  const found = new Map<string, { of: string; own: Own }>();
  for (const { id, own } of model.sections) {
    if (!own || own.private) continue;
    const former = model.renamed.filter((one) => one.of === "/section" && one.now === id);
    for (const one of [id, ...former.map(({ was }) => was)]) found.set(one, { of: `own.${id}`, own });
  }
  return found;
}

/** What a field of an own row may be. */
export function fieldValues(model: Model, section: string, own: Own, field: string): string[] {
  return [...gapValues(model, own, field), ...formerOf(model, `own.${section}.${field}`)];
}

function keysOf(model: Model, item: Item): Keepable[] {
  const { id } = item;
  const one = (key: string, values: string[]): Keepable => ({
    key,
    of: id,
    kind: "one",
    values: [...values, ...formerOf(model, key)],
  });
  switch (item.kind) {
    case "check":
      return [one(id, ["true"])];
    case "rating":
      return [one(id, [...levels(model, item.scale), "-"])];
    case "gap":
      return [one(`${id}.picked`, ["true"]), ...FIELDS.map((field) => one(`${id}.${field}`, gapValues(model, item, field)))];
    case "single-choice":
      return [one(id, item.options.map((option) => option.id))];
    case "multiple-choice":
      return [{ ...one(id, item.options.map((option) => option.id)), kind: "many" }];
    case "plan":
      return ["if", "then", "review"].map((field) => ({ key: `${id}.${field}`, of: id, kind: "plan", values: [] }));
    default:
      return [{ key: id, of: id, kind: "text", values: [] }];
  }
}

function gapValues(model: Model, gap: { scale: string; importance_scale: string }, field: string): string[] {
  if (field === "reason") return REASONS;
  if (field === "step") return STEPS;
  return field === "importance" ? levels(model, gap.importance_scale) : [...levels(model, gap.scale), "-"];
}

function levels(model: Model, scale: string): string[] {
  return model.scales.find(({ id }) => id === scale)?.levels.map(({ id }) => id) ?? [];
}

function formerOf(model: Model, key: string): string[] {
  return model.renamed.filter(({ of }) => of === key).map(({ was }) => was);
}
