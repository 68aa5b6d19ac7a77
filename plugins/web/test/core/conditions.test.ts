import { describe, expect, test } from "vitest";
import { shown } from "../../src/core/conditions";
import type { Condition, Item } from "../../src/core/model";
import type { Value } from "../../src/core/record";
import {
  check,
  EMPTY,
  gap,
  multiple,
  option,
  plan,
  planItem,
  quiz,
  rating,
  section,
  single,
  state,
  text,
} from "./build";

const options = [option("skill"), option("outside"), option("none")];

function isShown(item: Item, conditions: Condition[], answers: Record<string, Value>): boolean {
  const model = quiz(section("one", [item, text("last", { if: conditions })]));
  return shown(model, state(answers)).has("last");
}

describe("an item is shown", () => {
  test("when it has no condition", () => {
    expect([...shown(quiz(section("one", [check("a"), text("b")])), EMPTY)]).toEqual(["a", "b"]);
  });

  test("when any value of a list was chosen", () => {
    const wanted = [{ item: "why", values: ["skill", "outside"] }];
    expect(isShown(single("why", options), wanted, { why: "outside" })).toBe(true);
    expect(isShown(single("why", options), wanted, { why: "none" })).toBe(false);
    expect(isShown(multiple("why", options), wanted, { why: ["none", "skill"] })).toBe(true);
    expect(isShown(single("why", options), wanted, {})).toBe(false);
  });

  test("when all items of a map fit", () => {
    const model = quiz(
      section("one", [
        check("a"),
        rating("b"),
        text("c", {
          if: [
            { item: "a", values: ["true"] },
            { item: "b", values: ["view"] },
          ],
        }),
      ]),
    );
    expect(shown(model, state({ a: true, b: "view" })).has("c")).toBe(true);
    expect(shown(model, state({ a: true })).has("c")).toBe(false);
  });

  test("by a check that is ticked, or is not", () => {
    expect(isShown(check("a"), [{ item: "a", values: ["true"] }], { a: true })).toBe(true);
    expect(isShown(check("a"), [{ item: "a", values: ["true"] }], {})).toBe(false);
    expect(isShown(check("a"), [{ item: "a", values: ["false"] }], {})).toBe(true);
    expect(isShown(check("a"), [{ item: "a", values: ["false"] }], { a: null })).toBe(true);
    expect(isShown(check("a"), [{ item: "a", values: ["false"] }], { a: true })).toBe(false);
  });

  test('by "any" answer, "does not apply" among them', () => {
    const any = [{ item: "a", values: ["any"] }];
    expect(isShown(rating("a"), any, { a: "-" })).toBe(true);
    expect(isShown(rating("a"), any, { a: null })).toBe(false);
    expect(isShown(text("a"), any, { a: "  " })).toBe(false);
    expect(isShown(gap("a"), any, { "a.reason": "lack" })).toBe(true);
    expect(isShown(gap("a", { pick: true }), any, { "a.picked": true })).toBe(false);
  });

  test("by a plan that holds text", () => {
    const model = quiz(
      section("one", [planItem("p"), text("b", { if: [{ item: "p", values: ["any"] }] })]),
    );
    expect(shown(model, state({}, [], [plan("p", "at night")])).has("b")).toBe(true);
    expect(shown(model, state({}, [], [plan("p")])).has("b")).toBe(false);
  });
});

test("a hidden item counts as unanswered", () => {
  const model = quiz(
    section("one", [
      check("a"),
      single("b", options, { if: [{ item: "a", values: ["true"] }] }),
      text("c", { if: [{ item: "b", values: ["skill"] }] }),
      check("d", { if: [{ item: "a", values: ["true"] }] }),
      text("e", { if: [{ item: "d", values: ["false"] }] }),
    ]),
  );
  expect([...shown(model, state({ a: true, b: "skill", d: true }))]).toEqual(["a", "b", "c", "d"]);
  expect([...shown(model, state({ b: "skill", d: true }))]).toEqual(["a", "e"]);
});

test("only earlier items are asked", () => {
  const model = quiz(
    section("one", [text("a", { if: [{ item: "b", values: ["any"] }] }), rating("b")]),
  );
  expect([...shown(model, state({ b: "view" }))]).toEqual(["b"]);
});

test('an option called "false" or "constructor" is an option', () => {
  const odd = single("a", [option("false"), option("constructor")]);
  expect(isShown(odd, [{ item: "a", values: ["false"] }], {})).toBe(false);
  expect(isShown(odd, [{ item: "a", values: ["false"] }], { a: "false" })).toBe(true);
  expect(isShown(check("constructor"), [{ item: "constructor", values: ["any"] }], {})).toBe(false);
});

test("an answer that no longer fits is none", () => {
  expect(isShown(single("a", options), [{ item: "a", values: ["any"] }], { a: "gone" })).toBe(
    false,
  );
  expect(isShown(rating("a", { na: false }), [{ item: "a", values: ["any"] }], { a: "-" })).toBe(
    false,
  );
});
