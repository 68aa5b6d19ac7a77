import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Attempt, Backup } from "../../src/core/record";
import { seenOn } from "../../src/store/seen";
import type { Whole } from "../../src/store/whole";
import type { Desk } from "../../src/views/record/desk";
import { draw } from "../../src/views/record/page";
import { World } from "../store/world";
import { buttons, dialog, press, read, settled } from "./stage";

const PAGE = `
  <section data-part="plans" hidden><h2 class="sc-heading"></h2><div class="sc-part"></div></section>
  <section data-part="applications" hidden><h2 class="sc-heading"></h2><div class="sc-part"></div></section>
  <section data-part="checks"><h2 class="sc-heading">Self-checks</h2><div class="sc-part"></div>
    <ul class="sc-doors"><li data-quiz="one"><a href="/a/#selfcheck-one">One</a></li>
      <li data-quiz="two"><a href="/b/#selfcheck-two">Two</a></li></ul></section>
  <section data-part="care"><div class="sc-part"></div></section>`;

const about = { lang: "en", repeat: true, renamed: [] };
const LISTING = {
  lang: "en",
  quizzes: [
    { quiz: "one", title: "One", ...about },
    { quiz: "two", title: "Two", ...about },
  ],
};

function attempt(id: string, more: Partial<Attempt> = {}): Attempt {
  const when = "2026-11-02T10:00:00.000Z";
  const n = Number(id.slice(1)) + 10;
  return { id, quiz: "one", words: "w1", started: when, changed: when, n, begun: n, answers: { q: ["Yes", n] }, ...more };
}

function backup(more: Partial<Backup>): Backup {
  return { selfcheck: 1, site: "site", meta: { n: 99 }, attempts: [], words: [], applications: [], plans: [], ...more };
}

let host: HTMLElement;
let store: Whole;
let desk: Desk;

beforeEach(async () => {
  host = document.createElement("div");
  host.dataset.heading = "2";
  host.innerHTML = PAGE;
  document.body.replaceChildren(host);
  ({ store } = await new World().page());
  desk = {
    host,
    store,
    listing: LISTING,
    load: vi.fn(async () => {
      throw new Error();
    }),
    reread: vi.fn(async () => draw(desk)),
    say: vi.fn(),
    notice: vi.fn(),
  };
});

async function shown(more: Partial<Backup>): Promise<void> {
  await store.add(backup(more), "file");
  await draw(desk);
}

const part = (name: string): HTMLElement => host.querySelector(`[data-part="${name}"]`) as HTMLElement;
const doors = (): string[] =>
  [...host.querySelectorAll<HTMLElement>(".sc-doors li")].flatMap((door) => (door.hidden ? [] : [read(door)]));

function open(summary: string): void {
  const folded = [...host.querySelectorAll("details")].find((one) => read(one).startsWith(summary));
  if (!folded) throw new Error(`Nothing folded begins with "${summary}"`);
  folded.open = true;
  folded.dispatchEvent(new Event("toggle"));
}

