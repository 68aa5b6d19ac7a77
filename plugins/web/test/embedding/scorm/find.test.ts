import { expect, test } from "vitest";
import { find } from "../../../src/embedding/scorm/find";

const API = { Initialize: () => "true" };

/** A window inside these, the outermost first; without any it is its own parent. */
function inside(...around: Record<string, unknown>[]): Window {
  let parent: Record<string, unknown> | undefined;
  for (const made of [...around, {}]) {
    Object.defineProperty(made, "parent", { value: parent ?? made });
    Object.defineProperty(made, "top", { value: parent?.top ?? made });
    parent = made;
  }
  return parent as unknown as Window;
}

const foreign = () =>
  new Proxy({} as Record<string, unknown>, {
    get: (target, name) => {
      if (name === "parent" || name === "top" || name === "opener") return Reflect.get(target, name);
      throw new DOMException("", "SecurityError");
    },
  });

test("the run-time is found in any window around this one, each version by its own name", () => {
  expect(find("scorm2004", inside({ API_1484_11: API }, {}))).toBe(API);
  expect(find("scorm12", inside({}, { API }, {}))).toBe(API);
  expect(find("scorm12", inside({ API_1484_11: API }))).toBeUndefined();
});

test("in a window of its own it is that of the window which opened it", () => {
  expect(find("scorm12", inside({ opener: inside({ API }) }, {}))).toBe(API);
});

test("a window of another site is stepped over", () => {
  expect(find("scorm12", inside({ API }, foreign()))).toBe(API);
});

test("where there is none, nothing is found", () => {
  expect(find("scorm12", inside())).toBeUndefined();
  expect(find("scorm2004", inside(foreign()))).toBeUndefined();
});
