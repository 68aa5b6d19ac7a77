import { describe, expect, test, vi } from "vitest";
import type { Model } from "../../src/core/model";
import type { State } from "../../src/core/record";
import { carry, home } from "../../src/core/renames";
import { EMPTY, gap, multiple, option, own, plan, planItem, quiz, rating, section, state } from "./build";

const renamed = [
  { of: "item", was: "old", now: "new" },
  { of: "new", was: "best", now: "outcome" },
  { of: "many", was: "x", now: "a" },
  { of: "section", was: "before", now: "one" },
  { of: "own.one.now", was: "best", now: "alone" },
  { of: "sql.importance", was: "must", now: "required" },
  { of: "item", was: "at-night", now: "tonight" },
  { of: "quiz", was: "ancient", now: "sample" },
  { of: "quiz", was: "older", now: "sample" },
];
const model: Model = {
  ...quiz(
    section("one", [rating("new"), multiple("many", [option("a"), option("b")]), gap("sql"), planItem("tonight")], own()),
  ),
  renamed,
};
const answers = (given: State) =>
  Object.fromEntries(Object.entries(given.attempt?.answers ?? {}).map(([key, [value]]) => [key, value]));

describe("what was renamed", () => {
  test("is read under today's ids: items, levels, options, own rows, plans", () => {
    const before = state(
      { old: "best", many: ["b", "x"], "sql.importance": "must", "sql.now": "best", "own.r1.now": "best", other: "best" },
      [["r1", "before", "Docker"]],
      [plan("at-night", "I wake", "read"), plan("", "", "call Ada")],
    );
    const kept = structuredClone(before);
    const now = carry(model, before);
    expect(answers(now)).toEqual({
      new: "outcome",
      many: ["b", "a"],
      "sql.importance": "required",
      "sql.now": "best",
      "own.r1.now": "alone",
      other: "best",
    });
    expect(now.attempt?.rows?.map(({ section }) => section)).toEqual(["one"]);
    expect(now.plans.map(({ source, stored, if: when }) => [source, stored, when])).toEqual([
      ["tonight", "at-night", "I wake"],
      ["", "", ""],
    ]);
    expect(before).toEqual(kept);
  });

  test("gives way to an answer that came later, and comes before an older one", () => {
    expect(answers(carry(model, state({ old: "best", new: "view" })))).toEqual({ new: "view" });
    expect(answers(carry(model, state({ new: "view", old: "best" })))).toEqual({ new: "outcome" });
    expect(answers(carry(model, state({ old: "best", new: null })))).toEqual({ new: null });
  });

  test("keeps numbers and another tab's text", () => {
    const before = state({ old: "words" });
    before.attempt?.answers.old?.push("theirs");
    expect(carry(model, before).attempt?.answers.new).toEqual(["words", 1, "theirs"]);
  });

  test("is nothing where nothing was renamed or answered", () => {
    const given = state({ old: "best" });
    expect(carry({ ...model, renamed: [] }, given)).toBe(given);
    expect(carry(model, EMPTY)).toBe(EMPTY);
  });

  test("of a quiz: the first of its ids that has answers, its own before all", async () => {
    const at = async (having: string[]) => {
      const here = structuredClone(model);
      await home(here, { read: vi.fn(async (id) => (having.includes(id) ? state({}) : EMPTY)) });
      return here.quiz;
    };
    expect(await at([])).toBe("sample");
    expect(await at(["sample", "older"])).toBe("sample");
    expect(await at(["older"])).toBe("older");
    expect(await at(["ancient", "older"])).toBe("ancient");
  });
});
