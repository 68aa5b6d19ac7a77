import { describe, expect, test } from "vitest";
import { moment } from "../../src/core/asked";
import type { Item, Model } from "../../src/core/model";
import type { Value } from "../../src/core/record";
import { type Compared, thenAndNow } from "../../src/core/then-and-now";
import { check, gap, multiple, option, own, quiz, rating, section, single, type SKILL, text } from "./build";
import { answered, attempt, kept, worded } from "./moments";

const model: Model = quiz(
  section("one", [
    rating("main"),
    rating("hardest"),
    check("done"),
    single("why", [option("skill"), option("none")]),
    multiple("seen", [option("a"), option("b")]),
    text("words", { private: false }),
  ]),
  section("two", [gap("sql", { needed: "alone" })], own({ private: true })),
);

const said = ({ said: one }: Compared["then"]): string =>
  one ? [one.titles.join(" + ") || one.ids.join(), one.needed?.title].filter(Boolean).join(" / ") : "";
const brief = (lines: Compared[]) => lines.map((one) => [one.key, one.how, said(one.then), said(one.now)]);
const compare = (
  then: Record<string, Value>,
  now: Record<string, Value>,
  later: Model = model,
  rows: [id: string, section: string, title: string][] = [],
) => thenAndNow(answered(model, then, rows), answered(later, now, rows));

describe("then and now", () => {
  test("stand side by side, item by item, and what neither answers is left out", () => {
    const lines = compare(
      { main: "view", hardest: "part", done: true, why: "skill", seen: ["a"], words: "x", "sql.now": "with-help", "sql.needed": "alone" },
      { main: "outcome", hardest: "part", why: "none", seen: ["a", "b"], words: "y", "sql.now": "with-help", "sql.needed": "with-help" },
    );
    expect(brief(lines)).toEqual([
      ["main", "changed", "A general view", "How it turned out"],
      ["hardest", "same", "My part", "My part"],
      ["done", "gone", "true", ""],
      ["why", "changed", "Option skill", "Option none"],
      ["seen", "changed", "Option a", "Option a + Option b"],
      ["sql", "changed", "With help / On my own", "With help / With help"],
    ]);
    expect(lines.map(({ places }) => places)).toEqual([
      { then: 0, now: 3 },
      { then: 2, now: 2 },
      undefined,
      undefined,
      undefined,
      { then: 1, now: 1 },
    ]);
  });

  test("does not apply is an answer, and stands on no level", () => {
    const [main, sql] = compare({ main: "-", "sql.now": "-" }, { main: "view", "sql.now": "-" });
    expect([main?.how, main?.then.said?.ids, main?.places]).toEqual(["changed", ["-"], undefined]);
    expect([sql?.how, sql?.places]).toEqual(["same", undefined]);
  });

  test("the order in which options were ticked is no change", () => {
    expect(brief(compare({ seen: ["b", "a"] }, { seen: ["a", "b"] }))).toEqual([["seen", "same", "Option a + Option b", "Option a + Option b"]]);
  });

  test("what is private in either wording is left out, also when only today's page says so", () => {
    const secret = worded("d2", model, ({ sections }) => {
      for (const item of sections.flatMap(({ items }) => items)) item.private = item.id === "main";
    });
    expect(brief(compare({ main: "view", done: true }, { main: "part", done: true }, secret))).toEqual([["done", "same", "true", "true"]]);
    expect(thenAndNow(answered(secret, { main: "view" }), answered(model, { main: "part" }))).toEqual([]);
    const held = { attempt: attempt([[model, { main: "part" }]]), plans: [] };
    expect(thenAndNow(answered(model, { main: "view" }), moment(held, kept(model), secret))).toEqual([]);
  });

  test("own rows that came over are compared by their ids, whatever they are called", () => {
    const then = answered(model, { "own.r1.now": "not-yet", "own.r2.now": "alone" }, [["r1", "two", "Docker"], ["r2", "two", "SQL"]]);
    const now = answered(model, { "own.r1.now": "with-help", "own.r3.now": "alone" }, [["r1", "two", "Containers"], ["r3", "two", "Git"]]);
    const lines = thenAndNow(then, now);
    expect(brief(lines)).toEqual([
      ["own.r1", "changed", "Not yet", "With help"],
      ["own.r3", "fresh", "", "On my own"],
      ["own.r2", "gone", "On my own", ""],
    ]);
    expect(lines.map(({ name, then, now, own }) => [name, then.ask, now.ask, own])).toEqual([
      ["Containers", "Docker", "Containers", true],
      ["Git", "", "Git", true],
      ["SQL", "SQL", "", true],
    ]);
  });

  test("what is new, what is no longer asked, what was asked and not answered", () => {
    const later = worded("d2", model, ({ sections: [one] }) => {
      if (one) one.items = [rating("fresh"), ...one.items.filter(({ id }) => id !== "hardest")];
    });
    const lines = compare({ hardest: "part", why: "skill" }, { fresh: "part", main: "view" }, later);
    expect(lines.map(({ key, how, then, now }) => [key, how, then.ask !== "", now.ask !== ""])).toEqual([
      ["fresh", "fresh", false, true],
      ["main", "fresh", true, true],
      ["why", "gone", true, true],
      ["hardest", "gone", true, false],
    ]);
  });

  test("a hidden item was not answered, a picked row put back neither", () => {
    const hiding = quiz(section("one", [check("done"), rating("main", { if: [{ item: "done", values: ["true"] }] }), gap("sql", { pick: true })]));
    const then = answered(hiding, { done: true, main: "view", "sql.now": "alone", "sql.picked": true });
    const now = answered(hiding, { main: "view", "sql.now": "alone", "sql.picked": null });
    expect(brief(thenAndNow(then, now))).toEqual([
      ["done", "gone", "true", ""],
      ["main", "gone", "A general view", ""],
      ["sql", "gone", "On my own", ""],
    ]);
  });
});

