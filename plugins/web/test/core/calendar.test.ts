import { describe, expect, test } from "vitest";
import { calendar } from "../../src/core/calendar";
import type { Plan } from "../../src/core/record";
import { plan } from "./build";

const NOW = new Date("2026-11-20T10:05:07.900Z");
const made = (plans: Plan[], summary = "Look at it", description = "D", site = "/guide/") =>
  calendar(plans, site, NOW, () => ({ summary, description, url: "https://example.org/a/?b=1#selfcheck-c" }));
const one = (description: string) =>
  made([plan("", "x", "", "2026-12-01")], "S", description)
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .find((line) => line.startsWith("DESCRIPTION:"));

describe("a calendar file", () => {
  test("has a day for each open plan with a date, word for word", () => {
    const open = { ...plan("sql", "I wake", "read", "2026-12-01"), id: "0a1b", n: 12 };
    const plans = [
      open,
      { ...open, id: "done", state: "done" },
      { ...open, id: "dropped", state: "dropped" },
      { ...open, id: "undated", review: "" },
      { ...open, id: "broken", review: "2026-02-31" },
    ];
    expect(made(plans)).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Selfcheck//Plans//EN",
        "BEGIN:VEVENT",
        "UID:0a1b@guide",
        "DTSTAMP:20261120T100507Z",
        "SEQUENCE:12",
        "DTSTART;VALUE=DATE:20261201",
        "SUMMARY:Look at it",
        "DESCRIPTION:D",
        "URL:https://example.org/a/?b=1#selfcheck-c",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Look at it",
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  test("escapes what has a meaning there, and leaves out what nobody sees", () => {
    expect(one("a, b; c\\d: e")).toBe("DESCRIPTION:a\\, b\\; c\\\\d: e");
    expect(one("a\nb\r\nc\rd\u2028e\u0085f")).toBe("DESCRIPTION:a\\nb\\nc\\nd\\ne\\nf");
    expect(one("a\u0000b\u0007c\td\u009fe\u007f")).toBe("DESCRIPTION:abc de");
    expect(one("half a sign: \ud83d.")).toBe("DESCRIPTION:half a sign: \ufffd.");
    expect(one("END:VEVENT\r\nBEGIN:VEVENT")).toBe("DESCRIPTION:END:VEVENT\\nBEGIN:VEVENT");
  });

  test("breaks lines of more than 75 bytes, and no sign", () => {
    const text = `${"é".repeat(40)}${"漢".repeat(40)}${"🙂".repeat(40)}${"שלום ".repeat(20)}`;
    const file = made([plan("", "x", "", "2026-12-01")], "S", text);
    const bytes = file.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...bytes)).toBe(75);
    expect(file).not.toContain("\ufffd");
    expect(one(text)).toBe(`DESCRIPTION:${text}`);
  });

  test("names an event the same whenever it is made; the number grows with each change", () => {
    const before = { ...plan("", "x", "", "2026-12-01"), n: 3 };
    const uid = (text: string) => text.match(/UID:(.*)\r/)?.[1];
    const file = made([before]);
    expect(uid(made([{ ...before, n: 9, if: "y", review: "2027-01-01" }]))).toBe(uid(file));
    expect(file).toContain("SEQUENCE:3\r");
    expect(made([{ ...before, n: 1e12 }])).toContain("SEQUENCE:2147483647\r");
    expect(uid(made([before], "S", "D", "Größe & Co"))).toBe("p-@gr-e-co");
    expect(uid(made([before], "S", "D", "漢"))).toBe("p-@selfcheck");
  });
});
