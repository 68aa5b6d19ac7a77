import { describe, expect, test } from "vitest";
import type { Listing } from "../../src/core/listing";
import { alone, notedIn, overview } from "../../src/core/overview";
import type { Attempt, Backup } from "../../src/core/record";

const LISTING: Listing = {
  lang: "en",
  quizzes: [
    { quiz: "two", title: "Two", lang: "en", repeat: false, renamed: [{ of: "/quiz", was: "old", now: "two" }] },
    { quiz: "one", title: "One", lang: "de", repeat: true, renamed: [{ of: "/item", was: "else", now: "b" }] },
  ],
};

const item = { kind: "text" as const, ask: "Why?", short: "why", private: true, if: [] };
const words = (digest: string) => ({
  digest,
  title: `In ${digest}`,
  lang: "fr",
  scales: [],
  dimensions: [],
  items: [{ ...item, id: "a" }],
});

function attempt(id: string, quiz: string, more: Partial<Attempt> = {}): Attempt {
  return { id, quiz, words: "w", started: "", changed: "", n: 1, answers: { a: ["Yes", 1] }, ...more };
}

function backup(more: Partial<Backup>): Backup {
  return { selfcheck: 1, site: "s", meta: {}, attempts: [], words: [], applications: [], plans: [], ...more };
}

const read = (more: Partial<Backup>) => overview(backup(more), LISTING);

describe("the overview of a record", () => {
  test("lists what was answered as the site does, and what the site no longer has after it", () => {
    const attempts = [attempt("x", "gone"), attempt("y", "one"), attempt("z", "two"), attempt("e", "else")];
    const { quizzes } = read({ attempts, words: [words("w")] });
    expect(quizzes.map(({ quiz, title, here }) => [quiz, title, here])).toEqual([
      ["two", "Two", true],
      ["one", "One", true],
      ["gone", "In w", false],
      // A former id of an item is none of a self-check.
      ["else", "In w", false],
    ]);
  });

  test("takes a self-check's former name for its own", () => {
    const [two, ...others] = read({ attempts: [attempt("x", "old"), attempt("y", "two")] }).quizzes;
    expect(two?.attempts.map(({ id }) => id)).toEqual(["x", "y"]);
    expect(others).toEqual([]);
  });

  test("orders attempts as they were begun; where that is not kept, as they were closed", () => {
    const attempts = [
      attempt("d", "one"),
      attempt("c", "one", { begun: 9 }),
      attempt("a", "one", { closed: 3 }),
      attempt("b", "one", { begun: 5, closed: 20 }),
    ];
    expect(read({ attempts }).quizzes[0]?.attempts.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  test("gives applications in the order of their changes, with their attempts", () => {
    const application = { company: "", role: "", stage: "", round: "", date: "", outcome: "" };
    const all = read({
      attempts: [attempt("x", "one", { application: "q" }), attempt("y", "one", { application: "lost" })],
      applications: [
        { ...application, id: "p", n: 7 },
        { ...application, id: "q", n: 2 },
      ],
    });
    expect(all.applications.map(({ application, attempts }) => [application.id, attempts.length])).toEqual([
      ["q", 1],
      ["p", 0],
    ]);
    expect(alone(all, all.quizzes[0]?.attempts ?? []).map(({ id }) => id)).toEqual([all.quizzes[0]?.attempts[1]?.id]);
  });

  test("sets aside what cannot be read, and shows the rest", () => {
    const bad: unknown[] = [
      { id: "x", quiz: "one", n: 2 },
      null,
      { ...attempt("y", "one"), answers: { a: "Yes" } },
      { ...attempt("", "one") },
      { ...attempt("v", "one"), n: "3" },
    ];
    const all = read({ attempts: [...bad, attempt("z", "one")] as Attempt[], words: [{ digest: "w" }] as Backup["words"] });
    expect(all.quizzes[0]?.attempts.map(({ id }) => id)).toEqual(["z"]);
    expect(all.damaged).toEqual([...bad, { digest: "w" }]);
  });

  test("shows the rest where what a file calls damaged is no JSON either", () => {
    const all = read({ attempts: [attempt("z", "one")], damaged: [["attempts", '{"id":'], ["plans", "[1]"]] });
    expect(all.quizzes[0]?.attempts.map(({ id }) => id)).toEqual(["z"]);
    expect(all.damaged).toEqual(['{"id":', [1]]);
  });

  test("counts what was noted by the words of its time, and without them the answers there are", () => {
    const one = attempt("x", "one", { answers: { a: ["Yes", 1], b: ["No", 2], c: [null, 3] } });
    expect(notedIn(read({ attempts: [one], words: [words("w")] }), one)).toBe(1);
    expect(notedIn(read({ attempts: [one] }), one)).toBe(2);
  });
});
