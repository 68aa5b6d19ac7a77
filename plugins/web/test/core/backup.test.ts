import { describe, expect, test } from "vitest";
import { canonical, compare, compareApplications, serialise } from "../../src/core/backup";
import type { Attempt, Backup } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import { plan, quiz, rating, section, state } from "./build";

const model = quiz(section("one", [rating("main")]));
const attempt = (id: string, more: Partial<Attempt> = {}): Attempt => ({
  ...(state({ main: "view" }, [["r1", "one", "Docker"]]).attempt as Attempt),
  id,
  ...more,
});
const backup = (more: Partial<Backup> = {}): Backup => ({
  selfcheck: 1,
  site: "guide",
  meta: { n: 50, "current/sample": "a1" },
  attempts: [attempt("a1"), attempt("a0", { closed: 40 })],
  words: [{ digest: "d1", ...wordsOf(model) }],
  applications: [],
  plans: [plan("", "I wake")],
  ...more,
});

/** The same content with all keys and rows the other way round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  ) as T;
}

describe("the file", () => {
  test("is the same bytes for the same content", () => {
    const one = backup();
    const other = turned(one);
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(one));
    expect(serialise({ ...other, attempts: other.attempts.toReversed() })).toBe(serialise(one));
    expect(serialise(JSON.parse(serialise(one)))).toBe(serialise(one));
  });

  test("ends with a line feed, sorts its keys, and tells no time of its making", () => {
    const text = serialise(backup());
    expect(text.endsWith("}\n")).toBe(true);
    expect(Object.keys(JSON.parse(text))).toEqual([
      "applications",
      "attempts",
      "meta",
      "plans",
      "selfcheck",
      "site",
      "words",
    ]);
  });

  test("keeps texts and odd keys as they are", () => {
    const answers = Object.fromEntries([
      ["constructor", ["\ud800 ü \u2028", 1]],
    ]) as Attempt["answers"];
    const text = serialise(backup({ attempts: [attempt("a1", { answers })] }));
    expect(JSON.parse(text).attempts[0].answers.constructor).toEqual(["\ud800 ü \u2028", 1]);
  });

  test("leaves out what is undefined", () => {
    expect(canonical({ b: undefined, a: [undefined, null, true, 1.5, "x"] })).toBe(
      '{"a":[null,null,true,1.5,"x"]}',
    );
  });
});

describe("a file beside what is here", () => {
  const row = { quiz: "sample", title: "A sample", fresh: 0, same: 0, different: 0, clash: false };

  test("all the same", () => {
    expect(compare(backup(), turned(backup()))).toEqual([{ ...row, same: 2 }]);
  });

  test("all new here", () => {
    expect(compare(backup({ meta: { n: 0 }, attempts: [], plans: [] }), backup())).toEqual([
      { ...row, fresh: 2 },
    ]);
  });

  test("one that differs, by an answer or a plan, is a clash where it is the current one", () => {
    const changed = backup({ attempts: [attempt("a1", { answers: { main: ["part", 60] } })] });
    expect(compare(backup(), changed)).toEqual([{ ...row, different: 1, clash: true }]);
    expect(compare(backup(), backup({ plans: [] }))).toEqual([
      { ...row, same: 1, different: 1, clash: true },
    ]);
  });

  test("another current attempt is a clash", () => {
    const other = backup({ attempts: [attempt("a9")], meta: { n: 9, "current/sample": "a9" } });
    expect(compare(backup(), other)).toEqual([{ ...row, fresh: 1, clash: true }]);
  });

  test("which of the attempts is shown makes no difference between them", () => {
    const since = backup({ attempts: [attempt("a1", { closed: 60 }), attempt("a0")], meta: { n: 60, "current/sample": "a0" } });
    expect(compare(backup(), since)).toEqual([{ ...row, same: 2, clash: true }]);
  });

  test("applications are the same by what they say, whenever it was written", () => {
    const one = { id: "x", company: "Acme", role: "", stage: "", round: "", date: "", outcome: "", n: 3 };
    const here = backup({ applications: [one, { ...one, id: "y" }] });
    const file = backup({ applications: [{ ...one, n: 9 }, { ...one, id: "y", outcome: "offer" }, { ...one, id: "z" }] });
    expect(compareApplications(here, file)).toEqual({ fresh: 1, same: 1, different: 1 });
  });

  test("a row for each self-check, by title; without its words by id", () => {
    const more = backup({ attempts: [attempt("a1"), attempt("b1", { quiz: "zeta", words: "?" })] });
    expect(compare(backup(), more).map(({ title }) => title)).toEqual(["A sample", "zeta"]);
    expect(compare(backup(), backup({ attempts: [] }))).toEqual([]);
  });
});
