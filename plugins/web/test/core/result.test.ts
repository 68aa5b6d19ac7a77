import { describe, expect, test } from "vitest";
import type { Model } from "../../src/core/model";
import type { Value } from "../../src/core/record";
import { result } from "../../src/core/result";
import {
  check,
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

/** The first four questions of a reflection; the first has advice up to "situation". */
const four = quiz(
  section("went-well", [
    rating("main", { advice: ["situation"] }),
    rating("hardest"),
    rating("opening"),
    rating("closing"),
  ]),
);
const say = (model: Model, answers: Record<string, Value>) => result(model, state(answers));

describe("the first sentence", () => {
  const plain = quiz(
    section("one", [
      single("room", [option("little"), option("much")], { private: true }),
      text("well"),
      check("told"),
      check("looked"),
      planItem("night"),
    ]),
  );

  test("four of a plain unscored quiz noted", () => {
    const found = result(
      plain,
      state({ room: "little", well: "I slept", told: true }, [], [plan("night", "I wake")]),
    );
    expect(found).toEqual({
      says: "noted",
      noted: 4,
      dimensions: [],
      known: [],
      keep: [],
      gaps: [],
      unclear: [],
      more: [],
      ends: "line",
    });
  });

  test("nothing noted", () => {
    expect(result(plain, EMPTY)).toMatchObject({ says: "nothing", noted: 0 });
  });

  test("one unscored answer is not too few", () => {
    expect(say(plain, { told: true })).toMatchObject({ says: "noted", noted: 1 });
  });

  test('all four "does not apply"', () => {
    const found = say(four, { main: "-", hardest: "-", opening: "-", closing: "-" });
    expect(found).toMatchObject({
      says: "not-applying",
      noted: 4,
      dimensions: [],
      known: [],
      keep: [],
      more: [],
    });
    expect(found.next).toBeUndefined();
  });

  test("one or two ratings are all there is", () => {
    expect(say(four, { hardest: "view" })).toMatchObject({ says: "few", noted: 1, dimensions: [] });
    expect(say(four, { hardest: "view", opening: "view" }).says).toBe("few");
    expect(say(four, { hardest: "view", opening: "-", closing: "-" }).says).toBe("few");
  });

  test("two ratings and a text are more than that", () => {
    const model = quiz(section("one", [rating("a"), rating("b"), text("c")]));
    expect(say(model, { a: "view", b: "view", c: "x" })).toMatchObject({ says: "noted", noted: 3 });
  });

  test("a gap and a rating that both do not apply", () => {
    const model = quiz(section("one", [rating("a"), gap("b")]));
    expect(say(model, { a: "-", "b.now": "-" }).says).toBe("not-applying");
    expect(say(model, { a: "-", "b.now": "alone" }).says).toBe("noted");
  });
});

describe("a dimension", () => {
  test("outcome, outcome, view, view", () => {
    const found = say(four, {
      main: "outcome",
      hardest: "outcome",
      opening: "view",
      closing: "view",
    });
    expect(found).toMatchObject({
      says: "noted",
      noted: 4,
      dimensions: [
        {
          id: "answers",
          title: "What your answers rested on",
          counted: 4,
          counts: [
            { level: "How it turned out", n: 2 },
            { level: "A general view", n: 2 },
          ],
          band: 0,
        },
      ],
      keep: [
        { name: "the main", answer: "How it turned out", private: false },
        { name: "the hardest", answer: "How it turned out", private: false },
      ],
      next: {
        about: "What your answers rested on",
        source: "dimension.answers",
        private: false,
        text: { of: "next", key: "answers/0" },
        passage: "dimension:answers",
      },
      more: [],
    });
  });

  test("the middle of an odd number, and the lower middle of an even one", () => {
    const band = (...levels: string[]): number | undefined => {
      const ids = ["main", "hardest", "opening", "closing"];
      const answers = Object.fromEntries(levels.map((level, at) => [ids[at], level]));
      return say(four, answers).dimensions[0]?.band;
    };
    expect(band("outcome", "view", "outcome")).toBe(2);
    expect(band("part", "view", "outcome")).toBe(1);
    expect(band("outcome", "situation", "view")).toBe(0);
    expect(band("part", "part", "outcome", "outcome")).toBe(1);
    expect(band("outcome", "part", "outcome", "outcome")).toBe(2);
    expect(band("view", "situation")).toBeUndefined();
  });

  test("speaks from three on, whatever is hidden or does not apply", () => {
    expect(say(four, { main: "view", hardest: "view", opening: "-" }).dimensions).toEqual([]);
    expect(
      say(four, { main: "view", hardest: "view", opening: "view", closing: "-" }).dimensions[0],
    ).toMatchObject({
      counted: 3,
      counts: [{ level: "A general view", n: 3 }],
    });
  });

  test("three of six, then two more shown by a condition", () => {
    const follow = [{ item: "more", values: ["true"] }];
    const six = quiz(
      section("one", [
        rating("a"),
        rating("b"),
        rating("c"),
        rating("d"),
        rating("e"),
        rating("f"),
        check("more"),
      ]),
      section("two", [rating("g", { if: follow }), rating("h", { if: follow })]),
    );
    const three = { a: "outcome", b: "part", c: "view" };
    expect(say(six, { ...three, g: "view", h: "view" })).toMatchObject({
      noted: 3,
      dimensions: [{ counted: 3, band: 1 }],
      keep: [{ name: "the a" }],
      next: { text: { key: "answers/1" } },
    });
    expect(say(six, { ...three, more: true }).dimensions[0]).toMatchObject({ counted: 3, band: 1 });
    expect(say(six, { ...three, more: true, g: "view", h: "view" })).toMatchObject({
      noted: 6,
      dimensions: [
        {
          counted: 5,
          counts: [{ n: 1 }, { level: "My part", n: 1 }, { level: "A general view", n: 3 }],
          band: 0,
        },
      ],
      next: { text: { key: "answers/0" } },
    });
  });

  test("the lowest band speaks next; a tie goes as written", () => {
    const model = quiz(
      section(
        "one",
        ["a", "b", "c"].flatMap((id) =>
          ["1", "2", "3"].map((n) => rating(id + n, { dimension: id })),
        ),
      ),
    );
    model.dimensions = ["a", "b", "c"].map((id) => ({
      id,
      title: id,
      scale: "basis",
      bands: ["situation", ""],
    }));
    const all = (a: string, b: string, c: string) =>
      say(
        model,
        Object.fromEntries(
          [
            ["a", a],
            ["b", b],
            ["c", c],
          ].flatMap(([id, v]) => [1, 2, 3].map((n) => [`${id}${n}`, v ?? ""])),
        ),
      );
    expect(all("outcome", "view", "situation").next?.text?.key).toBe("b/0");
    expect(all("outcome", "view", "situation").more.map((step) => step.text?.key)).toEqual([
      "c/0",
      "a/1",
    ]);
    expect(all("outcome", "outcome", "outcome").next?.text?.key).toBe("a/1");
    expect(all("-", "outcome", "view").next?.text?.key).toBe("c/0");
  });

  test("is the same in whatever order its items stand", () => {
    const [one] = four.sections;
    const turned = {
      ...four,
      sections: [{ ...section("went-well", [...(one?.items ?? [])].reverse()) }],
    };
    const levels = ["view", "situation", "part", "outcome", "-"];
    for (let run = 0; run < 5 ** 4; run++) {
      const at = (place: number): string => levels[Math.floor(run / 5 ** place) % 5] ?? "";
      const answers = { main: at(0), hardest: at(1), opening: at(2), closing: at(3) };
      const { dimensions, says } = say(four, answers);
      const other = say(turned, answers);
      expect(other.says).toBe(says);
      expect(other.dimensions.map(({ counts, band }) => ({ counts, band }))).toEqual(
        dimensions.map(({ counts, band }) => ({ counts, band })),
      );
    }
  });
});

describe("advice", () => {
  test("of a rating at or below its level, the first that fits", () => {
    const model = quiz(
      section("one", [rating("a", { dimension: "", advice: ["view", "part", ""] })]),
    );
    expect(say(model, { a: "view" }).next?.text).toEqual({ of: "advice", key: "a/0" });
    expect(say(model, { a: "situation" }).next?.text?.key).toBe("a/1");
    expect(say(model, { a: "part" }).next?.text?.key).toBe("a/1");
    expect(say(model, { a: "outcome" }).next?.text?.key).toBe("a/2");
    expect(say(model, { a: "-" }).next).toBeUndefined();
  });

  test("of a chosen option and a ticked check; the first is next, the others are more", () => {
    const model = quiz(
      section("one", [
        check("a", { advice: true }),
        single("b", [option("x", { advice: true }), option("y")], { private: true }),
        multiple("c", [option("x", { advice: true }), option("y", { advice: true })]),
      ]),
    );
    expect(say(model, {}).next).toBeUndefined();
    expect(say(model, { b: "y" }).next).toBeUndefined();
    const found = say(model, { a: true, b: "x", c: ["y", "x"] });
    expect(found.next).toEqual({
      about: "the a",
      source: "a",
      private: false,
      text: { of: "advice", key: "a/0" },
      passage: "item:a",
    });
    expect(found.more.map((step) => [step.text?.key, step.private])).toEqual([
      ["b/x", true],
      ["c/x", false],
      ["c/y", false],
    ]);
  });

  test("comes after what a dimension says", () => {
    const found = say(four, { main: "view", hardest: "part", opening: "part" });
    expect(found.next?.text).toEqual({ of: "next", key: "answers/1" });
    expect(found.more.map((step) => step.text)).toEqual([{ of: "advice", key: "main/0" }]);
  });
});

test("what the author wants to be said back is kept, as written and where it is shown", () => {
  const model = quiz(
    section("one", [
      text("well", { keep: true }),
      text("other"),
      check("told", { keep: true }),
      text("whom", { keep: true, if: [{ item: "told", values: ["true"] }] }),
    ]),
  );
  const kept = (answers: Parameters<typeof state>[0]) => result(model, state(answers)).keep;
  expect(kept({ well: " I asked\n", other: "x", told: true, whom: "Ines" })).toEqual([
    { name: "the well", answer: "I asked", private: true, back: true },
    { name: "the told", answer: "", private: false, back: true },
    { name: "the whom", answer: "Ines", private: true, back: true },
  ]);
  expect(kept({ well: " ", other: "x", told: null, whom: "Ines" })).toEqual([]);
});

test("answers to what vanished change nothing", () => {
  const answers = { main: "outcome", hardest: "outcome", opening: "view" };
  expect(
    say(four, { ...answers, removed: "view", closing: "a-level-that-was", "x.now": "alone" }),
  ).toEqual(say(four, answers));
});

test("the plan, the closing or the line ends it", () => {
  expect(result({ ...four, ends: "closing" }, EMPTY).ends).toBe("closing");
  expect(result(quiz(section("s", [], own())), EMPTY).ends).toBe("line");
});