describe("fault 23, in a comparison", () => {
  const levels = (change: (levels: typeof SKILL.levels) => typeof SKILL.levels) =>
    worded("d2", model, (copy) => {
      copy.scales = copy.scales.map((one) => (one.id === "skill" ? { ...one, levels: change(one.levels) } : one));
    });

  test("an inserted level moves nobody: what stayed stays, and both stand on the levels of today", () => {
    const later = levels(([low, ...rest]) => [low as (typeof SKILL.levels)[0], { id: "seen", title: "Seen" }, ...rest]);
    const [stayed] = compare({ "sql.now": "with-help" }, { "sql.now": "with-help" }, later);
    expect([stayed?.how, stayed?.places]).toEqual(["same", { then: 2, now: 2 }]);
    const [went] = compare({ "sql.now": "with-help" }, { "sql.now": "seen" }, later);
    expect([went?.how, went?.places, went?.levels.length]).toEqual(["changed", { then: 2, now: 1 }, 4]);
  });

  test("a level that is gone has no place, and is told in the words of then", () => {
    const later = levels((all) => all.filter(({ id }) => id !== "with-help"));
    const [one] = compare({ "sql.now": "with-help" }, { "sql.now": "alone" }, later);
    expect([one?.how, said(one?.then as Compared["then"]), one?.places]).toEqual(["changed", "With help / On my own", undefined]);
  });

  test("a reworded question or level is told as it was asked then", () => {
    const later = worded("d2", levels((all) => all.map(({ id }) => ({ id, title: `${id}, today` }))), (copy) => {
      Object.assign(copy.sections[1]?.items[0] as Item, { ask: "Data?", short: "data" });
    });
    const [one] = compare({ "sql.now": "with-help" }, { "sql.now": "with-help" }, later);
    expect(one).toMatchObject({
      how: "same",
      name: "data",
      then: { ask: "Question sql?", said: { titles: ["With help"] } },
      now: { ask: "Data?", said: { titles: ["with-help, today"] } },
    });
  });

  test("moved between sections and turned around, the answers are found", () => {
    const later = worded("d2", model, (copy) => {
      const [one, two] = copy.sections;
      if (one && two) [one.items, two.items] = [[...two.items], [...one.items].reverse()];
    });
    expect(brief(compare({ main: "view", "sql.now": "alone" }, { main: "view", "sql.now": "alone" }, later))).toEqual([
      ["sql", "same", "On my own / On my own", "On my own / On my own"],
      ["main", "same", "A general view", "A general view"],
    ]);
  });

  test("a retyped item was asked differently, and no level is laid beside it", () => {
    const later = worded("d2", model, ({ sections: [one] }) => {
      if (one) one.items = one.items.map((item) => (item.id === "why" ? rating("why", { scale: "skill" }) : item));
    });
    const [one] = compare({ why: "skill" }, { why: "alone" }, later);
    expect([one?.how, said(one?.then as Compared["then"]), said(one?.now as Compared["now"])]).toEqual(["other", "Option skill", "On my own"]);
    expect([one?.levels, one?.places]).toEqual([[], undefined]);
  });

  test("an option that is gone is told in the words of then", () => {
    const later = worded("d2", model, ({ sections: [one] }) => {
      if (one) one.items = one.items.map((item) => (item.id === "seen" ? { ...item, options: [option("b"), option("c")] } : item) as Item);
    });
    expect(brief(compare({ seen: ["a", "b"] }, { seen: ["b", "c"] }, later))).toEqual([["seen", "changed", "Option a + Option b", "Option b + Option c"]]);
  });

  test("today's page asks what nobody answered yet, and no longer asks what was", () => {
    const today = worded("d3", model, ({ sections: [one] }) => {
      if (one) one.items = [rating("fresh"), ...one.items.filter(({ id }) => id !== "main")];
    });
    const now = moment({ attempt: attempt([[model, { main: "part", hardest: "view" }]]), plans: [] }, kept(model), today);
    const lines = thenAndNow(answered(model, { main: "view", hardest: "view" }), now);
    // It was answered both times; that it is not asked any more takes nothing away.
    expect(brief(lines)).toEqual([
      ["hardest", "same", "A general view", "A general view"],
      ["main", "changed", "A general view", "My part"],
    ]);
  });
});

describe("looking back", () => {
  test("is offered on the levels of today for what was answered then, and read from the later attempt", () => {
    const then = answered(model, { main: "part", hardest: "-", why: "skill", "sql.now": "alone" });
    const now = answered(model, { main: "part", "main.back": "view", "sql.now": "alone", "sql.back": null });
    expect(thenAndNow(then, now).map(({ key, levels, back, base }) => [key, levels.length, back?.title, base])).toEqual([
      ["main", 4, "A general view", 2],
      ["hardest", 4, undefined, 0],
      ["why", 0, undefined, 0],
      ["sql", 3, undefined, 4],
    ]);
  });

  test("of an own row, and of what is not asked now neither offered nor lost", () => {
    const rows: [string, string, string][] = [["r1", "two", "Docker"]];
    const [row] = compare({ "own.r1.now": "alone" }, { "own.r1.now": "alone", "own.r1.back": "not-yet" }, model, rows);
    expect(row?.back?.title).toBe("Not yet");
    const later = worded("d2", model, (copy) => void copy.sections.splice(0, 1));
    const [gone] = compare({ main: "part" }, { "main.back": "view" }, later);
    expect([gone?.key, gone?.levels, gone?.back]).toEqual(["main", [], undefined]);
  });
});
