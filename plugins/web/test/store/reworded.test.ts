import { describe, expect, test } from "vitest";
import { digestsOf, moment } from "../../src/core/asked";
import type { Model } from "../../src/core/model";
import { report } from "../../src/core/report";
import { wordsOf } from "../../src/core/words";
import { file, read } from "../../src/store/move";
import { phrases } from "../../src/views/phrases";
import { quiz, section, text } from "../core/build";
import { type Page, World } from "./world";

describe("fault 23: renamed and reworded on one day, old answers keep the question of then", () => {
  const asked = (title: string, id: string): Model => ({ ...quiz(section("one", [text(id, { ask: title })])), quiz: "quiz", words: title });
  const before = asked("What went well?", "a");
  const today: Model = { ...asked("What carried it?", "b"), renamed: [{ of: "/item", was: "a", now: "b" }] };
  const wording = (model: Model) => ({ digest: model.words, words: wordsOf(model) });
  const history = async (page: Page, known?: Model) => {
    const held = await page.store.attempts("quiz");
    return Promise.all(
      held.map(async (one) => {
        const read = moment(one, await page.store.words(digestsOf(one.attempt)), known);
        return report(read.model, { ...one, earlier: 0 }, [], phrases("en")).map(({ label, value }) => `${label} ${value}`);
      }),
    );
  };

  test("in attempts that are closed, in the current one, and in a page that knows of no rename", async () => {
    const page = await new World().page();
    for (const value of ["First.", "Second."]) {
      if (value === "Second.") await page.store.again("quiz", wording(before));
      const { attempt } = await page.store.read("quiz");
      await page.store.change("quiz", wording(before), [{ key: "a", value, base: 0, text: true }], attempt?.id ?? null);
    }
    const { attempt } = await read(today, page.shelf);
    expect(await history(page)).toEqual([["What went well? First."], ["What went well? Second."]]);
    const entry = attempt?.answers.b;
    await page.store.change("quiz", wording(today), [{ key: "b", value: "Third.", base: entry?.[1] ?? 0, text: true }], attempt?.id ?? null);
    expect(await history(page)).toEqual([["What went well? First."], ["What carried it? Third."]]);
    expect(await history(page, today)).toEqual([["What went well? First."], ["What carried it? Third."]]);
  });

  test("also out of a file that was kept before", async () => {
    const there = await new World().page();
    await there.store.change("quiz", wording(before), [{ key: "a", value: "First.", base: 0, text: true }], null);
    const page = await new World().page();
    await page.store.add(await file(today, await there.store.everything(), await page.store.everything()), "file");
    expect(await history(page)).toEqual([["What went well? First."]]);
  });
});
