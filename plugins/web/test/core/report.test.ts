import { describe, expect, test } from "vitest";
import type { KeptWords } from "../../src/core/record";
import { plain } from "../../src/core/plain";
import { report, wordsFor } from "../../src/core/report";
import { wordsOf } from "../../src/core/words";
import { phrases } from "../../src/views/phrases";
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
    single("why", [option("skill"), option("none")], { private: true }),
    multiple("also", [option("a"), option("b")]),
    text("words", { if: [{ item: "why", values: ["skill"] }] }),
    day("when"),
    planItem("night"),
  ]),
  section("two", [gap("sql", { needed: "alone" })], own()),
);
const kept = (more: Partial<KeptWords> = {}): KeptWords => ({
  digest: "d0",
  ...wordsOf(model),
  ...more,
});
const say = (given: ReturnType<typeof state>, words: KeptWords[] = []) =>
  report(model, given, words, phrases("en")).map((line) => [
    line.label,
    line.value,
    [line.private && "private", line.old && "old"].filter(Boolean).join(" "),
  ]);

describe("a copy's lines", () => {
  test("are each answer in the words that were asked", () => {
    const given = state(
      {
        done: true,
        main: "outcome",
        why: "skill",
        also: ["a", "b"],
        words: "Not enough\nSQL ",
        when: "2026-11-30",
        "sql.now": "not-yet",
        "sql.importance": "required",
        "sql.reason": "lack",
        "sql.step": "weeks",
        "own.r1.now": "-",
      },
      [["r1", "two", " Docker "]],
      [plan("night", "I wake", "read", "2026-12-01"), plan("", "", "call Ada")],
    );
    expect(say(given)).toEqual([
      ["Question done?", "✓", ""],
      ["Question main?", "How it turned out", ""],
      ["Question why?", "Option skill", "private"],
      ["Question also?", "Option a; Option b", ""],
      ["Question words?", "Not enough\nSQL", "private"],
      ["Question when?", "November 30, 2026", ""],
      [
        "Question night?",
        "If I wake, then I will read. I look at it again on December 1, 2026.",
        "private",
      ],
      ["Docker", "Does not apply", "private"],
      [
        "Question sql?",
        "now “Not yet”; needed “On my own”; “Required”; I lack it; a first step takes weeks",
        "",
      ],
      ["One If-then line", "I will call Ada.", "private"],
    ]);
  });

  test("leave out what is hidden, cleared or was never answered", () => {
    expect(say(state({ why: "none", words: "kept while hidden", main: null, also: [] }))).toEqual([
      ["Question why?", "Option none", "private"],
    ]);
    expect(report(model, EMPTY, [], phrases("en"))).toEqual([]);
  });
});

describe("answers to what is no longer asked", () => {
  const before = kept({
    items: [
      single("colour", [option("red"), option("blue")]),
      rating("main", { scale: "old" }),
      gap("docker"),
      text("secret"),
      { kind: "own", section: "two", ...own() },
    ],
    scales: [...model.scales, { id: "old", levels: [{ id: "mine", title: "As it was called" }] }],
  });
  const given = state(
    {
      colour: "blue",
      main: "mine",
      "docker.now": "alone",
      "docker.step": "days",
      secret: "s",
      riddle: ["x"],
    },
    [["r1", "gone", "A row"]],
    [plan("old-plan", "", "rest")],
  );

  test("are told in the words of then", () => {
    expect(say(given, [before])).toEqual([
      ["Question colour?", "Option blue", "old"],
      ["Question main?", "As it was called", "old"],
      ["Question docker?", "now “On my own”; a first step takes days", "old"],
      ["Question secret?", "s", "private old"],
      ["riddle", "x", "private old"],
      ["old-plan", "I will rest.", "private old"],
      ["A row", "", "private old"],
    ]);
  });

  test("are private where nobody knows what was asked", () => {
    const lines = say(given);
    expect(lines.map(([label]) => label)).toEqual([
      "colour",
      "main",
      "docker",
      "secret",
      "riddle",
      "old-plan",
      "A row",
    ]);
    expect(lines.every(([, , marks]) => marks === "private old")).toBe(true);
  });
});

test("the likeliest words come first: the attempt's own, the quiz's, those of the title", () => {
  const attempt = { ...state({}).attempt, words: "d3" } as NonNullable<
    ReturnType<typeof state>["attempt"]
  >;
  const others = [
    { ...attempt, id: "a2", words: "d2" },
    { ...attempt, quiz: "other", words: "d4" },
  ];
  const all = [
    kept({ digest: "d1" }),
    kept({ digest: "d2", title: "Renamed" }),
    kept({ digest: "d3" }),
    kept({ digest: "d4", title: "Other" }),
  ];
  expect(wordsFor(attempt, "A sample", others, all).map(({ digest }) => digest)).toEqual([
    "d3",
    "d2",
    "d1",
  ]);
});

test("a copy as text", () => {
  const line = { private: false };
  const lines = [
    { ...line, label: "What was it?", value: "A talk" },
    { ...line, label: "Docker", value: "now “Not yet”" },
    { ...line, label: "You noted 2.", value: "" },
  ];
  const part = { application: "", check: "A sample", day: "2026-11-22", when: "November 22, 2026", lines };
  expect(plain({ title: "A sample", parts: [part] })).toBe(
    "A sample\n\nWhat was it? A talk\nDocker: now “Not yet”\nYou noted 2.\n",
  );
});

test("the words of a model hold its own rows and items as asked", () => {
  const words = wordsOf(model);
  expect(words.items.map((item) => ("id" in item ? item.id : item.kind))).toEqual([
    ...["done", "main", "why", "also", "words", "when", "night"],
    ...["own", "sql"],
  ]);
  expect(Object.keys(words).sort()).toEqual(["dimensions", "items", "lang", "scales", "title"]);
});

test("several answers stand beside one another as the language has it", () => {
  const model = quiz(section("one", [multiple("also", [option("a"), option("b")])]));
  const said = { ...phrases("ja"), apart: (things: string[]) => things.join("；") };
  const [line] = report(model, state({ also: ["a", "b"] }), [], said);
  expect([line?.value, line?.answer]).toEqual(["Option a；Option b", "a; b"]);
});
