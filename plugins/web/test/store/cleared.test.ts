import { expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import { fill } from "./all";
import { type Page, WORDS, World } from "./world";

/** The browser's "clear site data" closes the connections and deletes. */
function clear(world: World): Promise<void> {
  return new Promise((resolve) => {
    const request = (world.indexedDB as IDBFactory).deleteDatabase("selfcheck/site");
    request.onsuccess = () => resolve();
  });
}

async function look(page: Page): Promise<void> {
  const { store } = page;
  await store.read("sample");
  await store.applications();
  await store.plans();
  await store.lastBackup();
  const attempts = [...(await store.attempts("sample")), ...(await store.attempts("other"))];
  await store.words(attempts.flatMap(({ attempt }) => [attempt.words, ...(attempt.asked ?? []).map(([one]) => one)]));
}

test.each<[string, (page: Page) => Promise<unknown>]>([
  ["read part by part", look],
  ["read as a whole", async (page) => {
    await page.store.everything();
    await page.store.lastBackup();
  }],
])("what was %s can be copied and put back when the browser clears it", async (_, read) => {
  const world = new World();
  const writer = await world.page("writer");
  await fill(writer);
  const before = serialise(await writer.store.everything());
  const page = await world.page("reader");
  await read(page);
  await clear(world);
  await expect(page.store.saveApplication({ company: "Initech" })).rejects.toMatchObject({ name: "LostError" });
  // Nothing comes back unasked, and the copy holds all of it.
  expect((await (await world.page("look")).store.everything()).attempts).toEqual([]);
  expect(serialise(await page.store.everything())).toBe(before);
  expect(await page.store.applications()).toHaveLength(2);
  await page.store.retry();
  const after = await world.page("after");
  expect(serialise(await after.store.everything())).toBe(before);
  expect(await after.store.lastBackup()).toBeDefined();
  await page.store.saveApplication({ company: "Initech" });
  expect(await after.store.applications()).toHaveLength(3);
});

test("what was deleted, here or in another tab, is not put back", async () => {
  const world = new World();
  const [page, other] = [await world.page("one"), await world.page("two")];
  await fill(other);
  await page.store.everything();
  const [acme, globex] = await page.store.applications();
  await page.store.remove({ application: acme?.id ?? "" });
  await other.store.remove({ application: globex?.id ?? "" });
  await page.store.everything();
  await clear(world);
  await expect(page.store.saveApplication({ company: "Initech" })).rejects.toMatchObject({ name: "LostError" });
  await page.store.retry();
  const all = await (await world.page("look")).store.everything();
  expect(all.applications).toEqual([]);
  expect(all.attempts.map(({ quiz }) => quiz)).toEqual(["other"]);
});

test("what another tab has begun since stays, and the higher number counts", async () => {
  const world = new World();
  const [page, other] = [await world.page("one"), await world.page("two")];
  const { id } = await page.store.saveApplication({ company: "Acme" });
  await page.store.applications();
  await other.store.applications();
  await clear(world);
  await expect(page.store.saveApplication({ company: "Globex" })).rejects.toThrow();
  await expect(other.store.saveApplication({ id, stage: "task" })).rejects.toThrow();
  await other.store.retry();
  await other.store.saveApplication({ id, stage: "task" });
  await other.store.again("quiz", WORDS, id);
  await page.store.retry();
  expect(await page.store.applications()).toMatchObject([{ company: "Acme", stage: "task" }]);
  expect((await page.store.read("quiz")).attempt?.application).toBe(id);
});
