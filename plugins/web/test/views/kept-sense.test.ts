import { describe, expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import { astray, compare } from "../../src/core/compare";
import { paper, sheets } from "../../src/core/paper";
import { plain } from "../../src/core/plain";
import type { Attempt, Backup } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import { parse } from "../../src/views/kept-file";
import { phrases } from "../../src/views/phrases";
import { gap, multiple, option, own, plan, quiz, rating, section, state, text } from "../core/build";

const model = quiz(section("one", [rating("main"), gap("sql"), multiple("why", [option("a")]), text("words")], own()));
const base = state(
  { main: "view", "sql.now": "alone", why: ["a"], words: "Hm", "own.r1.now": "alone" },
  [["r1", "one", "Docker"]],
).attempt as Attempt;
const backup: Backup = {
  selfcheck: 1,
  site: "guide",
  meta: { n: 70, "current/sample": "a2" },
  attempts: [
    { ...base, closed: 60, application: "x" },
    { ...base, id: "a2", from: "a1", begun: 60, n: 70 },
  ],
  words: [{ digest: "d1", ...wordsOf(model) }],
  applications: [{ id: "x", company: "C", role: "R", date: "", stage: "", round: "", outcome: "", n: 3 }],
  plans: [plan("sql", "I wake", "", "2026-12-01")],
};
const nothing: Backup = { ...backup, meta: {}, attempts: [], words: [], applications: [], plans: [] };
const parsed = (file: unknown) => parse(new TextEncoder().encode(JSON.stringify(file)));
const twice = <T>(rows: T[]): T[] => [...rows, structuredClone(rows[0] as T)];

describe("a kept copy is not opened when", () => {
  test.each<[string, Partial<Backup>]>([
    ["an attempt is in it twice", { attempts: twice(backup.attempts) }],
    ["an application is in it twice", { applications: twice(backup.applications) }],
    ["a plan is in it twice", { plans: twice(backup.plans) }],
    ["a wording is in it twice", { words: twice(backup.words) }],
    ["an own row is in it twice", { attempts: [{ ...base, rows: twice(base.rows ?? []) }] }],
    ["an attempt was begun beside itself", { attempts: [{ ...base, from: "a1" }] }],
    [
      "attempts were begun beside one another in a circle",
      { attempts: ["a", "b", "c"].map((id, at) => ({ ...base, id, from: "bca"[at] as string })) },
    ],
    ["an answer has more options than there are", { attempts: [{ ...base, answers: { why: [Array(10_001).fill("a"), 1] } }] }],
  ])("%s", (_, more) => {
    expect(parsed({ ...backup, ...more })).toBe("contrary");
  });

  test("a list is a million long, right or wrong, and that takes no time to see", () => {
    for (const list of [Array(1_000_000).fill(1), Array(1_000_000).fill("a")]) {
      expect(["other", "contrary"]).toContain(parsed({ ...backup, attempts: [{ ...base, answers: { why: [list, 1] } }] }));
      expect(parsed({ ...backup, attempts: list })).toBe("other");
    }
  });

  test("a number is above the limit", () => {
    for (const n of [1e12 + 1, Number.MAX_SAFE_INTEGER, 1e300]) {
      expect(parsed({ ...backup, meta: { n } })).toBe("other");
      expect(parsed({ ...backup, attempts: [{ ...base, answers: { main: ["view", n] } }] })).toBe("other");
    }
  });
});

describe("a kept copy is opened", () => {
  test("as it is, byte for byte", () => {
    expect(serialise(parsed(backup) as Backup)).toBe(serialise(backup));
  });

  test("where the attempt it was begun beside is gone", () => {
    expect(typeof parsed({ ...backup, attempts: [{ ...base, from: "gone" }] })).toBe("object");
  });

  test("with a last number above all that are in it, so that what comes is newer", () => {
    const high = { ...backup, meta: { n: 5 }, attempts: [{ ...base, answers: { main: ["view", 900] } }] };
    expect(parsed(high)).toMatchObject({ meta: { n: 900 } });
  });
});

/** The same numbers every time. */
function dice(seed: number): (sides: number) => number {
  let bits = seed;
  return (sides) => {
    bits = (Math.imul(bits, 1103515245) + 12345) & 0x7fffffff;
    return (bits >> 8) % sides;
  };
}

const ODD = [null, true, 0, -1, 1e12, "", "a1", "own.r1", "x", "<b>", [], {}, [[]], ["a", 1], { id: "a1" }, "constructor", "2026-13-45"];

test("whatever is changed in a copy, it is refused, or can be compared, told and opened", () => {
  const roll = dice(7);
  let opened = 0;
  for (let turn = 0; turn < 1500; turn++) {
    const copy = structuredClone(backup) as unknown as Record<string, unknown>;
    for (let change = roll(3); change >= 0; change--) {
      let place: Record<string, unknown> = copy;
      for (;;) {
        const keys = Object.keys(place);
        const key = keys[roll(keys.length)];
        if (key === undefined) break;
        const inner = place[key];
        if (typeof inner === "object" && inner !== null && roll(5)) {
          place = inner as Record<string, unknown>;
          continue;
        }
        if (roll(4)) place[key] = structuredClone(ODD[roll(ODD.length)]);
        else delete place[key];
        break;
      }
    }
    const found = parsed(copy);
    if (typeof found === "string") continue;
    opened += 1;
    const [, file] = astray(nothing, found);
    for (const here of [nothing, backup, file]) compare(here, file);
    const all = sheets(file, phrases);
    const lines = new Set(all.flatMap((sheet) => sheet.lines));
    const titles = { numbered: String, day: (time: string) => time, date: (day: string) => day };
    expect(typeof plain(paper("All", all, lines, titles))).toBe("string");
  }
  // Else nothing was looked at.
  expect(opened).toBeGreaterThan(100);
});
