// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import "../../src/files";
import "../../src/results";
import { serialise } from "../../src/core/backup";
import type { Attempt, Backup, State } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import type { Results, Stage } from "../../src/views/stage";
import { EMPTY, plan, quiz, rating, section, state } from "../core/build";
import { buttons, dialog, EVERYTHING, press, read, settled, stage } from "./stage";

const results = globalThis.selfcheck?.results as Results;
const EVIL = `<img src=x onerror="window.hit=1">`;
const model = quiz(section("one", [rating("main")]));
const attempt = state({ main: "outcome" }).attempt as Attempt;
const shownState: State = { attempt, plans: [], earlier: 0 };
const other: Attempt = { ...attempt, n: 60, changed: "2026-11-25T10:00:00.000Z", answers: { main: ["part", 60] } };
const acme = { id: "x", company: "Acme", role: "", stage: "", round: "", date: "", outcome: "", n: 3 };

const backup = (more: Partial<Backup> = {}): Backup => ({
  ...EVERYTHING,
  meta: { n: 60, "current/sample": "a1" },
  attempts: [attempt],
  words: [{ digest: "d1", ...wordsOf(model) }],
  ...more,
});
/** A stage where this is kept. */
function here(kept: Backup, given = shownState): Stage {
  const shown = stage(model, given);
  shown.store.everything = async () => kept;
  return shown;
}

async function choose(shown: Stage, ...content: BlobPart[]): Promise<void> {
  await results.openCopy(shown);
  for (const one of content) {
    const input = dialog()?.querySelector("input[type=file]") as HTMLInputElement;
    Object.defineProperty(input, "files", { value: [new Blob([one])], configurable: true });
    input.dispatchEvent(new Event("change"));
  }
  await settled();
}

const items = (): string[] => Array.from(dialog()?.querySelectorAll("li") ?? [], read);
const said = (): string => read(dialog()?.querySelector("[role=status]"));
const uses = (): [string, boolean][] =>
  Array.from(dialog()?.querySelectorAll("label.sc-tick-line") ?? [], (label) => [
    read(label.querySelector("b")),
    (label.querySelector("input") as HTMLInputElement).checked,
  ]);
function pick(name: string): void {
  const labels = Array.from(dialog()?.querySelectorAll("label.sc-tick-line") ?? []);
  const input = labels.find((one) => read(one).startsWith(name))?.querySelector("input") as HTMLInputElement;
  input.checked = true;
  input.dispatchEvent(new Event("change"));
}

afterEach(() => vi.unstubAllGlobals());

