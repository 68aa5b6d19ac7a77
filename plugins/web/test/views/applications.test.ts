// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import "../../src/results";
import { NOTHING } from "../../src/core/application";
import type { Application, Attempt, State } from "../../src/core/record";
import type { Removed, Store } from "../../src/store/store";
import type { Asking } from "../../src/views/choose-application";
import type { Applications } from "../../src/views/stage";
import { EMPTY, quiz, rating, section, state, text } from "../core/build";
import { buttons, dialog, press, read, REMOVED, settled, stage } from "./stage";

await import("../../src/applications");

const chunk = globalThis.selfcheck?.applications as Applications;
const model = quiz(section("one", [rating("main"), text("words")]));
const acme: Application = { ...NOTHING, id: "acme", company: "Acme", role: "Data analyst", stage: "first-talk", n: 4 };
const beta: Application = { ...NOTHING, id: "beta", company: "Beta", n: 7 };

/** A page whose store holds these applications. */
function page(all: Application[] = [], shown: State = EMPTY) {
  const made = stage(model, shown);
  const store = made.store as Store & Record<string, unknown>;
  store.applications = vi.fn(async () => all);
  store.saveApplication = vi.fn(async (fields) => ({ ...NOTHING, id: "new", n: 50, ...fields }));
  const opener = made.host.querySelector("button") as HTMLElement;
  return { ...made, store, opener };
}

const root = (): Element => dialog() as Element;
const options = (): string[] => Array.from(root().querySelectorAll(".sc-option"), read);
const labels = (): string[] => Array.from(root().querySelectorAll(".sc-field .sc-label"), read);

function field(label: string): HTMLInputElement {
  const found = Array.from(root().querySelectorAll("label")).find((one) => read(one).startsWith(label));
  return found?.querySelector("input, select") as HTMLInputElement;
}

function write(label: string, value: string): void {
  field(label).value = value;
  field(label).dispatchEvent(new Event("input"));
  field(label).dispatchEvent(new Event("change"));
}

async function submit(): Promise<void> {
  root().querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
}

function pick(label: string): void {
  field(label).checked = true;
  field(label).dispatchEvent(new Event("change"));
}

async function ask(
  { host, store, opener }: ReturnType<typeof page>,
  asking: Asking,
  now?: string,
  noted: [string, number][] = [],
) {
  const answer = chunk.choose(host, store, opener, { asking, now, noted: new Map(noted) });
  await settled();
  return { answer };
}

describe("an application", () => {
  test("is written down with what is known; the browser fills in nothing", async () => {
    const shown = page();
    const done = chunk.edit(shown.host, shown.store, undefined, shown.opener);
    await settled();
    expect(labels()).toHaveLength(6);
    const controls = [...root().querySelectorAll<HTMLInputElement>("form, input, select")];
    expect(controls.map((one) => one.getAttribute("autocomplete"))).toEqual(Array(7).fill("off"));
    expect(controls.some((one) => one.required)).toBe(false);
    expect(document.activeElement).toBe(field("Company"));
    write("Company", " Acme ");
    write("How far it has come", "first-talk");
    await submit();
    expect(await done).toBe("new");
    expect(shown.store.saveApplication).toHaveBeenCalledWith({ ...NOTHING, company: "Acme", stage: "first-talk" });
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(shown.opener);
  });

  test("of which nothing is said is not kept, and one word is asked for", async () => {
    const shown = page();
    const done = chunk.edit(shown.host, shown.store, undefined, shown.opener);
    await settled();
    write("Role", "  ");
    await submit();
    expect(read(root().querySelector("[role=status]"))).toContain("A word is enough");
    expect(document.activeElement).toBe(field("Company"));
    expect(shown.store.saveApplication).not.toHaveBeenCalled();
    press(root(), "Cancel");
    expect(await done).toBeUndefined();
  });

  test("is changed where it is there; what a newer page wrote stays", async () => {
    const shown = page([{ ...acme, outcome: "on-hold" }]);
    const done = chunk.edit(shown.host, shown.store, "acme", shown.opener);
    await settled();
    expect(field("Company").value).toBe("Acme");
    write("Role", "Analyst");
    await submit();
    expect(await done).toBe("acme");
    const { n, ...fields } = { ...acme, role: "Analyst", outcome: "on-hold" };
    expect(shown.store.saveApplication).toHaveBeenCalledWith(fields);
  });

  test("is made once by a double click", async () => {
    const shown = page();
    const done = chunk.edit(shown.host, shown.store, undefined, shown.opener);
    await settled();
    write("Company", "Acme");
    await Promise.all([submit(), submit()]);
    expect(shown.store.saveApplication).toHaveBeenCalledOnce();
    expect(await done).toBe("new");
  });

  test("that cannot be saved stays in its fields, and says so", async () => {
    const shown = page();
    shown.store.saveApplication = () => Promise.reject(new Error("full"));
    void chunk.edit(shown.host, shown.store, undefined, shown.opener);
    await settled();
    write("Company", "Acme");
    await submit();
    expect(read(root())).toContain("It could not be saved. Nothing was changed.");
    expect(field("Company").value).toBe("Acme");
  });
});

