import { describe, expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import type { Removable } from "../../src/store/store";
import { leave, type Page, values, WORDS, World } from "./world";

/** Two applications, three attempts of one quiz and one of another, plans and words of two days. */
async function filled(world = new World()): Promise<{ page: Page; acme: string; first: string }> {
  const page = await world.page();
  const { id: acme } = await page.store.saveApplication({ company: "Acme" });
  const { id: globex } = await page.store.saveApplication({ company: "Globex" });
  await page.store.belong("quiz", WORDS, acme);
  await page.say("one", "a");
  const first = page.shown.attempt as string;
  await page.store.change("quiz", WORDS, [{ plan: "", field: "then", value: "I rest", base: 0 }], first);
  await page.store.again("quiz", WORDS, globex);
  page.shown.attempt = null;
  await page.say("one", "b");
  await page.store.again("quiz", WORDS);
  page.shown.attempt = null;
  await page.say("one", "c");
  const words = { ...WORDS, digest: "w2" };
  await page.store.change("other", words, [{ key: "one", value: "z", base: 0 }], null);
  await page.store.belong("other", words, acme);
  return { page, acme, first };
}

const file = async (page: Page) => serialise(await page.store.everything());

describe("deleting", () => {
  test("in another tab, what this one had noted of it goes out of the session, too", async () => {
    const world = new World();
    await (await world.page("earlier")).say("text", "the words of then", true);
    const page = await world.page("one");
    page.shown.attempt = (await page.store.read("quiz")).attempt?.id ?? null;
    await page.say("two", "b");
    const session = () => JSON.stringify([...(world.tabs.get("one") as { kept: Map<string, string> }).kept]);
    expect(session()).toContain("the words of then");
    await page.store.tidy();
    expect(session()).toContain("the words of then");
    await (await world.page("other")).store.remove("everything");
    await page.store.tidy();
    expect(session()).not.toContain("the words of then");
    await page.store.guest();
    expect((await (await world.page("new")).store.everything()).attempts).toEqual([]);
  });

  test.each([
    ["the current attempt", async ({ page }) => ({ attempt: page.shown.attempt ?? "" }), ["a", "b", "z"], ["I rest"], 2],
    ["an earlier attempt, with its plans", async ({ first }) => ({ attempt: first }), ["b", "c", "z"], [], 2],
    ["an application, with its attempts everywhere", async ({ acme }) => ({ application: acme }), ["b", "c"], [], 1],
    ["a quiz", async () => ({ quiz: "quiz" }), ["z"], [], 2],
    ["everything", async () => "everything", [], [], 0],
  ] as [string, (of: Awaited<ReturnType<typeof filled>>) => Promise<Removable>, string[], string[], number][])(
    "%s, and put back it is as it was to the byte",
    async (_, which, left, plans, applications) => {
      const world = new World();
      const all = await filled(world);
      const { page } = all;
      const other = await world.page("other");
      await page.store.backedUp();
      const before = await file(page);
      const removed = await page.store.remove(await which(all));
      const now = await other.store.everything();
      expect(now.attempts.map(({ answers }) => answers.one?.[0]).sort()).toEqual(left);
      expect((await other.store.plans()).map(({ then }) => then)).toEqual(plans);
      expect(await other.store.applications()).toHaveLength(applications);
      expect(removed.attempts).toBe(4 - left.length);
      expect(now.words.map(({ digest }) => digest).sort()).toEqual(
        [left.some((one) => one !== "z") && "w1", left.includes("z") && "w2"].filter(Boolean),
      );
      expect(other.heard).toContain("*");
      // Numbers are never given twice.
      expect(now.meta.n).toBe(JSON.parse(before).meta.n);
      await page.store.restore(removed);
      expect(await file(other)).toBe(before);
      expect(await page.store.lastBackup()).toBeDefined();
    },
  );

  test.each([
    ["it can be brought back with the rest", (_: Page) => {}, ["of my heart"]],
    ["it goes, though it could not be saved", ({ shelf }: Page) => {
      shelf.put = () => Promise.reject(new DOMException("", "QuotaExceededError"));
    }, []],
  ] as [string, (page: Page) => void, string[]][])("everything, with what a page left and nobody has put in yet: %s", async (_, make, back) => {
    const world = new World();
    const [page, closed] = [await world.page("one"), await world.page("closed")];
    void closed.say("text", "of my heart", true).catch(() => {});
    if (closed.shelf.database) closed.shelf.database.blind = () => {};
    leave(closed);
    make(page);
    const removed = await page.store.remove("everything");
    expect([...world.local.kept.values()].join()).not.toContain("heart");
    expect((await (await world.page("next")).store.everything()).attempts).toEqual([]);
    await page.store.restore(removed);
    expect((await page.store.everything()).attempts.map(({ answers }) => answers.text?.[0])).toEqual(back);
  });

  test("everything leaves nothing of the reader's behind, in the tab neither", async () => {
    const world = new World();
    const { page } = await filled(world);
    await page.store.backedUp();
    await page.store.remove("everything");
    expect(await page.shelf.base.run(false, (tx) => tx.keys("meta"))).toEqual(["n"]);
    expect((await page.store.everything()).words).toEqual([]);
    expect(world.tabs.get("one")?.getItem("selfcheck/site")).not.toMatch(/Acme|"[abc]"|I rest/);
    // Deleted by the reader is not lost.
    expect((await world.page("two")).store.lost).toBe(false);
    await page.say("one", "new");
    expect(await values(page)).toEqual({ one: "new" });
  });

  test("an attempt leaves the earlier ones, and none of them is shown unasked", async () => {
    const { page } = await filled();
    await page.store.remove({ attempt: page.shown.attempt ?? "" });
    const { attempt, earlier } = await page.store.read("quiz");
    expect([attempt, earlier]).toEqual([undefined, 2]);
  });

  test("put back beside what was begun since: both are there, and what is shown stays", async () => {
    const { page } = await filled();
    const removed = await page.store.remove({ quiz: "quiz" });
    page.shown.attempt = null;
    await page.say("one", "since");
    await page.store.restore(removed);
    expect(await values(page)).toEqual({ one: "since" });
    expect((await page.store.read("quiz")).earlier).toBe(3);
    expect((await page.store.everything()).attempts.filter(({ closed }) => !closed)).toHaveLength(2);
    // Twice is once.
    const once = await file(page);
    await page.store.restore(removed);
    expect(await file(page)).toBe(once);
  });

  test("what is not there deletes nothing", async () => {
    const { page } = await filled();
    const before = await file(page);
    const removed = await page.store.remove({ attempt: "nowhere" });
    expect(removed.attempts).toBe(0);
    expect(await file(page)).toBe(before);
  });

  test("works in memory", async () => {
    const world = new World();
    world.indexedDB = undefined;
    const { page, acme } = await filled(world);
    const before = await file(page);
    const removed = await page.store.remove({ application: acme });
    expect(await page.store.applications()).toHaveLength(1);
    await page.store.restore(removed);
    expect(await file(page)).toBe(before);
  });

  test("put back where a file has brought it meanwhile, the file's stays as it came, plans and all", async () => {
    const { page, first } = await filled();
    const kept = await page.store.everything();
    const removed = await page.store.remove({ attempt: first });
    await page.store.add({ ...kept, plans: [] }, "mine");
    await page.store.restore(removed);
    expect(await page.store.plans()).toEqual([]);
    expect((await page.store.attempts("quiz"))[0]?.attempt.id).toBe(first);
  });

  test("put back twice, or when a file made it the one shown, it stays the one shown", async () => {
    const { page } = await filled();
    const kept = await page.store.everything();
    const removed = await page.store.remove({ quiz: "quiz" });
    await page.store.add(kept, "file");
    const before = await file(page);
    await page.store.restore(removed);
    expect(await file(page)).toBe(before);
  });
});