describe("a kept copy", () => {
  test("shows what it would bring, and changes nothing before that", async () => {
    const shown = stage(model, EMPTY);
    const file = backup({
      words: [{ digest: "d1", ...wordsOf({ ...model, title: EVIL }) }],
      applications: [acme],
      plans: [plan("", "I wake")],
    });
    await choose(shown, serialise(file));
    expect(items()).toEqual([`${EVIL}: 1 new attempt`, "Applications: 1 new one", "Plans: 1 new one"]);
    expect(dialog()?.querySelector("img")).toBeNull();
    expect(uses()).toEqual([]);
    expect(buttons(dialog() as Element)).toEqual(["Open it here", "Cancel"]);
    expect(shown.store.add).not.toHaveBeenCalled();
    press(dialog() as Element, "Open it here");
    await settled();
    expect(shown.store.add).toHaveBeenCalledWith(JSON.parse(serialise(file)), "file");
    expect(shown.reread).toHaveBeenCalledOnce();
    expect(said()).toBe("Opened. Your answers are here.");
    expect(buttons(dialog() as Element)).toEqual(["Close"]);
    expect(document.activeElement?.textContent).toBe("Close");
  });

  test("of another attempt: which of them to see; none is lost", async () => {
    const shown = here(backup({ meta: { n: 60, "current/sample": "m1" }, attempts: [{ ...other, id: "m1" }] }));
    await choose(shown, serialise(backup()));
    expect(items()).toEqual([
      expect.stringMatching(
        /^A sample: 1 new attempt Here: 1 noted, last changed November 25, 2026.* In the file: 1 noted, last changed November 20/,
      ),
    ]);
    expect(uses()).toEqual([["What the file holds.", true], ["Mine.", false]]);
    expect(read(dialog())).toContain("What you see now stays as an earlier attempt.");
    pick("Mine");
    press(dialog() as Element, "Open it here");
    await settled();
    expect(shown.store.add).toHaveBeenCalledWith(expect.anything(), "mine");
  });

  test("of the same attempt with other answers: both, mine or the file's", async () => {
    const shown = here(backup());
    await choose(shown, serialise(backup({ attempts: [other] })));
    expect(items()[0]).toContain("A sample: 1 here too, but different");
    expect(uses()).toEqual([["Both.", true], ["Mine.", false], ["The file’s.", false]]);
    press(dialog() as Element, "Open it here");
    await settled();
    expect(shown.store.add).toHaveBeenCalledWith(expect.anything(), "both");
  });

  test("that is here already brings nothing, and offers nothing", async () => {
    await choose(here(backup()), serialise(backup()));
    expect(said()).toBe("Nothing new in it: everything is here already.");
    expect(items()).toEqual(["A sample: 1 already here"]);
    expect(buttons(dialog() as Element)).toEqual(["Cancel"]);
  });

  test("without answers says so", async () => {
    await choose(stage(model, EMPTY), serialise(EVERYTHING));
    expect(said()).toBe("It holds no answers.");
    expect(items()).toEqual([]);
  });

  test("of another site is named, and opens", async () => {
    await choose(stage(model, EMPTY), serialise(backup({ site: "/other/" })));
    expect(read(dialog())).toContain("It was kept on another site (/other/; this one is /guide/).");
    expect(buttons(dialog() as Element)).toContain("Open it here");
    await choose(stage(model, EMPTY), serialise(backup({ site: "x".repeat(5000) })));
    expect(read(dialog()).length).toBeLessThan(1000);
  });

  test("with attempts of an application that is not in it says that they come without", async () => {
    const shown = stage(model, EMPTY);
    await choose(shown, serialise(backup({ attempts: [{ ...attempt, application: "gone" }] })));
    expect(read(dialog())).toContain("1 attempt belongs to an application that is not in the file");
    press(dialog() as Element, "Open it here");
    await settled();
    expect(shown.store.add).toHaveBeenCalledWith(expect.objectContaining({ attempts: [attempt] }), "file");
  });

  test("that would close a circle with what is here is not opened, whichever would stay", async () => {
    const shown = here(backup({ attempts: [{ ...attempt, from: "b" }] }));
    await choose(shown, serialise(backup({ attempts: [{ ...other, id: "b", from: "a1" }] })));
    expect(said()).toBe("This file contradicts itself, so it was not opened. Nothing was changed.");
    expect(buttons(dialog() as Element)).toEqual(["Cancel"]);
  });

  test("of a damaged record says that a part stays aside", async () => {
    await choose(stage(model, EMPTY), serialise(backup({ damaged: [["attempts", "{}"]] })));
    expect(read(dialog())).toContain("1 part of it cannot be read any more and stays aside; the rest opens.");
    expect(buttons(dialog() as Element)).toContain("Open it here");
  });

  test("is put under the ids of today, of each self-check that the page knows", async () => {
    const renames = { read: vi.fn(), file: vi.fn(async (_: unknown, file: Backup) => ({ ...file, site: `${file.site}+` })) };
    vi.stubGlobal("selfcheck", { ...globalThis.selfcheck, renames });
    const shown = stage(model, EMPTY);
    const { host, store } = shown;
    const renamed = { ...model, renamed: [{ of: "/item", was: "old", now: "main" }] };
    const opener = host.querySelector("button") as HTMLElement;
    globalThis.selfcheck?.files?.open({ host, store, models: [renamed, model, renamed], reread: async () => {} }, opener);
    const input = dialog()?.querySelector("input[type=file]") as HTMLInputElement;
    Object.defineProperty(input, "files", { value: [new Blob([serialise(backup())])] });
    input.dispatchEvent(new Event("change"));
    await settled();
    expect(renames.file).toHaveBeenCalledTimes(2);
    expect(read(dialog())).toContain("(/guide/++;");
  });

  test("on My record, of a self-check of which only former ids are known, is put beside what was asked here", async () => {
    const file = vi.fn(async (_model: unknown, kept: Backup) => kept);
    vi.stubGlobal("selfcheck", { ...globalThis.selfcheck, renames: { read: vi.fn(), file } });
    const { host, store } = here(backup());
    const renamed = [{ of: "/item", was: "old", now: "main" }];
    const models = [{ quiz: "sample", renamed }, { quiz: "nothing-here", renamed }, { quiz: "sample", renamed: [] }];
    globalThis.selfcheck?.files?.open({ host, store, models, reread: async () => {} }, undefined);
    const input = dialog()?.querySelector("input[type=file]") as HTMLInputElement;
    Object.defineProperty(input, "files", { value: [new Blob([serialise(backup())])] });
    input.dispatchEvent(new Event("change"));
    await settled();
    expect(file).toHaveBeenCalledOnce();
    expect(file.mock.calls[0]?.[0]).toMatchObject({ quiz: "sample", words: "d1", renamed });
    expect(said()).toBe("Nothing new in it: everything is here already.");
  });

  test("of which something is the matter says what, and the next one can be good", async () => {
    await choose(stage(model, EMPTY), "{");
    expect(said()).toBe("This file is not complete, or not a kept copy. Nothing was changed.");
    expect(buttons(dialog() as Element)).toEqual(["Cancel"]);
    await choose(stage(model, EMPTY), "{", serialise(backup()));
    expect(said()).toBe("");
    expect(buttons(dialog() as Element)).toContain("Open it here");
  });

  test("that could not be opened says so, and can be tried again", async () => {
    const shown = stage(model, EMPTY);
    shown.store.add = () => Promise.reject(new Error("full"));
    await choose(shown, serialise(backup()));
    press(dialog() as Element, "Open it here");
    await settled();
    expect(said()).toBe("It could not be opened. Nothing was changed.");
    expect(shown.reread).not.toHaveBeenCalled();
    shown.store.add = vi.fn(async () => {});
    press(dialog() as Element, "Open it here");
    await settled();
    expect(said()).toBe("Opened. Your answers are here.");
  });

  test("is opened once, however often one presses", async () => {
    const shown = stage(model, EMPTY);
    await choose(shown, serialise(backup()));
    press(dialog() as Element, "Open it here");
    press(dialog() as Element, "Open it here");
    await settled();
    expect(shown.store.add).toHaveBeenCalledOnce();
  });

  test("says when its part of the page cannot be loaded", async () => {
    vi.stubGlobal("selfcheck", { results });
    const shown = stage(model, EMPTY);
    shown.load = () => Promise.reject(new Error("offline"));
    await results.openCopy(shown);
    expect(read(dialog())).toContain("Your answers are kept.");
    expect(read(dialog()?.querySelector("h2"))).toBe("Open a kept copy");
  });
});
