import { describe, expect, test } from "vitest";
import { blank, name, newestFirst, NOTHING, tidy } from "../../src/core/application";
import { since, untouched } from "../../src/core/attempt";
import type { Attempt } from "../../src/core/record";
import { plan, state } from "./build";

describe("an application", () => {
  test("is called by its company and role, or by the one that is there", () => {
    expect(name({ company: "Acme", role: " Data analyst " })).toBe("Acme, Data analyst");
    expect(name({ company: "", role: "Data analyst" })).toBe("Data analyst");
    expect(name({ company: "Acme", role: "  " })).toBe("Acme");
    expect(name(NOTHING)).toBe("");
  });

  test("is blank where nothing but space is said", () => {
    expect(blank({ ...NOTHING, company: "  " })).toBe(true);
    expect(blank({ ...NOTHING, outcome: "never-heard" })).toBe(false);
    expect(tidy({ ...NOTHING, role: " Nurse\n" })).toEqual({ ...NOTHING, role: "Nurse" });
  });

  test("the newest comes first, whatever the dates say", () => {
    const all = [{ n: 3, date: "2036-01-01" }, { n: 9, date: "" }];
    expect(newestFirst(all).map(({ n }) => n)).toEqual([9, 3]);
    expect(all[0]?.n).toBe(3);
  });
});

describe("another day", () => {
  const at = (text: string) => new Date(text);
  // Times without a zone are the reader's own.
  test("is told by the reader's own calendar", () => {
    expect(since(at("2026-11-03T23:59").toISOString(), at("2026-11-04T00:01"))).toBe("day");
    expect(since(at("2026-11-03T00:01").toISOString(), at("2026-11-03T23:59"))).toBe("today");
  });

  test("has no name where a clock was wrong, then or now", () => {
    const changed = at("2026-11-03T12:00").toISOString();
    expect(since(changed, at("2026-11-02T12:00"))).toBe("earlier");
    expect(since(changed, at("2036-11-03T12:00"))).toBe("earlier");
    expect(since(changed, at("2016-11-03T12:00"))).toBe("earlier");
    expect(since("not a time", at("2026-11-03T12:00"))).toBe("today");
  });
});

describe("an attempt begun beside another", () => {
  const { attempt } = state({}, [["r1", "one", "Docker"]]);
  const begun = { ...(attempt as Attempt), from: "a0", begun: 20 };

  test("is untouched until something is noted in it", () => {
    expect(untouched({ attempt: begun, plans: [], earlier: 1 })).toBe(true);
    const answers = { main: ["outcome", 51] as [string, number] };
    expect(untouched({ attempt: { ...begun, answers }, plans: [], earlier: 1 })).toBe(false);
    expect(untouched({ attempt: begun, plans: [plan("", "I wake")], earlier: 1 })).toBe(false);
    const [row] = begun.rows ?? [];
    const rows = row ? [{ ...row, title: "Kubernetes", n: 51 }] : [];
    expect(untouched({ attempt: { ...begun, rows }, plans: [], earlier: 1 })).toBe(false);
  });

  test("one that was asked what it says, or begun beside none, is not", () => {
    expect(untouched({ attempt: { ...begun, completed: 52 }, plans: [], earlier: 1 })).toBe(false);
    const { from, ...alone } = begun;
    expect(untouched({ attempt: alone, plans: [], earlier: 0 })).toBe(false);
    expect(untouched({ plans: [], earlier: 0 })).toBe(false);
  });
});
