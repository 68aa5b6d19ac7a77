import { describe, expect, test } from "vitest";
import { canonical, serialise } from "../../src/core/backup";
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
