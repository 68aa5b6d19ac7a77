import { describe, expect, test, vi } from "vitest";
import { serialise } from "../../src/core/backup";
import { mindReturn } from "../../src/store/returning";
import { leave, type Page, values, WORDS, World } from "./world";

/** What lies on disk, as a file. */
async function disk(world: World): Promise<string> {
  return serialise(await (await world.page(`look-${Math.random()}`)).store.everything());
}

describe("not your own device", () => {
  test("leaves the owner's record as it was, but for the numbers", async () => {
    const world = new World();
    const owner = await world.page("owner");
    await owner.say("one", "a");
    await owner.say("text", "mine", true);
    const row = { id: "abc", section: "mine" };
    await owner.store.change("quiz", WORDS, [{ row: { ...row, title: "SQL" } }], null);
    await owner.store.change("quiz", WORDS, [{ plan: "", field: "then", value: "I rest", base: 0 }], null);
    await owner.store.change("other", WORDS, [{ key: "one", value: "z", base: 0 }], null);
    const before = await disk(world);

    const guest = await world.page("guest");
    const { attempt } = await guest.store.read("quiz");
    guest.shown.attempt = attempt?.id ?? null;
    const words = { ...WORDS, digest: "w2" };
    const edits = [
      { key: "one", value: "b", base: 1 },
      { key: "text", value: "the guest's", base: 2, text: true },
      { key: "new", value: "c", base: 0 },
      { row: { ...row, title: "Python" } },
      { row: { id: "xyz", section: "mine", title: "Excel" } },
      { plan: "", field: "then" as const, value: "I run", base: 4, seen: "I rest" },
      { completed: true as const },
    ];
    await guest.store.change("quiz", words, edits, guest.shown.attempt);
    await guest.store.change("third", words, [{ key: "one", value: "q", base: 0 }], null);
    await guest.store.guest();

    const numbers = (text: string) => text.replace(/"n":\d+},"plans"/, '"n":0},"plans"').replace(/,"words":\[.*\]/s, "");
    expect(numbers(await disk(world))).toBe(numbers(before));
    expect(guest.store).toMatchObject({ kept: false, mode: "guest" });
    // What was written on this page is still there, and only that.
    expect(await values(guest)).toEqual({ one: "b", text: "the guest's", new: "c" });
    const state = await guest.store.read("quiz");
    expect(state.attempt?.rows?.map((one) => one.title)).toEqual(["Python", "Excel"]);
    expect(state.plans).toMatchObject([{ then: "I run" }]);
    expect(state.earlier).toBe(0);
    expect(owner.heard).toContain("*");
  });

  test("tells nobody of a loss that was none", async () => {
    const world = new World();
    const guest = await world.page("guest");
    await guest.say("one", "b");
    await guest.store.guest();
    await guest.say("two", "c");
    leave(guest);
    expect((await world.page("owner")).store.lost).toBe(false);
  });

  test("holds for the tab over navigation and reload, and for no other tab", async () => {
    const world = new World();
    const guest = await world.page("guest");
    await guest.say("one", "b");
    await guest.store.guest();
    await guest.say("two", "c");
    const reloaded = await world.page("guest");
    expect(reloaded.store.mode).toBe("guest");
    expect(await values(reloaded)).toEqual({});
    await reloaded.say("three", "d");
    const owner = await world.page("owner");
    expect(owner.store.mode).toBe("kept");
    expect((await owner.store.everything()).attempts).toEqual([]);
    expect(world.tabs.get("guest")?.getItem("selfcheck/site")).not.toMatch(/"d"|answers/);
  });

  test("takes back what the tab wrote on earlier pages, and in a note it left", async () => {
    const world = new World();
    const first = await world.page("guest");
    await first.say("one", "b");
    void first.say("two", "c").catch(() => {});
    leave(first);
    const second = await world.page("guest");
    await second.store.guest();
    expect((await (await world.page("owner")).store.everything()).attempts).toEqual([]);
  });

  test("leaves what another tab noted, though this one put it in", async () => {
    const world = new World();
    const owner = await world.page("owner");
    await owner.say("one", "a");
    void owner.say("two", "mine").catch(() => {});
    leave(owner);
    const guest = await world.page("guest");
    await guest.store.guest();
    expect(await values(await world.page("owner"))).toEqual({ one: "a", two: "mine" });
  });

  test("leaves what another tab wrote over it", async () => {
    const world = new World();
    const [owner, guest] = [await world.page("owner"), await world.page("guest")];
    await guest.say("one", "b");
    await guest.say("two", "c");
    await owner.say("one", "a");
    await guest.store.guest();
    expect(await values(await world.page("later"))).toEqual({ one: "a" });
  });

  test("a new attempt begun as a guest goes, and the owner's is shown again", async () => {
    const world = new World();
    const owner = await world.page("owner");
    await owner.say("one", "a");
    const before = await owner.store.everything();
    const guest = await world.page("guest");
    await guest.store.again("quiz", WORDS);
    await guest.say("one", "b");
    await guest.store.guest();
    const after = await owner.store.everything();
    expect(after.attempts).toEqual(before.attempts);
    expect(after.meta["current/quiz"]).toBe(before.meta["current/quiz"]);
  });

  test("a file opened as a guest goes, too", async () => {
    const elsewhere = await new World().page();
    await elsewhere.say("one", "theirs");
    const file = await elsewhere.store.everything();
    const world = new World();
    world.seed = 99;
    const owner = await world.page("owner");
    await owner.say("one", "a");
    const before = await owner.store.everything();
    const guest = await world.page("guest");
    await guest.store.add(file, "file");
    expect(await values(guest)).toEqual({ one: "theirs" });
    await guest.store.guest();
    const after = await owner.store.everything();
    expect(after.attempts).toEqual(before.attempts);
    expect(after.meta["current/quiz"]).toBe(before.meta["current/quiz"]);
  });

  describe("of applications and attempts", () => {
    /** The owner's: two applications with an attempt each, the second one current. */
    async function owned() {
      const world = new World();
      const owner = await world.page("owner");
      const acme = await owner.store.saveApplication({ company: "Acme" });
      const globex = await owner.store.saveApplication({ company: "Globex" });
      await owner.store.again("quiz", WORDS, acme.id);
      await owner.say("one", "a");
      await owner.store.change("quiz", WORDS, [{ row: { id: "sql", section: "mine", title: "SQL" } }], null);
      const first = owner.shown.attempt as string;
      await owner.store.makePlan(first, "", { then: "I rest" });
      const { attempt } = await owner.store.again("quiz", WORDS, globex.id);
      owner.shown.attempt = attempt?.id ?? null;
      await owner.say("one", "b");
      await owner.store.backedUp();
      const guest = await world.page("guest");
      guest.shown.attempt = owner.shown.attempt;
      return { world, owner, guest, acme, globex, first, second: owner.shown.attempt as string };
    }

    /** All that lies there but the last number. */
    async function lies(world: World): Promise<string> {
      const page = await world.page(`look-${Math.random()}`);
      const all = await page.store.everything();
      return serialise({ ...all, meta: { ...all.meta, n: 0 } }) + JSON.stringify(await page.store.lastBackup());
    }

    type Owned = Awaited<ReturnType<typeof owned>>;
    test.each<[string, (of: Owned) => Promise<unknown>]>([
      ["an earlier attempt shown again", ({ guest, first }) => guest.store.resume(first)],
      [
        "an earlier attempt shown again and written in",
        async ({ guest, first }) => {
          await guest.store.resume(first);
          guest.shown.attempt = first;
          await guest.say("one", "guest");
        },
      ],
      ["a new attempt", ({ guest }) => guest.store.again("quiz", WORDS)],
      [
        "a new attempt, and an earlier one in its place",
        async ({ guest, first }) => {
          await guest.store.again("quiz", WORDS);
          guest.shown.attempt = null;
          await guest.say("one", "guest");
          await guest.store.resume(first);
        },
      ],
      ["another application for the attempt", ({ guest, acme }) => guest.store.belong("quiz", WORDS, acme.id)],
      ["no application for the attempt", ({ guest }) => guest.store.belong("quiz", WORDS, null)],
      [
        "an application of the guest's own",
        async ({ guest }) => {
          const { id } = await guest.store.saveApplication({ company: "Initech" });
          await guest.store.belong("quiz", WORDS, id);
          await guest.store.again("quiz", WORDS, id);
        },
      ],
      ["an application changed", ({ guest, acme }) => guest.store.saveApplication({ id: acme.id, outcome: "offer" })],
      [
        "a plan changed, and one made",
        async ({ guest, first }) => {
          const [plan] = await guest.store.plans();
          await guest.store.savePlan(plan?.id ?? "", { state: "done" });
          await guest.store.makePlan(first, "sql", { then: "I read" });
        },
      ],
      ["a copy kept", ({ guest }) => guest.store.backedUp()],
      ["everything deleted", ({ guest }) => guest.store.remove("everything")],
      [
        "an application deleted after it was changed",
        async ({ guest, acme }) => {
          await guest.store.saveApplication({ id: acme.id, outcome: "offer" });
          await guest.store.remove({ application: acme.id });
        },
      ],
      [
        "an attempt written in, opened from a file over that, and given to another application",
        async ({ guest, owner, acme }) => {
          const kept = await owner.store.everything();
          await guest.say("one", "guest");
          await guest.store.add(kept, "file");
          await guest.store.belong("quiz", WORDS, acme.id);
        },
      ],
      [
        "a deletion, and the same brought back by a file",
        async ({ guest, owner, second }) => {
          const kept = await owner.store.everything();
          await guest.store.again("quiz", WORDS);
          await guest.store.remove({ attempt: second });
          await guest.store.add(kept, "file");
        },
      ],
      [
        "a deletion put back",
        async ({ guest, second }) => {
          await guest.say("one", "guest");
          await guest.store.restore(await guest.store.remove({ attempt: second }));
        },
      ],
    ])("takes back: %s", async (_, does) => {
      const of = await owned();
      const before = await lies(of.world);
      await does(of);
      await of.guest.store.guest();
      expect(await lies(of.world)).toBe(before);
    });

    test("takes back a file opened over what stood there", async () => {
      for (const use of ["file", "both"] as const) {
        const { world, owner, guest, acme, second } = await owned();
        const kept = await owner.store.everything();
        owner.shown.ns.set("one", 99);
        await owner.say("one", "since");
        await owner.store.saveApplication({ id: acme.id, stage: "task" });
        const before = await lies(world);
        guest.shown.attempt = second;
        await guest.say("two", "guest");
        await guest.store.add(kept, use);
        expect(await lies(world)).not.toBe(before);
        await guest.store.guest();
        expect(await lies(world)).toBe(before);
      }
    });

    test("an empty attempt that went for the guest's comes back", async () => {
      const { world, owner, guest, acme } = await owned();
      await owner.store.again("quiz", WORDS, acme.id);
      const before = await lies(world);
      await guest.store.again("quiz", WORDS);
      await guest.store.guest();
      expect(await lies(world)).toBe(before);
    });

    test("what the owner went on with stays, and the older attempt is an earlier one", async () => {
      const { owner, guest, second } = await owned();
      const { attempt } = await guest.store.again("quiz", WORDS);
      owner.shown.attempt = attempt?.id ?? null;
      await owner.say("own.sql.now", "alone");
      await guest.store.guest();
      const state = await owner.store.read("quiz");
      expect(state.attempt?.id).toBe(attempt?.id);
      expect(state.earlier).toBe(2);
      const held = await owner.store.attempts("quiz");
      expect(held.find((one) => one.attempt.id === second)?.attempt.closed).toBeDefined();
    });

    test("the guest's application goes on in memory", async () => {
      const { guest } = await owned();
      const { id } = await guest.store.saveApplication({ company: "Initech" });
      await guest.store.again("quiz", WORDS, id);
      guest.shown.attempt = null;
      await guest.say("one", "guest");
      await guest.store.guest();
      expect(await guest.store.applications()).toMatchObject([{ id, company: "Initech" }]);
      expect((await guest.store.read("quiz")).attempt).toMatchObject({ application: id });
      expect(await values(guest)).toEqual({ one: "guest" });
    });
  });
});

