import { expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import type { Backup, Value } from "../../src/core/record";
import type { Removable, Removed, Use } from "../../src/store/store";
import { Reader, told } from "./reader";
import { leave, type Page, WORDS, World } from "./world";

/** A seeded source of numbers below `n`. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

class Play {
  reader = new Reader();
  readonly world = new World();
  pages: Page[] = [];
  readonly files: { backup: Backup; reader: Reader }[] = [];
  /** What was deleted, on which page it can be put back, and the record before and after. */
  readonly removed: { page: Page; removed: Removed; before: Reader; after: Reader }[] = [];

  constructor(
    readonly roll: (n: number) => number,
    readonly tabs: string[],
  ) {}

  async open(): Promise<void> {
    this.pages = await Promise.all(this.tabs.map((tab) => this.world.page(tab)));
  }

  one<T>(of: Iterable<T>): T | undefined {
    const all = [...of];
    return all[this.roll(all.length)];
  }

  /** The page shows what is there, as after another tab's message. */
  async look(page: Page): Promise<void> {
    const { attempt } = await page.store.read("quiz");
    page.shown.attempt = attempt?.id ?? null;
    page.shown.ns = new Map(Object.entries(attempt?.answers ?? {}).map(([key, entry]) => [key, entry[1]]));
  }

  async step(page: Page, step: number): Promise<void> {
    const { roll, reader } = this;
    const { store } = page;
    await this.look(page);
    const action = roll(32);
    if (action < 12) {
      const value: Value = [`text ${step}`, "a", ["a", "b"], true][roll(4)] as Value;
      const key = `item-${roll(12)}`;
      await page.say(key, value, typeof value === "string" && value.length > 1);
      await this.#first(page);
      reader.shown?.answers.set(key, value);
    } else if (action < 14) {
      const key = `item-${roll(12)}`;
      await page.say(key, null);
      reader.shown?.answers.set(key, null);
    } else if (action === 14) {
      const [source, then] = [`plan-${roll(2)}`, `then ${step}`];
      const id = this.one(reader.attempts.keys());
      if (id) await store.makePlan(id, source, { then });
      if (id) reader.attempts.get(id)?.plans.set(source, then);
    } else if (action < 17) {
      const application = roll(3) ? this.one(reader.applications.keys()) : undefined;
      const { attempt } = await store.again("quiz", WORDS, application);
      if (reader.anew(application)) reader.begin(attempt?.id ?? "", attempt?.begun ?? 0, application);
    } else if (action === 17) {
      const id = this.one(reader.attempts.keys());
      if (id) await store.resume(id);
      if (id) reader.show(id);
    } else if (action < 20) {
      const application = roll(4) ? this.one(reader.applications.keys()) : undefined;
      const { attempt } = await store.belong("quiz", WORDS, application ?? null);
      const other = [...reader.attempts].filter(([, one]) => application && one.application === application);
      if (reader.shown?.application === application) return;
      if (other.length) reader.show(attempt?.id ?? "");
      else if (reader.shown) reader.shown.application = application;
      else reader.begin(attempt?.id ?? "", attempt?.begun ?? 0, application);
    } else if (action < 22) {
      const company = `company ${step}`;
      const known = roll(2) ? this.one(reader.applications.keys()) : undefined;
      const { id } = await store.saveApplication({ ...(known && { id: known }), company });
      reader.applications.set(id, company);
    } else if (action < 24) await this.#remove(page);
    else if (action < 26) await this.#restore();
    else if (action === 26) this.files.push({ backup: await store.everything(), reader: reader.clone() });
    else if (action < 29) await this.#add(page);
    else if (action === 29 && this.#free) await this.#leave(page, step);
    else if (action === 30 && this.#free) await this.#reload(page);
    else if (this.tabs.length > 1) await this.#guest(step);
  }

  /** The first answer begins the attempt. */
  async #first(page: Page): Promise<void> {
    const { attempt } = await page.store.read("quiz");
    if (attempt && !this.reader.shown) this.reader.begin(attempt.id, attempt.begun ?? 0);
  }

  async #remove(page: Page): Promise<void> {
    const { reader, roll } = this;
    const attempt = this.one(reader.attempts.keys());
    const application = this.one(reader.applications.keys());
    const kind = roll(14);
    let what: Removable;
    let before: Reader;
    if (kind < 6 && attempt) {
      what = { attempt };
      before = reader.remove((id) => id === attempt);
    } else if (kind < 10 && application) {
      what = { application };
      before = reader.remove((_, one) => one.application === application, application);
    } else if (kind === 10) {
      what = { quiz: "quiz" };
      before = reader.remove(() => true);
    } else if (kind < 14) {
      what = "everything";
      before = reader.remove(() => true);
      reader.applications.clear();
    } else return;
    const removed = await page.store.remove(what);
    expect(removed.attempts).toBe(before.attempts.size - reader.attempts.size);
    this.removed.push({ page, removed, before, after: reader.clone() });
  }

  async #restore(): Promise<void> {
    const [last] = this.removed.splice(-1);
    // Once the page is left it is too late.
    if (!last || !this.pages.includes(last.page)) return;
    await last.page.store.restore(last.removed);
    this.reader.restore(last.before, last.after);
  }

  async #add({ store }: Page): Promise<void> {
    const file = this.one(this.files);
    if (!file) return;
    const use = (["mine", "file", "both"] as Use[])[this.roll(3)] as Use;
    const here = await store.everything();
    await store.add(file.backup, use);
    const now = await store.everything();
    await store.add(file.backup, use);
    expect(serialise(await store.everything())).toBe(serialise(now));
    this.reader.add(file, use, here);
  }

  /** The page goes with a change that was not saved; another page of the tab opens. */
  async #leave(page: Page, step: number): Promise<void> {
    void page.say("left", `left ${step}`, true).catch(() => {});
    leave(page);
    await this.#reload(page);
    await this.#first(this.pages[0] as Page);
    this.reader.shown?.answers.set("left", `left ${step}`);
  }

  async #reload(page: Page): Promise<void> {
    const index = this.pages.indexOf(page);
    this.pages[index] = await this.world.page(this.tabs[index] ?? "");
  }

  /** What a guest deleted comes back until the page is left. */
  get #free(): boolean {
    return this.tabs.length > 1 || !this.removed.length;
  }

  /** Somebody else does this and that in a tab of their own, and keeps nothing. */
  async #guest(step: number): Promise<void> {
    const before = this.reader.clone();
    const other = new Play(this.roll, [`guest-${step}`]);
    Object.assign(other, { world: this.world, reader: this.reader, files: [...this.files] });
    await other.open();
    for (let count = 0; count < 4; count++) {
      const [now] = other.pages as [Page];
      await other.step(now, step + count / 10);
    }
    const [last] = other.pages as [Page];
    if (last.store.mode === "kept") await last.store.guest();
    this.reader = before;
  }
}

test.each([1, 2, 3])("1,000 random steps agree with plain maps (seed %i)", async (seed) => {
  const play = new Play(dice(seed), ["tab-0", "tab-1"]);
  await play.open();
  for (let step = 0; step < 1000; step++) {
    await play.step(play.pages[play.roll(2)] as Page, step);
    // A failure is found by looking at every step.
    const page = play.pages[play.roll(2)] as Page;
    if (step % 20 === 0) expect(await told(page), `step ${step}`).toEqual(play.reader.told());
  }
  const last = await play.world.page("last");
  expect(await told(last)).toEqual(play.reader.told());
  const { attempts } = await last.store.everything();
  expect(attempts.flatMap((attempt) => Object.values(attempt.answers)).every((entry) => entry.length === 2)).toBe(true);
}, 120_000);