describe("which application", () => {
  test("at first only a new one can be written down", async () => {
    const { answer } = await ask(page(), "about");
    expect(options()).toEqual([]);
    write("Company", "Acme");
    await submit();
    expect(await answer).toEqual({ application: "new", along: false, offer: false });
  });

  test("names them, the newest first, with what is noted here", async () => {
    const { answer } = await ask(page([acme, beta]), "about", "acme", [["acme", 3]]);
    expect(options()).toEqual(["Beta", "Acme, Data analyst First talk · 3 noted here", "A new one", "None"]);
    expect(field("Acme").checked).toBe(true);
    expect(document.activeElement).toBe(field("Acme"));
    expect(labels().some((label) => label.startsWith("Company"))).toBe(false);
    await submit();
    expect(await answer).toEqual({ application: "acme", along: false, offer: false });
  });

  test("what was noted stays where it was, or comes along where the reader says so", async () => {
    for (const [choice, along] of [["Stays", false], ["Comes", true]] as const) {
      const { answer } = await ask(page([acme, beta]), "about", "acme", [["acme", 3]]);
      pick("Beta");
      expect(read(root().querySelector("legend"))).toBe("What you noted for Acme, Data analyst");
      pick(choice);
      await submit();
      expect(await answer).toEqual({ application: "beta", along, offer: false });
    }
    // One that has answers of its own is shown again: nothing is asked then.
    await ask(page([acme, beta]), "about", "acme", [["acme", 3], ["beta", 1]]);
    pick("Beta");
    expect(root().querySelector("legend")).toBeNull();
  });

  test("of another, the newest that has none yet is marked, or a new one", async () => {
    await ask(page([acme, beta]), "another", "acme", [["acme", 3]]);
    expect(field("Beta").checked).toBe(true);
    await ask(page([acme]), "again", "acme", [["acme", 3]]);
    expect(field("A new one").checked).toBe(true);
    pick("None");
    expect(labels().some((label) => label.startsWith("Company"))).toBe(false);
  });

  test("can be none, and can be given up", async () => {
    const first = await ask(page(), "again");
    pick("None");
    await submit();
    expect(await first.answer).toEqual({ application: null, along: false, offer: false });
    const second = await ask(page(), "again");
    press(root(), "Cancel");
    expect(await second.answer).toBeUndefined();
  });

  test("what was typed for one is not in the fields of the next", async () => {
    await ask(page([acme, { ...beta, company: "", role: "Nurse" }]), "about", "acme");
    press(root(), "Change its details");
    expect(document.activeElement).toBe(field("Company"));
    write("Round", "second");
    pick("Nurse");
    press(root(), "Change its details");
    expect(field("Round").value).toBe("");
    pick("A new one");
    expect(field("Role").value).toBe("");
  });

  test("tells of an offer once, when it is new", async () => {
    const first = await ask(page([acme]), "about", "acme");
    press(root(), "Change its details");
    write("How it stands", "offer");
    await submit();
    expect(await first.answer).toMatchObject({ application: "acme", offer: true });
    const second = await ask(page([{ ...acme, outcome: "offer" }]), "about", "acme");
    press(root(), "Change its details");
    write("Round", "2");
    await submit();
    expect(await second.answer).toMatchObject({ offer: false });
  });
});

