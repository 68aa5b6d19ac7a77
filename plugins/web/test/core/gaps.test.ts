import { describe, expect, test } from "vitest";
import { gaps } from "../../src/core/gaps";
import type { Model } from "../../src/core/model";
import type { Value } from "../../src/core/record";
import { result } from "../../src/core/result";
import { gap, own, quiz, section, state } from "./build";

type Rows = [id: string, section: string, title: string][];
const say = (model: Model, answers: Record<string, Value>, rows: Rows = []) =>
  result(model, state(answers, rows));
const names = (found: { gaps: { name: string }[] }): string[] => found.gaps.map(({ name }) => name);

const one = quiz(section("skills", [gap("sql", { advice: true })]));

describe("a single gap", () => {
  test("is ranked when needed is above now", () => {
    const found = say(one, { "sql.now": "not-yet", "sql.needed": "alone", "sql.step": "days" });
    expect(found.gaps).toEqual([
      {
        key: "sql",
        name: "the sql",
        own: false,
        private: false,
        passage: "item:sql",
        scale: "skill",
        now: "not-yet",
        needed: "alone",
        importance_scale: "importance",
        importance: "",
        reason: "",
        step: "days",
        between: 2,
        advice: true,
      },
    ]);
    expect(found.next).toEqual({
      about: "the sql",
      source: "sql",
      private: false,
      passage: "item:sql",
      gap: found.gaps[0],
      text: { of: "advice", key: "sql/0" },
    });
    expect(found).toMatchObject({ says: "noted", noted: 1, keep: [], unclear: [], more: [] });
  });

  test("at or above what was needed is to keep", () => {
    for (const now of ["with-help", "alone"]) {
      const found = say(one, { "sql.now": now, "sql.needed": "with-help", "sql.reason": "lack" });
      expect(found).toMatchObject({ gaps: [], keep: [{ name: "the sql" }], more: [] });
      expect(found.next).toBeUndefined();
    }
    expect(say(one, { "sql.now": "alone", "sql.needed": "alone" }).keep).toEqual([
      { name: "the sql", answer: "On my own", private: false },
    ]);
  });

  test("at its level that was not shown: its step is a story, the advice comes after", () => {
    const found = say(one, {
      "sql.now": "alone",
      "sql.needed": "alone",
      "sql.reason": "not-shown",
    });
    expect(found.keep).toEqual([]);
    expect(found.gaps).toMatchObject([{ key: "sql", between: 0, reason: "not-shown" }]);
    expect(found.next?.text).toBeUndefined();
    expect(found.next?.piece).toBeUndefined();
    expect(found.more).toEqual([
      {
        about: "the sql",
        source: "sql",
        passage: "item:sql",
        private: false,
        text: { of: "advice", key: "sql/0" },
      },
    ]);
  });

  test("not shown is ranked without any level, too", () => {
    expect(names(say(one, { "sql.reason": "not-shown" }))).toEqual(["the sql"]);
  });

  test('required but "not for me" is neither ranked nor asked about', () => {
    const found = say(one, {
      "sql.now": "not-yet",
      "sql.needed": "alone",
      "sql.importance": "required",
      "sql.reason": "not-for-me",
    });
    expect(found).toMatchObject({
      says: "noted",
      noted: 1,
      gaps: [],
      keep: [],
      unclear: [],
      more: [],
    });
    expect(found.next).toBeUndefined();
    expect(say(one, { "sql.now": "not-yet", "sql.reason": "not-for-me" }).unclear).toEqual([]);
  });

  test("that does not apply leaves", () => {
    const found = say(one, { "sql.now": "-", "sql.needed": "alone" });
    expect(found).toMatchObject({ says: "not-applying", gaps: [], keep: [], unclear: [] });
  });

  test("says what is missing", () => {
    expect(say(one, { "sql.now": "alone" }).unclear).toMatchObject([
      { missing: "needed", gap: { key: "sql" } },
    ]);
    expect(say(one, { "sql.needed": "alone", "sql.reason": "lack" }).unclear).toMatchObject([
      { missing: "now" },
    ]);
    expect(say(one, { "sql.needed": "alone" }).unclear).toEqual([]);
  });
});

test("a step that is not of days asks for a piece of it", () => {
  const step = (value: Value, reason: Value = null) =>
    say(one, {
      "sql.now": "not-yet",
      "sql.needed": "alone",
      "sql.step": value,
      "sql.reason": reason,
    }).next?.piece;
  expect(step("days")).toBeUndefined();
  expect(step("weeks")).toBe(true);
  expect(step("longer")).toBe(true);
  expect(step(null)).toBe(true);
  // A story is told in days, unless the reader said otherwise.
  expect(step(null, "not-shown")).toBeUndefined();
  expect(step("weeks", "not-shown")).toBe(true);
});

