/** Small words for making models and states in tests. */

import type {
  Check,
  Condition,
  Gap,
  Item,
  Message,
  Model,
  MultipleChoice,
  Option,
  Own,
  PlanItem,
  Rating,
  Section,
  SingleChoice,
  Text,
} from "../../src/core/model";
import type { Attempt, Entry, Plan, Row, State, Value } from "../../src/core/record";

export const BASIS = {
  id: "basis",
  levels: [
    { id: "view", title: "A general view" },
    { id: "situation", title: "A situation" },
    { id: "part", title: "My part" },
    { id: "outcome", title: "How it turned out" },
  ],
};
export const SKILL = {
  id: "skill",
  levels: [
    { id: "not-yet", title: "Not yet" },
    { id: "with-help", title: "With help" },
    { id: "alone", title: "On my own" },
  ],
};
export const IMPORTANCE = {
  id: "importance",
  levels: [
    { id: "not-named", title: "Not named" },
    { id: "welcome", title: "Welcome" },
    { id: "asked", title: "Asked about" },
    { id: "required", title: "Required" },
  ],
};

export function quiz(...sections: Section[]): Model {
  return {
    quiz: "sample",
    title: "A sample",
    lang: "en",
    words: "d1",
    repeat: false,
    renamed: [],
    ends: "line",
    scales: [BASIS, SKILL, IMPORTANCE],
    dimensions: [
      {
        id: "answers",
        title: "What your answers rested on",
        scale: "basis",
        bands: ["situation", "part", ""],
      },
    ],
    sections,
  };
}

export function section(id: string, items: Item[], own: Own | null = null): Section {
  return { id, title: `Section ${id}`, own, items };
}

const asked = (id: string) => ({
  id,
  ask: `Question ${id}?`,
  short: `the ${id}`,
  private: false,
  if: [] as Condition[],
});

export const check = (id: string, more: Partial<Check> = {}): Check => ({
  ...asked(id),
  kind: "check",
  advice: false,
  ...more,
});
export const rating = (id: string, more: Partial<Rating> = {}): Rating => ({
  ...asked(id),
  kind: "rating",
  scale: "basis",
  dimension: "answers",
  na: true,
  advice: [],
  ...more,
});
export const gap = (id: string, more: Partial<Gap> = {}): Gap => ({
  ...asked(id),
  kind: "gap",
  scale: "skill",
  importance_scale: "importance",
  needed: "",
  importance: "",
  na: true,
  pick: false,
  advice: false,
  ...more,
});
export const option = (id: string, more: Partial<Option> = {}): Option => ({
  id,
  title: `Option ${id}`,
  exclusive: false,
  advice: false,
  ...more,
});
export const single = (
  id: string,
  options: Option[],
  more: Partial<SingleChoice> = {},
): SingleChoice => ({
  ...asked(id),
  kind: "single-choice",
  so: false,
  options,
  ...more,
});
export const multiple = (
  id: string,
  options: Option[],
  more: Partial<MultipleChoice> = {},
): MultipleChoice => ({
  ...asked(id),
  kind: "multiple-choice",
  so: false,
  options,
  ...more,
});
export const text = (id: string, more: Partial<Text> = {}): Text => ({
  ...asked(id),
  kind: "text",
  private: true,
  ...more,
});
export const day = (id: string): Item => ({ ...asked(id), kind: "date" });
export const planItem = (id: string): PlanItem => ({
  ...asked(id),
  kind: "plan",
  private: true,
  when: "",
});
export const message = (id: string, more: Partial<Message> = {}): Message => ({
  ...asked(id),
  kind: "message",
  private: true,
  letter: [""],
  subject: [""],
  ...more,
});
export const own = (more: Partial<Own> = {}): Own => ({
  label: "Copy the requirements",
  limit: 8,
  scale: "skill",
  importance_scale: "importance",
  needed: "",
  importance: "",
  private: true,
  ...more,
});

/** A state with these answers; rows are [id, section, title]. */
export function state(
  answers: Record<string, Value>,
  rows: [id: string, section: string, title: string][] = [],
  plans: Plan[] = [],
): State {
  const entries = Object.entries(answers).map(([key, value], at): [string, Entry] => [
    key,
    [value, at + 1],
  ]);
  const attempt: Attempt = {
    id: "a1",
    quiz: "sample",
    words: "d1",
    started: "2026-11-20T10:00:00.000Z",
    changed: "2026-11-20T10:05:00.000Z",
    n: 50,
    rows: rows.map(([id, section, title], at): Row => ({ id, section, title, n: at + 20 })),
    answers: Object.fromEntries(entries),
  };
  return { attempt, plans, earlier: 0 };
}

export const EMPTY: State = { plans: [], earlier: 0 };

/** A literal with this name would look like a promise. */
const WILL = "then";

export function plan(source: string, when = "", will = "", review = ""): Plan {
  const parts = { if: when, [WILL]: will, review };
  return { id: `p-${source}`, attempt: "a1", source, state: "open", n: 9, ...parts };
}
