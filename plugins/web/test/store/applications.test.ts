import { describe, expect, test } from "vitest";
import { WORDS, World } from "./world";

describe("applications", () => {
  test("need nothing, and keep what was not named", async () => {
    const world = new World();
    const page = await world.page();
    const made = await page.store.saveApplication({});
    expect(made).toEqual({ id: made.id, company: "", role: "", stage: "", round: "", date: "", outcome: "", n: 1 });
    await page.store.saveApplication({ id: made.id, company: "Acme", stage: "interview" });
    await page.store.saveApplication({ id: made.id, outcome: "offer" });
    const other = await world.page("two");
    expect(await other.store.applications()).toMatchObject([{ company: "Acme", stage: "interview", outcome: "offer" }]);
  });

  test("come in the order they were changed, and the same again is no change", async () => {
    const page = await new World().page();
    const first = await page.store.saveApplication({ company: "Acme" });
    await page.store.saveApplication({ company: "Globex" });
    const names = async () => (await page.store.applications()).map(({ company }) => company);
    expect(await page.store.saveApplication({ id: first.id, company: "Acme" })).toEqual(first);
    expect(await names()).toEqual(["Acme", "Globex"]);
    await page.store.saveApplication({ id: first.id, role: "Analyst" });
    expect(await names()).toEqual(["Globex", "Acme"]);
  });

  test("are told to the other tabs", async () => {
    const world = new World();
    const [one, two] = [await world.page("one"), await world.page("two")];
    await one.store.saveApplication({ company: "Acme" });
    expect(two.heard).toEqual(["*"]);
  });

  test("deleted in another tab meanwhile, it is written anew by the same id", async () => {
    const page = await new World().page();
    const { id } = await page.store.saveApplication({ company: "Acme" });
    await page.store.remove({ application: id });
    expect(await page.store.saveApplication({ id, company: "Acme" })).toMatchObject({ id, company: "Acme" });
  });
});

describe("plans", () => {
  test("of any attempt are read, changed, and made where there is none", async () => {
    const page = await new World().page();
    await page.say("one", "a");
    const first = page.shown.attempt as string;
    await page.store.change("quiz", WORDS, [{ plan: "", field: "then", value: "I rest", base: 0 }], first);
    await page.store.again("quiz", WORDS);
    const [plan] = await page.store.plans();
    await page.store.savePlan(plan?.id ?? "", { state: "done", review: "2026-12-01" });
    await page.store.makePlan(first, "sql", { then: "I read" });
    await page.store.makePlan(first, "sql", { if: "it rains" });
    const [held] = await page.store.attempts("quiz");
    expect(held?.plans).toMatchObject([
      { source: "", then: "I rest", state: "done", review: "2026-12-01" },
      { source: "sql", if: "it rains", then: "I read", state: "open", review: "" },
    ].sort((a, b) => ((held?.plans[0]?.source ?? "") === a.source ? -1 : b ? 1 : 0)));
  });

  test("that are gone say so", async () => {
    const page = await new World().page();
    await expect(page.store.savePlan("x", { state: "done" })).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(page.store.makePlan("x", "", { then: "x" })).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("a kept copy", () => {
  test("is remembered, and not in the copy itself", async () => {
    const world = new World();
    const page = await world.page();
    expect(await page.store.lastBackup()).toBeUndefined();
    await page.say("one", "a");
    await page.store.backedUp();
    expect(await (await world.page("two")).store.lastBackup()).toMatchObject({ n: 1, at: /^2026/ });
    expect((await page.store.everything()).meta).toEqual({ n: 1, "current/quiz": page.shown.attempt });
  });
});
