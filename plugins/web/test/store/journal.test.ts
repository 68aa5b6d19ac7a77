import { describe, expect, test, vi } from "vitest";
import { mindLeft } from "../../src/store/left";
import { leave, type Page, values, WORDS, World } from "./world";

describe("a page that goes before it saved", () => {
  test("leaves what was in flight and what waited, and the next page has it", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "a");
    void page.say("two", "b").catch(() => {});
    void page.say("text", "typed at last", true).catch(() => {});
    leave(page);
    const next = await world.page();
    expect(await values(next)).toEqual({ one: "a", two: "b", text: "typed at last" });
    expect(await next.shelf.base.run(false, (tx) => tx.keys("meta"))).toEqual(["current/quiz", "left", "n"]);
    expect((await next.store.everything()).attempts).toHaveLength(1);
  });

  test("whose note the database drops, as a private window may, has it in its tab", async () => {
    const world = new World();
    const page = await world.page();
    void page.say("text", "half a sentence", true).catch(() => {});
    if (page.shelf.database) page.shelf.database.blind = () => {};
    leave(page);
    const next = await world.page();
    expect(await values(next)).toEqual({ text: "half a sentence" });
    // Once only: what the reader clears later stays cleared.
    await next.say("text", null, true);
    expect(await values(await world.page())).toEqual({ text: null });
  });

  test("put in before a kill that gives back what localStorage held then, is not put in again", async () => {
    const world = new World();
    const page = await world.page();
    void page.say("text", "half a sentence", true).catch(() => {});
    leave(page);
    const killed = new Map(world.local.kept);
    const next = await world.page();
    await values(next);
    await next.say("text", null, true);
    // Chromium loses the last seconds of it.
    for (const [key, text] of killed) world.local.setItem(key, text);
    expect(await values(await world.page())).toEqual({ text: null });
  });

  test.each(["5", "null", "[]", '["journal/x"]', '["journal/x",{"tab":"t"}]', '["journal/x",{"batches":[5]}]', "{"])(
    "finds %s where a journal should be, and keeps the record all the same",
    async (text) => {
      const world = new World();
      await (await world.page()).say("one", "a");
      world.local.setItem("selfcheck/site#left", text);
      const next = await world.page();
      expect(next.shelf.mode).toBe("kept");
      expect(await values(next)).toEqual({ one: "a" });
    },
  );

  test("that left again before it saved, its first note put in by another, has its second put in, too", async () => {
    const world = new World();
    const page = await world.page();
    // Nothing of it comes through any more.
    if (page.shelf.database) page.shelf.database.run = () => new Promise(() => {});
    void page.say("text", "one", true).catch(() => {});
    page.store.hide();
    expect(await values(await world.page("other"))).toEqual({ text: "one" });
    void page.say("one", "a").catch(() => {});
    leave(page);
    expect(await values(await world.page("next"))).toEqual({ text: "one", one: "a" });
  });

  test("that came back, saved and left again has its second note put in, too", async () => {
    const world = new World();
    const page = await world.page();
    void page.say("text", "one", true).catch(() => {});
    page.store.hide();
    await page.shelf.show();
    await values(page);
    void page.say("text", "two", true).catch(() => {});
    leave(page);
    expect(await values(await world.page())).toEqual({ text: "two" });
  });

  test("closed for good, and its note dropped, has it in the next tab; others that are open are told", async () => {
    const world = new World();
    const [page, other] = [await world.page("closed"), await world.page("open")];
    await page.say("one", "a");
    void page.say("text", "half a sentence", true).catch(() => {});
    if (page.shelf.database) page.shelf.database.blind = () => {};
    leave(page);
    other.heard.length = 0;
    expect(await values(await world.page("next"))).toEqual({ one: "a", text: "half a sentence" });
    await vi.waitFor(() => expect(other.heard).toContain("*"));
    expect(await values(other)).toEqual({ one: "a", text: "half a sentence" });
  });

  describe("after the next one has looked", () => {
    /** The next page, which is told of what comes into localStorage while it is open. */
    async function early(world: World): Promise<[Page, () => void]> {
      const next = await world.page("next");
      const heard: ((event: StorageEvent) => void)[] = [];
      const listen = (type: string, told: (event: StorageEvent) => void) => type === "storage" && heard.push(told);
      mindLeft(next.shelf, { addEventListener: listen as Window["addEventListener"] });
      const place = "selfcheck/site#left";
      const tell = () => {
        for (const told of heard) told({ key: place, newValue: world.local.getItem(place) } as StorageEvent);
      };
      return [next, tell];
    }

    test("has it in the next one, once, and others that are open are told", async () => {
      const world = new World();
      const [page, other] = [await world.page(), await world.page("other")];
      await page.say("one", "a");
      const [next, tell] = await early(world);
      void page.say("text", "half a sentence", true).catch(() => {});
      leave(page);
      next.heard.length = 0;
      other.heard.length = 0;
      tell();
      await vi.waitFor(() => expect(next.heard).toContain("*"));
      expect(other.heard).toContain("*");
      expect(await values(next)).toEqual({ one: "a", text: "half a sentence" });
      await vi.waitFor(() => expect(world.local.getItem("selfcheck/site#left")).toBe(""));
      await next.store.read("quiz").then(({ attempt }) => {
        next.shown.attempt = attempt?.id ?? null;
        next.shown.ns.set("text", attempt?.answers.text?.[1] ?? 0);
      });
      await next.say("text", null, true);
      // The note in the database came later still.
      expect(await values(await world.page("third"))).toEqual({ one: "a", text: null });
    });

    test("has it beside what the next one wrote in the same place meanwhile: neither is lost", async () => {
      const world = new World();
      const page = await world.page();
      await page.say("text", "first", true);
      await page.say("one", "a");
      const [next, tell] = await early(world);
      next.shown = { attempt: page.shown.attempt, ns: new Map(page.shown.ns) };
      void page.say("text", "half a sentence", true).catch(() => {});
      void page.say("one", "b").catch(() => {});
      if (page.shelf.database) page.shelf.database.blind = () => {};
      page.shelf.base.run = () => new Promise(() => {});
      await next.store.change("quiz", WORDS, [
        { key: "text", value: "a whole one", base: next.shown.ns.get("text") ?? 0, text: true },
        { key: "one", value: "c", base: next.shown.ns.get("one") ?? 0 },
      ], next.shown.attempt);
      next.heard.length = 0;
      leave(page);
      tell();
      await vi.waitFor(() => expect(next.heard).toContain("*"));
      const { attempt } = await next.store.read("quiz");
      expect(attempt?.answers.text?.[0]).toBe("half a sentence");
      expect(attempt?.answers.text?.[2]).toBe("a whole one");
      expect(attempt?.answers.one?.[0]).toBe("c");
    });

    test("but before it was told of anything, has it all the same", async () => {
      const world = new World();
      const page = await world.page();
      const next = await world.page("next");
      void page.say("text", "half a sentence", true).catch(() => {});
      leave(page);
      mindLeft(next.shelf, { addEventListener: () => {} });
      await vi.waitFor(async () => expect(await values(next)).toEqual({ text: "half a sentence" }));
    });
  });

  test("leaves a first answer, too", async () => {
    const world = new World();
    const page = await world.page();
    void page.say("one", "a").catch(() => {});
    leave(page);
    expect(await values(await world.page())).toEqual({ one: "a" });
  });

  test("comes back from the back/forward cache and goes on, its note put in by another page meanwhile", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("text", "one", true);
    void page.say("text", "two", true).catch(() => {});
    page.store.hide();
    const other = await world.page("other");
    expect(await values(other)).toEqual({ text: "two" });
    await page.shelf.show();
    expect(page.shelf.waiting).toHaveLength(0);
    expect((await page.store.read("quiz")).attempt?.answers.text).toHaveLength(2);
    await page.say("text", "three", true);
    expect((await page.store.read("quiz")).attempt?.answers.text?.[0]).toBe("three");
    expect(page.heard).toContain("*");
  });

  test("comes back, and what another page has put in and deleted meanwhile stays deleted", async () => {
    const world = new World();
    const page = await world.page();
    const { base } = page.shelf;
    const run = base.run.bind(base);
    base.run = () => Promise.reject(new DOMException("", "AbortError"));
    await page.say("text", "of my heart", true).catch(() => {});
    page.store.hide();
    const other = await world.page("other");
    expect(await values(other)).toEqual({ text: "of my heart" });
    await other.store.remove("everything");
    base.run = run;
    await page.shelf.show();
    expect(page.shelf.waiting).toHaveLength(0);
    expect((await other.store.everything()).attempts).toEqual([]);
    page.shown.attempt = null;
    await page.say("one", "a");
    expect(await values(other)).toEqual({ one: "a" });
  });

  test("comes back, and leaves no text of it in localStorage", async () => {
    const world = new World();
    const page = await world.page();
    const back: (() => void)[] = [];
    mindLeft(page.shelf, { addEventListener: ((type: string, told: () => void) => type === "pageshow" && back.push(told)) as unknown as Window["addEventListener"] });
    void page.say("text", "of my heart", true).catch(() => {});
    page.store.hide();
    expect(world.local.getItem("selfcheck/site#left")).toContain("of my heart");
    for (const told of back) told();
    await page.shelf.show();
    await vi.waitFor(() => expect(world.local.getItem("selfcheck/site#left")).toBe(""));
    expect(await values(page)).toEqual({ text: "of my heart" });
  });

  test("comes back with its note still there", async () => {
    const world = new World();
    const page = await world.page();
    void page.say("one", "a").catch(() => {});
    page.store.hide();
    await page.shelf.show();
    expect(await values(page)).toEqual({ one: "a" });
    expect(await page.shelf.base.run(false, (tx) => tx.keys("meta"))).toEqual(["current/quiz", "left", "n"]);
  });

  test("does not take back a choice made elsewhere since, and keeps both texts", async () => {
    const world = new World();
    const [page, other] = [await world.page("one"), await world.page("two")];
    await page.say("one", "a");
    await page.say("text", "first", true);
    void page.say("one", "b").catch(() => {});
    void page.say("text", "second", true).catch(() => {});
    leave(page);
    await other.store.read("quiz");
    const edits = [
      { key: "one", value: "c", base: 1 },
      { key: "text", value: "third", base: 2, text: true },
    ];
    await other.store.change("quiz", WORDS, edits, page.shown.attempt);
    const next = await world.page("three");
    const { attempt } = await next.store.read("quiz");
    expect(attempt?.answers.one?.[0]).toBe("c");
    expect(attempt?.answers.text?.[0]).toBe("second");
    expect(attempt?.answers.text?.[2]).toBe("third");
  });

  test("put in by two pages at once is there once", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("text", "one", true);
    void page.say("text", "two", true).catch(() => {});
    leave(page);
    const [a, b] = await Promise.all([world.page("a"), world.page("b")]);
    expect(await values(a)).toEqual({ text: "two" });
    expect((await b.store.everything()).meta.n).toBe(2);
  });

  test("leaves it to its own site alone, and not to one below it", async () => {
    const world = new World();
    const below = await world.page("below", "site/left");
    await below.say("one", "a");
    below.store.hide();
    const page = await world.page();
    expect(page.store.mode).toBe("kept");
    void page.say("text", "half a sentence", true).catch(() => {});
    leave(page);
    expect((await world.page("below", "site/left")).store.lost).toBe(false);
    expect(world.local.getItem("selfcheck/site/left")).toBe("1");
  });

  test("with nothing unsaved leaves nothing", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "a");
    page.store.hide();
    expect(await page.shelf.base.run(false, (tx) => tx.keys("meta"))).toEqual(["current/quiz", "n"]);
    expect(world.local.getItem("selfcheck/site")).toBe("1");
  });
});
