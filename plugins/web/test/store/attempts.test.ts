import { describe, expect, test } from "vitest";
import { values, WORDS, World } from "./world";

describe("again and remove", () => {
  test("again keeps the old attempt, and begins none before an answer", async () => {
    const page = await new World().page();
    await page.say("one", "a");
    const state = await page.store.again("quiz");
    expect(state).toEqual({ plans: [], earlier: 1 });
    expect((await page.store.everything()).attempts).toMatchObject([{ closed: 2, answers: { one: ["a", 1] } }]);
    page.shown.attempt = null;
    await page.say("one", "b");
    const next = await page.store.read("quiz");
    expect(next.earlier).toBe(1);
    expect(next.attempt?.answers).toEqual({ one: ["b", 3] });
  });

  test("again with nothing answered changes nothing", async () => {
    const page = await new World().page();
    expect(await page.store.again("quiz")).toEqual({ plans: [], earlier: 0 });
    expect((await page.store.everything()).meta).toEqual({});
  });

  test("remove deletes this attempt with its plans, or all of them, and no other quiz's", async () => {
    const world = new World();
    const page = await world.page();
    await page.store.change("other", WORDS, [{ key: "one", value: "z", base: 0 }], null);
    await page.say("one", "a");
    await page.store.again("quiz");
    page.shown.attempt = null;
    await page.say("one", "b");
    await page.store.change("quiz", WORDS, [{ plan: "", field: "then", value: "I rest", base: 0 }], null);
    expect(await page.store.remove("quiz", "current")).toEqual({ plans: [], earlier: 1 });
    expect((await page.store.everything()).plans).toEqual([]);
    expect(await page.store.remove("quiz", "current")).toEqual({ plans: [], earlier: 1 });
    expect(await page.store.remove("quiz", "all")).toEqual({ plans: [], earlier: 0 });
    const { attempts, meta } = await page.store.everything();
    expect(attempts.map(({ quiz }) => quiz)).toEqual(["other"]);
    // Numbers are never given twice.
    expect(meta.n).toBe(5);
    expect(await values(await world.page("two"), "other")).toEqual({ one: "z" });
  });
});
