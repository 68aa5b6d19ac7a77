/** The lines of a copy: each answer in the words that were asked, to be ticked one by one. */

import { answer, answered, type Given, levels, NOT_APPLYING, planOf, type Scales } from "./answers";
import { shown } from "./conditions";
import { type GapAnswer, read } from "./gaps";
import type { Gap, Item, Model, Own } from "./model";
import { rowsOf } from "./noted";
import type { Attempt, KeptWords, Plan, State } from "./record";

export interface Line {
  label: string;
  value: string;
  private: boolean;
  /** Whether it answers what is no longer asked. */
  old?: true;
}

/** A gap's fields as the titles of their levels; "" where nothing is said. */
export type GapWords = Pick<GapAnswer, "now" | "needed" | "importance" | "reason" | "step">;

/** The few words that are ours and not the author's. */
export interface Phrases {
  /** A ticked check. */
  done: string;
  notApplying: string;
  /** The name of the If-then line a result ends with. */
  line: string;
  date(day: string): string;
  gap(gap: GapWords): string;
  plan(plan: Plan): string;
}

/** A copy as text. */
export function text(title: string, lines: Line[]): string {
  const said = lines.map(({ label, value }) => {
    if (!value) return label;
    return /[.?!:…]$/.test(label) ? `${label} ${value}` : `${label}: ${value}`;
  });
  return `${[title, "", ...said].join("\n")}\n`;
}

/** What the reader said, as asked now; then what was said to something no longer asked. */
export function report(model: Model, state: State, kept: KeptWords[], phrases: Phrases): Line[] {
  const visible = shown(model, state);
  const lines = model.sections.flatMap((section) => [
    ...rowsOf(state, section).map(({ id, title }): Line => {
      const own = section.own as Own;
      return {
        label: title.trim(),
        value: gap(model, state, `own.${id}`, own, phrases),
        private: own.private,
      };
    }),
    ...section.items
      .filter((item) => visible.has(item.id) && answered(model, state, item))
      .map(
        (item): Line => ({
          label: item.ask,
          value: say(model, state, item, phrases),
          private: item.private,
        }),
      ),
  ]);
  const line = planOf(state, "");
  if (line) lines.push({ label: phrases.line, value: phrases.plan(line), private: true });
  return [...lines, ...old(model, state, kept, phrases)];
}

/** An item's answer in words; "" without one. */
function say(scales: Scales, state: State, item: Item, phrases: Phrases): string {
  const plan = item.kind === "plan" && planOf(state, item.id);
  if (plan) return phrases.plan(plan);
  if (!answered(scales, state, item)) return "";
  if (item.kind === "gap") return gap(scales, state, item.id, item, phrases);
  return inWords(scales, item, answer(scales, state, item), phrases);
}

function inWords(scales: Scales, item: Item, given: Given | undefined, phrases: Phrases): string {
  if (given === true) return phrases.done;
  if (given === NOT_APPLYING && item.kind === "rating") return phrases.notApplying;
  const titles =
    "options" in item ? item.options : "scale" in item ? levels(scales, item.scale) : [];
  const said = titles.filter(({ id }) => [given].flat().includes(id)).map(({ title }) => title);
  if (said.length) return said.join("; ");
  return item.kind === "date" ? phrases.date(String(given)) : String(given).trim();
}

function gap(
  scales: Scales,
  state: State,
  key: string,
  asked: Gap | Own,
  phrases: Phrases,
): string {
  const fields = read(scales, state, key, asked);
  const title = (scale: string, id: string): string =>
    levels(scales, scale).find((level) => level.id === id)?.title ?? "";
  const { now, needed, importance } = fields;
  if (now === NOT_APPLYING) return phrases.notApplying;
  return phrases.gap({
    ...fields,
    now: title(fields.scale, now),
    needed: title(fields.scale, needed),
    importance: title(fields.importance_scale, importance),
  });
}

/** Answers and plans that no longer fit what is asked, in the words of a time when they did. */
function old(model: Model, state: State, kept: KeptWords[], phrases: Phrases): Line[] {
  const now = new Map(model.sections.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const answers = Object.entries(state.attempt?.answers ?? {});
  const said = answers.filter(
    ([key, [value]]) => String(value ?? "").trim() && !key.startsWith("own.") && main(key),
  );
  const keys = said.map(([key]) => main(key));
  const planned = state.plans.map(({ source }) => source).filter((id) => id && planOf(state, id));
  const lost = [...new Set([...keys, ...planned])].filter((id) => {
    const item = now.get(id);
    return !item || (!answered(model, state, item) && !(item.kind === "gap" && item.pick));
  });
  return [
    ...lost.map((id): Line => {
      for (const words of kept) {
        const item = words.items.find((one): one is Item => "id" in one && one.id === id);
        const value = item && say(words, state, item, phrases);
        if (item && value) return { label: item.ask, value, private: item.private, old: true };
      }
      const raw = answers.filter(([key]) => main(key) === id).map(([, [value]]) => value);
      const plan = planOf(state, id);
      const value = plan
        ? phrases.plan(plan)
        : raw
            .flat()
            .filter((one) => typeof one === "string")
            .join("; ");
      return { label: id, value, private: true, old: true };
    }),
    ...lostRows(model, state),
  ];
}

/** The item of a key that says something by itself: the item's own, or a gap's "now" or "reason". */
function main(key: string): string {
  const [id = "", field = "now"] = key.split(".");
  return field === "now" || field === "reason" ? id : "";
}

/** Own rows of sections that have none any more. */
function lostRows(model: Model, state: State): Line[] {
  const here = new Set(model.sections.flatMap((section) => rowsOf(state, section)));
  return (state.attempt?.rows ?? [])
    .filter((row) => !here.has(row) && !row.gone && row.title.trim())
    .map((row) => ({ label: row.title.trim(), value: "", private: true, old: true }));
}

/**
 * The kept words that an attempt's answers may have been given to, the likeliest first: those of its
 * last change, of the quiz's other attempts, and of the same title.
 */
export function wordsFor(
  attempt: Attempt,
  title: string,
  attempts: Attempt[],
  all: KeptWords[],
): KeptWords[] {
  const digests = attempts.filter(({ quiz }) => quiz === attempt.quiz).map(({ words }) => words);
  const order = [attempt.words, ...digests];
  const place = (words: KeptWords): number => {
    const at = order.indexOf(words.digest);
    return at < 0 ? order.length : at;
  };
  return all
    .filter((words) => words.title === title || order.includes(words.digest))
    .sort((a, b) => place(a) - place(b));
}
