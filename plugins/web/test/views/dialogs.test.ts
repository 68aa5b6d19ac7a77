// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import "../../src/copies";
import "../../src/results";
import { serialise } from "../../src/core/backup";
import type { Attempt, State } from "../../src/core/record";
import type { Results } from "../../src/views/stage";
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
    expect(box().value).toBe("A sample\n");
  });

  test("holds the result's sentences once it was asked for", async () => {
    await results.keepCopy(stage(model, filled(40)));
    expect(box().value).toBe("A sample\n\nQuestion main? How it turned out\n");
  });

  test("tells a private row of the result with its tick off", async () => {
    const given = state({ "own.r1.reason": "not-shown" }, [["r1", "one", "Docker"]]);
    const attempt = { ...(given.attempt as Attempt), completed: 5 };
    await results.keepCopy(stage(model, { ...given, attempt }));
    expect(box().value).toBe("A sample\n");
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

  test("remembers that a file was handed over, and nothing where it was not", async () => {
    const shown = stage(model, filled());
    vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    await results.keepCopy(shown);
    press(dialog() as Element, "Save as Markdown");
    expect(shown.store.backedUp).not.toHaveBeenCalled();
    press(dialog() as Element, "Save as a file");
    await settled();
    expect(shown.store.backedUp).toHaveBeenCalledOnce();
    shown.store.everything = () => Promise.reject(new Error("closed"));
    press(dialog() as Element, "Save as a file");
    await settled();
    expect(shown.store.backedUp).toHaveBeenCalledOnce();
  });

  test("one button first, the rest folded", async () => {
    await results.keepCopy(stage(model, filled()));
    const folded = (one: Element) => one.closest("details:not([open])") !== null;
    const seen = Array.from(dialog()?.querySelectorAll("button") ?? []).filter((one) => !folded(one));
    expect(seen.map(read)).toEqual(["Save as a file", "Close"]);
    expect(Array.from(dialog()?.querySelectorAll("summary") ?? [], read)).toEqual([
      "Copy a summary to pass on",
      "Other ways",
    ]);
  });

  test("names the application, as private as it is", async () => {
    const given = filled();
    const attempt = { ...(given.attempt as Attempt), application: "x" };
    const shown = stage(model, { ...given, attempt });
    const acme = { id: "x", company: "Acme", role: "", stage: "", round: "", date: "", outcome: "", n: 3 };
    shown.store.everything = async () => ({ ...EVERYTHING, applications: [acme] });
    await results.keepCopy(shown);
    expect(read(dialog()?.querySelector("label.sc-tick-line"))).toBe("Application Acme (private)");
    expect(box().value).not.toContain("Acme");
    ticks()[0]?.click();
    expect(box().value).toContain("Application: Acme\n");
  });

  test("the ticked lines alone are printed, and nothing stays behind", async () => {
    const print = vi.fn(() => {
      expect(Array.from(document.querySelectorAll("body > .sc-paper-copy > *"), read)).toEqual([
        "A sample",
        "Question main? How it turned out",
      ]);
    });
    vi.stubGlobal("print", print);
    await results.keepCopy(stage(model, filled()));
    const sheets = document.adoptedStyleSheets.length;
    press(dialog() as Element, "Print");
    expect(print).toHaveBeenCalledOnce();
    press(dialog() as Element, "Close");
    expect(document.querySelector(".sc-paper-copy")).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
  });

  test("printing the next page prints that page, though the dialog went with the one before", async () => {
    vi.stubGlobal("print", vi.fn());
    const shown = stage(model, filled());
    const sheets = document.adoptedStyleSheets.length;
    await results.keepCopy(shown);
    press(dialog() as Element, "Print");
    dispatchEvent(new Event("beforeprint"));
    expect(document.querySelector(".sc-paper-copy")).not.toBeNull();
    shown.host.remove();
    dispatchEvent(new Event("beforeprint"));
    expect(document.querySelector(".sc-paper-copy")).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
  });

  test("the ticked lines as Markdown and as a table", async () => {
    const kept: Record<string, Blob> = {};
    let blob: Blob | undefined;
    vi.spyOn(URL, "createObjectURL").mockImplementation((one) => {
      blob = one as Blob;
      return "blob:x";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      kept[this.download] = blob as Blob;
    });
    await results.keepCopy(stage(model, filled()));
    ticks()[0]?.click();
    press(dialog() as Element, "Save as Markdown");
    press(dialog() as Element, "Save as a table (CSV)");
    expect(Object.keys(kept)).toEqual(["a-sample.md", "a-sample.csv"]);
    expect(await kept["a-sample.md"]?.text()).toBe(
      "# A sample\n\n**Docker**\n\n**Question main?**  \nHow it turned out\n",
    );
    const rows = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await kept["a-sample.csv"]?.arrayBuffer());
    expect(rows.split("\r\n")).toEqual([
      "\ufeffapplication,self-check,date,item id,question,answer id,answer,private",
      ",A sample,2026-11-20,own.r1,Docker,,,yes",
      ",A sample,2026-11-20,main,Question main?,outcome,How it turned out,",
      "",
    ]);
  });

  test("goes to the clipboard with headings, where the browser can", async () => {
    const write = vi.fn(async (_: { items: Record<string, Blob> }[]) => {});
    vi.stubGlobal("ClipboardItem", class { constructor(readonly items: Record<string, Blob>) {} });
    offer("clipboard", { write, writeText: vi.fn() });
    await results.keepCopy(stage(model, filled()));
    ticks()[2]?.click();
    press(dialog() as Element, "Copy");
    await settled();
    const items = write.mock.calls[0]?.[0]?.[0]?.items ?? {};
    expect(await items["text/plain"]?.text()).toBe(box().value);
    const pasted = new DOMParser().parseFromString((await items["text/html"]?.text()) ?? "", "text/html");
    expect(Array.from(pasted.body.children, read)).toEqual([
      "A sample",
      "Question main?How it turned out",
      `Question words?${EVIL}`,
    ]);
    expect(pasted.querySelector("img, a")).toBeNull();
  });

  test("says when its part of the page cannot be loaded", async () => {
    vi.stubGlobal("selfcheck", { results });
    const shown = stage(model, filled());
    shown.load = () => Promise.reject(new Error("offline"));
    await results.keepCopy(shown);
    expect(read(dialog())).toContain("Your answers are kept.");
    expect(read(dialog()?.querySelector("h2"))).toBe("Keep a copy");
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
