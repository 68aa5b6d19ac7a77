import { describe, expect, test } from "vitest";
import { knowledge } from "../../src/core/knowledge";
import { EMPTY, multiple, option, quiz, section, single, state } from "./build";

const options = [option("a"), option("b"), option("c")];
const model = quiz(
  section("one", [
    single("plain", options),
    single("known", options, { so: true, private: true }),
    multiple("several", options, { so: true, if: [{ item: "plain", values: ["a"] }] }),
  ]),
);

describe("what is so", () => {
  test("is said of nothing that was not answered", () => {
    expect(knowledge(model, EMPTY)).toEqual([]);
    expect(knowledge(model, state({ plain: "b", known: null }))).toEqual([]);
  });

  test("stands beside what was chosen, in written order", () => {
    expect(knowledge(model, state({ plain: "a", several: ["c", "a"], known: "b" }))).toEqual([
      { id: "known", ask: "Question known?", chosen: ["Option b"], private: true },
      { id: "several", ask: "Question several?", chosen: ["Option a", "Option c"], private: false },
    ]);
  });

  test("is not said of what is hidden, or of an option that vanished", () => {
    expect(knowledge(model, state({ plain: "b", several: ["a"], known: "gone" }))).toEqual([]);
  });
});
