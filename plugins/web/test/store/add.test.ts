import { describe, expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import type { Backup } from "../../src/core/record";
import type { Use } from "../../src/store/store";
import { values, WORDS, World } from "./world";

async function file(seed: number, value: string): Promise<Backup> {
  const world = new World();
  world.seed = seed;
  const page = await world.page();
  await page.say("one", value);
  await page.store.again("quiz", WORDS);
  page.shown.attempt = null;
  await page.say("one", `${value}, again`);
  await page.store.change("quiz", WORDS, [{ plan: "", field: "then", value: "I rest", base: 0 }], null);
  return page.store.everything();
}

describe("opening a kept file", () => {
  test("export, clear, import, export gives the same bytes", async () => {
    const kept = await file(7, "a");
    for (const use of ["mine", "file"] as const) {
      const page = await new World().page();
      await page.store.add(kept, use);
      expect(serialise(await page.store.everything())).toBe(serialise(kept));
      expect(await values(page)).toEqual({ one: "a, again" });
    }
  });

  test("twice is once", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "mine");
    const kept = await file(7, "a");
    for (const use of ["mine", "file"] as const) {
      await page.store.add(kept, use);
      const once = serialise(await page.store.everything());
      await page.store.add(kept, use);
      expect(serialise(await page.store.everything())).toBe(once);
    }
  });

  test("mine: what is shown stays, theirs is an earlier attempt", async () => {
    const page = await new World().page();
    await page.say("one", "mine");
    await page.store.add(await file(7, "a"), "mine");
    const state = await page.store.read("quiz");
    expect(state.attempt?.answers.one?.[0]).toBe("mine");
    expect(state.earlier).toBe(2);
  });

  test("file: theirs is shown, mine stays as an earlier attempt", async () => {
    const page = await new World().page();
    await page.say("one", "mine");
    await page.store.add(await file(7, "a"), "file");
    const state = await page.store.read("quiz");
    expect(state.attempt?.answers.one?.[0]).toBe("a, again");
    expect(state.plans).toMatchObject([{ then: "I rest" }]);
    expect(state.earlier).toBe(2);
    expect((await page.store.everything()).attempts.some((one) => one.answers.one?.[0] === "mine" && one.closed)).toBe(
      true,
    );
    expect(page.heard).toContain("*");
  });

  describe("the same attempt with other answers", () => {
    async function both(use: Use) {
      const page = await new World().page();
      await page.say("one", "as it was");
      await page.store.change("quiz", WORDS, [{ plan: "", field: "then", value: "I rest", base: 0 }], null);
      const kept = await page.store.everything();
      await page.say("one", "as it is");
      await page.store.change("quiz", WORDS, [{ plan: "", field: "then", value: "I run", base: 99 }], null);
      await page.store.add(kept, use);
      const once = serialise(await page.store.everything());
      await page.store.add(kept, use);
      expect(serialise(await page.store.everything())).toBe(once);
      const plans = (await page.store.plans()).map(({ then }) => then);
      return { shown: await values(page), earlier: (await page.store.read("quiz")).earlier, plans: plans.sort() };
    }

    test("mine stays", async () => {
      expect(await both("mine")).toEqual({ shown: { one: "as it is" }, earlier: 0, plans: ["I run"] });
    });

    test("the file's takes its place", async () => {
      expect(await both("file")).toEqual({ shown: { one: "as it was" }, earlier: 0, plans: ["I rest"] });
    });

    test("both are kept, and mine is shown", async () => {
      expect(await both("both")).toEqual({ shown: { one: "as it is" }, earlier: 1, plans: ["I rest", "I run"] });
    });
  });

  test("the next number is above all that came", async () => {
    const page = await new World().page();
    const kept = await file(7, "a");
    await page.store.add({ ...kept, meta: { ...kept.meta, n: 5000 } }, "mine");
    await page.say("two", "b");
    expect((await page.store.everything()).meta.n).toBe(5001);
  });

  test("all or nothing", async () => {
    const page = await new World().page();
    await page.say("one", "mine");
    const before = serialise(await page.store.everything());
    const kept = await file(7, "a");
    const plans = [...kept.plans, { ...kept.plans[0], id: undefined }] as Backup["plans"];
    await expect(page.store.add({ ...kept, plans }, "file")).rejects.toThrow();
    expect(serialise(await page.store.everything())).toBe(before);
  });

  test("hostile names are names like any other", async () => {
    const page = await new World().page();
    const kept = await file(7, "a");
    const answers = JSON.parse('{"__proto__": ["x", 1], "constructor": ["y", 2]}');
    const [attempt] = kept.attempts;
    if (!attempt) throw new Error("no attempt");
    await page.store.add({ ...kept, attempts: [{ ...attempt, answers }], plans: [] }, "file");
    expect(({} as Record<string, unknown>)[0]).toBeUndefined();
    const back = await page.shelf.base.run(false, (tx) => tx.get("attempts", attempt.id));
    expect(Object.getPrototypeOf(back?.answers)).toBe(Object.prototype);
    expect(Object.keys(back?.answers ?? {}).sort()).toEqual(["__proto__", "constructor"]);
  });
});
