import { IDBFactory } from "fake-indexeddb";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Change } from "../../src/store/store";
import { values, WORDS, World } from "./world";

/** Lets the next puts fail as a browser would. */
function failing(name: string, after = 0): () => void {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.put = function (...args) {
    if (count++ >= after) throw new DOMException("", name);
    return put.apply(this, args);
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}

/** The browser's "clear site data" closes the connections and deletes. */
function clear(world: World): Promise<void> {
  return new Promise((resolve) => {
    const request = (world.indexedDB as IDBFactory).deleteDatabase("selfcheck/site");
    request.onsuccess = () => resolve();
  });
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a place that refuses", () => {
  test.each(["QuotaExceededError", "UnknownError", "DataError", "AbortError"])(
    "%s on any put: not saved, kept in memory, and saved by the next try",
    async (name) => {
      for (const after of [0, 1, 2, 3]) {
        const world = new World();
        const page = await world.page();
        const mend = failing(name, after);
        await expect(page.say("one", "a")).rejects.toMatchObject({ name });
        expect(await values(page)).toEqual({ one: "a" });
        expect((await page.store.everything()).attempts).toMatchObject([{ answers: { one: ["a", 1] } }]);
        expect(page.shelf.waiting).toHaveLength(1);
        mend();
        // Nothing half done lies on disk.
        expect((await (await world.page("two")).store.everything()).attempts).toEqual([]);
        await page.say("two", "b");
        expect(page.shelf.waiting).toHaveLength(0);
        expect(await values(await world.page("three"))).toEqual({ one: "a", two: "b" });
      }
    },
  );

  test("the nth put rejects: what was saved stays saved, and the rest is saved by retry", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "a");
    const mend = failing("QuotaExceededError", 1);
    await expect(page.say("two", "b")).rejects.toThrow();
    await expect(page.say("one", "c")).rejects.toThrow();
    await expect(page.store.retry()).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(await values(page)).toEqual({ one: "c", two: "b" });
    mend();
    expect(await values(await world.page("two"))).toEqual({ one: "a" });
    await page.store.retry();
    expect(await values(await world.page("three"))).toEqual({ one: "c", two: "b" });
  });

  test("what waited of another self-check is told when it is saved", async () => {
    const world = new World();
    const page = await world.page();
    const mend = failing("QuotaExceededError");
    await expect(page.store.change("other", WORDS, [{ key: "x", value: "x", base: 0 }], null)).rejects.toThrow();
    mend();
    expect(page.heard).toEqual([]);
    await page.say("one", "a");
    expect(page.heard).toEqual(["other"]);
    expect(page.shelf.waiting).toHaveLength(0);
    await page.say("one", "b");
    expect(page.heard).toEqual(["other"]);
  });

  test("no IndexedDB, or one that throws: memory, and it says so", async () => {
    const world = new World();
    world.indexedDB = undefined;
    const none = await world.page();
    const throwing = new World();
    throwing.indexedDB = {
      open() {
        throw new DOMException("", "SecurityError");
      },
    } as unknown as IDBFactory;
    for (const page of [none, await throwing.page()]) {
      expect(page.store).toMatchObject({ kept: false, mode: "memory" });
      await page.say("one", "a");
      await page.say("text", "b", true);
      expect(await values(page)).toEqual({ one: "a", text: "b" });
      await page.store.again("quiz", WORDS);
      expect((await page.store.read("quiz")).earlier).toBe(1);
      expect((await page.store.everything()).attempts).toHaveLength(2);
    }
  });

  test("a connection closed under the page is opened again, once", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "a");
    const { transaction } = IDBDatabase.prototype;
    let closed = 1;
    IDBDatabase.prototype.transaction = function (...args) {
      if (closed-- > 0) throw new DOMException("", "InvalidStateError");
      return transaction.apply(this, args);
    };
    try {
      await page.say("two", "b");
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(await values(await world.page("two"))).toEqual({ one: "a", two: "b" });
  });

  test("cleared under the page: nothing comes back unasked, all of it when asked", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "a");
    await page.store.change("quiz", WORDS, [{ plan: "", field: "then", value: "I rest", base: 0 }], null);
    await clear(world);
    await expect(page.say("two", "b")).rejects.toMatchObject({ name: "LostError" });
    expect(await values(page)).toEqual({ one: "a", two: "b" });
    const [copied] = (await page.store.everything()).attempts;
    expect(Object.keys(copied?.answers ?? {})).toEqual(["one", "two"]);
    expect((await (await world.page("two")).store.everything()).attempts).toEqual([]);
    await page.store.retry();
    const next = await world.page("three");
    expect(await values(next)).toEqual({ one: "a", two: "b" });
    expect((await next.store.read("quiz")).plans).toMatchObject([{ then: "I rest" }]);
  });

  test("cleared under two tabs: each puts back what it knows, and overwrites nothing", async () => {
    const world = new World();
    const [a, b] = [await world.page("a"), await world.page("b")];
    await a.say("one", "1");
    await b.store.read("quiz");
    await a.say("two", "2");
    await a.say("three", "3");
    b.shown.attempt = a.shown.attempt;
    await clear(world);
    for (const [page, key] of [[b, "four"], [a, "five"]] as const) {
      await expect(page.say(key, key)).rejects.toMatchObject({ name: "LostError" });
      await page.store.retry();
    }
    const { attempts } = await (await world.page("c")).store.everything();
    expect(attempts).toHaveLength(1);
    expect(Object.keys(attempts[0]?.answers ?? {}).sort()).toEqual(["five", "four", "one", "three", "two"]);
  });

  test("put back beside what stands there: the higher number stays, of keys, rows and plans", async () => {
    const world = new World();
    const [a, b] = [await world.page("a"), await world.page("b")];
    const edit = (page: typeof a, at: string, value: string) => {
      const edits: Change[] = [
        { key: at, value, base: 99 },
        { row: { id: at, section: "s", title: value }, base: 99 },
        { plan: at, field: "then", value, base: 99 },
      ];
      return page.store.change("quiz", WORDS, edits, null);
    };
    await edit(a, "one", "old");
    await edit(a, "two", "kept");
    await b.store.read("quiz");
    await clear(world);
    await expect(edit(a, "three", "mine")).rejects.toMatchObject({ name: "LostError" });
    await expect(edit(b, "one", "new")).rejects.toMatchObject({ name: "LostError" });
    await b.store.retry();
    await a.store.retry();
    const { attempt, plans } = await (await world.page("c")).store.read("quiz");
    const expected = { one: "new", two: "kept", three: "mine" };
    const pairs = (of: (string | undefined)[][] | undefined) => Object.fromEntries(of ?? []);
    expect(pairs(Object.entries(attempt?.answers ?? {}).map(([key, [value]]) => [key, String(value)]))).toEqual(expected);
    expect(pairs(attempt?.rows?.map(({ id, title }) => [id, title]))).toEqual(expected);
    expect(pairs(plans.map((plan) => [plan.source, plan.then]))).toEqual(expected);
  });

  test("seen to be cleared, a tab puts back what it knows though another has gone further", async () => {
    const world = new World();
    const [a, b] = [await world.page("a"), await world.page("b")];
    await a.say("one", "1");
    await b.store.change("other", WORDS, [{ key: "x", value: "x", base: 0 }], null);
    await clear(world);
    await expect(a.say("two", "2")).rejects.toMatchObject({ name: "LostError" });
    const change = (key: string) => b.store.change("other", WORDS, [{ key, value: key, base: 0 }], null);
    await expect(change("y")).rejects.toThrow();
    await b.store.retry();
    for (const key of ["p", "q", "r"]) await change(key);
    expect(await values(a)).toEqual({ one: "1", two: "2" });
    expect((await a.store.everything()).attempts).toHaveLength(2);
    await a.store.retry();
    const next = await world.page("c");
    expect(await values(next)).toEqual({ one: "1", two: "2" });
    expect(Object.keys(await values(next, "other")).sort()).toEqual(["p", "q", "r", "x", "y"]);
  });

  test("lost between two visits is told from a first visit", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const world = new World();
    const page = await world.page();
    expect(page.store.lost).toBe(false);
    await page.say("one", "a");
    await vi.advanceTimersByTimeAsync(1000);
    expect((await world.page("two")).store.lost).toBe(false);
    world.indexedDB = new IDBFactory();
    expect((await world.page("three")).store.lost).toBe(true);
  });

  test("a database of newer code: read and exported, never written or deleted", async () => {
    const world = new World();
    const page = await world.page();
    await page.say("one", "a");
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = (world.indexedDB as IDBFactory).open("selfcheck/site", 2);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const old = await world.page("two");
    expect(old.store).toMatchObject({ kept: true, mode: "readonly" });
    expect(await values(old)).toEqual({ one: "a" });
    await expect(old.say("two", "b")).rejects.toMatchObject({ name: "ReadOnlyError" });
    // The page that was open when the newer one came.
    await expect(page.say("two", "b")).rejects.toMatchObject({ name: "ReadOnlyError" });
    expect(page.store.mode).toBe("readonly");
    expect((await page.store.everything()).attempts).toHaveLength(1);
    expect(newer.version).toBe(2);
    newer.close();
  });

  test("session and local storage that throw, no channels: everything else goes on", async () => {
    const world = new World();
    const deps = world.deps.bind(world);
    const refuse = {
      getItem() {
        throw new DOMException("", "SecurityError");
      },
      setItem() {
        throw new DOMException("", "SecurityError");
      },
    };
    world.deps = (tab) => ({ ...deps(tab), session: refuse, local: refuse, channel: () => undefined });
    const page = await world.page();
    await page.say("one", "a");
    page.store.hide();
    expect(await values(await world.page("two"))).toEqual({ one: "a" });
  });
});
