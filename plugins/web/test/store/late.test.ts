/** A database that takes longer to open than the reader waits. */

import { afterEach, expect, test, vi } from "vitest";
import { values, World } from "./world";

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
