/** Two attempts side by side, item by item. It says what is different, and never which is better. */

import { answer, given, levels, NOT_APPLYING, rank } from "./answers";
import { BACK, type Moment } from "./asked";
import { shown } from "./conditions";
import { read } from "./gaps";
import type { Item, Level, Model, Own } from "./model";
import { rowsOf } from "./noted";
import type { Row, State } from "./record";

/** An answer in the words of its time. */
export interface Said {
  /** Levels or options, "-" for "does not apply", "true" for a ticked check. */
  ids: string[];
  /** Their titles; of "-" and "true" none. */
  titles: string[];
  /** Of a gap: the level that was needed. */
  needed?: Level;
}

/** One of the two sides of a line. */
export interface Side {
  /** The question in the words of then, or the title of an own row; "" where it was not asked. */
  ask: string;
  said?: Said;
}

/**
 * "changed", "same": answered both times · "fresh", "gone": answered on one side alone ·
 * "other": another kind of question under the same id.
 */
export type How = "changed" | "same" | "fresh" | "gone" | "other";

export interface Compared {
  /** The item's id, or "own.ROW". */
  key: string;
  /** A short name, in the words of now where it is asked still. */
  name: string;
  own: boolean;
  how: How;
  then: Side;
  now: Side;
  /** Where an earlier level can be placed again: the levels of today. */
  levels: Level[];
  /** The level at which the later attempt, looking back, places the earlier moment. */
  back?: Level;
  /** The n of that, to write upon; 0 where nothing was said yet. */
  base: number;
  /** Where then and now stand on these levels, from 0; left out where not both of them do. */
  places?: { then: number; now: number };
}

/** All lines with an answer on one side or the other, own rows of a section first, in the order of now. */
export function thenAndNow(then: Moment, now: Moment): Compared[] {
  const [before, after] = [sideOf(then), sideOf(now)];
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys].flatMap((key) => {
    const one = line(key, before.get(key), after.get(key), now);
    return one ? [one] : [];
  });
}

interface Asked extends Side {
  kind: string;
  short: string;
  private: boolean;
  /** The scale as it is asked last, and the one it was answered on. */
  scales: Level[][];
}

/** What was asked in a moment and can be compared, by key. */
function sideOf({ attempt, plans, model, last }: Moment): Map<string, Asked> {
  const state: State = { attempt, plans, earlier: 0 };
  const visible = shown(model, state);
  const lately = new Map(last.sections.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const found = new Map<string, Asked>();
  for (const section of model.sections) {
    const own = last.sections.find(({ id }) => id === section.id)?.own;
    for (const row of rowsOf(state, section)) {
      found.set(`own.${row.id}`, ownRow(model, last, state, row, section.own as Own, own));
    }
    for (const item of section.items) {
      if (!["check", "rating", "gap", "single-choice", "multiple-choice"].includes(item.kind)) continue;
      const said = visible.has(item.id) ? saidTo(model, state, item) : undefined;
      const { ask, short, kind } = item;
      const scales = [scaleOf(last, lately.get(item.id)), scaleOf(model, item)];
      found.set(item.id, { ask, short, kind, private: item.private, scales, ...(said && { said }) });
    }
  }
  return found;
}

function ownRow(model: Model, last: Model, state: State, row: Row, own: Own, lately: Own | null | undefined): Asked {
  const said = gapSaid(model, state, `own.${row.id}`, own);
  const ask = row.title.trim();
  const scales = [scaleOf(last, lately), scaleOf(model, own)];
  // That a row is private is said of its title: it stands here on the reader's own page alone.
  return { ask, short: ask, kind: "gap", private: false, scales, ...(said && { said }) };
}

function scaleOf(model: Model, asked: Item | Own | null | undefined): Level[] {
  return asked && "scale" in asked ? levels(model, asked.scale) : [];
}

function saidTo(model: Model, state: State, item: Item): Said | undefined {
  if (item.kind === "gap") return gapSaid(model, state, item.id, item);
  const value = answer(model, state, item);
  if (value === undefined) return;
  const ids = [value].flat().map(String);
  const from = "options" in item ? item.options : "scale" in item ? levels(model, item.scale) : [];
  return { ids, titles: titlesOf(from, ids) };
}

function gapSaid(model: Model, state: State, key: string, asked: Item | Own): Said | undefined {
  const gap = asked as Own;
  if ("pick" in asked && asked.pick && given(state, `${key}.picked`) !== true) return;
  const { now, needed } = read(model, state, key, gap);
  if (!now) return;
  const scale = levels(model, gap.scale);
  const level = now === NOT_APPLYING ? undefined : scale[rank(model, gap.scale, needed)];
  return { ids: [now], titles: titlesOf(scale, [now]), ...(level && { needed: level }) };
}

function titlesOf(from: Level[], ids: string[]): string[] {
  return from.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

function line(key: string, then: Asked | undefined, now: Asked | undefined, later: Moment): Compared | undefined {
  if (then?.private || now?.private || !(then?.said || now?.said)) return;
  const how = howOf(then, now);
  const scale = now?.scales.find(({ length }) => length) ?? [];
  const rated = how !== "other" && then?.said && then.scales.some(({ length }) => length);
  const place = (side?: Asked): number => scale.findIndex(({ id }) => id === side?.said?.ids[0]);
  const [from, to] = [place(then), place(now)];
  const entry = later.attempt.answers[`${key}.${BACK}`];
  const back = rated && now?.scales.flat().find(({ id }) => id === entry?.[0]);
  return {
    key,
    name: now?.short || then?.short || key,
    own: key.startsWith("own."),
    how,
    then: { ask: then?.ask ?? "", ...(then?.said && { said: then.said }) },
    now: { ask: now?.ask ?? "", ...(now?.said && { said: now.said }) },
    levels: rated ? scale : [],
    base: entry?.[1] ?? 0,
    ...(back && { back }),
    ...(from >= 0 && to >= 0 && { places: { then: from, now: to } }),
  };
}

function howOf(then: Asked | undefined, now: Asked | undefined): How {
  if (!then?.said) return "fresh";
  if (now && now.kind !== then.kind) return "other";
  if (!now?.said) return "gone";
  const all = ({ ids, needed }: Said): string => [...ids].sort().concat(needed?.id ?? "").join();
  return all(then.said) === all(now.said) ? "same" : "changed";
}
