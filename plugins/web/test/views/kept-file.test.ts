import { describe, expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import type { Attempt, Backup } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import { parse, read } from "../../src/views/kept-file";
import {
  check,
  gap,
  multiple,
  option,
  own,
  plan,
  quiz,
  rating,
  section,
  state,
} from "../core/build";

const model = quiz(
  section(
    "one",
    [rating("main"), check("constructor"), gap("sql"), multiple("why", [option("a")])],
    own(),
  ),
);
const base = state(
  {
    ...Object.fromEntries([["constructor", true]]),
    main: "view",
    "sql.now": "alone",
    why: ["a"],
    gone: null,
    "own.r1x.now": "-",
  },
  [["r1x", "one", "Docker"]],
);
const backup: Backup = {
  selfcheck: 1,
  site: "/guide/",
  meta: { n: 50, "current/sample": "a1" },
  attempts: [{ ...(base.attempt as Attempt), completed: 30 }],
  words: [{ digest: "d1", ...wordsOf(model) }],
  applications: [{ id: "x", company: "C", role: "R", date: "", stage: "", round: "", outcome: "", n: 3 }],
  plans: [plan("", "I wake", "", "2026-12-01")],
};
const LARGEST = 16 * 1024 * 1024;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parsed = (text: string) => parse(bytes(text));
const utf16 = (text: string, mark: number[]): Uint8Array =>
  Uint8Array.from([...mark, ...Array.from(text, (sign) => [sign.charCodeAt(0) & 255, 0]).flat()]);
/** The backup with one place changed; a path through lists and objects. */
function changed(path: (string | number)[], value: unknown): string {
  const copy = JSON.parse(serialise(backup));
  const last = path[path.length - 1] as string;
  const place = path.slice(0, -1).reduce((at, key) => at[key], copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return JSON.stringify(copy);
}

describe("a kept copy", () => {
  test("opens with everything in it: the same bytes come out again", async () => {
    const text = serialise(backup);
    const opened = parsed(text);
    expect(opened).toEqual(JSON.parse(text));
    expect(serialise(opened as Backup)).toBe(text);
    expect(await read(new Blob([text]))).toEqual(opened);
  });

  test.each([
    [1, 300_000],
    [20, 90_000],
  ])("opens with %i texts of %i characters", (count, length) => {
    const long = Array.from({ length: count }, (_, at) => [`text-${at}`, ["x".repeat(length), 5]]);
    const text = changed(["attempts", 0, "answers"], Object.fromEntries(long));
    expect(serialise(parsed(text) as Backup)).toBe(serialise(JSON.parse(text)));
  });

  test("opens with a byte order mark before it", () => {
    expect(parsed(`\ufeff${serialise(backup)}`)).toEqual(parsed(serialise(backup)));
  });

  test("opens with a second tab's text and a plan's that waits", () => {
    const answers = {
      words: ["mine", 3, "theirs"],
      ".then": [null, 4, "waits"],
      "night.if": [null, 5, "x"],
    };
    const text = changed(["attempts", 0, "answers"], answers);
    expect((parsed(text) as Backup).attempts[0]?.answers).toEqual(answers);
  });

  test("keeps what a later page added to the words it asked with", () => {
    const text = changed(["words", 0, "items", 1, "correct"], ["a"]);
    expect(serialise(parsed(text) as Backup)).toBe(serialise(JSON.parse(text)));
  });

  test("keeps HTML as the text it is", () => {
    const evil = `<img src=x onerror="alert(1)"><script>alert(1)</script>`;
    const text = JSON.stringify({
      ...backup,
      site: evil,
      attempts: [
        {
          ...backup.attempts[0],
          rows: [{ id: "r1x", section: evil, title: evil, n: 1 }],
          answers: { main: [evil, 1], why: [[evil], 2] },
        },
      ],
      words: [{ ...backup.words[0], title: evil }],
      plans: [{ ...backup.plans[0], if: evil, review: evil }],
    });
    const opened = parsed(text) as Backup;
    expect([opened.site, opened.words[0]?.title, opened.plans[0]?.if]).toEqual([evil, evil, evil]);
    expect(opened.attempts[0]?.answers).toEqual({ main: [evil, 1], why: [[evil], 2] });
  });
});

describe("is not opened when", () => {
  test("it is larger than 16 MiB, and is not read then", async () => {
    const large = new Uint8Array(LARGEST + 1).fill(32);
    expect(parse(large)).toBe("large");
    const file = new Blob([large]);
    file.arrayBuffer = () => Promise.reject(new Error("read"));
    expect(await read(file)).toBe("large");
    const largest = serialise(backup).padEnd(LARGEST, " ");
    expect(parsed(largest)).toEqual(parsed(serialise(backup)));
  });

  test("it nests deeper than any copy, long before a parser would suffer", () => {
    expect(parsed("[".repeat(500_000))).toBe("other");
    expect(parsed(`${'{"a":'.repeat(30)}1${"}".repeat(30)}`)).toBe("other");
    const brackets = changed(["site"], '\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[');
    expect(typeof parsed(brackets)).toBe("object");
  });

  test("it is cut off, wherever", () => {
    const text = serialise(backup).trim();
    for (let end = 1; end < text.length; end += 7)
      expect(parsed(text.slice(0, end))).toBe("broken");
    expect(parsed("")).toBe("broken");
  });

  test("it is not UTF-8", () => {
    const text = serialise(backup);
    expect(parse(utf16(text, [0xff, 0xfe]))).toBe("encoding");
    expect(parse(utf16(text, []))).toBe("encoding");
    expect(parse(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toBe("encoding");
  });

  test("it is something else, or newer", () => {
    for (const other of [
      "null",
      "[]",
      "1",
      '"x"',
      "{}",
      '{"selfcheck":"1"}',
      '{"selfcheck":0}',
      '{"selfcheck":1}',
    ]) {
      expect(parsed(other)).toBe("other");
    }
    expect(parsed('{"selfcheck":2,"new":[]}')).toBe("newer");
  });

  test("it would reach an object's prototype", () => {
    const polluting = serialise(backup).replace('"answers":{', '"answers":{"__proto__":["x",1],');
    expect(parsed(polluting)).toBe("other");
    expect(parsed(serialise(backup).replace('"meta":{', '"meta":{"__proto__":{"n":1},'))).toBe(
      "other",
    );
    expect(parsed(`{"__proto__":{"x":1},${serialise(backup).trim().slice(1)}`)).toBe("other");
    const deep = serialise(backup).replace(
      '"kind":"rating"',
      '"kind":"rating","__proto__":{"x":1}',
    );
    expect(parsed(deep)).toBe("other");
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    // An item may bear such a name.
    const answers = (parsed(serialise(backup)) as Backup).attempts[0]?.answers ?? {};
    expect(Object.hasOwn(answers, "constructor")).toBe(true);
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
  });

  test.each([
    ["attempts", {}],
    ["plans", undefined],
    ["extra", 1],
    ["site", 1],
    ["site", "x".repeat(2_000_001)],
    ["meta", []],
    ["meta", { n: -1 }],
    ["meta", { n: 1.5 }],
    ["meta", { n: 9e15 }],
    ["meta", { n: { at: "x" } }],
  ])("the wrong thing stands under %s", (key, value) => {
    expect(parsed(changed([key], value))).toBe("other");
  });

  test.each<[(string | number)[], unknown]>([
    [["attempts", 0, "answers", "main"], "view"],
    [["attempts", 0, "answers", "main"], ["view"]],
    [
      ["attempts", 0, "answers", "main"],
      ["view", 1, "x", "y"],
    ],
    [
      ["attempts", 0, "answers", "main"],
      [{ a: 1 }, 1],
    ],
    [
      ["attempts", 0, "answers", "main"],
      [[["a"]], 1],
    ],
    [
      ["attempts", 0, "answers", "main"],
      [false, 1],
    ],
    [
      ["attempts", 0, "answers", "<b>"],
      ["view", 1],
    ],
    [["attempts", 0, "answers"], [["main", "view"]]],
    [["attempts", 0, "rows", 0, "gone"], false],
    [["attempts", 0, "id"], ""],
    [["attempts", 0, "quiz"], undefined],
    [["attempts", 0, "n"], "1"],
    [["plans", 0, "then"], undefined],
    [["words", 0, "items", 0, "private"], "no"],
    [["words", 0, "items", 1, "ask"], undefined],
    [["words", 0, "items", 4, "options"], undefined],
    [["words", 0, "scales", 0, "levels"], undefined],
    [["applications", 0, "n"], null],
  ])("a field is of another kind: %j", (path, value) => {
    expect(parsed(changed(path, value))).toBe("other");
  });
});
