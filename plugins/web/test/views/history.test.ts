// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { Model } from "../../src/core/model";
import type { Application, Attempt, State, Value } from "../../src/core/record";
import { answers } from "../../src/views/answers";
import { compare } from "../../src/views/compare";
import { lines } from "../../src/views/course";
import { lookBack } from "../../src/views/look-back";
import { render } from "../../src/views/result";
import { check, gap, own, quiz, rating, section, text } from "../core/build";
import { attempt, kept, worded } from "../core/moments";
import { buttons, press, read, settled, stage } from "./stage";

const model: Model = quiz(
  section("one", [rating("main"), rating("hardest"), check("done"), text("words")]),
  section("two", [gap("sql")], own()),
);
const ROWS: [string, string, string][] = [["r1", "two", "Docker"]];
const ACME: Application = { id: "acme", company: "Acme", role: "Data analyst", stage: "", round: "", date: "", outcome: "", n: 1 };

const all = (root: Element, selector: string): string[] => Array.from(root.querySelectorAll(selector), read);
const rows = (table: Element | null | undefined) => Array.from(table?.querySelectorAll("tr") ?? [], (row) => all(row, "th, td"));

/** A page with these attempts, the last of them current. */
function page(attempts: Attempt[], today: Model = model, models: Model[] = [model]) {
  const current = attempts.at(-1) as Attempt;
  const state: State = { attempt: { ...current, completed: 9 }, plans: [], earlier: attempts.length - 1 };
  const shown = stage(today, state);
  const fail = { on: false };
  Object.assign(shown.store, {
    mode: "kept",
    attempts: async () => {
      if (fail.on) throw new Error("lost");
      return attempts.map((attempt) => ({ attempt, plans: [] }));
    },
    words: async () => kept(...models),
    applications: async () => [ACME],
  });
  return Object.assign(shown, { fail });
}

const taken = (id: string, day: number, answers: Record<string, Value>, more: Partial<Attempt> = {}, asked: Model = model): Attempt =>
  attempt([[asked, answers]], ROWS, { id, started: `2026-11-0${day}T10:00:00.000Z`, ...more });
const THREE = [
  taken("a1", 1, { main: "view", hardest: "part", done: true, "sql.now": "with-help", "sql.needed": "alone", "own.r1.now": "alone" }, { application: "acme" }),
  taken("a2", 2, { main: "situation" }, { from: "a1" }),
  taken("a3", 3, { main: "outcome", hardest: "part", "sql.now": "alone", "own.r1.now": "alone", "main.back": "situation" }, { from: "a1" }),
];

beforeEach(() => {
  globalThis.selfcheck = { history: { answers, compare, lines, lookBack } };
  document.documentElement.lang = "en";
});

const pair = { quiz: "sample", earlier: "a1", later: "a3" };

describe("then and now", () => {
  test("names both by application and day, and lays them side by side in words", async () => {
    const shown = page(THREE);
    await compare(shown, shown.place, pair);
    const { place } = shown;
    expect(read(place.querySelector("p"))).toBe("Then: Acme, Data analyst, November 1, 2026. Now: November 3, 2026.");
    expect(all(place, "caption")).toEqual(["What changed", "Answered then, not now", "What stayed"]);
    const [changed, gone, stayed] = Array.from(place.querySelectorAll("table"), rows);
    expect(changed).toEqual([
      ["What", "Then", "Now"],
      ["the main", "A general view looking back: A situation", "How it turned out"],
      ["the sql", "With help needed: On my own", "On my own"],
    ]);
    expect(gone?.slice(1)).toEqual([["the done", "Ticked", "Not answered"]]);
    expect(stayed?.slice(1)).toEqual([
      ["the hardest", "My part", "My part"],
      ["Docker", "On my own", "On my own"],
    ]);
  });

  test("draws from then to now, for those who see it", async () => {
    const shown = page(THREE);
    await compare(shown, shown.place, pair);
    const chart = shown.place.querySelector(".sc-chart");
    expect(chart?.getAttribute("aria-hidden")).toBe("true");
    expect(all(chart as Element, ".sc-bell")).toEqual(["the main", "the sql"]);
    const [main, sql] = Array.from(chart?.querySelectorAll(".sc-bell line") ?? [], (one) => [one.getAttribute("x1"), one.getAttribute("x2")]);
    expect([main, sql]).toEqual([["5%", "95%"], ["50%", "95%"]]);
    expect(chart?.querySelector(".sc-bell rect")?.getAttribute("x")).toBe("35%");
  });

  test("never speaks of better, worse, percent or score", async () => {
    const shown = page(THREE);
    await lookBack(shown, shown.place, "sample");
    expect(read(shown.place)).not.toMatch(/better|worse|percent|%|score|improve|progress|weak|only|should|wrong|\d (of|levels)/i);
  });

  test("says both wordings where a question or a row was called otherwise", async () => {
    const today = worded("d2", model, ({ sections: [one] }) => {
      Object.assign(one?.items[0] ?? {}, { ask: "What carried it?" });
    });
    const named = { ...(THREE[2] as Attempt), words: "d2", rows: [{ id: "r1", section: "two", title: "Containers", n: 1 }] };
    const shown = page([THREE[0] as Attempt, named], today, [model, today]);
    await compare(shown, shown.place, pair);
    expect(all(shown.place, "th .sc-beside")).toEqual([
      "Asked then: “Question main?”",
      "Asked now: “What carried it?”",
      "Called “Docker” then",
    ]);
  });

  test("a payload is text", async () => {
    const evil = `<img src=x onerror="window.hit=1">`;
    const bad = { ...(THREE[2] as Attempt), rows: [{ id: "r1", section: "two", title: evil, n: 1 }] };
    const shown = page([THREE[0] as Attempt, bad]);
    await compare(shown, shown.place, pair);
    expect(shown.place.querySelector("img")).toBeNull();
    expect(read(shown.place)).toContain(evil);
  });

  test("says so where one of the two is gone", async () => {
    const shown = page(THREE);
    await compare(shown, shown.place, { ...pair, earlier: "a9" });
    expect(read(shown.place)).toBe("It is no longer here.");
  });
});

