/** A database that takes longer to open than the reader waits. */

import { afterEach, expect, test, vi } from "vitest";
import { type Page, values, World } from "./world";

afterEach(() => {
  vi.useRealTimers();
});

test("a database that never opens: memory within two seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const world = new World();
  world.indexedDB = { open: () => ({}) } as unknown as IDBFactory;
  const opening = world.page();
  await vi.advanceTimersByTimeAsync(2000);
  expect((await opening).store.mode).toBe("memory");
});

test("a database that opens late takes what was written meanwhile, beside what it has", async () => {
  const world = new World();
  const before = await world.page("before");
  await before.say("one", "a");
  await before.say("text", "mine", true);
  const { late, release } = slow(world);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const opening = late();
  await vi.advanceTimersByTimeAsync(2000);
  const page = await opening;
  await page.say("text", "typed", true);
  await page.say("two", "b");
  expect(await values(page)).toEqual({ text: "typed", two: "b" });
  vi.useRealTimers();
  release();
      await vi.waitFor(() => expect(page.heard).toEqual(["*"]));
  expect(page.store.mode).toBe("kept");
  expect(await values(page)).toEqual({ one: "a", text: "typed", two: "b" });
  const { attempt, earlier } = await page.store.read("quiz");
  expect(attempt?.answers.text?.[2]).toBe("mine");
  expect(earlier).toBe(0);
  await page.say("three", "c");
  expect(await values(await world.page("after"))).toMatchObject({ one: "a", two: "b", three: "c" });
});

test.each<[string, (page: Page) => Promise<unknown>]>([
  ["applications were written in memory", (page) => page.store.saveApplication({ company: "Acme" })],
  ["its reader keeps nothing here", (page) => page.store.guest()],
])("a database that opens late is left alone where %s", async (_, does) => {
  const world = new World();
  const { late, release } = slow(world);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const opening = late();
  await vi.advanceTimersByTimeAsync(2000);
  const page = await opening;
  await page.say("one", "a");
  await does(page);
  await page.say("two", "b");
  const before = await page.store.everything();
  vi.useRealTimers();
  release();
  await new Promise((done) => setTimeout(done, 50));
  expect(page.store.kept).toBe(false);
  await page.say("three", "c");
  expect((await page.store.everything()).applications).toEqual(before.applications);
  expect(await values(page)).toMatchObject({ two: "b", three: "c" });
  expect((await (await world.page("after")).store.everything()).attempts).toEqual([]);
});

/** A page whose database opens when it is released. */
function slow(world: World) {
  const { indexedDB } = world;
  let release = () => {};
  const late = () => {
    const open = (name: string, version?: number) => {
      const request = (indexedDB as IDBFactory).open(name, version);
      const done = new Promise<void>((resolve) => {
        request.addEventListener("success", () => resolve());
      });
      const freed = new Promise<void>((resolve) => {
        release = resolve;
      });
      const waiting = {
        onsuccess: () => {},
        get result() {
          return request.result;
        },
      };
      void Promise.all([done, freed]).then(() => waiting.onsuccess());
      return waiting;
    };
    world.indexedDB = { open } as unknown as IDBFactory;
    return world.page("late");
  };
  const released = () => {
    world.indexedDB = indexedDB;
    release();
  };
  return { late, release: released };
}
