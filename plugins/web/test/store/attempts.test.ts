import { describe, expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import { type Page, values, WORDS, World } from "./world";

async function again(page: Page, application?: string) {
  const state = await page.store.again("quiz", WORDS, application);
  page.shown.attempt = state.attempt?.id ?? null;
  page.shown.ns.clear();
  return state;
}

describe("a new attempt", () => {
  test("stands beside the old one, which is kept as it was", async () => {
    const page = await new World().page();
    await page.say("one", "a");
    const old = (await page.store.read("quiz")).attempt;
    const { attempt, earlier } = await again(page);
    expect(earlier).toBe(1);
    expect(attempt).toMatchObject({ from: old?.id, begun: 2, n: 2, words: "w1", answers: {} });
    const { attempts } = await page.store.everything();
    expect(attempts.find(({ id }) => id === old?.id)).toEqual({ ...old, closed: 2 });
    await page.say("one", "b");
    expect((await page.store.read("quiz")).attempt?.answers).toEqual({ one: ["b", 3] });
  });

  test("takes the own rows along by the same ids, but what was taken away and what was answered", async () => {
    const page = await new World().page();
    const row = (id: string, gone?: true) => ({ row: { id, section: "mine", title: id.toUpperCase(), ...(gone && { gone }) } });
    await page.store.change("quiz", WORDS, [row("sql"), row("excel")], null);
    await page.store.change("quiz", WORDS, [row("excel", true), { key: "own.sql.now", value: "alone", base: 0 }], null);
    const { attempt } = await again(page);
    expect(attempt?.rows).toEqual([{ id: "sql", section: "mine", title: "SQL", n: attempt?.begun }]);
    expect(attempt?.answers).toEqual({});
  });

  test("with nothing noted changes nothing, and none is made without an application", async () => {
    const page = await new World().page();
    expect(await again(page)).toEqual({ plans: [], earlier: 0 });
    expect((await page.store.everything()).meta).toEqual({});
    const { attempt } = await again(page, "acme");
    expect(attempt).toMatchObject({ application: "acme", answers: {} });
    const before = serialise(await page.store.everything());
    await again(page, "acme");
    expect(serialise(await page.store.everything())).toBe(before);
  });

  test("in which nothing was noted is gone when another takes its place", async () => {
    const page = await new World().page();
    await page.store.change("quiz", WORDS, [{ row: { id: "sql", section: "mine", title: "SQL" } }], null);
    const first = (await page.store.read("quiz")).attempt?.id;
    await again(page, "acme");
    const { attempt, earlier } = await again(page, "globex");
    expect(earlier).toBe(1);
    expect(attempt).toMatchObject({ from: first, application: "globex", rows: [{ id: "sql" }] });
    // Cleared, it is empty, too.
    await page.say("one", "a");
    await page.say("one", null);
    expect((await again(page)).earlier).toBe(1);
  });

  test("with a plan alone is kept", async () => {
    const page = await new World().page();
    await again(page, "acme");
    await page.store.makePlan(page.shown.attempt as string, "", { then: "I rest" });
    expect((await again(page)).earlier).toBe(1);
    expect((await page.store.plans()).map(({ then }) => then)).toEqual(["I rest"]);
  });

  test("works in memory and for a guest", async () => {
    const world = new World();
    world.indexedDB = undefined;
    const guest = await new World().page();
    await guest.store.guest();
    for (const page of [await world.page(), guest]) {
      await page.say("one", "a");
      expect((await again(page)).earlier).toBe(1);
      await page.say("one", "b");
      const [first] = await page.store.attempts("quiz");
      await page.store.resume(first?.attempt.id ?? "");
      expect(await values(page)).toEqual({ one: "a" });
    }
  });
});

describe("earlier attempts", () => {
  test("come in the order they were begun, with their plans, whatever the clock says", async () => {
    const world = new World();
    const page = await world.page();
    for (const value of ["a", "b", "c"]) {
      await page.say("one", value);
      await page.store.change("quiz", WORDS, [{ plan: "", field: "then", value, base: 0 }], page.shown.attempt);
      world.time -= 1e6;
      if (value !== "c") await again(page);
    }
    const found = await page.store.attempts("quiz");
    expect(found.map(({ attempt, plans }) => [attempt.answers.one?.[0], plans.map(({ then }) => then)])).toEqual([
      ["a", ["a"]],
      ["b", ["b"]],
      ["c", ["c"]],
    ]);
    await page.store.resume(found[0]?.attempt.id ?? "");
    expect((await page.store.attempts("quiz")).map(({ attempt }) => attempt.answers.one?.[0])).toEqual(["a", "b", "c"]);
  });

  test("a damaged one is left out", async () => {
    const page = await new World().page();
    await page.say("one", "a");
    await again(page);
    await page.say("one", "b");
    const [first] = await page.store.attempts("quiz");
    await page.shelf.base.run(true, (tx) => tx.put("attempts", "x", { ...first?.attempt, id: "x", answers: 7 } as never));
    expect(await page.store.attempts("quiz")).toHaveLength(2);
  });

  test("become current again, and the one shown until then is kept", async () => {
    const page = await new World().page();
    await page.say("one", "a");
    const first = page.shown.attempt as string;
    await again(page);
    await page.say("one", "b");
    const { attempt, earlier } = await page.store.resume(first);
    expect([attempt?.id, attempt?.closed, earlier]).toEqual([first, undefined, 1]);
    const [, second] = await page.store.attempts("quiz");
    expect(second?.attempt).toMatchObject({ closed: 4, answers: { one: ["b", 3] } });
    await expect(page.store.resume("nowhere")).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test("become current again, and an empty one shown until then goes", async () => {
    const page = await new World().page();
    await page.say("one", "a");
    const first = page.shown.attempt as string;
    await again(page);
    expect((await page.store.resume(first)).earlier).toBe(0);
    expect(await page.store.attempts("quiz")).toHaveLength(1);
  });
});

describe("what an attempt belongs to", () => {
  test("is written on the current attempt, changed and taken away", async () => {
    const page = await new World().page();
    await page.say("one", "a");
    expect((await page.store.belong("quiz", WORDS, "acme")).attempt).toMatchObject({ application: "acme", n: 2 });
    expect((await page.store.belong("quiz", WORDS, "globex")).attempt?.application).toBe("globex");
    const { attempt, earlier } = await page.store.belong("quiz", WORDS, null);
    expect(attempt).toMatchObject({ answers: { one: ["a", 1] } });
    expect([attempt?.application, earlier]).toEqual([undefined, 0]);
  });

  test("makes the attempt where there is none", async () => {
    const page = await new World().page();
    expect(await page.store.belong("quiz", WORDS, null)).toEqual({ plans: [], earlier: 0 });
    const { attempt } = await page.store.belong("quiz", WORDS, "acme");
    expect(attempt).toMatchObject({ application: "acme", begun: 1, answers: {} });
    expect((await page.store.everything()).words).toHaveLength(1);
  });

  test("brings back the attempt that belongs to it already", async () => {
    const page = await new World().page();
    await again(page, "acme");
    await page.say("one", "a");
    await again(page, "globex");
    await page.say("one", "b");
    const { attempt, earlier } = await page.store.belong("quiz", WORDS, "acme");
    expect([attempt?.application, attempt?.answers.one?.[0], earlier]).toEqual(["acme", "a", 1]);
  });
});
