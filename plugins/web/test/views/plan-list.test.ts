// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import "../../src/results";
import type { Attempt, KeptWords, Plan } from "../../src/core/record";
import { wordsOf } from "../../src/core/words";
import type { Store } from "../../src/store/store";
import { plans as made } from "../../src/views/plans";
import type { PlanDesk, Planned } from "../../src/views/stage";
import { gap, own, plan, quiz, section, state } from "../core/build";
import { buttons, dialog, press, read, settled } from "./stage";

const EVIL = `<img src=x onerror="window.hit=1">`;
const words: KeptWords = { digest: "d1", ...wordsOf(quiz(section("one", [gap("sql"), gap("talks")], own()))) };
const attempt = state({}, [["r1", "one", "Docker"]]).attempt as Attempt;
const { list } = made({ now: () => new Date(2026, 10, 20, 23, 30), page: () => "https://example.org/a/?b#c" });

let place: HTMLElement;
let desk: PlanDesk & { store: Store };
let kept: Planned;

beforeEach(() => {
  const host = document.createElement("div");
  host.id = "selfcheck-sample";
  host.setAttribute("site", "guide");
  place = document.createElement("div");
  host.append(place);
  document.body.replaceChildren(host);
  const store = {
    waiting: [],
    mode: "kept",
    everything: vi.fn(async () => kept),
    attempts: vi.fn(async () => kept.attempts.map((attempt) => ({ attempt, plans: [] }))),
    savePlan: vi.fn(async (id: string, fields: Partial<Plan>) => {
      kept = { ...kept, plans: kept.plans.map((one) => (one.id === id ? { ...one, ...fields } : one)) };
    }),
    change: vi.fn(async () => ({ attempt, plans: kept.plans, earlier: 0 })),
  };
  desk = { host, store: store as unknown as Store };
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function show(...plans: Plan[]): Promise<void> {
  kept = { plans, attempts: [attempt], words: [words] };
  await list(desk, place);
}

const entries = (): string[] => Array.from(place.querySelectorAll("li > p:not(.sc-actions)"), read);
const find = (name: string): HTMLButtonElement => {
  const found = Array.from(place.querySelectorAll("button")).find((one) => read(one) === name);
  if (!found) throw new Error(`No button "${name}" among: ${buttons(place).join(", ")}`);
  return found;
};
async function click(name: string): Promise<void> {
  const button = find(name);
  button.focus();
  button.click();
  await settled();
}
const said = () => read(place.querySelector("[role=status]"));

describe("the list of plans", () => {
  test("has what each is for and its sentence, in the order in which they come up", async () => {
    await show(
      plan("", "I wake"),
      plan("talks", EVIL, "stay", "2026-12-08"),
      plan("own.r1", "", "read", "2026-12-01"),
      plan("sql", " "),
    );
    expect(entries()).toEqual([
      "Docker",
      "I will read. I look at it again on December 1, 2026.",
      "the talks",
      `If ${EVIL}, then I will stay. I look at it again on December 8, 2026.`,
      "One If-then line",
      "If I wake.",
    ]);
    expect(place.querySelector("img")).toBeNull();
    expect(buttons(place).slice(0, 5)).toEqual([
      "Done: Docker",
      "Later: Docker",
      "Drop: Docker",
      "Send it to one person: Docker",
      "Put it in my calendar: Docker",
    ]);
  });

  test("has the days that were answers among them, each for a calendar and nothing else", async () => {
    const noted = { ...plan("sql", "", "", "2026-12-04"), id: "a1.sql" };
    kept = { plans: [plan("talks", "y", "", "2026-12-08")], attempts: [attempt], words: [words] };
    await list(desk, place, { ...kept, days: [noted] }, true);
    expect(entries().slice(0, 3)).toEqual(["the sql", "A sample", "December 4, 2026"]);
    expect(buttons(place.querySelector("li") as HTMLElement)).toEqual(["Put it in my calendar: the sql"]);
    expect(buttons(place)).toContain("Put all of them in my calendar");
  });

  test("says so where nothing is planned", async () => {
    await show();
    expect(read(place)).toBe("Nothing planned yet.");
  });

  test("names the self-check and the application where there are several", async () => {
    const mine = { ...attempt, application: "x1" };
    kept = { plans: [plan("sql", "x")], attempts: [mine, { ...attempt, id: "a2" }], words: [words] };
    await list(desk, place);
    expect(entries()).toEqual(["the sql", "A sample", "If x."]);
    const acme = { id: "x1", company: "Acme", role: "Analyst", stage: "", round: "", date: "", outcome: "", n: 2 };
    await list(desk, place, { ...kept, applications: [acme] });
    expect(entries()).toEqual(["the sql", "A sample · Acme, Analyst", "If x."]);
  });

  test.each([
    ["Done", "done", "Done."],
    ["Drop", "dropped", "Dropped."],
  ])("%s stays in its place, and can be taken back", async (label, to, word) => {
    await show(plan("sql", "x", "", "2026-12-01"), plan("talks", "y", "", "2026-12-08"));
    await click(`${label}: the sql`);
    expect(desk.store.savePlan).toHaveBeenCalledWith("p-sql", { state: to });
    expect(entries().filter((one) => one.startsWith("the"))).toEqual(["the sql", "the talks"]);
    expect(said()).toBe(word);
    expect(read(place.querySelector("li"))).toContain(word);
    expect(document.activeElement).toBe(find("Take it back: the sql"));
    expect(buttons(place)).not.toContain(`${label}: the sql`);
    await click("Take it back: the sql");
    expect(desk.store.savePlan).toHaveBeenLastCalledWith("p-sql", { state: "open", review: "2026-12-01" });
    expect(document.activeElement).toBe(find(`${label}: the sql`));
  });

  test("Later is a week on from the day or today; another day can be chosen, and the old one taken back", async () => {
    await show(plan("sql", "x", "", "2026-11-01"), plan("talks", "y", "", "2026-11-24"));
    await click("Later: the sql");
    expect(desk.store.savePlan).toHaveBeenLastCalledWith("p-sql", { review: "2026-11-27" });
    expect(said()).toBe("Moved to November 27, 2026.");
    expect(document.activeElement).toBe(find("Later: the sql"));
    expect(entries()[0]).toBe("the sql");
    const day = place.querySelector<HTMLInputElement>("[type=date]") as HTMLInputElement;
    expect(day.value).toBe("2026-11-27");
    expect(read(day.closest("label"))).toBe("Moved to November 27, 2026. Or another day:");
    day.value = "2027-01-08";
    day.dispatchEvent(new Event("change"));
    await settled();
    expect(desk.store.savePlan).toHaveBeenLastCalledWith("p-sql", { review: "2027-01-08" });
    expect(entries()[1]).toBe("If x. I look at it again on January 8, 2027.");
    day.value = "";
    day.dispatchEvent(new Event("change"));
    await settled();
    expect(said()).toBe("Without a day now.");
    expect(read(day.closest("label"))).toBe("Without a day now. Or another day:");
    await click("Take it back: the sql");
    expect(desk.store.savePlan).toHaveBeenLastCalledWith("p-sql", { state: "open", review: "2026-11-01" });
    expect(document.activeElement).toBe(find("Later: the sql"));
    await click("Later: the talks");
    expect(desk.store.savePlan).toHaveBeenLastCalledWith("p-talks", { review: "2026-12-01" });
    await click("Later: the talks");
    expect(desk.store.savePlan).toHaveBeenLastCalledWith("p-talks", { review: "2026-12-08" });
    await click("Take it back: the talks");
    expect(desk.store.savePlan).toHaveBeenLastCalledWith("p-talks", { state: "open", review: "2026-11-24" });
  });

  test("Later names the day in the language of its sentence, with the region of its self-check", async () => {
    const other = { ...attempt, id: "b", words: "d2" };
    for (const [lang, day] of [["en-GB", "27 November 2026"], ["de", "November 27, 2026"]]) {
      const there = { ...words, digest: "d2", lang: lang as string };
      kept = { plans: [{ ...plan("sql", "x"), attempt: "b" }], attempts: [attempt, other], words: [words, there] };
      place = document.createElement("div");
      desk.host.append(place);
      await list(desk, place);
      await click("Later: the sql");
      expect(said()).toBe(`Moved to ${day}.`);
    }
  });

  test("folds away what was done or dropped before, from where it can be taken back", async () => {
    await show({ ...plan("sql", "x"), state: "done" }, { ...plan("talks", "y"), state: "dropped" }, plan("own.r1", "z"));
    const past = place.querySelector("details");
    expect(read(past?.querySelector("summary"))).toBe("Done or dropped: 2");
    expect(past?.open).toBe(false);
    expect(Array.from(place.querySelectorAll(":scope > ul .sc-step-about"), read)).toEqual(["Docker"]);
    await click("Take it back: the talks");
    expect(desk.store.savePlan).toHaveBeenLastCalledWith("p-talks", { state: "open" });
    expect(document.activeElement).toBe(find("Drop: the talks"));
  });

  test("shows what is planned anew among the others", async () => {
    const shown = () => Array.from(place.querySelectorAll(":scope > ul .sc-step-about"), read);
    await show({ ...plan("sql", "x"), state: "done" }, plan("talks", "y"));
    expect(shown()).toEqual(["the talks"]);
    await show(plan("sql", "z"), plan("talks", "y"));
    expect(shown()).toEqual(["the sql", "the talks"]);
    expect(place.querySelector("details")).toBeNull();
  });

  test("sends none of its name: that of an own row is private", async () => {
    await show(plan("own.r1", "I wake"));
    await click("Send it to one person: Docker");
    const text = dialog()?.querySelector("textarea")?.value;
    expect(text).toBe("If I wake.");
    expect(read(dialog())).not.toContain("Docker");
    press(dialog() as Element, "Close");
    expect(document.activeElement).toBe(find("Send it to one person: Docker"));
    expect(desk.store.savePlan).not.toHaveBeenCalled();
  });

  test("says when it could not be changed, and changes nothing", async () => {
    await show(plan("sql", "x"));
    desk.store.savePlan = () => Promise.reject(new Error("full"));
    await click("Done: the sql");
    expect(said()).toBe("It could not be changed. Nothing is lost: try again.");
    expect(buttons(place)).toContain("Done: the sql");
    expect(document.activeElement).toBe(find("Done: the sql"));
  });

  test("tells whoever else shows the plan", async () => {
    const reread = vi.fn(async () => {});
    kept = { plans: [plan("sql", "x")], attempts: [attempt], words: [words] };
    await list({ ...desk, reread }, place, kept);
    expect(desk.store.everything).not.toHaveBeenCalled();
    await click("Done: the sql");
    expect(reread).toHaveBeenCalledOnce();
  });
});

test("where newer code keeps the plans, they can be read, sent and put in a calendar", async () => {
  Object.assign(desk.store, { mode: "readonly" });
  const done: Plan = { ...plan("talks", "y"), state: "done" };
  await show(plan("sql", "x", "", "2026-12-01"), done);
  expect(buttons(place)).toEqual(["Send it to one person: the sql", "Put it in my calendar: the sql"]);
  expect(entries()).toEqual(["the sql", "If x. I look at it again on December 1, 2026.", "the talks", "If y."]);
});

describe("the words of a plan in the list", () => {
  test("cannot be changed where another editor shows them", async () => {
    await show(plan("sql", "x"));
    expect(buttons(place).join()).not.toContain("Change");
  });

  test("are saved as they are typed, on the attempt they belong to, with what was seen", async () => {
    kept = { plans: [plan("sql", "x")], attempts: [attempt], words: [words] };
    await list(desk, place, undefined, true);
    await click("Change it: the sql");
    const box = place.querySelector('[data-line="sql.if"]') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(box);
    expect(box.value).toBe("x");
    box.value = "x and y";
    kept = { ...kept, plans: [{ ...plan("sql", "x and y"), n: 60 }] };
    box.dispatchEvent(new Event("input"));
    await settled();
    const { digest, ...asked } = words;
    expect(desk.store.change).toHaveBeenCalledWith(
      "sample",
      { digest, words: asked },
      [{ plan: "sql", field: "if", value: "x and y", base: 9, seen: "x" }],
      "a1",
    );
    expect(read(place.querySelector("fieldset"))).toContain("Saved on this device");
    await click("Close: the sql");
    expect(entries()).toEqual(["the sql", "A sample", "If x and y."]);
  });

  test("stay as typed where they could not be saved", async () => {
    kept = { plans: [plan("sql", "x")], attempts: [attempt], words: [words] };
    await list(desk, place, undefined, true);
    await click("Change it: the sql");
    desk.store.change = () => Promise.reject(new Error("full"));
    Object.assign(desk.store, { waiting: [{}] });
    const box = place.querySelector('[data-line="sql.if"]') as HTMLTextAreaElement;
    box.value = "x and y";
    box.dispatchEvent(new Event("input"));
    await settled();
    expect(box.value).toBe("x and y");
    expect(read(place.querySelector("fieldset"))).toContain("Not saved.");
  });

  test("become no plan of another attempt where another tab has deleted theirs", async () => {
    kept = { plans: [plan("sql", "x")], attempts: [attempt], words: [words] };
    await list(desk, place, undefined, true);
    await click("Change it: the sql");
    desk.store.attempts = async () => [];
    const box = place.querySelector('[data-line="sql.if"]') as HTMLTextAreaElement;
    box.value = "x and y";
    box.dispatchEvent(new Event("input"));
    await settled();
    expect(desk.store.change).not.toHaveBeenCalled();
    expect(box.value).toBe("x and y");
    expect(read(place.querySelector("fieldset"))).toContain("This plan was deleted in another tab.");
  });

  test("are those of two tabs until the reader chooses", async () => {
    const answers = { "sql.if": [null, 11, "I dream"] as [null, number, string] };
    kept = { plans: [plan("sql", "x")], attempts: [{ ...attempt, answers }], words: [words] };
    await list(desk, place, undefined, true);
    expect(read(place.querySelector(".sc-second q"))).toBe("I dream");
    press(place, "Take the other");
    await settled();
    expect(desk.store.change).toHaveBeenCalledWith(
      "sample",
      expect.anything(),
      [
        { key: "sql.if", value: null, base: 11, settled: true },
        { plan: "sql", field: "if", value: "I dream", base: 9, seen: "x" },
      ],
      "a1",
    );
  });

  test("cannot be changed where nobody knows what was asked", async () => {
    kept = { plans: [plan("sql", "x")], attempts: [attempt], words: [] };
    await list(desk, place, undefined, true);
    expect(entries()).toEqual(["One If-then line", "If x."]);
    expect(buttons(place).join()).not.toContain("Change");
  });
});

describe("a calendar file", () => {
  async function handed(name: string): Promise<[file: string, text: string]> {
    let blob: Blob | undefined;
    let file = "";
    vi.spyOn(URL, "createObjectURL").mockImplementation((one) => {
      blob = one as Blob;
      return "blob:x";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      file = this.download;
    });
    await click(name);
    return [file, (await blob?.text())?.replaceAll("\r\n ", "") ?? ""];
  }

  test("of one plan has its text and the way back", async () => {
    await show(plan("sql", "I wake", "read", "2026-12-01"), plan("talks", "y"));
    const [file, text] = await handed("Put it in my calendar: the sql");
    expect(file).toBe("my-plan.ics");
    expect(text).toContain("SUMMARY:Look at my plan\r\n");
    expect(text).toContain(
      "DESCRIPTION:If I wake\\, then I will read. I look at it again on December 1\\, 2026.\\n\\nhttps://example.org/a/?b#selfcheck-sample\r\n",
    );
    expect(text).toContain("URL:https://example.org/a/?b#selfcheck-sample\r\n");
    expect(text).toContain("UID:p-sql@guide\r\n");
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(said()).toBe("Handed to your browser as my-plan.ics. Open it with your calendar.");
  });

  test("of a plan that was moved this moment is newer than the file before", async () => {
    await show(plan("sql", "x", "", "2026-12-01"));
    const [, before] = await handed("Put it in my calendar: the sql");
    await click("Later: the sql");
    const [, after] = await handed("Put it in my calendar: the sql");
    expect(before).toContain("SEQUENCE:9\r\n");
    expect(after).toContain("SEQUENCE:10\r\n");
  });

  test("of a day that was an answer says no more than the day", async () => {
    kept = { plans: [], attempts: [attempt], words: [words] };
    await list(desk, place, { ...kept, days: [{ ...plan("sql", "", "", "2026-12-04"), id: "a1.sql" }] });
    const [, text] = await handed("Put it in my calendar: the sql");
    expect(text).toContain("DTSTART;VALUE=DATE:20261204\r\n");
    expect(text).toContain("DESCRIPTION:https://example.org/a/?b#selfcheck-sample\r\n");
    expect(text).toContain("UID:a1.sql@guide\r\n");
  });

  test("of all has those that are open and have a date; one alone needs none", async () => {
    await show(plan("sql", "x", "", "2026-12-01"), plan("talks", "y", "", "2026-12-02"), plan("", "z"));
    const [file, text] = await handed("Put all of them in my calendar");
    expect(file).toBe("my-plans.ics");
    expect(text.match(/DTSTART.*/g)).toEqual(["DTSTART;VALUE=DATE:20261201", "DTSTART;VALUE=DATE:20261202"]);
    await click("Done: the sql");
    expect(buttons(place)).not.toContain("Put all of them in my calendar");
    expect(buttons(place).filter((one) => one.includes("calendar"))).toEqual(["Put it in my calendar: the talks"]);
  });
});