describe("suggestions", () => {
  const suggested = quiz(
    section(
      "skills",
      [gap("sql", { needed: "alone", importance: "asked" })],
      own({ needed: "with-help" }),
    ),
  );

  test("hold while they were not touched", () => {
    expect(say(suggested, { "sql.now": "not-yet" }).gaps).toMatchObject([
      { needed: "alone", importance: "asked", between: 2 },
    ]);
    expect(
      say(suggested, { "own.r1.now": "not-yet" }, [["r1", "skills", "Docker"]]).gaps,
    ).toMatchObject([{ name: "Docker", needed: "with-help", between: 1 }]);
  });

  test("give way to what the reader chose", () => {
    const changed = {
      "sql.now": "not-yet",
      "sql.needed": "with-help",
      "sql.importance": "required",
    };
    expect(say(suggested, changed).gaps).toMatchObject([
      { needed: "with-help", importance: "required", between: 1 },
    ]);
  });

  test("do not come back when cleared", () => {
    const cleared = { "sql.now": "not-yet", "sql.needed": null, "sql.importance": null };
    expect(say(suggested, cleared).unclear).toMatchObject([
      { missing: "needed", gap: { needed: "", importance: "" } },
    ]);
  });

  test("hold again where the chosen level vanished from the scale", () => {
    expect(say(suggested, { "sql.now": "not-yet", "sql.needed": "master" }).gaps).toMatchObject([
      { needed: "alone" },
    ]);
  });
});

describe("the order", () => {
  const items = ["a", "b", "c", "d"].map((id) => gap(id));
  const model = quiz(section("skills", items));
  const low = Object.fromEntries(
    items.flatMap(({ id }) => [
      [`${id}.now`, "not-yet"],
      [`${id}.needed`, "with-help"],
    ]),
  );

  test("by importance, none last", () => {
    const found = say(model, {
      ...low,
      "b.importance": "not-named",
      "c.importance": "required",
      "d.importance": "asked",
    });
    expect(names(found)).toEqual(["the c", "the d", "the b", "the a"]);
  });

  test("then by the levels between, then as written", () => {
    expect(names(say(model, { ...low, "c.needed": "alone" }))).toEqual([
      "the c",
      "the a",
      "the b",
      "the d",
    ]);
    expect(names(say(model, { ...low, "c.needed": "alone", "d.importance": "welcome" }))).toEqual([
      "the d",
      "the c",
      "the a",
      "the b",
    ]);
  });

  test("own rows first where all is alike, in the order of their sections", () => {
    const two = quiz(section("first", [gap("a")], own()), section("second", [], own()));
    const alike = (key: string) => ({ [`${key}.now`]: "not-yet", [`${key}.needed`]: "alone" });
    const found = say(
      two,
      { ...alike("a"), ...alike("own.r2"), ...alike("own.r1"), ...alike("own.r3") },
      [
        ["r2", "second", "Two"],
        ["r1", "first", "One"],
        ["r3", "first", "Three"],
      ],
    );
    expect(names(found)).toEqual(["One", "Three", "Two", "the a"]);
    expect(found.next).toMatchObject({
      about: "One",
      private: true,
      passage: "section:first",
      piece: true,
    });
  });

  test("holds for any answers: importance never rises, and levels between only fall within one", () => {
    const levels = ["not-yet", "with-help", "alone"];
    const weights = ["", "not-named", "welcome", "asked", "required"];
    let seed = 7;
    const any = <T>(from: T[]): T => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return from[seed % from.length] as T;
    };
    for (let run = 0; run < 300; run++) {
      const answers = Object.fromEntries(
        items.flatMap(({ id }) => [
          [`${id}.now`, any(levels)],
          [`${id}.needed`, any(levels)],
          [`${id}.importance`, any(weights) || null],
        ]),
      );
      const found = gaps(model, state(answers));
      expect(found.ranked.length + found.keep.length).toBe(4);
      found.ranked.slice(1).forEach((next, at) => {
        const before = found.ranked[at];
        const fall = weights.indexOf(before?.importance ?? "") - weights.indexOf(next.importance);
        expect(fall).toBeGreaterThanOrEqual(0);
        if (!fall) expect(before?.between).toBeGreaterThanOrEqual(next.between);
        expect(next.between).toBeGreaterThan(0);
      });
    }
  });
});

test("four own gaps without needed: no step, and what would show it", () => {
  const model = quiz(section("advert", [], own()));
  const rows: Rows = ["SQL", "Docker", "English", "Testing"].map((title, at) => [
    `r${at}`,
    "advert",
    title,
  ]);
  const found = say(
    model,
    {
      "own.r0.now": "alone",
      "own.r1.now": "not-yet",
      "own.r2.now": "with-help",
      "own.r3.reason": "lack",
    },
    rows,
  );
  expect(found).toMatchObject({ says: "noted", noted: 4, gaps: [], keep: [], more: [] });
  expect(found.next).toBeUndefined();
  expect(found.unclear.map(({ gap, missing }) => [gap.name, missing])).toEqual([
    ["SQL", "needed"],
    ["Docker", "needed"],
    ["English", "needed"],
    ["Testing", "needed"],
  ]);
});

test("a row to pick takes part while it is picked; its answers stay", () => {
  const model = quiz(section("others", [gap("sql", { pick: true, needed: "alone" })]));
  const answers = { "sql.now": "not-yet" };
  expect(names(say(model, answers))).toEqual([]);
  expect(names(say(model, { ...answers, "sql.picked": true }))).toEqual(["the sql"]);
  expect(names(say(model, { ...answers, "sql.picked": null }))).toEqual([]);
  expect(say(model, { "sql.picked": true }).unclear).toMatchObject([{ missing: "now" }]);
});
