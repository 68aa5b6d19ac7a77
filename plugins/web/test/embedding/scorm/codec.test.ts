import { describe, expect, test } from "vitest";
import type { Model, Renamed } from "../../../src/core/model";
import { decode, encode, saltFor } from "../../../src/embedding/scorm/codec";
import { keepable } from "../../../src/embedding/scorm/asked";
import { short } from "../../../src/embedding/scorm/short";
import { check, day, gap, multiple, option, own, plan, planItem, quiz, rating, section, single, state, text } from "../../core/build";

const MOST = 4096;

/** What comes back of a state, without the numbers. */
function back(model: Model, given: ReturnType<typeof state>, most = MOST, then = model) {
  const found = decode(then, encode(model, given, most).text);
  return {
    answers: Object.fromEntries(Object.entries(found?.attempt.answers ?? {}).map(([key, [value]]) => [key, value])),
    rows: found?.attempt.rows?.map(({ section, title }) => [section, title]),
    plans: found?.plans.map(({ source, if: cue, then, review }) => [source, cue, then, review]),
    completed: found?.attempt.completed !== undefined,
    whole: found?.whole,
  };
}

describe("what a course keeps of a self-check", () => {
  const EVERY = quiz(
    section("all", [
      check("done"),
      rating("clarity"),
      gap("sql"),
      single("why", [option("skill"), option("outside")]),
      multiple("which", [option("one"), option("two"), option("three")]),
      text("story", { private: false }),
      day("day"),
      { ...planItem("next"), private: false },
    ]),
    section("asked", [], own({ private: false })),
  );
  const ANSWERS = {
    done: true as const,
    clarity: "part",
    "sql.now": "not-yet",
    "sql.needed": "alone",
    "sql.reason": "lack",
    "sql.step": "days",
    why: "outside",
    which: ["one", "three"],
    story: "Zeile eins\nZeile zwei ~ 100 % 🦉\t.",
    day: "2026-12-24",
  };

  test("every kind comes back as it was", () => {
    const given = state(
      ANSWERS,
      [["a".repeat(24), "asked", "SQL ~ and\nmore"]],
      [plan("next", "on Monday", "call", "2026-12-01")],
    );
    Object.assign(given.attempt?.answers ?? {}, { [`own.${"a".repeat(24)}.now`]: ["with-help", 9] });
    const found = back(EVERY, given);
    expect(found.answers).toEqual({ ...ANSWERS, [`own.${"1".padStart(24, "0")}.now`]: "with-help" });
    expect(found.rows).toEqual([["asked", "SQL ~ and\nmore"]]);
    expect(found.plans).toEqual([["next", "on Monday", "call", "2026-12-01"]]);
    expect(found.whole).toBe(true);
    expect(found.completed).toBe(false);
  });

  test("that it is done comes back, also where nothing was noted", () => {
    const given = state({ clarity: "part" });
    if (given.attempt) given.attempt.completed = 2;
    expect(back(EVERY, given).completed).toBe(true);
    expect(encode(EVERY, state({}), MOST)).toEqual({ text: "", left: [] });
  });

  test("a hundred ratings take a little over five hundred characters", () => {
    const items = Array.from({ length: 100 }, (_, at) => rating(`question-number-${at}`));
    const given = state(Object.fromEntries(items.map(({ id }, at) => [id, ["view", "part", "-"][at % 3] as string])));
    const { text: kept, left } = encode(quiz(section("all", items)), given, MOST);
    expect(left).toEqual([]);
    expect(kept.length).toBeLessThan(520);
    expect(back(quiz(section("all", items)), given).answers).toEqual(
      Object.fromEntries(items.map(({ id }, at) => [id, ["view", "part", "-"][at % 3]])),
    );
  });

  test("nothing private is in it, whatever its kind", () => {
    const hidden = quiz(
      section("all", [
        rating("clarity", { private: true }),
        gap("sql", { private: true }),
        single("why", [option("skill")], { private: true }),
        multiple("which", [option("one")], { private: true }),
        check("done", { private: true }),
        text("story"),
        { ...day("day"), private: true },
        planItem("next"),
      ]),
      section("asked", [], own()),
    );
    const given = state(
      { clarity: "part", "sql.now": "alone", why: "skill", which: ["one"], done: true, story: "marked", day: "2026-12-24" },
      [["b".repeat(24), "asked", "marked"]],
      [plan("next", "marked", "marked"), plan("", "marked")],
    );
    expect(encode(hidden, given, MOST)).toEqual({ text: "", left: [] });
  });

  test("another order, other words and a level in between move nothing", () => {
    const given = state({ clarity: "part", other: "view" });
    const before = quiz(section("all", [rating("clarity"), rating("other")]));
    const after = quiz(section("new", [rating("other"), rating("third"), rating("clarity")]));
    const [first, ...rest] = after.scales[0]?.levels ?? [];
    after.scales = [{ id: "basis", levels: [{ id: "nothing", title: "Nothing" }, ...(first ? [first] : []), { id: "new", title: "New" }, ...rest] }];
    expect(back(before, given, MOST, after).answers).toEqual({ clarity: "part", other: "view" });
  });

  test("what is asked no more is left out, and the rest comes back", () => {
    const given = state({ clarity: "part", other: "view" });
    const before = quiz(section("all", [rating("clarity"), rating("other")]));
    expect(back(before, given, MOST, quiz(section("all", [rating("other")]))).answers).toEqual({ other: "view" });
  });

  test("an item or level that was renamed is found under its former id, from where it is moved", () => {
    const given = state({ clarity: "part" });
    const before = quiz(section("all", [rating("clarity")]));
    const after = quiz(section("all", [rating("clearness")]));
    after.renamed = [{ of: "/item", was: "clarity", now: "clearness" }] as Renamed[];
    expect(back(before, given, MOST, after).answers).toEqual({ clarity: "part" });
  });
});

