import { describe, expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import { leave, values, WORDS, World } from "./world";

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
});