describe("my record", () => {
  test("is warm while it is empty, and leads to every self-check", async () => {
    await draw(desk);
    expect(read(part("checks"))).toContain("Nothing is noted yet, and that is fine.");
    expect(doors()).toEqual(["One", "Two"]);
    expect(part("plans").hidden).toBe(true);
    expect(read(part("care"))).not.toContain("kept a copy");
  });

  test("shows the newest, and draws what is older when it is opened", async () => {
    const attempts = [1, 2, 3, 4, 5, 6, 7].map((n) => attempt(`a${n}`, { closed: n + 11 }));
    await shown({ attempts });
    expect(host.querySelectorAll(".sc-attempt")).toHaveLength(3);
    expect(doors()).toEqual(["Two"]);
    open("4 earlier ones: One");
    expect(host.querySelectorAll(".sc-attempt")).toHaveLength(7);
  });

  test("shows the newest of very many first, and counts when all are read", async () => {
    const application = { id: "p", company: "Acme", role: "", stage: "task", round: "", date: "", outcome: "", n: 5 };
    const old = { ...application, id: "o", company: "Globex", n: 6 };
    const attempts = Array.from({ length: 200 }, (_, n) => attempt(`a${n}`, { closed: n + 11, ...(n === 3 && { application: "o" }) }));
    attempts.push(attempt("b200", { application: "p" }));
    await store.add(backup({ attempts, applications: [application, old] }), "file");
    const later: IdleRequestCallback[] = [];
    vi.stubGlobal("requestIdleCallback", (work: IdleRequestCallback) => later.push(work));
    await draw(desk);
    expect(part("checks").querySelectorAll(".sc-attempt")).toHaveLength(3);
    expect(read(part("applications"))).toContain("Acme Task or test One: 1 noted.");
    expect(read(part("applications"))).not.toContain("Nothing");
    expect(read(host)).not.toMatch(/earlier/);
    await vi.waitFor(() => expect(later).not.toHaveLength(0), 10_000);
    for (const work of later) work({} as IdleDeadline);
    await vi.waitFor(() => expect(read(part("checks"))).toContain("196 earlier ones: One"), 10_000);
    expect(read(part("applications"))).toContain("Globex Task or test One: 1 noted.");
    expect(read(part("checks"))).toContain("2 more stand with your applications, above.");
    vi.unstubAllGlobals();
  });

  test("offers to delete of very many only what it has counted, and says so where the rest cannot be read", async () => {
    const application = { id: "p", company: "Acme", role: "", stage: "task", round: "", date: "", outcome: "", n: 5 };
    const attempts = Array.from({ length: 200 }, (_, n) => attempt(`a${n}`, { closed: n + 11, ...(n === 3 && { application: "p" }) }));
    await store.add(backup({ attempts, applications: [application] }), "file");
    await store.backedUp();
    // A page that has just been opened has read nothing yet.
    seenOn(store.shelf).clear();
    const later: IdleRequestCallback[] = [];
    vi.stubGlobal("requestIdleCallback", (work: IdleRequestCallback) => later.push(work));
    await draw(desk);
    expect(buttons(host)).not.toContain("Delete all of this self-check: One");
    expect(buttons(host)).not.toContain("Delete the application: Acme");
    const run = store.shelf.base.run;
    store.shelf.base.run = async () => Promise.reject(new DOMException("", "UnknownError"));
    await expect(draw(desk)).rejects.toThrow();
    store.shelf.base.run = run;
    await draw(desk);
    press(host, "Delete all of this self-check: One");
    expect(read(dialog())).toContain("200 attempts");
    vi.unstubAllGlobals();
  });

  test("deletes and sums up under its former name, too, what was not opened since", async () => {
    const renamed = [{ of: "/quiz", was: "old", now: "one" }];
    const [one, ...others] = LISTING.quizzes;
    Object.assign(desk, { listing: { ...LISTING, quizzes: [{ ...one, renamed }, ...others] } });
    const keepRecord = vi.fn();
    vi.stubGlobal("selfcheck", { copies: { keepRecord } });
    await shown({ attempts: [attempt("a1", { quiz: "old", closed: 12 }), attempt("a2")] });
    press(host, "Copy a summary to pass on: One");
    await settled();
    expect(keepRecord.mock.calls[0]?.[2]).toMatchObject({ quiz: "one", was: ["old"] });
    press(host, "Delete all of this self-check: One");
    expect(read(dialog())).toContain("2 attempts");
    press(dialog() as HTMLElement, "Delete");
    await vi.waitFor(() => expect(buttons(host)).toContain("Bring it back: One"));
    expect((await store.everything()).attempts).toEqual([]);
    vi.unstubAllGlobals();
  });

  test("shows an application with its self-check, which then stands there alone", async () => {
    const application = { id: "p", company: "Acme", role: "", stage: "task", round: "", date: "2026-11-03", outcome: "" };
    await shown({ attempts: [attempt("a1", { application: "p" })], applications: [{ ...application, n: 5 }] });
    expect(read(part("applications"))).toContain("Acme Task or test · November 3, 2026 One: 1 noted. All of it is optional.");
    expect(read(part("checks"))).toContain("1 stands with your applications, above.");
    expect(part("checks").querySelectorAll(".sc-attempt")).toHaveLength(0);
  });

  test("names a self-check in its own language", async () => {
    document.documentElement.lang = "de";
    await shown({ attempts: [attempt("a1")] });
    document.documentElement.lang = "";
    expect(read(part("checks").querySelector("h3 > [lang=en][dir=auto]"))).toBe("One");
  });

  test("says of what the site no longer has that it stays", async () => {
    const { words } = await import("../store/world").then(({ WORDS }) => WORDS);
    await shown({ attempts: [attempt("a1", { quiz: "gone" })], words: [{ ...words, title: "An old one", digest: "w1" }] });
    expect(read(part("checks"))).toContain("An old one This site no longer shows this self-check.");
    expect(host.querySelectorAll(".sc-go")).toHaveLength(0);
  });

  test("deletes after asking, and brings it back as it was", async () => {
    await shown({ attempts: [attempt("a1"), attempt("a2")] });
    const before = await store.everything();
    press(part("checks"), "Delete: One, November 2, 2026");
    expect(read(dialog())).toContain("What you noted here goes, with its plans: One.");
    press(dialog() as HTMLElement, "Delete");
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("Bring it back"));
    expect((await store.everything()).attempts).toHaveLength(1);
    press(host, "Bring it back: One");
    await vi.waitFor(() => expect(buttons(host)).not.toContain("Bring it back: One"));
    expect((await store.everything()).attempts).toEqual(before.attempts);
    expect(buttons(host)).not.toContain("Bring it back: One");
  });

  test("brings an application back where it stood, and the focus with it", async () => {
    const application = { id: "p1", company: "Acme", role: "", stage: "", round: "", date: "", outcome: "", n: 9 };
    await shown({ applications: [application], attempts: [attempt("a1", { application: "p1" })] });
    press(part("applications"), "Delete the application: Acme");
    press(dialog() as HTMLElement, "Delete");
    await vi.waitFor(() => press(host, "Bring it back: Acme"));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Acme"));
  });

  test("reads an earlier attempt when it is opened, and lays the current one beside it", async () => {
    const history = { answers: vi.fn(async () => {}), lookBack: vi.fn(async () => {}) };
    vi.stubGlobal("selfcheck", { history });
    await shown({ meta: { n: 99, "current/one": "a2" }, attempts: [attempt("a1", { closed: 12 }), attempt("a2")] });
    expect(history.answers).not.toHaveBeenCalled();
    open("Read it: One");
    open("Then and now: One");
    await settled();
    expect(history.answers).toHaveBeenCalledWith(desk, expect.anything(), { quiz: "one", id: "a2" });
    expect(history.lookBack).toHaveBeenCalledWith(desk, expect.anything(), "one");
    vi.unstubAllGlobals();
  });

  test("says when a copy was kept, and how much is new since", async () => {
    await shown({ attempts: [attempt("a1")] });
    expect(read(part("care"))).toContain("You have not kept a copy on this device yet.");
    await store.backedUp();
    await draw(desk);
    expect(read(part("care"))).toContain("You last kept a copy on November 22, 2026. Nothing has changed since.");
  });

  test("says nothing of copies where nothing is left to copy", async () => {
    await shown({ attempts: [attempt("a1")] });
    await store.backedUp();
    press(part("care"), "Delete everything");
    press(dialog() as HTMLElement, "Delete");
    await vi.waitFor(() => expect(buttons(host)).toContain("Bring it back: everything that was here"));
    // Another tab writes something new: what is said of the old stays true.
    await shown({ attempts: [attempt("a7")] });
    expect(read(host)).toContain("Deleted: everything that was here.");
    await store.remove("everything");
    await draw(desk);
    // A file may well be there: it stays when the record goes.
    expect(read(part("care"))).not.toContain("kept a copy");
  });

  test("keeps the focus near when the way to leave nothing behind was taken", async () => {
    await shown({ attempts: [attempt("a1")] });
    press(part("care"), "This device is not mine");
    press(dialog() as HTMLElement, "Delete what this tab wrote");
    await vi.waitFor(() => expect(buttons(host)).not.toContain("This device is not mine"));
    await vi.waitFor(() => expect(part("care").contains(document.activeElement)).toBe(true));
  });

  test("says what the browser answered when it was asked, where the focus goes then", async () => {
    vi.stubGlobal("navigator", { storage: { persisted: async () => false, persist: async () => true } });
    await shown({ attempts: [attempt("a1")] });
    const button = Array.from(part("care").querySelectorAll("button")).find((one) => read(one) === "Ask the browser to keep it");
    button?.focus();
    button?.click();
    await settled();
    expect(read(document.activeElement)).toMatch(/^The browser has agreed/);
    vi.unstubAllGlobals();
  });

  test("can be read where newer code has written, and offers nothing that would change it", async () => {
    await shown({ attempts: [attempt("a1"), attempt("a2")] });
    vi.spyOn(store, "mode", "get").mockReturnValue("readonly");
    await draw(desk);
    expect(read(part("checks"))).toContain("1 noted.");
    expect(buttons(host).map((label) => label.split(":")[0])).toEqual([
      "Copy a summary to pass on",
      "Keep a copy",
      "Copy a summary to pass on",
    ]);
  });

  test("says so where a part of the page cannot be loaded", async () => {
    await shown({ attempts: [attempt("a1")] });
    press(part("care"), "Keep a copy");
    await settled();
    expect(desk.notice).toHaveBeenCalledWith(expect.stringContaining("could not be loaded"));
  });
});
