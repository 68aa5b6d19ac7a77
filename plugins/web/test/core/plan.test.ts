import { describe, expect, test } from "vitest";
import { about, dayOf, holds, inOrder, later } from "../../src/core/plan";
import type { Plan, Row } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import { gap, own, plan, planItem, quiz, rating, section } from "./build";

const at = (n: number, review: string): Plan => ({ ...plan(`s${n}`, "I wake", "", review), n });

describe("plans", () => {
  test("come up by their dates, then those without one, as they were written", () => {
    const plans = [at(1, ""), at(2, "2026-12-08"), at(3, "no day"), at(4, "2026-12-01"), at(5, "2026-12-08")];
    expect(inOrder(plans).map(({ n }) => n)).toEqual([4, 2, 5, 1, 3]);
    expect(plans.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  });

  test("are none when all of it was emptied", () => {
    expect([plan("a"), plan("a", "  ", "\n"), plan("a", "", "", "2026-12-01"), plan("a", "x")].map(holds)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test("are none when nobody can read them", () => {
    const broken = ["if", "then", "review", "source"].map((field) => ({ ...plan("a", "x"), [field]: 3 }));
    expect(broken.map((one) => holds(one as unknown as Plan))).toEqual([false, false, false, false]);
  });

  test.each([
    ["the day is still to come", "2026-12-08", "2026-12-01", "2026-12-15"],
    ["the day has gone by", "2026-11-01", "2026-12-01", "2026-12-08"],
    ["there is no day", "", "2026-12-28", "2027-01-04"],
    ["it is today, in a leap year", "2028-02-25", "2028-02-25", "2028-03-03"],
    ["what is kept is no day", "soon", "2026-12-01", "2026-12-08"],
  ])("later is a week on: %s", (_, review, today, day) => {
    expect(later(review, today)).toBe(day);
  });

  test("a day is one of the calendar", () => {
    expect(["2026-12-01", "2026-02-31", "2026-13-01", "26-12-01", "0999-01-01", "2026-12-01T10", ""].map(dayOf)).toEqual([
      "2026-12-01",
      ...Array(6).fill(""),
    ]);
  });

  test("are called by what they are for, in the words of whoever knows it", () => {
    const words = wordsOf(quiz(section("one", [gap("sql"), rating("answers"), planItem("tonight")], own())));
    const older = wordsOf(quiz(section("one", [gap("talks"), gap("constructor")])));
    const rows: Row[] = [{ id: "r1", section: "one", title: " Docker ", n: 3 }];
    const named = ["sql", "answers", "tonight", "talks", "constructor", "own.r1", "dimension.answers", "", "gone", "own.r2", "dimension.gone", "dimension"];
    expect(named.map((source) => about({ source }, rows, [words, older]))).toEqual([
      "the sql",
      "the answers",
      "the tonight",
      "the talks",
      "the constructor",
      "Docker",
      "What your answers rested on",
      ...Array(5).fill(""),
    ]);
  });
});