describe("where there is not room for everything", () => {
  const MODEL = quiz(
    section("all", [
      rating("clarity"),
      text("long", { private: false }),
      text("short", { private: false }),
    ]),
  );
  const LONG = "A sentence of forty characters, or so. ".repeat(160);

  test("levels and the shorter texts stay, and what did not fit is named", () => {
    const given = state({ clarity: "part", long: LONG, short: "Few words" });
    const { text: kept, left } = encode(MODEL, given, MOST);
    expect(left).toEqual(["long"]);
    expect(kept.length).toBeLessThanOrEqual(MOST);
    expect(back(MODEL, given).answers).toEqual({ clarity: "part", short: "Few words" });
  });

  test("a text is kept whole or not at all, to the last character that fits", () => {
    for (let length = 4060; length < 4096; length++) {
      const given = state({ long: "x".repeat(length) });
      const { text: kept, left } = encode(MODEL, given, MOST);
      expect(kept.length).toBeLessThanOrEqual(MOST);
      if (left.length) expect(back(MODEL, given).answers).toEqual({});
      else expect(back(MODEL, given).answers).toEqual({ long: "x".repeat(length) });
    }
  });

  test("6,000 characters stay whole where a course takes 64,000", () => {
    const given = state({ long: LONG });
    expect(encode(MODEL, given, 64_000).left).toEqual([]);
    expect(back(MODEL, given, 64_000).answers).toEqual({ long: LONG });
  });

  test("a state that a course cut off is known as such, wherever that was", () => {
    const given = state({ clarity: "part", long: "A few words", short: "Few" });
    const { text: kept } = encode(MODEL, given, MOST);
    for (let length = 6; length < kept.length; length++) {
      const found = decode(MODEL, kept.slice(0, length));
      expect(found?.whole, `cut at ${length}`).toBe(false);
      for (const [key, [value]] of Object.entries(found?.attempt.answers ?? {})) {
        expect(value).toBe(given.attempt?.answers[key]?.[0]);
      }
    }
  });

  test.each(["", "{}", "1", "something else", "9Aaaa-", "1~"])("what no self-check wrote (%j) is no answer", (other) => {
    expect(Object.keys(decode(MODEL, other)?.attempt.answers ?? {})).toEqual([]);
  });
});

test("no two keys of a self-check have the same name, and no two of its levels", () => {
  for (const many of [10, 100, 400]) {
    const model = quiz(section("all", Array.from({ length: many }, (_, at) => rating(`item-${at}`))));
    const salt = saltFor(model);
    const names = keepable(model).map(({ key }) => short(key, salt, 3));
    expect(new Set(names).size).toBe(many);
  }
});
