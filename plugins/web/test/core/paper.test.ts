import { describe, expect, test } from "vitest";
import type { Line } from "../../src/core/line";
import { paper, type Sheet, sheets } from "../../src/core/paper";
import { plain } from "../../src/core/plain";
import type { Application, Attempt, Backup, Plan } from "../../src/core/record";
import { phrases } from "../../src/views/phrases";
import { gap, own, plan, quiz, rating, section, text } from "./build";
import { attempt, kept, worded } from "./moments";

const model = quiz(section("one", [rating("main"), gap("sql"), text("words")], own()));
const then = worded("d0", model, (copy) => {
  for (const item of copy.sections[0]?.items ?? []) if ("ask" in item) item.ask = `Then: ${item.ask}`;
  copy.sections[0]?.items.push(rating("gone", { private: true }));
});
const application = (id: string, n: number, more: Partial<Application> = {}): Application => {
  return { id, company: "", role: "", stage: "", round: "", date: "", outcome: "", n, ...more };
};
const planned = (source: string, more: Partial<Plan> = {}): Plan => {
  return { ...plan(source, "", "call Ada"), id: `p.${source}`, attempt: "a2", n: 9, ...more };
};

const first = attempt([[model, { main: "view" }]], [], { id: "a1", application: "x", begun: 1, closed: 20 });
const second = attempt(
  [
    [then, { main: "part", gone: "view" }],
    [model, { "sql.now": "alone", "sql.needed": "alone", words: "Not enough", "main.back": "situation" }],
  ],
  [["r1", "one", "Docker"]],
  { id: "a2", application: "x", begun: 21, changed: "2026-11-21T08:00:00.000Z" },
);
const alone = attempt([[model, { main: "outcome" }]], [], { id: "a3", quiz: "other", begun: 5 });

const backup = (more: Partial<Backup> = {}): Backup => ({
  selfcheck: 1,
  site: "guide",
  meta: { n: 50 },
  attempts: [second, alone, first],
  words: [...kept(model, then).values()],
  applications: [
    application("y", 40, { outcome: "waiting" }),
    application("x", 30, { company: "Acme", role: "Data analyst", date: "2026-11-30" }),
  ],
  plans: [planned("sql"), planned("own.r1"), planned("dimension.answers", { state: "done" }), planned("")],
  ...more,
});
const all = sheets(backup(), phrases);
const said = ({ lines }: Sheet) =>
  lines.map(({ label, value, private: hidden, old }) => [label, value, [hidden && "private", old && "old"].filter(Boolean).join(" ")]);
const titles = { numbered: (n: number) => `Application ${n}`, day: (time: string) => time.slice(0, 10), date: phrases("en").date };

describe("the whole record", () => {
  test("stands application by application, attempt by attempt, first what belongs to none", () => {
    expect(all.map((one) => [one.application, one.name, one.quiz, one.changed.slice(0, 10)])).toEqual([
      [0, "", "other", "2026-11-20"],
      [1, "Acme, Data analyst", "", ""],
      [1, "Acme, Data analyst", "sample", "2026-11-20"],
      [1, "Acme, Data analyst", "sample", "2026-11-21"],
      [2, "", "", ""],
    ]);
    expect(said(all[1] as Sheet)).toEqual([
      ["Application", "Acme, Data analyst", "private"],
      ["Date of the talk or the news", "November 30, 2026", "private"],
    ]);
  });

  test("tells each answer in the words of its time, looks back, rows and plans", () => {
    expect(said(all[3] as Sheet)).toEqual([
      ["Docker", "", "private"],
      ["Then: Question main?", "My part", ""],
      ["Looking back: Then: Question main?", "A situation", ""],
      ["Question sql?", "now “On my own”; needed “On my own”", ""],
      ["Question words?", "Not enough", "private"],
      ["Question gone?", "A general view", "private old"],
      ["Plan for the sql", "I will call Ada.", "private"],
      ["Plan for Docker", "I will call Ada.", "private"],
      ["Plan for What your answers rested on", "I will call Ada. Done.", "private"],
      ["One If-then line", "I will call Ada.", "private"],
    ]);
  });

  test("takes names that every object has for what a file says, and no more", () => {
    const strange = backup({
      applications: [application("x", 1, { company: "Acme", stage: "toString", outcome: "constructor" })],
      plans: [planned("sql", { state: "constructor" })],
    });
    const lines = sheets(strange, phrases, { application: "x" }).map(said);
    expect(lines[0]).toEqual([
      ["Application", "Acme", "private"],
      ["How it stands", "constructor", "private"],
    ]);
    expect(lines[2]).toContainEqual(["Plan for the sql", "I will call Ada.", "private"]);
  });

  test("has ids for a table", () => {
    const ids = (all[3] as Sheet).lines.map(({ item, answer }) => [item, answer]);
    expect(ids).toContainEqual(["main", "part"]);
    expect(ids).toContainEqual(["main.back", "situation"]);
    expect(ids).toContainEqual(["sql", "now=alone; needed=alone"]);
    expect(ids).toContainEqual(["own.r1", ""]);
    expect(ids).toContainEqual(["plan.sql", undefined]);
  });

  test("can be a part of it", () => {
    expect(sheets(backup(), phrases, { application: "x" }).map(({ quiz }) => quiz)).toEqual(["", "sample", "sample"]);
    expect(sheets(backup(), phrases, { quiz: "other" }).map(({ quiz }) => quiz)).toEqual(["other"]);
  });

  test("tells what is left where words, an application or more are lost", () => {
    const lost = backup({ words: [], applications: [], attempts: [first, { ...second, answers: "x" as never }, { id: "q" } as Attempt] });
    expect(sheets(lost, phrases).map((one) => [one.application, one.title, ...said(one)])).toEqual([
      [0, "sample", ["main", "view", "private old"]],
    ]);
  });

  test("is told to the end where attempts were begun beside one another in a circle", () => {
    const circle = backup({ attempts: [{ ...first, from: "a2" }, { ...second, from: "a1" }] });
    expect(sheets(circle, phrases).map(({ quiz }) => quiz)).toEqual(["", "sample", "sample", ""]);
  });
});

describe("a paper", () => {
  const ticked = (...labels: string[]) =>
    new Set(all.flatMap(({ lines }) => lines).filter(({ label }) => labels.includes(label)) as Line[]);

  test("holds the ticked lines alone, and a name only where it was ticked", () => {
    expect(plain(paper("My record", all, ticked("Then: Question main?", "Question main?", "How it stands"), titles))).toBe(
      `${[
        "My record",
        "A sample, November 20, 2026",
        "Question main? How it turned out",
        "Application 1",
        "A sample, November 20, 2026",
        "Question main? A general view",
        "A sample, November 21, 2026",
        "Then: Question main? My part",
        "Application 2",
        "How it stands: Waiting to hear",
      ].join("\n\n")}\n`,
    );
  });

  test("has the name above its lines, and nothing else of what was not ticked", () => {
    expect(plain(paper("My record", all, ticked("Application", "Docker"), titles))).toBe(
      "My record\n\nAcme, Data analyst\n\nA sample, November 21, 2026\n\nDocker\n",
    );
    expect(plain(paper("My record", all, new Set(), titles))).toBe("My record\n");
  });
});
