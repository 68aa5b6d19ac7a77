/** The lines of a copy: each answer in the words that were asked, to be ticked one by one. */

import { answer, answered, type Given, given, levels, NOT_APPLYING, planOf, type Scales } from "./answers";
import { BACK } from "./asked";
import { shown } from "./conditions";
import { read } from "./gaps";
import type { Line, Phrases } from "./line";
import type { Gap, Item, Model, Own } from "./model";
import { rowsOf } from "./noted";
import type { Attempt, KeptWords, Plan, Row, State } from "./record";

/**
 * What the reader said, in the order of what is asked; then the plans, and what was said to something
 * no longer asked. `last`: what was asked last, where the model asks more, as it does of a moment.
 */
export function report(
  model: Model,
  state: State,
  kept: KeptWords[],
  phrases: Phrases,
  last: Model = model,
): Line[] {
  const visible = shown(model, state);
  const asked = new Set(last.sections.flatMap(({ id, own, items }) => [...(own ? [`own/${id}`] : []), ...items.map((item) => item.id)]));
  const sure = (lines: Line[], id: string): Line[] =>
    asked.has(id) ? lines : lines.map((line) => ({ ...line, old: true }));
  const lines = model.sections.flatMap((section) => [
    ...rowsOf(state, section).flatMap((row) => {
      const own = section.own as Own;
      const line = rowLine([[model, own]], state, row, phrases);
      return sure([line, ...back(model, state, line, own.scale, phrases)], `own/${section.id}`);
    }),
    ...section.items
      .filter(({ id }) => visible.has(id))
      .flatMap((item) => {
        const line = itemLine(model, state, item, phrases);
        const named = { label: item.ask, private: item.private, item: item.id };
        const again = "scale" in item ? back(model, state, named, item.scale, phrases) : [];
        return sure([...(line ? [line] : []), ...again], item.id);
      }),
  ]);
  return [
    ...lines,
    ...planLines(model, state, phrases),
    ...old(model, state, kept, phrases),
  ];
}

/** Where the reader, looking back, placed an earlier answer. */
function back(
  scales: Scales,
  state: State,
  { label, private: hidden, item }: Omit<Line, "value">,
  scale: string,
  phrases: Phrases,
): Line[] {
  const key = `${item}.${BACK}`;
  const level = levels(scales, scale).find(({ id }) => id === given(state, key));
  if (!level) return [];
  const said = { value: level.title, answer: level.id };
  return [{ label: phrases.back(label), private: hidden, item: key, ...said }];
}

function itemOf({ items }: KeptWords, id: string): Item | undefined {
  return items.find((one): one is Item => "id" in one && one.id === id);
}

/** An item's answer; undefined without one. */
function itemLine(
  scales: Scales,
  state: State,
  item: Item | undefined,
  phrases: Phrases,
): Line | undefined {
  if (!item || !answered(scales, state, item)) return;
  return { label: item.ask, private: item.private, item: item.id, ...say(scales, state, item, phrases) };
}

type Said = Pick<Line, "value" | "answer">;

function say(scales: Scales, state: State, item: Item, phrases: Phrases): Said {
  const plan = item.kind === "plan" && planOf(state, item.id);
  if (plan) return { value: phrases.plan(plan) };
  if (item.kind === "gap") return gap(scales, state, item.id, item, phrases);
  return inWords(scales, item, answer(scales, state, item), phrases);
}

function inWords(scales: Scales, item: Item, given: Given | undefined, phrases: Phrases): Said {
  if (given === true) return { value: phrases.done, answer: "true" };
  if (given === NOT_APPLYING && item.kind === "rating") {
    return { value: phrases.notApplying, answer: NOT_APPLYING };
  }
  const choices =
    "options" in item ? item.options : "scale" in item ? levels(scales, item.scale) : [];
  const said = choices.filter(({ id }) => [given].flat().includes(id));
  if (said.length) {
    return {
      value: phrases.apart(said.map(({ title }) => title)),
      answer: said.map(({ id }) => id).join("; "),
    };
  }
  return { value: item.kind === "date" ? phrases.date(String(given)) : String(given).trim() };
}

function gap(scales: Scales, state: State, key: string, asked: Gap | Own, phrases: Phrases): Said {
  const fields = read(scales, state, key, asked);
  const title = (scale: string, id: string): string =>
    levels(scales, scale).find((level) => level.id === id)?.title ?? "";
  const { now, needed, importance, reason, step } = fields;
  const ids = Object.entries({ now, needed, importance, reason, step }).filter(([, id]) => id);
  const answer = ids.map((pair) => pair.join("=")).join("; ");
  if (now === NOT_APPLYING) return { value: phrases.notApplying, answer: `now=${now}` };
  const value = phrases.gap({
    ...fields,
    now: title(fields.scale, now),
    needed: title(fields.scale, needed),
    importance: title(fields.importance_scale, importance),
  });
  return { value, answer };
}