describe("looking back", () => {
  test("is folded away, one choice for each level of then, and an answer of the later attempt", async () => {
    const shown = page(THREE);
    await lookBack(shown, shown.place, "sample");
    const details = shown.place.querySelector<HTMLDetailsElement>(".sc-back");
    expect(details?.open).toBe(false);
    expect(all(details as Element, ".sc-label")).toEqual(["the main", "the hardest", "Docker", "the sql"]);
    const [main, , , sql] = Array.from(details?.querySelectorAll("select") ?? []);
    expect(main?.value).toBe("situation");
    if (sql) {
      sql.value = "not-yet";
      sql.dispatchEvent(new Event("change"));
    }
    await settled();
    expect(shown.change).toHaveBeenCalledWith([{ key: "sql.back", value: "not-yet", base: 0 }]);
    if (main) {
      main.value = "";
      main.dispatchEvent(new Event("change"));
    }
    expect(shown.change).toHaveBeenLastCalledWith([{ key: "main.back", value: null, base: 5 }]);
  });

  test("is one at the attempt it was begun beside: of another neither shown nor asked", async () => {
    const shown = page(THREE);
    await compare(shown, shown.place, { quiz: "sample", earlier: "a2", later: "a3" });
    expect(shown.place.querySelector(".sc-back")).toBeNull();
    expect(read(shown.place)).not.toContain("looking back");
  });

  test("that could not be saved says so and changes nothing", async () => {
    const shown = page(THREE);
    shown.change = () => Promise.reject(new Error("full"));
    await lookBack(shown, shown.place, "sample");
    const select = shown.place.querySelector<HTMLSelectElement>(".sc-back select");
    select?.dispatchEvent(new Event("change"));
    await settled();
    expect(read(shown.place.querySelector(".sc-back [role=status]"))).toBe("This could not be saved. What you see is as it was.");
  });

  test("is not asked where nothing can be written", async () => {
    const shown = page(THREE);
    Object.assign(shown.store, { mode: "readonly" });
    await lookBack(shown, shown.place, "sample");
    expect(shown.place.querySelector(".sc-back")).toBeNull();
  });
});

describe("an earlier attempt", () => {
  test("is read in the words of its time, private answers too", async () => {
    const today = worded("d2", model, (copy) => void copy.sections.splice(0, 1));
    const first = taken("a1", 1, { main: "view", words: "One\nTwo" });
    const shown = page([first, taken("a2", 2, { "sql.now": "alone" }, {}, today)], today, [model, today]);
    await answers(shown, shown.place, { quiz: "sample", id: "a1" });
    expect(rows(shown.place.querySelector("table"))).toEqual([
      ["What", "Answer"],
      ["Question main?", "A general view"],
      ["Question words?", "One Two"],
      ["Docker", ""],
    ]);
  });
});

describe("lines over time", () => {
  const five = ["view", "situation", "part", "outcome", "situation"].map((main, index) => taken(`a${index}`, index + 1, { main, words: "x" }));

  test("are drawn from five on, with a table that says the same", async () => {
    const shown = page(five);
    await lines(shown, shown.place, "sample");
    expect(all(shown.place, ".sc-rung")).toEqual(["How it turned out", "My part", "A situation", "A general view"]);
    expect(all(shown.place, ".sc-axis > span")).toEqual(["November 1, 2026", "November 5, 2026"]);
    expect(rows(shown.place.querySelector("table")).slice(1)).toEqual([
      ["November 1, 2026", "A general view"],
      ["November 2, 2026", "A situation"],
      ["November 3, 2026", "My part"],
      ["November 4, 2026", "How it turned out"],
      ["November 5, 2026", "A situation"],
    ]);
    // Each dot stands in the row of its level.
    const dots = Array.from(shown.place.querySelectorAll(".sc-drawing"), (row) =>
      Array.from(row.querySelectorAll("circle"), (dot) => dot.getAttribute("cx")).join(" "),
    );
    expect(dots).toEqual(["72.5%", "50%", "27.5% 95%", "5%"]);
    await lines(page(five.slice(1)), shown.place, "sample");
    expect(read(shown.place)).toBe("");
  });
});

