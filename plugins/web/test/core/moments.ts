/** Attempts of one quiz, each answered under a model of its time. */

import { type Moment, moment } from "../../src/core/asked";
import type { Model } from "../../src/core/model";
import type { Attempt, Entry, KeptWords, Plan, Value } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import { state } from "./build";

export const kept = (...models: Model[]): Map<string, KeptWords> =>
  new Map(models.map((model) => [model.words, { ...wordsOf(model), digest: model.words }]));

/** The same quiz in other words. */
export const worded = (digest: string, model: Model, change: (copy: Model) => void = () => {}): Model => {
  const copy: Model = structuredClone({ ...model, words: digest });
  change(copy);
  return copy;
};

/** An attempt with answers given to one model after another. */
export function attempt(
  turns: [model: Model, answers: Record<string, Value>][],
  rows: [id: string, section: string, title: string][] = [],
  more: Partial<Attempt> = {},
): Attempt {
  const answers: Record<string, Entry> = {};
  const asked: [string, number][] = [];
  let n = 0;
  turns.forEach(([model, given], turn) => {
    for (const [key, value] of Object.entries(given)) answers[key] = [value, ++n];
    if (turn < turns.length - 1) asked.push([model.words, n]);
  });
  const { attempt: base } = state({}, rows);
  const words = turns.at(-1)?.[0].words as string;
  return { ...(base as Attempt), words, ...(asked.length && { asked }), answers, n, ...more };
}

/** One attempt answered under one model, as it is read later. */
export function answered(
  model: Model,
  answers: Record<string, Value>,
  rows: [id: string, section: string, title: string][] = [],
  more: Partial<Attempt> = {},
  plans: Plan[] = [],
): Moment {
  return moment({ attempt: attempt([[model, answers]], rows, more), plans }, kept(model));
}
