import { describe, expect, test } from "vitest";
import { compose } from "../../src/core/letter";
import { noted } from "../../src/core/noted";
import { report } from "../../src/core/report";
import { phrases } from "../../src/views/phrases";
import { day, EMPTY, message, multiple, option, quiz, section, single, state, text } from "./build";

const options = [option("a"), option("b")];
const letter = message("thanks", { letter: ["Dear ", "who", ", ", "when", ": ", "one", "; ", "many", "."] });
const model = quiz(
  section("one", [
    text("who"),
    day("when"),
    single("one", options),
    multiple("many", options, { if: [{ item: "one", values: ["a"] }] }),
  ]),
  section("two", [letter]),
);
const saying = { date: (value: string) => `<${value}>`, list: (titles: string[]) => titles.join("+") };
const written = (given: Parameters<typeof state>[0]) => compose(model, state(given), letter.letter, saying);

describe("a letter", () => {
  test("has a blank for each answer that is not there", () => {
    expect(compose(model, EMPTY, letter.letter, saying)).toBe("Dear ________, ________: ________; ________.");
    expect(written({ who: " ", when: null, one: "gone" })).toBe("Dear ________, ________: ________; ________.");
  });

  test("says texts as written, options by their titles, and days in words", () => {
    expect(written({ who: " Ines\nand Ada ", when: "2026-11-30", one: "a", many: ["b", "a"] })).toBe(
      "Dear Ines\nand Ada, <2026-11-30>: Option a; Option a+Option b.",
    );
  });

  test("says nothing of what is hidden", () => {
    expect(written({ one: "b", many: ["a"] })).toBe("Dear ________, ________: Option b; ________.");
  });

  test("counts, and stands in a copy as private, when the reader has made it their own", () => {
    const own = state({ who: "Ines", thanks: "Hello Ines" });
    expect(noted(model, state({ who: "Ines", thanks: null }))).toBe(1);
    expect(noted(model, own)).toBe(2);
    expect(report(model, own, [], phrases("en")).at(-1)).toEqual({
      item: "thanks",
      label: "Question thanks?",
      value: "Hello Ines",
      private: true,
    });
  });
});