describe("an offer", () => {
  test("a copy can be kept", async () => {
    const { host, store, opener } = page();
    const keep = vi.fn(async () => {});
    chunk.congratulate(host, store, opener, { keep });
    expect(read(root())).toContain("Congratulations. Keep a copy, or delete everything here.");
    press(root(), "Keep a copy");
    expect(keep).toHaveBeenCalledWith(opener);
    await settled();
    keep.mockRejectedValue(new Error("closed"));
    press(root(), "Keep a copy");
    await settled();
    expect(read(root())).toContain("could not be read just now");
  });

  test("everything can be deleted, after a question, and brought back", async () => {
    const { host, store, opener } = page();
    chunk.congratulate(host, store, opener, {});
    press(root(), "Delete everything here");
    expect(store.remove).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(root().querySelector("button"));
    expect(buttons(root())).toEqual(["Cancel", "Delete everything"]);
    press(root(), "Delete everything");
    await settled();
    expect(store.remove).toHaveBeenCalledWith("everything");
    press(root(), "Undo");
    await settled();
    expect(store.restore).toHaveBeenCalledWith(REMOVED);
    expect(read(root())).toContain("Everything is back.");
  });

  test("what stands around shows what was deleted", async () => {
    const { host, store, opener } = page();
    const removed = vi.fn((_: Removed) => {});
    chunk.congratulate(host, store, opener, { removed });
    press(root(), "Delete everything here");
    press(root(), "Delete everything");
    await settled();
    expect(removed).toHaveBeenCalledWith(REMOVED);
    expect(dialog()).toBeNull();
  });
});

describe("delete", () => {
  const attempt = { ...(state({ main: "part" }).attempt as Attempt), changed: "2026-11-03T12:00:00" };
  const old = { ...attempt, id: "a0", application: "acme", changed: "2026-10-02T12:00:00" };

  test("of one attempt: says what goes, Cancel first", async () => {
    const shown = page([], { attempt, plans: [], earlier: 0 });
    await chunk.remove(shown, shown.opener);
    expect(options()).toEqual([]);
    expect(buttons(root())).toEqual(["Cancel", "Delete these answers"]);
    expect(read(root())).toContain("Files you kept stay where you put them.");
    press(root(), "Cancel");
    expect(shown.store.remove).not.toHaveBeenCalled();
  });

  test.each([
    ["What you see now", { attempt: "a1" }],
    ["Acme, Data analyst", { attempt: "a0" }],
    ["All 2", { quiz: "sample" }],
  ])("of several: %s", async (label, what) => {
    const shown = page([acme], { attempt, plans: [], earlier: 1 });
    shown.store.attempts = async () => [old, attempt].map((one) => ({ attempt: one, plans: [] }));
    await chunk.remove(shown, shown.opener);
    expect(options()).toEqual([
      "What you see now 1 noted · last changed on November 3, 2026",
      "Acme, Data analyst 1 noted · last changed on October 2, 2026",
      "All 2 of this self-check",
    ]);
    pick(label);
    press(root(), "Delete these answers");
    press(root(), "Delete these answers");
    await settled();
    expect(shown.store.remove).toHaveBeenCalledExactlyOnceWith(what);
    expect(shown.removed).toHaveBeenCalledWith(REMOVED);
    expect(dialog()).toBeNull();
  });

  test("says when it failed", async () => {
    const shown = page([], { attempt, plans: [], earlier: 0 });
    shown.store.remove = () => Promise.reject(new Error("full"));
    await chunk.remove(shown, shown.opener);
    press(root(), "Delete these answers");
    await settled();
    expect(read(root())).toContain("It could not be deleted. Nothing was changed.");
  });

  test("has nothing to delete at first", async () => {
    await chunk.remove(page());
    expect(buttons(root())).toEqual(["Cancel"]);
  });
});
