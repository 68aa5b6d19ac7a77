import { expect, test } from "vitest";
import { answers, H5P_HELLO, resized } from "../../src/embedding/frame/heights";

const SIZE = { width: 300, height: 700 };
const h5p = (action: string) => ({ context: "h5p", action, scrollHeight: 700, clientHeight: 700 });
const OPEN = { type: "iframe-resized", width: 300, height: 700 };

test("a new height is said in every way that needs no asking", () => {
  expect(resized(SIZE, false)).toEqual([{ subject: "lti.frameResize", height: 700 }, OPEN]);
  expect(resized(SIZE, true)).toContainEqual(h5p("prepareResize"));
});

test("H5P is answered step by step", () => {
  expect(answers({ context: "h5p", action: "ready" }, SIZE)).toEqual([H5P_HELLO]);
  expect(answers({ context: "h5p", action: "hello" }, SIZE)).toEqual([h5p("prepareResize")]);
  expect(answers({ context: "h5p", action: "resize" }, SIZE)).toEqual([h5p("prepareResize")]);
  expect(answers({ context: "h5p", action: "resizePrepared" }, SIZE)).toEqual([h5p("resize")]);
});

test("open-iframe-resizer is answered", () => {
  for (const type of ["iframe-child-init", "iframe-get-child-dimensions"]) expect(answers({ type }, SIZE)).toEqual([OPEN]);
});

test.each([undefined, null, 1, "hello", {}, [], { context: "h5p" }, { context: "other", action: "hello" }])(
  "%j is none of this",
  (data) => expect(answers(data, SIZE)).toEqual([]),
);
