import { describe, expect, test, vi } from "vitest";
import type { Value } from "../../../src/core/record";
import { wordsOf } from "../../../src/core/words";
import type { Course } from "../../../src/embedding/scorm/course";
import { InCourse, type Kept } from "../../../src/embedding/scorm/kept";
import { Shelf } from "../../../src/store/shelf";
import type { Deps } from "../../../src/store/store";
import { Tab } from "../../../src/store/tab";
import { multiple, option, own, planItem, quiz, rating, section, text } from "../../core/build";
import { Lms } from "./lms";

const MODEL = quiz(
  section("all", [
    rating("clarity"),
    rating("other"),
    rating("hidden", { private: true }),
    multiple("which", [option("one"), option("two")]),
    text("story", { private: false }),
    text("secret"),
    planItem("next"),
  ]),
  section("asked", [], own()),
);
const WORDS = { digest: MODEL.words, words: wordsOf(MODEL) };

/** A page of this self-check in a course. */
class Page {
  readonly told: Kept[] = [];
  readonly errors: unknown[] = [];
  readonly base: InCourse;
  readonly shelf: Shelf;
  whole: boolean | undefined;

  constructor(readonly course: Course) {
    let seed = 0;
    const deps: Deps = {
      indexedDB: undefined,
      local: undefined,
      session: undefined,
      now: () => new Date(Date.UTC(2026, 10, 22)),
      random: (bytes) => new Uint8Array(bytes).fill(++seed),
      channel: () => undefined,
    };
    this.base = new InCourse(course, MODEL, deps, {
      kept: (what) => this.told.push(what),
      committed: (error) => this.errors.push(error),
    });
    this.shelf = new Shelf("selfcheck/sample", deps, new Tab("selfcheck/sample", "t", undefined), this.base);
  }

  async open(): Promise<this> {
    this.whole = await this.base.begin();
    await this.shelf.begin();
    return this;
  }

  async say(key: string, value: Value): Promise<void> {
    const { attempt } = await this.shelf.read("sample");
    const edit = { key, value, base: attempt?.answers[key]?.[1] ?? 0, text: typeof value === "string" && value.length > 20 };
    await this.shelf.change("sample", WORDS, [edit], attempt?.id ?? null);
  }

  async done(): Promise<void> {
    const { attempt } = await this.shelf.read("sample");
    await this.shelf.change("sample", WORDS, [{ completed: true }], attempt?.id ?? null);
  }

  async answers(): Promise<Record<string, Value | undefined>> {
    const { attempt } = await this.shelf.read("sample");
    return Object.fromEntries(Object.entries(attempt?.answers ?? {}).map(([key, [value]]) => [key, value]));
  }

  close(): void {
    this.base.hurry();
    this.course.leave();
  }
}

const open = (lms: Lms, learner?: string) => new Page(lms.launch(learner)).open();
const LONG = "A sentence of forty characters, or so. ".repeat(154);

