import { describe, expect, test } from "vitest";
import { astray, type Comparison, compare, differs, news } from "../../src/core/compare";
import type { Application, Attempt, Backup, Plan } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import { plan, quiz, rating, section, state } from "./build";

const model = quiz(section("one", [rating("main")]));
const attempt = (id: string, more: Partial<Attempt> = {}): Attempt => ({
  ...(state({ main: "view" }, [["r1", "one", "Docker"]]).attempt as Attempt),
  id,
  ...more,
});
const application = (id: string, more: Partial<Application> = {}): Application => {
  return { id, company: "Acme", role: "", stage: "", round: "", date: "", outcome: "", n: 3, ...more };
};
const backup = (more: Partial<Backup> = {}): Backup => ({
  selfcheck: 1,
  site: "guide",
  meta: { n: 50, "current/sample": "a1" },
  attempts: [attempt("a1"), attempt("a0", { closed: 40, application: "x" })],
  words: [{ digest: "d1", ...wordsOf(model) }],
  applications: [application("x")],
  plans: [plan("", "I wake")],
  ...more,
});
const nothing = backup({ meta: { n: 0 }, attempts: [], plans: [], applications: [] });
const none = { fresh: 0, same: 0, different: 0 };
const row = { quiz: "sample", title: "A sample", ...none, clash: false };
const quizzes = (found: Comparison) => found.quizzes.map(({ sides, ...one }) => one);

describe("a file beside what is here", () => {
  test("all the same: nothing new in it", () => {
    const found = compare(backup(), structuredClone(backup()));
    expect(quizzes(found)).toEqual([{ ...row, same: 2 }]);
    expect(found.applications).toEqual({ ...none, same: 1 });
    expect(found.plans).toEqual({ ...none, same: 1 });
    expect(news(found)).toBe(false);
  });

  test("all new here", () => {
    const found = compare(nothing, backup());
    expect(quizzes(found)).toEqual([{ ...row, fresh: 2 }]);
    expect(found.applications).toEqual({ ...none, fresh: 1 });
    expect(found.plans).toEqual({ ...none, fresh: 1 });
    expect(news(found)).toBe(true);
    expect(differs(found)).toBe(false);
  });

  test("one that differs, by an answer or a plan, and what stands on both sides", () => {
    const changed = attempt("a1", { answers: { main: ["part", 60] }, changed: "2026-11-21T08:00:00.000Z", rows: [] });
    const found = compare(backup(), backup({ attempts: [changed] }));
    expect(found.quizzes).toEqual([
      {
        ...row,
        different: 1,
        clash: true,
        sides: {
          mine: { noted: 1, changed: "2026-11-20T10:05:00.000Z" },
          theirs: { noted: 1, changed: "2026-11-21T08:00:00.000Z" },
        },
      },
    ]);
    expect(differs(found)).toBe(true);
    const without = compare(backup(), backup({ plans: [] }));
    expect(quizzes(without)).toEqual([{ ...row, same: 1, different: 1, clash: true }]);
    expect(without.plans).toEqual(none);
    const said = backup({ plans: [{ ...(plan("", "I rest") as Plan) }] });
    expect(compare(backup(), said).plans).toEqual({ ...none, different: 1 });
  });

  test("which of them is shown is no difference", () => {
    const open = backup({ attempts: [attempt("a1"), attempt("a0", { application: "x" })] });
    expect(news(compare(open, backup()))).toBe(false);
  });

  test("another current attempt is a clash", () => {
    const other = backup({ attempts: [attempt("a9", { n: 51 })], meta: { n: 51, "current/sample": "a9" } });
    expect(quizzes(compare(backup(), other))).toEqual([{ ...row, fresh: 1, clash: true }]);
  });

  test("what was kept twice, as it was and as it came, is here already", () => {
    const theirs = backup({ attempts: [attempt("a1", { answers: { main: ["part", 60] }, application: "x" })] });
    const both = backup({
      attempts: [attempt("a1"), attempt("copy", { answers: { main: ["part", 60] }, application: "y" })],
      plans: [plan("", "I wake"), { ...(plan("", "I wake") as Plan), id: "q", attempt: "copy" }],
      applications: [application("x", { company: "Ajax" }), application("y")],
    });
    expect(compare(both, theirs)).toMatchObject({
      quizzes: [{ same: 1, different: 0 }],
      applications: { same: 1, different: 0 },
      plans: { same: 1, different: 0 },
    });
  });

  test("an application with other details", () => {
    const found = compare(backup(), backup({ applications: [application("x", { outcome: "offer", n: 9 })] }));
    expect(found.applications).toEqual({ ...none, different: 1 });
    expect(differs(found)).toBe(true);
    // The number of its last change says nothing.
    expect(news(compare(backup(), backup({ applications: [application("x", { n: 9 })] })))).toBe(false);
  });

  test("an attempt in which nothing was noted brings nothing", () => {
    const empty = attempt("e", { answers: { main: [null, 3] }, rows: [] });
    expect(compare(nothing, backup({ attempts: [empty], plans: [], applications: [] }))).toMatchObject({ quizzes: [] });
  });

  test("attempts of an application that is nowhere are counted, and come without it", () => {
    const lost = backup({ applications: [] });
    const [strays, file] = astray(nothing, lost);
    expect(strays).toBe(1);
    expect(file.attempts.map(({ id, application }) => [id, application])).toEqual([["a1", undefined], ["a0", undefined]]);
    expect(lost.attempts[1]?.application).toBe("x");
    for (const [here, kept] of [[nothing, backup()], [backup(), lost]] as const) expect(astray(here, kept)).toEqual([0, kept]);
  });

  test("what is damaged here is compared with nothing", () => {
    const damaged = backup({ attempts: [attempt("a1", { answers: "damaged" as never })] });
    expect(quizzes(compare(damaged, backup()))).toEqual([{ ...row, fresh: 2 }]);
  });

  test("a row for each self-check, by title; without its words by id", () => {
    const more = backup({ attempts: [attempt("a1"), attempt("b1", { quiz: "zeta", words: "?" })] });
    expect(compare(backup(), more).quizzes.map(({ title }) => title)).toEqual(["A sample", "zeta"]);
  });
});
