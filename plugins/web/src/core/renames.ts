/** Answers under ids of former days, read as those of today. The record keeps them as they are. */

import type { Model } from "./model";
import type { Entry, State, Value } from "./record";

/** Goes on under the quiz's former id, where there are answers and none under today's. */
export async function home(model: Model, shelf: { read(quiz: string): Promise<State> }): Promise<void> {
  const former = model.renamed.filter(({ of }) => of === "quiz").map(({ was }) => was);
  for (const quiz of [model.quiz, ...former]) {
    const { attempt, earlier } = await shelf.read(quiz);
    if (attempt || earlier) {
      model.quiz = quiz;
      return;
    }
  }
}

/** A state with today's ids; of an answer under two of them, the one changed last counts. */
export function carry({ renamed }: Model, state: State): State {
  const { attempt, plans } = state;
  if (!attempt || !renamed.length) return state;
  const now = <T>(of: string, id: T): T =>
    (renamed.find((one) => one.of === of && one.was === id)?.now as T | undefined) ?? id;
  const rows = (attempt.rows ?? []).map((row) => ({ ...row, section: now("section", row.section) }));
  const answers: Record<string, Entry> = {};
  for (const [key, [value, ...rest]] of Object.entries(attempt.answers).sort(([, a], [, b]) => a[1] - b[1])) {
    const [id = "", part, field] = key.split(".");
    const name = key.replace(id, now("item", id));
    const of = field ? `own.${rows.find((row) => row.id === part)?.section}.${field}` : name;
    answers[name] = [Array.isArray(value) ? value.map((one) => now(of, one)) : now<Value>(of, value), ...rest];
  }
  return {
    ...state,
    attempt: { ...attempt, rows, answers },
    plans: plans.map((plan) => ({ ...plan, source: now("item", plan.source), stored: plan.source })),
  };
}
