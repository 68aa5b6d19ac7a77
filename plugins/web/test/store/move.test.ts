import { describe, expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import { compare } from "../../src/core/compare";
import type { Model } from "../../src/core/model";
import { wordsOf } from "../../src/core/words";
import { file, read } from "../../src/store/move";
import { quiz, rating, section, text } from "../core/build";
import { leave, type Page, values, WORDS, World } from "./world";

const model: Model = {
  ...quiz(section("one", [text("b")])),
  quiz: "today",
  renamed: [
    { of: "/quiz", was: "first", now: "today" },
    { of: "/quiz", was: "quiz", now: "today" },
    { of: "/item", was: "a", now: "b" },
  ],
};
const WORDING = { digest: "d1", words: WORDS.words };

/** What a page shows after the rename, or why nothing. */
async function shown(page: Page): Promise<Record<string, unknown>> {
  await read(model, page.shelf);
  return values(page, "today");
}

async function write(page: Page, quiz: string, key: string, value: string): Promise<void> {
  const { attempt } = quiz === "today" ? await read(model, page.shelf) : await page.store.read(quiz);
  const base = attempt?.answers[key]?.[1] ?? 0;
  await page.store.change(quiz, WORDING, [{ key, value, base, text: true }], attempt?.id ?? null);
}

async function opened(page: Page, kept: Awaited<ReturnType<Page["store"]["everything"]>>, use: "mine" | "file") {
  const here = await page.store.everything();
  const given = await file(model, kept, here);
  await page.store.add(given, use);
  return compare(here, given).quizzes;
}

describe("a renamed quiz", () => {
  test("has its record moved once, and written nowhere where nothing is left to move", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("a", "mine", true);
    expect(await shown(page)).toEqual({ b: "mine" });
    const whole = await page.store.everything();
    expect(whole.attempts.map(({ quiz, words }) => [quiz, words])).toEqual([["today", "w1"]]);
    page.shelf.base.run = new Proxy(page.shelf.base.run, {
      apply(run, self, [writes, work]) {
        expect(writes).toBe(false);
        return Reflect.apply(run, self, [writes, work]);
      },
    });
    expect(await shown(page)).toEqual({ b: "mine" });
  });

  test("goes on in an older page: both show one attempt, and nothing of the new page goes out of sight", async () => {
    const world = new World();
    const old = await world.page("old");
    await old.say("a", "begun", true);
    const page = await world.page("new");
    expect(await shown(page)).toEqual({ b: "begun" });
    await write(page, "today", "b", "a long paragraph");
    await write(page, "today", "c", "more");
    await old.say("a", "x", true);
    expect(page.heard).toContain("quiz");
    const { attempt, earlier } = await read(model, page.shelf);
    expect(attempt?.answers.b?.[0]).toBe("x");
    expect(attempt?.answers.b?.[2]).toBe("a long paragraph");
    expect(attempt?.answers.c?.[0]).toBe("more");
    expect(earlier).toBe(0);
  });

  test("of two current attempts the one changed last stays so, and the other is an earlier one", async () => {
    const page = await new World().page();
    await write(page, "quiz", "a", "second");
    await write(page, "first", "a", "third");
    await page.store.change("today", WORDING, [{ key: "b", value: "fourth", base: 0, text: true }], null);
    const { attempt, earlier } = await read(model, page.shelf);
    expect([attempt?.answers.b?.[0], earlier]).toEqual(["fourth", 2]);
    const all = (await page.store.everything()).attempts;
    expect(all.map(({ quiz }) => quiz)).toEqual(["today", "today", "today"]);
    expect(all.map(({ answers }) => answers.b?.[0]).sort()).toEqual(["fourth", "second", "third"]);
    expect(all.filter(({ closed }) => closed).length).toBe(2);
  });

  test("is deleted whole: nothing comes up from under a former id", async () => {
    const page = await new World().page();
    await write(page, "quiz", "a", "mine");
    await write(page, "first", "a", "mine too");
    await read(model, page.shelf);
    await page.store.remove({ quiz: "today" });
    expect(await shown(page)).toEqual({});
    expect((await page.store.everything()).attempts).toEqual([]);
  });

  test("is deleted by an older page, too", async () => {
    const page = await new World().page();
    await write(page, "quiz", "a", "mine");
    await read(model, page.shelf);
    await page.store.remove({ quiz: "quiz" });
    expect(await shown(page)).toEqual({});
    expect((await page.store.everything()).attempts).toEqual([]);
  });

  test("what an older page left unsaved arrives", async () => {
    const world = new World();
    const old = await world.page("old");
    await old.say("a", "saved", true);
    leave(old);
    old.say("a", "typed last", true);
    old.store.hide();
    expect(await shown(await world.page("old"))).toEqual({ b: "typed last" });
  });

  test("keeping nothing in this tab brings back what stood under the former id", async () => {
    const world = new World();
    const before = await world.page("home");
    await before.say("a", "mine", true);
    const guest = await world.page("library");
    await write(guest, "quiz", "a", "theirs");
    const reloaded = await world.page("library");
    expect(await shown(reloaded)).toEqual({ b: "theirs" });
    await write(reloaded, "today", "b", "theirs, too");
    await reloaded.store.guest();
    expect(await shown(before)).toEqual({ b: "mine" });
  });

  test("where nothing can be written, a copy is shown and the record stays", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("a", "mine", true);
    const run = page.shelf.base.run.bind(page.shelf.base);
    page.shelf.base.run = (write, work) =>
      write ? Promise.reject(new DOMException("", "ReadOnlyError")) : run(false, work);
    const state = await read(model, page.shelf);
    expect(state.attempt?.answers.b?.[0]).toBe("mine");
    expect((await page.store.everything()).attempts.map(({ quiz }) => quiz)).toEqual(["quiz"]);
  });
});