describe("a page of the tab that comes back from the back/forward cache", () => {
  /** A page that wrote and was left for another; `back` brings it back. */
  async function left(world: World): Promise<[page: Page, back: () => Promise<void>]> {
    const page = await world.page("guest");
    const told: (() => void)[] = [];
    mindReturn(page.store, { addEventListener: ((_: string, one: () => void) => told.push(one)) as unknown as Window["addEventListener"] });
    await page.say("one", "b");
    page.store.hide();
    const back = async () => {
      for (const one of told) one();
      await page.shelf.show();
    };
    return [page, back];
  }

  test("takes back what the other page wrote, too", async () => {
    const world = new World();
    const [page, back] = await left(world);
    const other = await world.page("guest");
    await other.store.change("other", WORDS, [{ key: "one", value: "c", base: 0 }], null);
    other.store.hide();
    await back();
    await page.say("two", "d");
    await page.store.guest();
    expect((await (await world.page("owner")).store.everything()).attempts).toEqual([]);
  });

  test("keeps nothing where the reader said so on the other page", async () => {
    const world = new World();
    const [page, back] = await left(world);
    const other = await world.page("guest");
    await other.say("one", "c");
    await other.store.guest();
    // Other tabs' news come before the page is told that it is back.
    const reading = page.store.read("quiz");
    await back();
    await reading;
    expect(page.store.mode).toBe("guest");
    await vi.waitFor(async () => expect(await page.shelf.base.run(false, (tx) => tx.get("meta", "n"))).toBeGreaterThan(1));
    expect(await values(page)).toEqual({});
    await page.say("two", "d");
    expect((await (await world.page("owner")).store.everything()).attempts).toEqual([]);
    expect((await world.page("guest")).store.mode).toBe("guest");
  });

  test("knows what it wrote itself where the tab could not note it", async () => {
    const world = new World();
    const [page, back] = await left(world);
    const session = world.tabs.get("guest");
    if (session) session.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
    await page.shelf.show();
    await page.say("two", "d");
    page.store.hide();
    await back();
    await page.store.guest();
    expect((await (await world.page("owner")).store.everything()).attempts).toEqual([]);
  });

  test("leaves in localStorage nothing that it could not save", async () => {
    const world = new World();
    const other = await world.page("guest");
    const page = await world.page("guest");
    void page.say("text", "of my heart", true).catch(() => {});
    if (page.shelf.database) page.shelf.database.blind = () => {};
    leave(page);
    await other.store.guest();
    expect([...world.local.kept.values()].join()).not.toContain("heart");
    expect((await (await world.page("owner")).store.everything()).attempts).toEqual([]);
  });
});
