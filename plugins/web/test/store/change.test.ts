import { describe, expect, test } from "vitest";
import { values, WORDS, World } from "./world";

describe("a change", () => {
  test("makes the attempt with its first answer, and the next page has it", async () => {
    const world = new World();
    const page = await world.page();
    expect((await page.store.read("quiz")).attempt).toBeUndefined();
    await page.say("one", "high");
    const { attempt } = await (await world.page("two")).store.read("quiz");
    expect(attempt).toMatchObject({ quiz: "quiz", words: "w1", n: 1, answers: { one: ["high", 1] } });
    expect(attempt?.id).toMatch(/^[0-9a-f]{24}$/);
    expect((await page.store.everything()).words).toEqual([{ ...WORDS.words, digest: "w1" }]);
  });

  test("asks for strict durability", async () => {
    const world = new World();
    const page = await world.page();
    const asked: unknown[] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (mode === "readwrite") asked.push(options);
      return transaction.call(this, names, mode, options);
    };
    try {
      await page.say("one", true);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(asked).toEqual([{ durability: "strict" }]);
  });

  test("keeps a cleared answer as a tombstone", async () => {
    const page = await new World().page();
    await page.say("one", "high");
    await page.say("one", null);
    expect((await page.store.read("quiz")).attempt?.answers.one).toEqual([null, 2]);
  });

  test("makes nothing of a clear before anything was said, nor of the same value again", async () => {
    const page = await new World().page();
    await page.say("one", null);
    expect((await page.store.everything()).attempts).toEqual([]);
    await page.say("one", ["a", "b"]);
    await page.say("one", ["a", "b"]);
    expect((await page.store.everything()).meta.n).toBe(1);
  });

  test("merges what comes while one is in flight", async () => {
    const page = await new World().page();
    let transactions = 0;
    const { run } = page.shelf.base;
    page.shelf.base.run = function (write, work) {
      if (write) transactions++;
      return run.call(this, write, work) as never;
    };
    await Promise.all(Array.from({ length: 50 }, (_, index) => page.say(`item-${index}`, "a")));
    expect(transactions).toBeLessThanOrEqual(2);
    expect(Object.keys(await values(page))).toHaveLength(50);
  });

  test("takes ids that are names of an object's own parts, and refuses __proto__", async () => {
    const page = await new World().page();
    for (const key of ["constructor", "valueof", "__proto__", "hasownproperty"]) await page.say(key, "a");
    expect(await values(page)).toEqual({ constructor: "a", valueof: "a", hasownproperty: "a" });
    expect(({} as Record<string, unknown>).length).toBeUndefined();
  });

  test("orders by number, whatever the clock says", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "a");
    world.time = -1e8;
    await page.say("two", "b");
    const { attempt } = await page.store.read("quiz");
    expect(attempt?.answers).toEqual({ one: ["a", 1], two: ["b", 2] });
    expect(attempt?.n).toBe(2);
  });

  test("keeps a row's title and what is answered in it, also when it is taken away and back", async () => {
    const page = await new World().page();
    const row = { id: "abc", section: "mine" };
    await page.store.change("quiz", WORDS, [{ row: { ...row, title: "SQL" } }], null);
    await page.say("own.abc.now", "alone");
    await page.store.change("quiz", WORDS, [{ row: { ...row, gone: true } }], null);
    expect((await page.store.read("quiz")).attempt?.rows).toEqual([{ ...row, title: "SQL", n: 3, gone: true }]);
    await page.store.change("quiz", WORDS, [{ row: { ...row, title: "SQL" } }], null);
    const { attempt } = await page.store.read("quiz");
    expect(attempt?.rows).toEqual([{ ...row, title: "SQL", n: 4 }]);
    expect(attempt?.answers["own.abc.now"]).toEqual(["alone", 2]);
  });

  test("opens a plan again that was done, when its words change", async () => {
    const page = await new World().page();
    const edit = { plan: "next", field: "if" as const, base: 0, seen: "" };
    const { plans } = await page.store.change("quiz", WORDS, [{ ...edit, value: "I wake" }], null);
    await page.store.savePlan(plans[0]?.id ?? "", { state: "done" });
    const state = async () => (await page.store.read("quiz")).plans[0]?.state;
    await page.store.change("quiz", WORDS, [{ ...edit, value: "I wake" }], null);
    expect(await state()).toBe("done");
    await page.store.change("quiz", WORDS, [{ ...edit, value: "I wake early", seen: "I wake" }], null);
    expect(await state()).toBe("open");
  });

  test("keeps plans beside the attempt, one for each source", async () => {
    const page = await new World().page();
    const edit = { plan: "next", base: 0, seen: "" };
    await page.store.change("quiz", WORDS, [{ ...edit, field: "if", value: "it rains" }], null);
    await page.store.change("quiz", WORDS, [{ ...edit, field: "then", value: "I read" }], null);
    await page.store.change("quiz", WORDS, [{ ...edit, plan: "", field: "then", value: "I rest" }], null);
    const { plans, attempt } = await page.store.read("quiz");
    expect(plans.map(({ source, if: when, then }) => [source, when, then]).sort()).toEqual([
      ["", "", "I rest"],
      ["next", "it rains", "I read"],
    ]);
    expect(plans.every((plan) => plan.attempt === attempt?.id && plan.state === "open")).toBe(true);
  });

  test("notes when the result was asked for, and makes no attempt of that alone", async () => {
    const page = await new World().page();
    await page.store.change("quiz", WORDS, [{ completed: true }], null);
    expect((await page.store.read("quiz")).attempt).toBeUndefined();
    await page.say("one", "a");
    await page.store.change("quiz", WORDS, [{ completed: true }], null);
    expect((await page.store.read("quiz")).attempt).toMatchObject({ completed: 2, n: 2 });
  });

  test("of a site stays apart from another site's on the same origin", async () => {
    const world = new World();
    await (await world.page("one", "a")).say("one", "a");
    expect((await (await world.page("one", "b")).store.everything()).attempts).toEqual([]);
  });

  test("leaves a damaged attempt where it is, and goes on", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "a");
    const [broken] = (await page.store.everything()).attempts;
    await page.shelf.base.run(true, (tx) => tx.put("attempts", broken?.id ?? "", { ...broken, answers: 7 } as never));
    const next = await world.page("two");
    expect((await next.store.read("quiz")).attempt).toBeUndefined();
    await next.say("two", "b");
    expect(await values(next)).toEqual({ two: "b" });
    const { attempts, damaged } = await next.store.everything();
    expect(attempts).toHaveLength(1);
    expect(damaged).toEqual([["attempts", expect.stringContaining('"answers":7')]]);
  });
});
