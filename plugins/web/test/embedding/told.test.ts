import { describe, expect, test } from "vitest";
import { tellable, told } from "../../src/embedding/frame/told";
import { check, day, gap, message, multiple, option, own, plan, planItem, quiz, rating, section, single, state, text } from "../core/build";

const SECRET = "MARKED-PRIVATE";
const answers = {
  done: true as const,
  main: "part",
  other: "-",
  why: "skill",
  also: ["a", "b"],
  words: `${SECRET} words`,
  letter: `${SECRET} letter`,
  when: "2027-02-03",
  "sql.now": "with-help",
  "sql.needed": "alone",
  "sql.reason": "lack",
  "main.back": "view",
  "own.r1.now": "not-yet",
};
const rows: [string, string, string][] = [["r1", "two", `${SECRET} row`]];
const plans = [plan("night", `${SECRET} if`, "x"), plan("main", `${SECRET} if`, "x"), plan("", `${SECRET} line`, "x")];
const items = [
  check("done"),
  rating("main"),
  rating("other"),
  single("why", [option("skill"), option("none")]),
  multiple("also", [option("a"), option("b")]),
  text("words"),
  message("letter"),
  day("when"),
  planItem("night"),
];

describe("what can be told", () => {
  test("is each answer as it is kept", () => {
    const model = quiz(section("one", items), section("two", [gap("sql")], own()));
    expect(told(model, state(answers, rows, plans))).toEqual([
      { item: "done", value: true },
      { item: "main", value: "part" },
      { item: "other", value: "-" },
      { item: "why", value: "skill" },
      { item: "also", value: ["a", "b"] },
      { item: "when", value: "2027-02-03" },
      { item: "sql", value: { now: "with-help", needed: "alone", reason: "lack" } },
    ]);
    expect(tellable(model)).toEqual(["the done", "the main", "the other", "the why", "the also", "the when", "the sql"]);
  });

  test("is nothing private, of any kind", () => {
    const model = quiz(
      section("one", items.map((item) => ({ ...item, private: true }))),
      section("two", [gap("sql", { private: true })], own()),
    );
    expect(told(model, state(answers, rows, plans))).toEqual([]);
    expect(tellable(model)).toEqual([]);
  });

  test("is no own row, no line and no plan that nobody marked as public", () => {
    const model = quiz(section("one", items), section("two", [gap("sql")], own()));
    expect(JSON.stringify(told(model, state(answers, rows, plans)))).not.toContain(SECRET);
  });

  test("is what the author says is public", () => {
    const model = quiz(
      section("one", [text("words", { private: false }), { ...planItem("night"), private: false }]),
      section("two", [], own({ private: false })),
    );
    expect(told(model, state({ ...answers, words: "mine" }, [["r1", "two", " Cooking "]], [plan("night", "a", "b")]))).toEqual([
      { item: "words", value: "mine" },
      { item: "night", value: Object.fromEntries([["if", "a"], ["then", "b"]]) },
      { item: "own.two", title: "Cooking", value: { now: "not-yet" } },
    ]);
  });

  test("is nothing that is hidden, cleared or gone", () => {
    const shown = [{ item: "why", values: ["none"] }];
    const model = quiz(section("one", [single("why", [option("skill"), option("none")]), rating("main", { if: shown }), check("done")]));
    expect(told(model, state({ why: "skill", main: "part", done: null }))).toEqual([{ item: "why", value: "skill" }]);
    expect(told(model, state({ why: "vanished" }))).toEqual([]);
  });
});