/** An own row, in the first of these words that has own rows there. */
function rowLine(
  words: [Scales, Own | undefined][],
  state: State,
  row: Row,
  phrases: Phrases,
): Line {
  const key = `own.${row.id}`;
  const line = { label: row.title.trim(), item: key };
  for (const [scales, own] of words) {
    if (own) return { ...line, private: own.private, ...gap(scales, state, key, own, phrases) };
  }
  return { ...line, value: "", private: true };
}

function ownOf({ items }: KeptWords, section: string): Own | undefined {
  return items.find((one) => one.kind === "own" && one.section === section) as Own | undefined;
}

/** Plans for what is still asked, and the line a result ends with; those of plan items stand in their place. */
function planLines(model: Model, state: State, phrases: Phrases): Line[] {
  return written(state).flatMap((plan) => {
    const { source } = plan;
    const label = source ? nameOf(model, state, source) : phrases.line;
    if (!label) return [];
    return {
      label: source ? phrases.planned(label) : label,
      value: phrases.plan(plan),
      private: true,
      item: `plan.${source}`,
    };
  });
}

function written({ plans }: State): Plan[] {
  return plans
    .filter((plan) => (plan.if + plan.then + plan.review).trim())
    .sort((a, b) => a.n - b.n);
}

/** What a plan is for; "" where it is a plan item's, or for what is no longer asked. */
function nameOf({ sections, dimensions }: Model, state: State, source: string): string {
  const [first, id] = source.split(".");
  if (first === "own") return rows(state).find((row) => row.id === id)?.title.trim() ?? "";
  if (first === "dimension" && id) return dimensions.find((one) => one.id === id)?.title ?? "";
  const item = sections.flatMap(({ items }) => items).find((one) => one.id === source);
  return item && item.kind !== "plan" ? item.short || item.ask : "";
}

/** Answers and plans that no longer fit what is asked, in the words of a time when they did. */
function old(model: Model, state: State, kept: KeptWords[], phrases: Phrases): Line[] {
  const now = new Map(model.sections.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const answers = Object.entries(state.attempt?.answers ?? {});
  const said = answers.filter(
    ([key, [value]]) => String(value ?? "").trim() && !key.startsWith("own.") && main(key),
  );
  const lost = [...new Set(said.map(([key]) => main(key)))].filter((id) => {
    const item = now.get(id);
    return !item || (!answered(model, state, item) && !(item.kind === "gap" && item.pick));
  });
  const lines = lost.map((id): Line => {
    // Private in one wording, it stays so.
    const hidden = [now.get(id), ...kept.map((words) => itemOf(words, id))].some((one) => one?.private);
    for (const words of kept) {
      const line = itemLine(words, state, itemOf(words, id), phrases);
      if (line?.value) return { ...line, private: hidden, old: true };
    }
    const raw = answers.filter(([key]) => main(key) === id).flatMap(([, [value]]) => value);
    const value = phrases.apart(raw.filter((one) => typeof one === "string"));
    return { label: id, value, private: true, old: true, item: id };
  });
  return [...lines, ...lostPlans(model, state, kept, phrases), ...lostRows(model, state, kept, phrases)];
}

/** The item of a key that says something by itself: the item's own, or a gap's "now" or "reason". */
function main(key: string): string {
  const [id = "", field = "now"] = key.split(".");
  return field === "now" || field === "reason" ? id : "";
}

function lostPlans(model: Model, state: State, kept: KeptWords[], phrases: Phrases): Line[] {
  const items = new Set(model.sections.flatMap(({ items }) => items).map(({ id }) => id));
  const lost = written(state).filter(
    ({ source }) => source && !items.has(source) && !nameOf(model, state, source),
  );
  return lost.map((plan): Line => {
    const item = kept.map((words) => itemOf(words, plan.source)).find((one) => one);
    return {
      label: item?.ask ?? plan.source,
      value: phrases.plan(plan),
      private: item?.kind === "plan" ? item.private : true,
      old: true,
      item: plan.source,
    };
  });
}

function rows({ attempt }: State): Row[] {
  return (attempt?.rows ?? []).filter((row) => !row.gone && row.title.trim());
}

/** Own rows of sections that have none any more. */
function lostRows(model: Model, state: State, kept: KeptWords[], phrases: Phrases): Line[] {
  const here = new Set(model.sections.flatMap((section) => rowsOf(state, section)));
  return rows(state)
    .filter((row) => !here.has(row))
    .map((row) => {
      const words = kept.map((one): [Scales, Own | undefined] => [one, ownOf(one, row.section)]);
      return { ...rowLine(words, state, row, phrases), private: true, old: true };
    });
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
  const before = (attempt.asked ?? []).map(([digest]) => digest).reverse();
  const order = [...new Set([attempt.words, ...before, ...digests])];
  const places = new Map(order.map((digest, at) => [digest, at]));
  const place = ({ digest }: KeptWords): number => places.get(digest) ?? order.length;
  return all
    .filter((words) => words.title === title || places.has(words.digest))
    .sort((a, b) => place(a) - place(b));
}