describe("what was asked in former days", () => {
  const today: Model = {
    ...quiz(section("one", [rating("b", { ask: "Today?", scale: "now" }), text("c", { if: [{ item: "b", values: ["high"] }] })])),
    renamed: [
      { of: "/item", was: "a", now: "b" },
      { of: "/dimension", was: "old", now: "answers" },
      { of: "b", was: "best", now: "high" },
    ],
  };
  const before = wordsOf({
    ...quiz(section("one", [rating("a", { ask: "Then?", dimension: "old", advice: ["best"] }), text("c", { if: [{ item: "a", values: ["best"] }] })])),
    scales: [{ id: "basis", levels: [{ id: "low", title: "Low" }, { id: "best", title: "Best" }] }],
    dimensions: [{ id: "old", title: "Old", scale: "basis", bands: ["best", ""] }],
  });

  test("stays in its words, under the ids of today, for each attempt", async () => {
    const page = await new World().page();
    const edits = (value: string) => [{ key: "a", value, base: 0 }, { key: "c", value: "because", base: 0 }];
    await page.store.change("sample", { digest: "w0", words: { ...before, title: "First" } }, edits("low"), null);
    const { attempt } = await page.store.change("sample", { digest: "w1", words: before }, edits("best"), null);
    await page.store.again("sample", { digest: "w1", words: before });
    await read(today, page.shelf);
    const [held] = await page.store.attempts("sample");
    expect(held?.attempt.answers.b?.[0]).toBe("high");
    const digests = [held?.attempt.words ?? "", held?.attempt.asked?.[0]?.[0] ?? ""];
    expect(digests).not.toContain(attempt?.words);
    const words = await page.store.words(digests);
    const [last, first] = digests.map((digest) => words.get(digest));
    expect([last?.title, first?.title]).toEqual(["A sample", "First"]);
    expect(last?.items).toMatchObject([
      { id: "b", ask: "Then?", dimension: "answers", advice: ["high"] },
      { id: "c", if: [{ item: "b", values: ["high"] }] },
    ]);
    expect(last?.scales[0]?.levels).toEqual([{ id: "low", title: "Low" }, { id: "high", title: "Best" }]);
    expect(last?.dimensions).toMatchObject([{ id: "answers", bands: ["high", ""] }]);
    // Read again, nothing is left to do.
    const once = serialise(await page.store.everything());
    await read(today, page.shelf);
    expect(serialise(await page.store.everything())).toBe(once);
  });
});

describe("a file kept before the rename", () => {
  async function kept(value: string) {
    const page = await new World().page();
    page.shelf.deps.random(9);
    await page.say("a", value, true);
    return page.store.everything();
  }

  test("is shown on a fresh device", async () => {
    const page = await new World().page();
    const rows = await opened(page, await kept("from home"), "file");
    expect(rows.map(({ quiz, fresh, clash }) => [quiz, fresh, clash])).toEqual([["today", 1, false]]);
    expect(await shown(page)).toEqual({ b: "from home" });
  });

  test.each([["mine", "from here"], ["file", "from home"]] as const)(
    "asks on a used device, and the answer counts: %s",
    async (use, value) => {
      const world = new World();
      world.seed = 77;
      const page = await world.page();
      await write(page, "today", "b", "from here");
      const rows = await opened(page, await kept("from home"), use);
      expect(rows[0]?.clash).toBe(true);
      expect(await shown(page)).toEqual({ b: value });
      expect((await page.store.everything()).attempts.length).toBe(2);
      expect((await read(model, page.shelf)).earlier).toBe(1);
    },
  );

  test("of the record that was moved since, it brings nothing", async () => {
    const page = await new World().page();
    await page.say("a", "mine", true);
    const before = await page.store.everything();
    await read(model, page.shelf);
    const later: Model = { ...model, words: "d2" };
    const given = await file(later, before, await page.store.everything());
    expect(compare(await page.store.everything(), given).quizzes.map(({ same, clash }) => [same, clash])).toEqual([[1, false]]);
  });

  test("opened by another page, it is moved when this one is read", async () => {
    const page = await new World().page();
    await page.store.add(await kept("from home"), "file");
    expect(await shown(page)).toEqual({ b: "from home" });
  });
});
