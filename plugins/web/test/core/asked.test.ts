import { describe, expect, test } from "vitest";
import { digestAt, digestsOf, moment } from "../../src/core/asked";
import type { Item, Model } from "../../src/core/model";
import type { KeptWords, Plan } from "../../src/core/record";
import { report } from "../../src/core/report";
import { phrases } from "../../src/views/phrases";
import { gap, multiple, option, own, plan, planItem, quiz, rating, section, single, SKILL, text } from "./build";
import { attempt, kept, worded } from "./moments";

const first: Model = quiz(
  section("one", [rating("main", { ask: "What did it rest on?" }), single("why", [option("skill"), option("other")]), text("words")]),
  section("two", [gap("sql"), multiple("seen", [option("a"), option("b")]), planItem("night")], own()),
);
const itemOf = (model: Model, id: string): Item =>
  model.sections.flatMap(({ items }) => items).find((one) => one.id === id) as Item;
const change = (model: Model, id: string, more: Partial<Item>) => void Object.assign(itemOf(model, id), more);
const drop = (model: Model, id: string): void => {
  for (const one of model.sections) one.items = one.items.filter((item) => item.id !== id);
};

/** What an earlier attempt says, line by line. */
function lines(given: Parameters<typeof moment>[0], models: Model[], today?: Model): string[] {
  const read = moment(given, kept(...models), today);
  const state = { attempt: read.attempt, plans: read.plans, earlier: 0 };
  return report(read.model, state, [], phrases("en")).map(({ label, value }) => `${label} ${value}`.trim());
}

describe("the words an answer was given to", () => {
  test("are told by its number", () => {
    const given = attempt([[worded("d0", first), { main: "view" }], [worded("d1", first), { why: "skill" }], [worded("d2", first), { words: "x" }]]);
    expect([1, 2, 3].map((n) => digestAt(given, n))).toEqual(["d0", "d1", "d2"]);
    expect(digestsOf(given)).toEqual(["d2", "d1", "d0"]);
  });

  test("stay the question's when the page changed twice within one attempt", () => {
    const second = worded("d2", first, (model) => change(model, "main", { ask: "On what did your answer stand?" }));
    const third = worded("d3", second, (model) => {
      change(model, "main", { ask: "What carried it?" });
      change(model, "why", { ask: "Which reason?" });
    });
    const given = attempt([[first, { main: "view" }], [second, { why: "skill" }], [third, { words: "They wrote" }]]);
    expect(lines({ attempt: given, plans: [] }, [first, second, third])).toEqual([
      "What did it rest on? A general view",
      "Question why? Option skill",
      "Question words? They wrote",
    ]);
    const again = attempt([[first, { main: "view" }], [second, { main: "part" }], [third, { words: "They wrote" }]]);
    expect(lines({ attempt: again, plans: [] }, [first, second, third])[0]).toBe("On what did your answer stand? My part");
  });

  test("stay a level's and an option's", () => {
    const later = worded("d2", first, (model) => {
      model.scales = model.scales.map((one) => ({ ...one, levels: one.levels.map(({ id, title }) => ({ id, title: `${title}, put otherwise` })) }));
      change(model, "why", { options: [option("skill", { title: "Put otherwise" }), option("other")] } as Partial<Item>);
    });
    const given = attempt([[first, { main: "view", why: "skill", "sql.now": "alone", "sql.needed": "alone" }], [later, { seen: ["a"] }]]);
    expect(lines({ attempt: given, plans: [] }, [first, later])).toEqual([
      "What did it rest on? A general view",
      "Question why? Option skill",
      "Question sql? now “On my own”; needed “On my own”",
      "Question seen? Option a",
    ]);
  });
});

