import { expect, test } from "vitest";
import type { Value } from "../../src/core/record";
import { leave, type Page, values, WORDS, World } from "./world";

/** A seeded source of numbers below `n`. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

test.each([1, 2, 3])("1,000 random steps agree with a plain map (seed %i)", async (seed) => {
  const roll = dice(seed);
  const world = new World();
  let pages: Page[] = [await world.page("tab-0"), await world.page("tab-1")];
  /** What the reader would say is in their current attempt. */
  let expected = new Map<string, Value>();
  /** Whether there is a current attempt, and how many earlier ones. */
  let begun = false;
  let earlier = 0;

  const look = async (page: Page) => {
    const { attempt } = await page.store.read("quiz");
    page.shown.attempt = attempt?.id ?? null;
    page.shown.ns = new Map(Object.entries(attempt?.answers ?? {}).map(([key, entry]) => [key, entry[1]]));
  };
  const check = async () => {
    for (const page of pages) expect(await values(page)).toEqual(Object.fromEntries(expected));
  };

  for (let step = 0; step < 1000; step++) {
    const page = pages[roll(pages.length)] as Page;
    const key = `item-${roll(12)}`;
    const action = roll(20);
    await look(page);
    if (action < 12) {
      const value: Value = [`text ${step}`, "a", ["a", "b"], true][roll(4)] as Value;
      await page.say(key, value, typeof value === "string" && value.length > 1);
      begun = true;
      expected.set(key, value);
    } else if (action < 14) {
      await page.say(key, null);
      if (begun) expected.set(key, null);
    } else if (action < 16) {
      // The page goes with a change that was not saved; another page of the tab opens.
      const value = `left ${step}`;
      void page.say(key, value, true).catch(() => {});
      leave(page);
      begun = true;
      expected.set(key, value);
      const index = pages.indexOf(page);
      pages[index] = await world.page(`tab-${index}`);
    } else if (action === 16) {
      const index = pages.indexOf(page);
      pages[index] = await world.page(`tab-${index}`);
    } else if (action === 17) {
      await page.store.again("quiz", WORDS);
      if (![...expected.values()].some((value) => value !== null)) continue;
      earlier++;
      expected = new Map();
    } else if (action === 18) {
      const file = await page.store.everything();
      await page.store.add(file, roll(2) ? "mine" : "file");
    } else if (step % 5 === 0) {
      if (page.shown.attempt) await page.store.remove({ attempt: page.shown.attempt });
      begun = false;
      expected = new Map();
    }
    if (step % 25 === 0) await check();
  }
  await check();
  pages = [await world.page("last")];
  await check();
  const { attempts: kept } = await (pages[0] as Page).store.everything();
  expect(kept).toHaveLength(earlier + Number(begun));
  expect(kept.flatMap((attempt) => Object.values(attempt.answers)).every((entry) => entry.length === 2)).toBe(true);
});
