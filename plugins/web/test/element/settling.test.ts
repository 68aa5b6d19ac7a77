import { expect, test } from "vitest";
import type { Plan } from "../../src/core/record";
import { settling } from "../../src/element/settling";
import { plan, state } from "../core/build";

test.each(["", "tonight", "own.r1", "dimension.answers"])("another tab's text of a plan is taken: %s", (source) => {
  const kept: Plan = { ...plan(source, "", "read"), n: 7 };
  const shown = state({}, [], [plan("own.r2", "", "x"), kept]);
  Object.assign(shown.attempt?.answers ?? {}, { [`${source}.then`]: [null, 8, "call Ada"] });
  const settle = `${source}.then`;
  const settled = { key: settle, value: null, base: 8, settled: true };
  expect(settling(shown, { settle, other: true })).toEqual([
    settled,
    { plan: source, field: "then", value: "call Ada", base: 7, seen: "read" },
  ]);
  expect(settling(shown, { settle, other: false })).toEqual([settled]);
});