describe("below a result", () => {
  const choice = (root: Element) => root.querySelector<HTMLSelectElement>(":not(.sc-back) > label select");

  test("stands nothing where there is no earlier attempt", () => {
    const shown = page(THREE.slice(0, 1));
    render(shown);
    expect(buttons(shown.place)).not.toContain("Lay an earlier time beside this one");
  });

  test("the attempt it was begun beside comes first, and another can be chosen", async () => {
    const shown = page(THREE);
    render(shown);
    const part = shown.place.querySelector(".sc-earlier");
    // Until it is asked for it is hidden on paper, as this class says.
    expect(part?.classList.contains("sc-where")).toBe(true);
    press(shown.place, "Lay an earlier time beside this one");
    await settled();
    expect(part?.classList.contains("sc-where")).toBe(false);
    expect(read(document.activeElement)).toBe("Then and now");
    expect(Array.from(choice(shown.place)?.options ?? [], (one) => [read(one), one.selected])).toEqual([
      ["November 2, 2026", false],
      ["Acme, Data analyst, November 1, 2026", true],
    ]);
    expect(read(shown.place.querySelector(".sc-past > details > summary"))).toBe("What you answered then: Acme, Data analyst, November 1, 2026");
    const select = choice(shown.place);
    if (select) {
      select.value = "a2";
      select.dispatchEvent(new Event("change"));
    }
    expect(rows(shown.place.querySelector(".sc-past table"))[1]).toEqual(["the main", "A situation", "How it turned out"]);
    // A change in the form is followed, and the choice stays.
    shown.state = { ...shown.state, attempt: { ...(shown.state.attempt as Attempt), answers: { main: ["part", 20] } } };
    render(shown);
    await settled();
    expect(rows(shown.place.querySelector(".sc-past table"))[1]).toEqual(["the main", "A situation", "My part"]);
  });

  test("an attempt taken up again is laid before the one that was begun after it", async () => {
    const shown = page(THREE);
    shown.state = { attempt: { ...(THREE[0] as Attempt), completed: 9 }, plans: [], earlier: 2 };
    await lookBack(shown, shown.place, "sample");
    expect(read(shown.place.querySelector(".sc-part > p"))).toBe("Then: Acme, Data analyst, November 1, 2026. Later: November 3, 2026.");
  });

  test("says so where the earlier attempts cannot be read", async () => {
    const shown = page(THREE.slice(2));
    await lookBack(shown, shown.place, "sample");
    expect(read(shown.place)).toBe("It is no longer here.");
  });

  test("two attempts of one day are told apart by the time", async () => {
    const again = taken("a2", 1, { main: "view" }, { started: "2026-11-01T12:30:00.000Z" });
    const shown = page([taken("a1", 1, { main: "part" }), again, taken("a3", 3, { main: "view" })]);
    await lookBack(shown, shown.place, "sample");
    const names = Array.from(choice(shown.place)?.options ?? [], read);
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toMatch(/November 1, 2026.*:30/);
  });

  test("says so where the record cannot be read, and where the part cannot be loaded", async () => {
    const shown = page(THREE);
    shown.fail.on = true;
    render(shown);
    press(shown.place, "Lay an earlier time beside this one");
    await settled();
    expect(read(shown.place.querySelector(".sc-past"))).toBe("What was kept could not be read just now. Nothing was changed.");
    for (const draw of [
      (place: HTMLElement) => answers(shown, place, { quiz: "sample", id: "a1" }),
      (place: HTMLElement) => compare(shown, place, pair),
      (place: HTMLElement) => lines(shown, place, "sample"),
    ]) {
      const place = document.createElement("div");
      await draw(place);
      expect(read(place)).toBe("What was kept could not be read just now. Nothing was changed.");
    }
    globalThis.selfcheck = {};
    const other = page(THREE);
    other.load = () => Promise.reject(new Error("offline"));
    render(other);
    press(other.place, "Lay an earlier time beside this one");
    await settled();
    expect(read(other.place.querySelector(".sc-past"))).toBe("A part of this page could not be loaded. Your answers are kept. Try again later.");
    other.load = async () => {
      globalThis.selfcheck = { history: { answers, compare, lines, lookBack } };
    };
    press(other.place, "Lay an earlier time beside this one");
    await settled();
    expect(read(other.place.querySelector(".sc-past"))).toMatch(/^Compare with .* Then: /);
  });
});
