import { describe, expect, test } from "vitest";
import { days } from "../../src/core/days";
import type { Value } from "../../src/core/record";
import { check, day, EMPTY, quiz, section, state, text } from "./build";

const model = quiz(
  section("one", [
    check("told"),
    day("again"),
    { ...day("write"), if: [{ item: "told", values: ["true"] }] },
    text("notes"),
  ]),
);
const coming = (answers: Record<string, Value>): string[] =>
  days(model, state(answers), "2026-11-20").map(({ source, review }) => `${source} ${review}`);

describe("days still to come", () => {
  test("are answers to questions for a day, from today on", () => {
    expect(coming({ again: "2026-11-20", notes: "2026-12-01" })).toEqual(["again 2026-11-20"]);
    expect(coming({ again: "2026-11-19" })).toEqual([]);
    expect(coming({ again: "2026-02-31" })).toEqual([]);
    expect(days(model, EMPTY, "2026-11-20")).toEqual([]);
  });

  test("are those of questions that are shown", () => {
    expect(coming({ told: true, write: "2026-12-01" })).toEqual(["write 2026-12-01"]);
    expect(coming({ write: "2026-12-01" })).toEqual([]);
  });

  test("stay the same event while the day changes", () => {
    const [first, second] = ["2026-12-01", "2026-12-08"].map((one) => days(model, state({ again: one }), "2026-11-20")[0]);
    expect(first?.id).toBe("a1.again");
    expect(second?.id).toBe(first?.id);
  });
});