describe.each(["scorm12", "scorm2004"] as const)("in %s", (version) => {
  test("each answer is there at the next launch, and no call is refused", async () => {
    const lms = new Lms(version);
    const first = await open(lms);
    await first.say("clarity", "part");
    await first.say("which", ["one", "two"]);
    await first.say("story", "Zwei Zeilen\nund ein ~");
    first.close();
    const second = await open(lms);
    expect(await second.answers()).toEqual({ clarity: "part", which: ["one", "two"], story: "Zwei Zeilen\nund ein ~" });
    expect(second.whole).toBe(true);
    expect(lms.refusals).toEqual([]);
    expect(lms.status).toBe("incomplete");
  });

  test("the first answer is committed at once, the next a moment later, none at the end only", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const lms = new Lms(version);
      const page = await open(lms);
      await page.say("clarity", "part");
      const one = lms.committed.suspend_data;
      await page.say("other", "view");
      expect(lms.committed.suspend_data).toBe(one);
      vi.advanceTimersByTime(1000);
      expect(lms.committed.suspend_data).not.toBe(one);
      // No page was closed: the browser was killed.
      expect(await (await open(lms)).answers()).toEqual({ clarity: "part", other: "view" });
    } finally {
      vi.useRealTimers();
    }
  });

  test("asking what it says is done, and nothing takes that back", async () => {
    const lms = new Lms(version);
    const first = await open(lms);
    await first.say("clarity", "part");
    await first.done();
    first.close();
    expect(lms.status).toBe("completed");
    const second = await open(lms);
    await second.say("clarity", "view");
    second.close();
    expect(lms.status).toBe("completed");
    expect((await (await open(lms)).shelf.read("sample")).attempt?.completed).toBeGreaterThan(0);
    const score = JSON.stringify(lms.calls).match(/score|session_time|success_status/g);
    expect(score).toBeNull();
  });

  test("who noted nothing and asked is done as well", async () => {
    const lms = new Lms(version);
    const page = await open(lms);
    page.base.complete();
    page.close();
    expect(lms.status).toBe("completed");
  });

  test("looked at again, nothing is written", async () => {
    const lms = new Lms(version);
    const first = await open(lms);
    await first.say("clarity", "part");
    await first.done();
    first.close();
    lms.mode = "review";
    lms.calls.length = 0;
    const again = await open(lms);
    expect(again.shelf.mode).toBe("readonly");
    expect(await again.answers()).toEqual({ clarity: "part" });
    await again.done();
    again.close();
    expect(await (await open(lms)).answers()).toEqual({ clarity: "part" });
    expect(lms.calls.filter(({ name }) => name === "SetValue")).toEqual([]);
  });

  test("what is private is on the page, and in nothing that the course gets", async () => {
    const lms = new Lms(version);
    const page = await open(lms);
    await page.say("clarity", "part");
    await page.say("secret", "Marked, as nobody else would");
    expect(page.told.at(-1)?.told).toBe(false);
    await page.say("hidden", "outcome");
    const { attempt } = await page.shelf.read("sample");
    const planned = { plan: "next", field: "if", value: "Marked plan", base: 0 } as const;
    const row = { row: { id: "r".repeat(24), section: "asked", title: "Marked row" } };
    await page.shelf.change("sample", WORDS, [planned, row], attempt?.id ?? null);
    await page.say(`own.${"r".repeat(24)}.now`, "with-help");
    await page.done();
    expect((await page.answers()).secret).toBe("Marked, as nobody else would");
    page.close();
    expect(JSON.stringify(lms.calls)).not.toContain("Marked");
    expect(await (await open(lms)).answers()).toEqual({ clarity: "part" });
  });

  test("two learners never get each other's answers", async () => {
    const lms = new Lms(version);
    const ada = await open(lms, "ada");
    await ada.say("story", "Ada's own");
    ada.close();
    const bob = await open(lms, "bob");
    expect(await bob.answers()).toEqual({});
    await bob.say("clarity", "view");
    bob.close();
    expect(await (await open(lms, "ada")).answers()).toEqual({ story: "Ada's own" });
  });

  test("what the course refuses is not saved, and is again when it answers", async () => {
    const lms = new Lms(version);
    const page = await open(lms);
    await page.say("clarity", "part");
    lms.refusing = "SetValue";
    await expect(page.say("other", "view")).rejects.toThrow("cmi.suspend_data");
    expect(page.shelf.waiting).toHaveLength(1);
    lms.refusing = "";
    await page.shelf.flush();
    page.close();
    expect(await (await open(lms)).answers()).toEqual({ clarity: "part", other: "view" });
  });

  test("a course that keeps a part alone is told of, when it does and at the next launch", async () => {
    const lms = new Lms(version);
    lms.cutting = 60;
    const page = await open(lms);
    await page.say("clarity", "part");
    expect(page.told.at(-1)?.whole).toBe(true);
    await page.say("story", "A text of more than sixty characters, which this course cuts off.");
    expect(page.told.at(-1)?.whole).toBe(false);
    page.close();
    const next = await open(lms);
    expect(next.whole).toBe(false);
    expect(await next.answers()).toEqual({ clarity: "part" });
  });

  test("6,000 characters are kept whole, or it is said that they are not", async () => {
    const lms = new Lms(version);
    const page = await open(lms);
    await page.say("clarity", "part");
    await page.say("story", LONG);
    const { left } = page.told.at(-1) as Kept;
    page.close();
    const kept = await (await open(lms)).answers();
    if (version === "scorm12") {
      expect(left).toEqual(["story"]);
      expect(kept).toEqual({ clarity: "part" });
    } else {
      expect(left).toEqual([]);
      expect(kept).toEqual({ clarity: "part", story: LONG });
    }
    expect(lms.refusals).toEqual([]);
  });
});

test("whatever another status was, it is not set back", () => {
  const lms = new Lms("scorm12");
  lms.learners.set("ada", { core: { lesson_status: "passed" } });
  const course = lms.launch();
  course.complete();
  course.leave();
  expect(lms.calls.filter(({ given }) => given[0] === "cmi.core.lesson_status" && given.length > 1)).toEqual([]);
});