// Fault 23: an item renamed, removed, reordered, retyped, its options changed.
describe("fault 23: answers follow ids, and orphans stay in history in the words of their time", () => {
  const answers = { main: "view", why: "skill", words: "They wrote", "sql.now": "with-help", seen: ["a", "b"] };
  const said = [
    "What did it rest on? A general view",
    "Question why? Option skill",
    "Question words? They wrote",
    "Question sql? now “With help”",
    "Question seen? Option a; Option b",
  ];
  const rest = (today: Model): string[] =>
    lines({ attempt: attempt([[first, answers], [today, { note: null }]]), plans: [] }, [first, today], today);

  test("reworded, reordered and moved between sections", () => {
    const today = worded("d2", first, (model) => {
      for (const item of model.sections.flatMap(({ items }) => items)) item.ask = "Put otherwise";
      const [one, two] = model.sections;
      if (one && two) [one.items, two.items] = [[...two.items].reverse(), one.items];
    });
    expect(rest(today).sort()).toEqual([...said].sort());
  });

  test("removed", () => {
    const today = worded("d2", first, (model) => {
      for (const id of ["main", "words", "sql"]) drop(model, id);
    });
    expect(rest(today)).toEqual([said[1], said[4], said[0], said[2], said[3]]);
  });

  test("retyped", () => {
    const today = worded("d2", first, (model) => {
      drop(model, "main");
      drop(model, "sql");
      model.sections[0]?.items.unshift(text("main"), rating("sql"));
    });
    // A text may say anything, but a level was chosen when levels were asked.
    expect(rest(today).sort()).toEqual([...said].sort());
  });

  test("options removed, levels inserted and taken away", () => {
    const today = worded("d2", first, (model) => {
      change(model, "why", { options: [option("other")] } as Partial<Item>);
      change(model, "seen", { options: [option("b"), option("c")] } as Partial<Item>);
      model.scales = model.scales.map((one) =>
        one.id === "skill"
          ? { ...one, levels: [SKILL.levels[0], { id: "seen", title: "Seen" }, SKILL.levels[2]] as typeof SKILL.levels }
          : { ...one, levels: [{ id: "none", title: "None" }, ...one.levels] },
      );
    });
    expect(rest(today)).toEqual(said);
  });

  test("a section removed with the reader's own rows", () => {
    const today = worded("d2", first, (model) => {
      model.sections = model.sections.slice(0, 1);
    });
    const given = attempt([[first, { "own.r1.now": "alone" }], [today, { main: "part" }]], [["r1", "two", "Docker"]]);
    expect(lines({ attempt: given, plans: [] }, [first, today], today)).toEqual([
      "What did it rest on? My part",
      "Docker now “On my own”",
    ]);
  });

  test("a plan item removed", () => {
    const today = worded("d2", first, (model) => drop(model, "night"));
    const plans: Plan[] = [{ ...plan("night", "I wake", "read"), n: 2 }];
    const given = attempt([[first, { main: "view", why: "skill" }], [today, { words: "x" }]]);
    expect(lines({ attempt: given, plans }, [first, today], today).at(-1)).toBe("Question night? If I wake, then I will read.");
  });

  test("renamed: items, options, levels and sections, and reworded on the same day", () => {
    const today = worded("d2", first, (model) => {
      drop(model, "main");
      drop(model, "why");
      drop(model, "sql");
      model.sections[0]?.items.push(rating("new", { ask: "What carried it?" }), single("reason", [option("craft")]), gap("data"));
      model.scales = model.scales.map((one) => ({
        ...one,
        levels: one.levels.map(({ id }) => ({ id: id === "view" ? "overview" : id === "alone" ? "own" : id, title: "Put otherwise" })),
      }));
      if (model.sections[1]) model.sections[1].id = "skills";
      model.renamed = [
        { of: "/item", was: "main", now: "new" },
        { of: "/item", was: "why", now: "reason" },
        { of: "/item", was: "sql", now: "data" },
        { of: "/section", was: "two", now: "skills" },
        { of: "new", was: "view", now: "overview" },
        { of: "reason", was: "skill", now: "craft" },
        { of: "data.now", was: "alone", now: "own" },
        { of: "own.skills.now", was: "alone", now: "own" },
      ];
    });
    // As the record has it after the move: today's ids.
    const given = attempt(
      [[first, { new: "overview", reason: "craft", "data.now": "own", "own.r1.now": "own" }], [today, { words: "x" }]],
      [["r1", "skills", "Docker"]],
    );
    expect(lines({ attempt: given, plans: [] }, [first, today], today)).toEqual([
      "Question words? x",
      "What did it rest on? A general view",
      "Question why? Option skill",
      "Question sql? now “On my own”",
      "Docker now “On my own”",
    ]);
  });

  test("private once, though only between the answer and its removal", () => {
    const open = worded("d0", first, (model) => change(model, "main", { private: false }));
    const hidden = worded("d2", first, (model) => change(model, "main", { private: true }));
    const today = worded("d3", first, (model) => drop(model, "main"));
    const given = attempt([[open, { main: "view" }], [hidden, { why: "skill" }], [today, { words: "x" }]]);
    const words = kept(open, hidden, today);
    const found = moment({ attempt: given, plans: [] }, words);
    const state = { attempt: given, plans: [], earlier: 0 };
    const then = report(found.model, state, [], phrases("en"), found.last);
    const now = report(today, state, [today, open, hidden].map(({ words: digest }) => words.get(digest) as KeptWords), phrases("en"));
    for (const lines of [then, now]) {
      expect(lines.find(({ item }) => item === "main")).toMatchObject({ value: "A general view", private: true, old: true });
    }
  });

  test("where the words are lost, today's are taken, and nothing is left out", () => {
    const given = attempt([[worded("lost", first), answers], [first, { note: null }]]);
    expect(lines({ attempt: given, plans: [] }, [first])).toEqual(said);
    expect(lines({ attempt: given, plans: [] }, []).map((one) => one.split(" ")[0]).sort()).toEqual(["main", "seen", "sql", "why", "words"]);
  });
});
