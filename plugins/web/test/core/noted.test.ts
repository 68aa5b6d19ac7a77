import { expect, test } from "vitest";
import { noted } from "../../src/core/noted";
import {
  check,
  day,
  EMPTY,
  gap,
  multiple,
  option,
  own,
  plan,
  planItem,
  quiz,
  rating,
  section,
  single,
  state,
  text,
} from "./build";

const model = quiz(
  section("one", [
    check("done"),
    rating("main"),
    single("why", [option("a"), option("b")]),
    multiple("also", [option("a"), option("b")]),
    text("words", { if: [{ item: "why", values: ["a"] }] }),
    day("when"),
    planItem("night"),
  ]),
  section("two", [gap("sql"), gap("picks", { pick: true })], own()),
);

test("nothing is noted at first", () => {
  expect(noted(model, EMPTY)).toBe(0);
  expect(noted(model, state({}))).toBe(0);
});

test("each kind of answer counts once", () => {
  expect(noted(model, state({ done: true }))).toBe(1);
  expect(noted(model, state({ main: "-" }))).toBe(1);
  expect(noted(model, state({ also: ["a", "b"] }))).toBe(1);
  expect(noted(model, state({ when: "2026-11-30" }))).toBe(1);
  expect(noted(model, state({ "sql.now": "alone", "sql.needed": "alone" }))).toBe(1);
  expect(noted(model, state({ "sql.reason": "not-for-me" }))).toBe(1);
  expect(noted(model, state({}, [], [plan("night", "", "", "2026-11-30")]))).toBe(1);
  expect(
    noted(
      model,
      state({}, [
        ["r1", "two", "Docker"],
        ["r2", "two", " "],
      ]),
    ),
  ).toBe(1);
});

test("what says nothing does not count", () => {
  expect(noted(model, state({ done: null, words: "kept while hidden", also: [] }))).toBe(0);
  expect(noted(model, state({ "picks.picked": true, "sql.needed": "alone" }))).toBe(0);
  expect(noted(model, state({ "picks.picked": null, "picks.now": "alone" }))).toBe(0);
  expect(noted(model, state({}, [], [plan("night"), plan("", "a line of the result")]))).toBe(0);
});

test("what vanished does not count", () => {
  expect(noted(model, state({ removed: "x", why: "c", main: "higher", when: "soon" }))).toBe(0);
  expect(noted(model, state({}, [["r1", "gone", "Docker"]]))).toBe(0);
});

test("a removed row does not count", () => {
  const removed = state({}, [["r1", "two", "Docker"]]);
  Object.assign(removed.attempt?.rows?.[0] ?? {}, { gone: true });
  expect(noted(model, removed)).toBe(0);
});

test("a row that came over counts when it is answered, or written anew", () => {
  const [was, own] = [state({}, [["r1", "two", "Docker"]]), state({}, [["r1", "two", "Docker"]])];
  for (const one of [was, own]) Object.assign(one.attempt ?? {}, { begun: one.attempt?.rows?.[0]?.n });
  Object.assign(was.attempt ?? {}, { from: "the attempt before" });
  expect(noted(model, was)).toBe(0);
  expect(noted(model, own)).toBe(1);
  Object.assign(was.attempt?.answers ?? {}, { "own.r1.now": [null, 8] });
  expect(noted(model, was)).toBe(0);
  Object.assign(was.attempt?.answers ?? {}, { "own.r1.now": ["alone", 9] });
  expect(noted(model, was)).toBe(1);
  const written = { ...was, attempt: { ...was.attempt, answers: {}, begun: 0 } } as typeof was;
  expect(noted(model, written)).toBe(1);
});
