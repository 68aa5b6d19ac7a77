import { describe, expect, test } from "vitest";
import type { Message } from "../../src/embedding/frame/contract";
import { CONTEXT } from "../../src/embedding/frame/contract";
import { Talk } from "../../src/embedding/frame/talk";
import { check, EMPTY, quiz, rating, section, state, text } from "../core/build";

const HELLO = { context: CONTEXT, action: "hello" };
const [NAMED, OTHER] = ["https://canvas.example", "https://evil.example"];
const model = quiz(section("one", [rating("main"), check("done"), text("words")]));
const said = state({ main: "part", words: "MARKED-PRIVATE" });
const completed = (n: number) => ({ ...said, attempt: { ...(said.attempt as NonNullable<typeof said.attempt>), completed: n } });

function talk(options = {}) {
  const sent: [what: Message, target: string][] = [];
  const listening: [string, boolean][] = [];
  const notes: string[] = [];
  const made = new Talk(model, options, {
    send: (message, target) => sent.push([message, target]),
    listening: (...told) => listening.push(told),
    note: (text) => notes.push(text),
  });
  made.show(EMPTY);
  made.ready();
  return { made, sent, listening, notes, actions: () => sent.map(([{ action }, target]) => `${action} to ${target}`) };
}

/** A reader who answers, and asks what it says. */
function answered(made: Talk): void {
  made.act();
  made.show(said);
  made.show(completed(60));
}

test("nobody who is silent learns more than that it is there", () => {
  const { made, actions, sent } = talk({ cohort: "spring", origin: NAMED });
  answered(made);
  expect(actions()).toEqual(["ready to *"]);
  expect(sent[0]?.[0]).toEqual({ context: "selfcheck/1", action: "ready", quiz: "sample", version: "d1", lang: "en", cohort: "spring" });
});

test("who says hello learns what happens from then on, and not what was answered", () => {
  const { made, actions, sent, listening } = talk();
  made.hear({ data: HELLO, origin: OTHER });
  expect(listening).toEqual([[OTHER, false]]);
  answered(made);
  expect(actions()).toEqual(["ready to *", "ready to *", `started to ${OTHER}`, `progress to ${OTHER}`, `completed to ${OTHER}`]);
  expect(sent.at(-1)?.[0]).toMatchObject({ action: "completed", noted: 2 });
  made.agree(true);
  made.show(completed(70));
  expect(sent.at(-1)?.[0]).not.toHaveProperty("answers");
});

test("what was noted before is nobody's business", () => {
  const { made, actions } = talk();
  made.show(completed(60));
  made.hear({ data: HELLO, origin: NAMED });
  made.show(completed(60));
  expect(actions()).toEqual(["ready to *", "ready to *"]);
});

test("who comes when the reader has begun is told nothing", () => {
  const { made, actions, notes } = talk();
  made.act();
  made.hear({ data: HELLO, origin: NAMED });
  answered(made);
  expect(actions()).toEqual(["ready to *", "ready to *"]);
  expect(notes).toHaveLength(1);
});

describe("answers", () => {
  test("go to the origin that was named, after a yes", () => {
    const { made, sent, listening } = talk({ origin: NAMED });
    made.hear({ data: HELLO, origin: NAMED });
    expect(listening).toEqual([[NAMED, true]]);
    made.agree(true);
    answered(made);
    const [what, target] = sent.at(-1) ?? [];
    expect(target).toBe(NAMED);
    expect(what).toMatchObject({ action: "completed", answers: [{ item: "main", value: "part" }] });
    expect(JSON.stringify(sent)).not.toContain("MARKED-PRIVATE");
  });

  test("go nowhere without it, or after it was taken back", () => {
    const { made, sent } = talk({ origin: NAMED });
    made.hear({ data: HELLO, origin: NAMED });
    answered(made);
    made.agree(true);
    made.agree(false);
    made.show(completed(70));
    expect(sent.filter(([what]) => what.action === "completed")).toHaveLength(2);
    expect(JSON.stringify(sent)).not.toContain("answers");
  });

  test.each([OTHER, "null", `${NAMED}.evil.example`, "http://canvas.example"])("never go to %s, and neither does anything else", (origin) => {
    const { made, actions, listening, notes } = talk({ origin: NAMED });
    made.hear({ data: HELLO, origin });
    made.agree(true);
    answered(made);
    expect(listening).toEqual([]);
    expect(actions()).toEqual(["ready to *", "ready to *"]);
    expect(notes).toHaveLength(1);
  });

  test("stay with the first who asked", () => {
    const { made, sent } = talk();
    made.hear({ data: HELLO, origin: NAMED });
    made.hear({ data: HELLO, origin: OTHER });
    answered(made);
    expect(sent.slice(2).map(([, target]) => target)).toEqual([NAMED, NAMED, NAMED]);
  });
});

test.each([undefined, null, "hello", { action: "hello" }, { context: "selfcheck/2", action: "hello" }, { context: CONTEXT, action: "ready" }])(
  "%j is no hello",
  (data) => {
    const { made, actions } = talk();
    made.hear({ data, origin: NAMED });
    answered(made);
    expect(actions()).toEqual(["ready to *"]);
  },
);

test("hello again is answered once: nobody speaks in circles", () => {
  const { made, sent } = talk({ origin: NAMED });
  for (let n = 0; n < 5; n++) made.hear({ data: HELLO, origin: OTHER });
  expect(sent).toHaveLength(2);
});
