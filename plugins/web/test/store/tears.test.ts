import { expect, test, vi } from "vitest";
import { mindTears } from "../../src/store/tears";
import { type Page, values, World } from "./world";

const CHROMIUM = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";

/** The names of the databases that are deleted from now on. */
function deletions(world: World): string[] {
  const { indexedDB: factory } = world;
  const names: string[] = [];
  if (!factory) throw new Error("it has been taken away");
  const deleted = factory.deleteDatabase.bind(factory);
  factory.deleteDatabase = (name) => {
    names.push(name);
    return deleted(name);
  };
  return names;
}

async function minded(agent = CHROMIUM): Promise<[World, Page, string[]]> {
  const world = new World();
  const page = await world.page();
  mindTears(page.shelf, agent);
  return [world, page, deletions(world)];
}

test("a page's first write begins a new log, and no other does", async () => {
  const [world, page, names] = await minded();
  await page.store.read("quiz");
  expect(names).toEqual([]);
  await page.say("one", "a");
  await page.say("two", "b");
  expect(names).toEqual(["selfcheck/site#log"]);
  expect(await world.indexedDB?.databases()).toMatchObject([{ name: "selfcheck/site" }]);
  expect(await values(page)).toEqual({ one: "a", two: "b" });
});

test("so does the first after the browser closed the connection", async () => {
  const [, page, names] = await minded();
  await page.say("one", "a");
  const connections: IDBDatabase[] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...all) {
    connections.push(this);
    return transaction.apply(this, all);
  };
  await page.store.read("quiz");
  IDBDatabase.prototype.transaction = transaction;
  for (const one of connections) one.onclose?.call(one, new Event("close"));
  await page.store.read("quiz");
  await page.say("two", "b");
  expect(names).toHaveLength(2);
  expect(await values(page)).toEqual({ one: "a", two: "b" });
});

test("where that fails, the change is written all the same, and the next tries again", async () => {
  const [world, page] = await minded();
  const factory = world.indexedDB;
  if (!factory) throw new Error("it has been taken away");
  const open = factory.open.bind(factory);
  let refusals = 0;
  factory.open = (...all) => {
    if (all[0] !== "selfcheck/site#log") return open(...all);
    refusals++;
    throw new DOMException("", "UnknownError");
  };
  await page.say("one", "a");
  await page.say("two", "b");
  expect(refusals).toBe(2);
  expect(await values(page)).toEqual({ one: "a", two: "b" });
});

test("an answer does not wait for a browser that does not answer", async () => {
  const [world, page] = await minded();
  const factory = world.indexedDB;
  if (!factory) throw new Error("it has been taken away");
  const open = factory.open.bind(factory);
  factory.open = (...all) =>
    all[0] === "selfcheck/site#log" ? (new EventTarget() as IDBOpenDBRequest) : open(...all);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const saved = page.say("one", "a");
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  await saved;
  expect(await values(page)).toEqual({ one: "a" });
});

test("a browser that keeps databases in another way is left alone", async () => {
  const [, page, names] = await minded(FIREFOX);
  await page.say("one", "a");
  expect(names).toEqual([]);
});

test("a site below this one keeps its record, whatever it is called", async () => {
  const world = new World();
  const below = await world.page("below", "site/log");
  await below.say("one", "a");
  // Nobody has it open.
  below.shelf.database?.open?.close();
  const page = await world.page();
  mindTears(page.shelf, CHROMIUM);
  await page.say("one", "b");
  expect(await values(await world.page("later", "site/log"))).toEqual({ one: "a" });
});
