import { describe, expect, test } from "vitest";
import type { Model } from "../../src/core/model";
import type { Entry, State } from "../../src/core/record";
import { type Held, moved } from "../../src/core/renames";
import { gap, multiple, option, own, plan, planItem, quiz, rating, section, state, text } from "./build";

const model: Model = {
  ...quiz(
    section(
      "one",
      [rating("new"), multiple("many", [option("a"), option("b")]), gap("sql"), planItem("tonight"), text("story")],
      own(),
    ),
  ),
  renamed: [
    { of: "/item", was: "old", now: "new" },
    { of: "/item", was: "oldest", now: "new" },
    { of: "new", was: "best", now: "outcome" },
    { of: "many", was: "x", now: "a" },
    { of: "/section", was: "before", now: "one" },
    { of: "own.one.now", was: "best", now: "alone" },
    { of: "sql.importance", was: "must", now: "required" },
    { of: "/item", was: "at-night", now: "tonight" },
    { of: "/item", was: "tale", now: "story" },
    { of: "/dimension", was: "talk", now: "answers" },
  ],
};
const held = ({ attempt, plans }: State) => ({ attempt, plans }) as Held;
const values = (given: Held) =>
  Object.fromEntries(Object.entries(given.attempt.answers).map(([key, [value]]) => [key, value]));
const read = (answers: Record<string, Entry>) => {
  const before = held(state({}));
  return moved(model, { ...before, attempt: { ...before.attempt, answers } }).attempt.answers;
};

describe("what was renamed", () => {
  test("comes under today's ids: items, levels, options, own rows, plans", () => {
    const before = held(
      state(
        { old: "best", many: ["b", "x", "a"], "sql.importance": "must", "sql.now": "best", "own.r1.now": "best", other: "best" },
        [["r1", "before", "Docker"]],
        [plan("at-night", "I wake", "read"), plan("", "", "call Ada")],
      ),
    );
    const now = moved(model, before);
    expect(values(now)).toEqual({
      new: "outcome",
      many: ["b", "a"],
      "sql.importance": "required",
      "sql.now": "best",
      "own.r1.now": "alone",
      other: "best",
    });
    expect(now.attempt.rows?.map(({ section }) => section)).toEqual(["one"]);
    expect(now.plans.map(({ source, if: when }) => [source, when])).toEqual([
      ["tonight", "I wake"],
      ["", ""],
    ]);
    expect(moved(model, now)).toEqual(now);
  });

  test("a look back goes with its item, and its level with the item's", () => {
    const before = held(state({ "old.back": "best", "sql.back": "best", "own.r1.back": "best" }, [["r1", "before", "Docker"]]));
    expect(values(moved(model, before))).toEqual({ "new.back": "outcome", "sql.back": "best", "own.r1.back": "alone" });
  });

  test("comes under today's ids where a plan was made for a dimension, with another tab's text of it", () => {
    const before = held(state({}, [], [plan("dimension.talk", "I wake", "read"), plan("talk", "", "stay")]));
    const answers: Record<string, Entry> = { "dimension.talk.if": [null, 9, "I dream"] };
    const now = moved(model, { ...before, attempt: { ...before.attempt, answers } });
    expect(now.plans.map(({ source }) => source)).toEqual(["dimension.answers", "talk"]);
    expect(now.attempt.answers).toEqual({ "dimension.answers.if": [null, 9, "I dream"] });
  });

  test("of an answer under two ids what was changed last counts, through any chain of names", () => {
    expect(read({ old: ["best", 1], new: ["view", 2] })).toEqual({ new: ["view", 2] });
    expect(read({ new: ["view", 1], old: ["best", 2] })).toEqual({ new: ["outcome", 2] });
    expect(read({ oldest: ["part", 3], old: ["best", 2], new: ["view", 1] })).toEqual({ new: ["part", 3] });
  });

  test("a text under two ids stays beside the later one, unless that holds it", () => {
    expect(read({ tale: ["two", 2, "one"] })).toEqual({ story: ["two", 2, "one"] });
    expect(read({ story: ["a long one", 4], tale: ["x", 5] })).toEqual({ story: ["x", 5, "a long one"] });
    expect(read({ story: ["hello wor", 4], tale: ["hello world", 5] })).toEqual({ story: ["hello world", 5] });
    expect(read({ tale: ["two", 2, "one"], story: ["three", 3, "four"] })).toEqual({ story: ["three", 3, "four\n\ntwo\n\none"] });
  });

  test("what was cleared where it was seen stays so; cleared on an older page, today's text waits", () => {
    expect(read({ tale: ["two", 2], story: [null, 3] })).toEqual({ story: [null, 3] });
    expect(read({ tale: [null, 3], story: ["two", 2] })).toEqual({ story: [null, 3, "two"] });
  });

  test("of two plans the later counts, and another sentence waits", () => {
    const plans = [
      { ...plan("tonight", "I wake", "read"), n: 7 },
      { ...plan("at-night", "I wake", "walk"), id: "p2", n: 4 },
    ];
    const now = moved(model, { ...held(state({})), plans });
    expect(now.plans).toEqual([plans[0]]);
    expect(now.attempt.answers).toEqual({ "tonight.then": [null, 7, "walk"] });
  });

  test("an item may be called item, section or quiz", () => {
    const given: Model = {
      ...model,
      renamed: [
        { of: "item", was: "other", now: "another" },
        { of: "quiz", was: "q", now: "p" },
        { of: "section", was: "s", now: "t" },
      ],
    };
    const answers: Record<string, Entry> = { other: ["mine", 1], item: ["other", 2], quiz: ["q", 3], section: ["s", 4] };
    const before = held(state({}));
    const now = moved(given, { ...before, attempt: { ...before.attempt, answers } });
    expect(now.attempt.answers).toEqual({ other: ["mine", 1], item: ["another", 2], quiz: ["p", 3], section: ["t", 4] });
    expect([now.attempt.quiz, now.attempt.was]).toEqual(["sample", undefined]);
  });
});
