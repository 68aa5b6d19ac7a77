import { describe, expect, test } from "vitest";
import { values, WORDS, World } from "./world";

describe("several tabs", () => {
  test("opened before anything was answered, 200 changes each: one attempt, every last value", async () => {
    const world = new World();
    const tabs = await Promise.all([world.page("one"), world.page("two")]);
    await Promise.all(
      tabs.map(async (page, tab) => {
        for (let step = 0; step < 200; step++) {
          const saved = page.say(`${tab ? "b" : "a"}-${step % 20}`, `${step}`, step % 2 === 0);
          if (step % 3) await saved;
        }
        await page.say("end", "x");
      }),
    );
    const everything = await (await world.page("three")).store.everything();
    expect(everything.attempts).toHaveLength(1);
    const answers = everything.attempts[0]?.answers ?? {};
    for (const tab of ["a", "b"]) {
      for (let item = 0; item < 20; item++) {
        expect(answers[`${tab}-${item}`]?.[0]).toBe(`${180 + item}`);
        expect(answers[`${tab}-${item}`]).toHaveLength(2);
      }
    }
  });

  test("tell each other, and not themselves", async () => {
    const world = new World();
    const [one, two] = [await world.page("one"), await world.page("two")];
    await one.say("one", "a");
    expect(two.heard).toEqual(["quiz"]);
    expect(one.heard).toEqual([]);
  });

  test("with different texts for one item: both are kept until the reader chooses", async () => {
    const world = new World();
    const [one, two] = [await world.page("one"), await world.page("two")];
    await one.say("text", "mine", true);
    await two.say("text", "yours", true);
    expect((await one.store.read("quiz")).attempt?.answers.text).toEqual(["yours", 2, "mine"]);
    await two.say("text", "yours, longer", true);
    expect((await one.store.read("quiz")).attempt?.answers.text).toEqual(["yours, longer", 3, "mine"]);
    const chosen = { key: "text", value: "mine", base: 3, settled: true };
    await two.store.change("quiz", WORDS, [chosen], two.shown.attempt);
    expect((await one.store.read("quiz")).attempt?.answers.text).toEqual(["mine", 4]);
  });

  test("with a third text: nothing is lost", async () => {
    const world = new World();
    const pages = [await world.page("one"), await world.page("two"), await world.page("three")];
    for (const [index, page] of pages.entries()) await page.say("text", `text ${index}`, true);
    const entry = (await pages[0]?.store.read("quiz"))?.attempt?.answers.text;
    expect(entry?.[0]).toBe("text 2");
    expect(entry?.[2]).toBe("text 0\n\ntext 1");
  });

  test("with different choices: the last wins", async () => {
    const world = new World();
    const [one, two] = [await world.page("one"), await world.page("two")];
    await one.say("one", "a");
    await two.say("one", "b");
    expect((await one.store.read("quiz")).attempt?.answers.one).toEqual(["b", 2]);
  });

  test("typing on never takes itself for another", async () => {
    const page = await new World().page();
    // All upon the n the page showed at first.
    const typed = ["h", "he", "hel", "hello"].map((value) =>
      page.store.change("quiz", WORDS, [{ key: "text", value, base: 0, text: true }], null),
    );
    await Promise.all(typed);
    await page.store.change("quiz", WORDS, [{ key: "text", value: "hello you", base: 0, text: true }], null);
    expect((await page.store.read("quiz")).attempt?.answers.text).toHaveLength(2);
  });

  test("with different plans for one item: both are kept", async () => {
    const world = new World();
    const [one, two] = [await world.page("one"), await world.page("two")];
    const edit = { plan: "next", field: "then" as const, base: 0, seen: "" };
    await one.store.change("quiz", WORDS, [{ ...edit, value: "I read" }], null);
    await two.store.change("quiz", WORDS, [{ ...edit, value: "I rest" }], null);
    const { attempt, plans } = await one.store.read("quiz");
    expect(plans.map((plan) => plan.then)).toEqual(["I rest"]);
    expect(attempt?.answers["next.then"]?.[2]).toBe("I read");
  });

  test("on different fields of a plan: no conflict", async () => {
    const world = new World();
    const [one, two] = [await world.page("one"), await world.page("two")];
    await one.store.change("quiz", WORDS, [{ plan: "next", field: "if", value: "it rains", base: 0, seen: "" }], null);
    await two.store.change("quiz", WORDS, [{ plan: "next", field: "then", value: "I read", base: 0, seen: "" }], null);
    const { attempt, plans } = await one.store.read("quiz");
    expect(plans).toMatchObject([{ if: "it rains", then: "I read" }]);
    expect(attempt?.answers).toEqual({});
  });

  test("with different titles for one row: both are kept", async () => {
    const world = new World();
    const [one, two] = [await world.page("one"), await world.page("two")];
    const row = { id: "abc", section: "mine" };
    await one.store.change("quiz", WORDS, [{ row: { ...row, title: "SQL" }, base: 0 }], null);
    await one.store.change("quiz", WORDS, [{ row: { ...row, title: "SQL, more" }, base: 1 }], null);
    await two.store.change("quiz", WORDS, [{ row: { ...row, title: "Python" }, base: 1 }], null);
    const { attempt } = await one.store.read("quiz");
    expect(attempt?.rows).toMatchObject([{ id: "abc", title: "Python" }]);
    expect(attempt?.answers["own.abc.title"]?.[2]).toBe("SQL, more");
  });

  test("an edit on a closed attempt goes there; on a deleted one it makes a new one", async () => {
    const world = new World();
    const [one, two] = [await world.page("one"), await world.page("two")];
    await one.say("one", "a");
    await two.store.read("quiz");
    two.shown.attempt = one.shown.attempt;
    await one.store.again("quiz", WORDS);
    await two.store.change("quiz", WORDS, [{ key: "two", value: "b", base: 0 }], two.shown.attempt);
    const { attempts } = await one.store.everything();
    const first = attempts.find(({ id }) => id === two.shown.attempt);
    expect(first).toMatchObject({ closed: 2, answers: { one: ["a", 1], two: ["b", 3] } });
    await one.store.remove({ quiz: "quiz" });
    await two.store.change("quiz", WORDS, [{ key: "two", value: "c", base: 3 }], two.shown.attempt);
    expect((await one.store.everything()).attempts).toMatchObject([{ answers: { two: ["c", 4] } }]);
    expect(await values(one)).toEqual({ two: "c" });
  });
});
