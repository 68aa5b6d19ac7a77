import { describe, expect, test } from "vitest";
import { Places, spellInteractions, spellObjectives } from "../../../src/embedding/scorm/spell";
import { interactions, objectives } from "../../../src/embedding/scorm/telling";
import { check, gap, multiple, option, own, planItem, quiz, rating, section, single, state, text } from "../../core/build";

const MODEL = quiz(
  section("all", [
    rating("one"),
    rating("two"),
    rating("three"),
    rating("hidden", { private: true }),
    gap("sql", { needed: "alone" }),
    gap("other", { private: true }),
    single("why", [option("some-thing"), option("else")]),
    multiple("which", [option("a-b"), option("c")]),
    check("done"),
    text("story", { private: false }),
    planItem("next"),
  ]),
  section("asked", [], own({ private: false })),
);
const STATE = state(
  {
    one: "view",
    two: "part",
    three: "-",
    hidden: "outcome",
    "sql.now": "not-yet",
    "other.now": "alone",
    "other.needed": "alone",
    why: "some-thing",
    which: ["a-b", "c"],
    done: true,
    story: "Marked text",
  },
  [["c".repeat(24), "asked", "Marked row"]],
);
const NOW = new Date(2026, 10, 21, 9, 5, 3, 250);

describe("what a course is told after a yes", () => {
  test("of a dimension the middle level, from three ratings on; of a gap both levels", () => {
    expect(objectives(MODEL, STATE)).toEqual([{ id: "sql", levels: ["not-yet", "alone"] }]);
    const more = structuredClone(STATE);
    if (more.attempt) more.attempt.answers.three = ["outcome", 60];
    expect(objectives(MODEL, more)[0]).toEqual({ id: "answers", levels: ["part"] });
  });

  test("of each question the ids that were chosen; nothing private, nothing written", () => {
    const told = interactions(MODEL, STATE).map(({ id, response }) => [id, response.join()]);
    expect(told).toEqual([
      ["one", "view"],
      ["two", "part"],
      ["three", "-"],
      ["sql.now", "not-yet"],
      ["sql.needed", "alone"],
      ["why", "some-thing"],
      ["which", "a-b,c"],
      ["done", "true"],
    ]);
    expect(JSON.stringify(interactions(MODEL, STATE))).not.toContain("Marked");
  });
});

describe("as a course takes it", () => {
  test("2004: id, then type, then the rest; no hyphen, no zone, no part of a second", () => {
    const told = spellInteractions("scorm2004", interactions(MODEL, STATE), new Places(0, () => ""), NOW);
    expect(told.filter(([name]) => name.startsWith("cmi.interactions.6."))).toEqual([
      ["cmi.interactions.6.id", "which"],
      ["cmi.interactions.6.type", "choice"],
      ["cmi.interactions.6.timestamp", "2026-11-21T09:05:03"],
      ["cmi.interactions.6.learner_response", "a_b[,]c"],
      ["cmi.interactions.6.result", "neutral"],
      ["cmi.interactions.6.description", "the which"],
    ]);
    expect(told).toContainEqual(["cmi.interactions.2.learner_response", "does_not_apply"]);
  });

  test("what a course has already is written again in its place", () => {
    const known = new Places(2, (place) => ["answers", "sql"][place] as string);
    expect(spellObjectives("scorm2004", objectives(MODEL, STATE), known)[0]).toEqual(["cmi.objectives.1.id", "sql"]);
    // In 1.2 interactions cannot be read: they follow those that are there.
    const unread = new Places(2, () => "");
    const told = spellInteractions("scorm12", interactions(MODEL, STATE), unread, NOW);
    expect(told[0]).toEqual(["cmi.interactions.2.id", "one"]);
    expect(spellInteractions("scorm12", interactions(MODEL, STATE), unread, NOW)).toEqual(told);
  });

  test("1.2: the levels stand in the name, which is all that an objective has there", () => {
    expect(spellObjectives("scorm12", objectives(MODEL, STATE), new Places(0, () => ""))).toEqual([
      ["cmi.objectives.0.id", "sql:not-yet/alone"],
    ]);
  });
});
