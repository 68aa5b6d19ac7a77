/** The gaps: which are ranked, which to keep, which cannot be read yet. */

import { given, levels, NOT_APPLYING, picked, rank, type Scales, touched } from "./answers";
import { shown } from "./conditions";
import type { Gap, Model, Own } from "./model";
import { rowsOf } from "./noted";
import type { State } from "./record";

/** A gap as the reader answered it. Levels are ids; "" where none is said or suggested. */
export interface GapAnswer {
  /** The item's id, or "own.ROW". */
  key: string;
  name: string;
  own: boolean;
  private: boolean;
  /** The key of its passage, "item:ID" or "section:ID". */
  passage: string;
  scale: string;
  now: string;
  needed: string;
  importance_scale: string;
  importance: string;
  reason: "" | "lack" | "not-shown" | "not-for-me";
  step: "" | "days" | "weeks" | "longer";
  /** How many levels needed is above now; 0 where one is missing. */
  between: number;
  advice: boolean;
}

export interface Gaps {
  /** The gap with the next step first. */
  ranked: GapAnswer[];
  /** At or above what was needed. */
  keep: GapAnswer[];
  /** What was needed, or else where the reader stands, is not said. */
  unclear: { gap: GapAnswer; missing: "needed" | "now" }[];
  /** How many were answered "does not apply". */
  applyNot: number;
}

const REASONS = ["lack", "not-shown", "not-for-me"] as const;
const STEPS = ["days", "weeks", "longer"] as const;

/** All gaps that take part, sorted into the four heaps by the rules of the result. */
export function gaps(model: Model, state: State): Gaps {
  const found: Gaps = { ranked: [], keep: [], unclear: [], applyNot: 0 };
  for (const gap of all(model, state)) {
    const { now, needed, reason } = gap;
    if (now === NOT_APPLYING) found.applyNot += 1;
    else if (reason === "not-shown") found.ranked.push(gap);
    else if (now && needed && gap.between === 0) found.keep.push(gap);
    else if (reason === "not-for-me") continue;
    else if (now && needed) found.ranked.push(gap);
    else found.unclear.push({ gap, missing: needed ? "now" : "needed" });
  }
  // Sorting is stable: what is alike stays as written, own rows first.
  found.ranked.sort((a, b) => weight(model, b) - weight(model, a) || b.between - a.between);
  return found;
}

/** How important a gap is, from 0 up; -1 where that is not said. */
function weight(model: Model, gap: GapAnswer): number {
  return rank(model, gap.importance_scale, gap.importance);
}

/** Own rows first, then the items that the reader said anything to, as written. */
function all(model: Model, state: State): GapAnswer[] {
  const visible = shown(model, state);
  const rows = model.sections.flatMap((section) =>
    rowsOf(state, section).map((row): GapAnswer => {
      const about = {
        name: row.title.trim(),
        own: true,
        passage: `section:${section.id}`,
        advice: false,
      };
      return { ...about, ...read(model, state, `own.${row.id}`, section.own as Own) };
    }),
  );
  const items = model.sections
    .flatMap((section) => section.items)
    .flatMap((item): GapAnswer[] => {
      if (item.kind !== "gap" || !visible.has(item.id) || !picked(state, item)) return [];
      const about = {
        name: item.short,
        own: false,
        passage: `item:${item.id}`,
        advice: item.advice,
      };
      const gap = { ...about, ...read(model, state, item.id, item) };
      return item.pick || gap.now || gap.reason ? [gap] : [];
    });
  return [...rows, ...items];
}

type Fields = Omit<GapAnswer, "name" | "own" | "passage" | "advice">;

/** The fields of one gap; what was never touched takes the author's suggestion. */
export function read(model: Scales, state: State, key: string, asked: Gap | Own): Fields {
  const said = (field: string): unknown => given(state, `${key}.${field}`);
  const choice = <T extends string>(field: string, from: readonly T[]): T | "" =>
    from.find((one) => one === said(field)) ?? "";
  const level = (field: string, scale: string): string =>
    choice(
      field,
      levels(model, scale).map((one) => one.id),
    );
  const suggested = (field: "needed" | "importance", scale: string): string => {
    const own = level(field, scale);
    // Cleared stays cleared; a level that vanished from the scale counts as untouched.
    const untouched = !touched(state, `${key}.${field}`) || said(field) !== undefined;
    return own || (untouched && rank(model, scale, asked[field]) >= 0 ? asked[field] : "");
  };
  const applies = said("now") !== NOT_APPLYING || ("na" in asked && !asked.na);
  const now = applies ? level("now", asked.scale) : NOT_APPLYING;
  const needed = suggested("needed", asked.scale);
  const above = rank(model, asked.scale, needed) - rank(model, asked.scale, now);
  return {
    key,
    private: asked.private,
    scale: asked.scale,
    now,
    needed,
    importance_scale: asked.importance_scale,
    importance: suggested("importance", asked.importance_scale),
    reason: choice("reason", REASONS),
    step: choice("step", STEPS),
    between: applies && now && needed ? Math.max(0, above) : 0,
  };
}
