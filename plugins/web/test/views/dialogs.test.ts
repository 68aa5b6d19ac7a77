// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import "../../src/files";
import "../../src/results";
import { serialise } from "../../src/core/backup";
import type { Attempt, Backup, State } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import type { Results, Stage } from "../../src/views/stage";
import { EMPTY, own, plan, quiz, rating, section, state, text } from "../core/build";
import { buttons, dialog, EVERYTHING, press, read, settled, stage } from "./stage";

const results = globalThis.selfcheck?.results as Results;
const EVIL = `<img src=x onerror="window.hit=1">`;
const model = quiz(section("one", [rating("main"), text("words")], own()));
const filled = (completed?: number): State => {
  const given = state(
    { main: "outcome", words: EVIL },
    [["r1", "one", "Docker"]],
    [plan("", "I wake")],
  );
  return { ...given, attempt: { ...(given.attempt as Attempt), ...(completed && { completed }) } };
};
const box = (): HTMLTextAreaElement => dialog()?.querySelector("textarea") as HTMLTextAreaElement;
const ticks = (): HTMLInputElement[] =>
  Array.from(dialog()?.querySelectorAll("input[type=checkbox]") ?? []);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const name of ["share", "clipboard"]) Reflect.deleteProperty(navigator, name);
});

function offer(name: "share" | "clipboard", value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

describe("keep a copy", () => {
  test("ticks what is not private, and shows it as text", async () => {
    await results.keepCopy(stage(model, filled()));
    expect(Array.from(dialog()?.querySelectorAll("label.sc-tick-line") ?? [], read)).toEqual([
      "Docker (private)",
      "Question main? How it turned out",
      `Question words? ${EVIL} (private)`,
      "One If-then line If I wake. (private)",
    ]);
    expect(ticks().map((one) => one.checked)).toEqual([false, true, false, false]);
    expect(box().value).toBe("A sample\n\nQuestion main? How it turned out\n");
    expect(box().readOnly).toBe(true);
    expect(dialog()?.querySelector("img")).toBeNull();
  });

  test("a tick adds its line, and takes it away again", async () => {
    await results.keepCopy(stage(model, filled()));
    ticks()[2]?.click();
    expect(box().value).toBe(
      `A sample\n\nQuestion main? How it turned out\nQuestion words? ${EVIL}\n`,
    );
    ticks()[2]?.click();
    ticks()[1]?.click();
    expect(box().value).toBe("A sample\n\n");
  });

  test("holds the result's sentences once it was asked for", async () => {
    await results.keepCopy(stage(model, filled(40)));
    expect(box().value).toBe("A sample\n\nQuestion main? How it turned out\n");
  });

  test("tells a private row of the result with its tick off", async () => {
    const given = state({ "own.r1.reason": "not-shown" }, [["r1", "one", "Docker"]]);
    const attempt = { ...(given.attempt as Attempt), completed: 5 };
    await results.keepCopy(stage(model, { ...given, attempt }));
    expect(box().value).toBe("A sample\n\n");
    ticks().at(-1)?.click();
    expect(box().value).toContain(
      "One next step: Docker: Ten minutes. Write one story that shows it",
    );
  });

  test("offers what the browser can do, and no more", async () => {
    await results.keepCopy(stage(model, filled()));
    expect(buttons(dialog() as Element)).not.toContain("Share");
    const share = vi.fn(async () => {});
    offer("share", share);
    await results.keepCopy(stage(model, filled()));
    press(dialog() as Element, "Share");
    expect(share).toHaveBeenCalledWith({ title: "A sample", text: box().value });
  });

  test("copies, or selects the text for the reader to copy", async () => {
    const writeText = vi.fn(async (_: string) => {});
    offer("clipboard", { writeText });
    await results.keepCopy(stage(model, filled()));
    press(dialog() as Element, "Copy");
    await settled();
    expect(writeText).toHaveBeenCalledWith("A sample\n\nQuestion main? How it turned out\n");
    expect(read(dialog()?.querySelector("[role=status]"))).toBe("Copied.");
    writeText.mockRejectedValue(new Error("not allowed"));
    press(dialog() as Element, "Copy");
    await settled();
    expect(read(dialog()?.querySelector("[role=status]"))).toContain("selected");
    expect(document.activeElement).toBe(box());
  });

  test("saves everything as a file named by the site", async () => {
    const shown = stage(model, filled());
    let kept: Blob | undefined;
    let name = "";
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      kept = blob as Blob;
      return "blob:x";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
    await results.keepCopy(shown);
    expect(read(dialog())).toContain(
      "The file holds everything you answered on this site, private lines too.",
    );
    press(dialog() as Element, "Save as a file");
    await settled();
    expect(name).toBe("selfcheck-guide.json");
    expect(await kept?.text()).toBe(serialise(EVERYTHING));
  });

  test("opens without the record, too, and says when a file cannot be made", async () => {
    const shown = stage(model, filled());
    shown.store.everything = () => Promise.reject(new Error("closed"));
    await results.keepCopy(shown);
    expect(box().value).toContain("How it turned out");
    press(dialog() as Element, "Save as a file");
    await settled();
    expect(read(dialog()?.querySelector("[role=status]"))).toContain("could not be read");
  });

  test("gives the focus back when it closes, and leaves nothing behind", async () => {
    const shown = stage(model, filled());
    shown.host.querySelector<HTMLElement>("[data-do]")?.focus();
    await results.keepCopy(shown);
    press(dialog() as Element, "Close");
    expect(dialog()).toBeNull();
    expect(document.activeElement?.getAttribute("data-do")).toBe("copy");
  });

  test("is there once after a double click", async () => {
    const shown = stage(model, filled());
    const opener = shown.host.querySelector("button") as HTMLElement;
    await Promise.all([results.keepCopy(shown, opener), results.keepCopy(shown, opener)]);
    expect(document.querySelectorAll("dialog")).toHaveLength(1);
    press(dialog() as Element, "Close");
    expect(document.querySelectorAll("dialog")).toHaveLength(0);
    expect(document.activeElement).toBe(opener);
  });

  test("has a name", async () => {
    await results.keepCopy(stage(model, EMPTY));
    const id = dialog()?.getAttribute("aria-labelledby");
    expect(read(document.getElementById(id ?? ""))).toBe("Keep a copy");
    // No item's id can be the same.
    expect(id).toContain(".");
    expect(read(dialog())).toContain("Nothing noted yet.");
  });
});

describe("open a kept copy", () => {
  const theirs: Backup = {
    ...EVERYTHING,
    meta: { n: 50, "current/sample": "a1" },
    attempts: [filled().attempt as Attempt],
    words: [{ digest: "d1", ...wordsOf({ ...model, title: EVIL }) }],
  };
  async function choose(shown: Stage, ...content: string[]): Promise<void> {
    await results.openCopy(shown);
    for (const one of content) {
      const input = dialog()?.querySelector("input[type=file]") as HTMLInputElement;
      Object.defineProperty(input, "files", { value: [new Blob([one])], configurable: true });
      input.dispatchEvent(new Event("change"));
    }
    await settled();
  }

  test("shows what it would bring, and changes nothing before that", async () => {
    const shown = stage(model, EMPTY);
    await choose(shown, serialise(theirs));
    expect(read(dialog()?.querySelector("li"))).toBe(`${EVIL}: 1 new attempt`);
    expect(dialog()?.querySelector("img")).toBeNull();
    expect(buttons(dialog() as Element)).toEqual(["Open it here", "Cancel"]);
    expect(shown.store.add).not.toHaveBeenCalled();
    press(dialog() as Element, "Open it here");
    await settled();
    expect(shown.store.add).toHaveBeenCalledWith(JSON.parse(serialise(theirs)), "file");
    expect(shown.reread).toHaveBeenCalledOnce();
    expect(read(dialog()?.querySelector("[role=status]"))).toBe("Opened. Your answers are here.");
  });

  test("asks whose answers to show where both have some", async () => {
    const shown = stage(model, filled());
    const mine = { ...theirs, attempts: [{ ...(filled(3).attempt as Attempt), id: "m1" }] };
    shown.store.everything = async () => ({ ...mine, meta: { n: 9, "current/sample": "m1" } });
    await choose(shown, serialise(theirs));
    expect(buttons(dialog() as Element)).toEqual([
      "Open it, show what the file holds",
      "Add it, keep showing mine",
      "Cancel",
    ]);
    press(dialog() as Element, "Add it, keep showing mine");
    await settled();
    expect(shown.store.add).toHaveBeenCalledWith(expect.anything(), "mine");
  });

  test("offers nothing where all is here already", async () => {
    const shown = stage(model, filled());
    shown.store.everything = async () => theirs;
    await choose(shown, serialise(theirs));
    expect(read(dialog())).toContain("Everything in it is here already.");
    expect(buttons(dialog() as Element)).toEqual(["Cancel"]);
  });

  test("names another site", async () => {
    await choose(stage(model, EMPTY), serialise({ ...theirs, site: "/other/" }));
    expect(read(dialog())).toContain("It was kept on another site (/other/; this one is /guide/).");
  });

  test("says what is the matter with a file, and the next one can be good", async () => {
    await choose(stage(model, EMPTY), "{");
    expect(read(dialog()?.querySelector("[role=status]"))).toBe(
      "This file is not complete, or not a kept copy. Nothing was changed.",
    );
    expect(buttons(dialog() as Element)).toEqual(["Cancel"]);
    await choose(stage(model, EMPTY), "{", serialise(theirs));
    expect(read(dialog()?.querySelector("[role=status]"))).toBe("");
    expect(buttons(dialog() as Element)).toContain("Open it here");
  });

  test("says when it could not be opened", async () => {
    const shown = stage(model, EMPTY);
    shown.store.add = () => Promise.reject(new Error("full"));
    await choose(shown, serialise(theirs));
    press(dialog() as Element, "Open it here");
    await settled();
    expect(read(dialog()?.querySelector("[role=status]"))).toBe(
      "It could not be opened. Nothing was changed.",
    );
    expect(shown.reread).not.toHaveBeenCalled();
  });

  test("says when its part of the page cannot be loaded", async () => {
    vi.stubGlobal("selfcheck", { results });
    const shown = stage(model, EMPTY);
    shown.load = () => Promise.reject(new Error("offline"));
    await results.openCopy(shown);
    expect(read(dialog())).toContain("Your answers are kept.");
  });
});
