/** An attempt in the words of its time: each answer is read as it was asked when it was given. */

import { NOT_APPLYING } from "./answers";
import type { Item, Model, Own, Scale, Section } from "./model";
import type { Attempt, Entry, KeptWords, Value } from "./record";
import { type Held, wordsNow } from "./renames";
import { modelOf } from "./words";

export interface Moment extends Held {
  /** What was asked last, in the order of then; each answered item in the words it was answered in. */
  model: Model;
  /** What was asked last, in its own words alone. */
  last: Model;
}

/** The key of an answer that places an earlier moment again: "ITEM.back", "own.ROW.back". */
export const BACK = "back";

/** All words an attempt was asked in, the last ones first. */
export function digestsOf({ words, asked = [] }: Attempt): string[] {
  return [...new Set([words, ...asked.map(([digest]) => digest).reverse()])];
}

/** The words in which the answer with this number was asked. */
export function digestAt({ words, asked = [] }: Attempt, n: number): string {
  return asked.find(([, upTo]) => n <= upTo)?.[0] ?? words;
}

/**
 * Reads an attempt. `kept`: words by digest; where some are lost, the next best are taken. `today`: the
 * model of the page, for the current attempt: what it asks beyond what was answered is asked, too.
 */
export function moment(held: Held, kept: ReadonlyMap<string, KeptWords>, today?: Model): Moment {
  const { attempt } = held;
  const words = new Map<string, Model>();
  for (const digest of digestsOf(attempt)) {
    const found = kept.get(digest);
    if (found) words.set(digest, modelOf(attempt.quiz, today ? wordsNow(today, found) : found));
  }
  const last = today ?? words.get(attempt.words) ?? [...words.values()][0] ?? nothing(attempt);
  words.set(last.words, last);
  const model: Model = { ...last, scales: [...last.scales], sections: last.sections.map((one) => ({ ...one, items: [...one.items] })) };
  for (const [id, said] of answersById(held)) {
    const hidden = [...words.values()].some((one) => find(one, id)?.private);
    put(model, id, best(id, said, last, words, attempt), hidden);
  }
  return { ...held, model, last };
}

/** What was asked under an id, in some words. */
interface Question {
  words: Model;
  asked: Item | Own;
}

type Said = [field: string, entry: Entry];

/** The answers of each item ("own/SECTION": of its rows), the empty ones and looks back left out. */
function answersById({ attempt, plans }: Held): Map<string, Said[]> {
  const found = new Map<string, Said[]>();
  const add = (id: string, ...said: Said[]): void => void found.set(id, [...(found.get(id) ?? []), ...said]);
  for (const row of attempt.rows ?? []) if (!row.gone && row.title.trim()) add(`own/${row.section}`);
  for (const [key, entry] of Object.entries(attempt.answers)) {
    const [id = "", part = "", own = ""] = key.split(".");
    const field = id === "own" ? own : part;
    if (entry[0] === null || field === BACK || field === "picked") continue;
    const row = attempt.rows?.find((one) => id === "own" && one.id === part);
    if (id !== "own") add(id, [field, entry]);
    else if (row && !row.gone && row.title.trim()) add(`own/${row.section}`, [field, entry]);
  }
  for (const { source, n } of plans) if (source && !source.includes(".")) add(source, ["plan", [true, n]]);
  return found;
}

/** The question that most of these answers fit; of several the one that was asked at the last of them. */
function best(id: string, said: Said[], last: Model, words: ReadonlyMap<string, Model>, attempt: Attempt): Question | undefined {
  const ns = said.map(([, [, n]]) => n).sort((a, b) => b - a);
  const order = [...ns.map((n) => digestAt(attempt, n)), last.words, ...words.keys()];
  let found: { question: Question; fitting: number } | undefined;
  for (const digest of new Set(order)) {
    const model = words.get(digest);
    const asked = model && find(model, id);
    if (!asked) continue;
    const fitting = said.filter(([field, [value]]) => fits(model, asked, field, value)).length;
    if (fitting > (found?.fitting ?? (said.length ? 0 : -1))) found = { question: { words: model, asked }, fitting };
  }
  return found?.question;
}

function find({ sections }: Model, id: string): Item | Own | null | undefined {
  const [own, section] = id.split("/");
  if (section !== undefined && own === "own") return sections.find((one) => one.id === section)?.own;
  return sections.flatMap(({ items }) => items).find((item) => item.id === id);
}

/** Whether this could be answered to what was asked. */
function fits(model: Model, asked: Item | Own, field: string, value: Value): boolean {
  const level = (scale: string): boolean =>
    model.scales.some(({ id, levels }) => id === scale && levels.some((one) => one.id === value));
  const kind = "kind" in asked ? asked.kind : "gap";
  if (kind === "gap") {
    const { scale, importance_scale } = asked as Own;
    if (field === "now") return value === NOT_APPLYING || level(scale);
    if (field === "needed") return level(scale);
    if (field === "importance") return level(importance_scale);
    return field === "reason" || field === "step";
  }
  if (field) return kind === field;
  if ("options" in asked) {
    return [value].flat().every((one) => asked.options.some(({ id }) => id === one)) && (kind === "multiple-choice") === Array.isArray(value);
  }
  if ("scale" in asked) return value === NOT_APPLYING || level(asked.scale);
  return kind === "check" ? value === true : typeof value === "string";
}

/**
 * Puts a question into a model in place of its namesake, with the scales of its own words. `hidden`: it
 * was private in some wording, and stays so.
 */
function put(model: Model, id: string, question: Question | undefined, hidden: boolean): void {
  if (!question || question.asked === find(model, id)) return;
  const { words } = question;
  const asked = { ...question.asked, private: hidden };
  for (const name of ["scale", "importance_scale"] as const) {
    const scale = name in asked && words.scales.find((one) => one.id === (asked as Own)[name]);
    if (scale) (asked as Own)[name] = carry(model, scale, words.words);
  }
  if ("kind" in asked) putItem(model, asked);
  else {
    const section = id.slice(id.indexOf("/") + 1);
    const at = model.sections.findIndex((one) => one.id === section);
    if (at >= 0) (model.sections[at] as Section).own = asked;
    else model.sections.push({ id: section, title: "", own: asked, items: [] });
  }
}

/** It was shown when it was answered, so it does not depend on others any more. */
function putItem(model: Model, item: Item): void {
  for (const { items } of model.sections) {
    const at = items.findIndex(({ id }) => id === item.id);
    if (at < 0) continue;
    items[at] = { ...item, if: [] };
    return;
  }
  const rest = model.sections.find(({ id }) => id === "");
  if (rest) rest.items.push({ ...item, if: [] });
  else model.sections.push({ id: "", title: "", own: null, items: [{ ...item, if: [] }] });
}

/** Under the words' digest, for another scale of today may have the same id. */
function carry(model: Model, scale: Scale, digest: string): string {
  const id = `${digest}/${scale.id}`;
  if (!model.scales.some((one) => one.id === id)) model.scales.push({ ...scale, id });
  return id;
}

/** What is left where no words of an attempt are kept. */
function nothing({ quiz, words }: Attempt): Model {
  return modelOf(quiz, { digest: words, title: quiz, lang: "", scales: [], dimensions: [], items: [] });
}
