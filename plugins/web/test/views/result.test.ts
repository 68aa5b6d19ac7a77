// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { State } from "../../src/core/record";
import { result } from "../../src/core/result";
import { close, render } from "../../src/views/result";
import { lines } from "../../src/views/sentences";
import { check, gap, option, own, plan, quiz, rating, section, single, state, text } from "../core/build";
import { dialog, press, read, settled, stage } from "./stage";

const reflection = quiz(
  section("one", [rating("main", { advice: ["situation"] }), rating("hardest"), rating("opening")]),
);
const low = { main: "view", hardest: "outcome", opening: "view" };
const skills = quiz(section("skills", [gap("sql", { advice: true })], own()));
const EVIL = `<img src=x onerror="window.hit=1">`;

const all = (root: Element, selector: string): string[] =>
  Array.from(root.querySelectorAll(selector), read);

describe("the result", () => {
  test("says counts, then what to keep, then one next step with the passage; the rest is folded", () => {
    const shown = stage(reflection, state(low));
    render(shown);
    const { place } = shown;
    expect(all(place, ".sc-heading")).toEqual(["What this says", "Keep", "One next step"]);
    expect(all(place, ":scope > p").slice(0, 2)).toEqual([
      "You noted 3.",
      "You answered 3 on “What your answers rested on”: 1 × “How it turned out”, 2 × “A general view”.",
    ]);
    expect(all(place, "li")).toEqual(["the hardest: “How it turned out”"]);
    const next = place.querySelector(".sc-next") as Element;
    expect(read(next)).toBe(
      "What your answers rested on Ten minutes. Take one story. Why: Evaluate Plan this: What your answers rested on",
    );
    expect(next.querySelector("em")?.textContent).toBe("one");
    expect(next.querySelector("a")?.getAttribute("href")).toBe("guide.html#evaluate");
    expect(place.querySelector<HTMLDetailsElement>(".sc-more")?.open).toBe(false);
    expect(read(place.querySelector(".sc-more"))).toBe("More the main Add what you did. Plan this: the main");
  });

  test("says back what the author wants to be said back; a copy has it among the answers", () => {
    const model = quiz(section("one", [text("well", { keep: true }), check("told", { keep: true })]));
    const shown = stage(model, state({ well: EVIL, told: true }));
    render(shown);
    expect(all(shown.place, ".sc-heading").slice(0, 2)).toEqual(["What this says", "Keep"]);
    expect(all(shown.place, "li")).toEqual([`the well: “${EVIL}”`, "the told"]);
    expect(shown.place.querySelector("img")).toBeNull();
    expect(lines(shown.host, result(model, shown.state))).toEqual([]);
  });

  test("marks the author's texts where they are in another language than the page", () => {
    const model = { ...quiz(section("one", [text("well", { keep: true }), gap("sql")])), lang: "en" };
    const shown = stage(model, state({ well: "Yes", "sql.now": "not-yet", "sql.needed": "alone" }));
    const marked = () => all(shown.place, "span[lang=en][dir=auto]");
    document.documentElement.lang = "EN";
    render(shown);
    expect(marked()).toEqual([]);
    document.documentElement.lang = "de";
    render(shown);
    expect(marked()).toEqual(["the well: “Yes”", "the sql", "the sql", "Not yet", "On my own"]);
    document.documentElement.lang = "";
  });

  test("says what is so beside what was chosen, and no word on the two", () => {
    const law = single("law", [option("a"), option("b")], { so: true });
    const shown = stage(quiz(section("one", [law])), state({ law: "a" }));
    render(shown);
    expect(all(shown.place, ".sc-heading")).toEqual(["What this says", "Good to know"]);
    expect(read(shown.place.querySelector(".sc-step"))).toBe(
      "Question law? You chose “Option a”. This is so: “Option b”.Keep the envelope.",
    );
    expect(shown.place.querySelector(".sc-step em")?.textContent).toBe("envelope");
    expect(shown.host.querySelectorAll("#law-1")).toHaveLength(1);
    shown.state = state({ law: null });
    render(shown);
    expect(all(shown.place, ".sc-heading")).toEqual(["What this says"]);
  });

  test("leaves the texts where they stand, and gives no id twice", () => {
    const shown = stage(reflection, state(low));
    render(shown);
    render(shown);
    expect(read(shown.host.querySelector("[data-next]"))).toBe("Ten minutes. Take one story.");
    expect(shown.host.querySelectorAll("#next-0")).toHaveLength(1);
    expect(shown.host.querySelectorAll("a[data-passage='dimension:answers']")).toHaveLength(1);
    expect(shown.place.querySelectorAll(".sc-next a")).toHaveLength(1);
  });

  test("its headings go on from the form's", () => {
    const shown = stage(reflection, state(low));
    render(shown);
    expect(Array.from(shown.place.querySelectorAll(".sc-heading"), (one) => one.tagName)).toEqual([
      "H4",
      "H5",
      "H5",
    ]);
  });

  test("takes the focus when it was pressed for, and never afterwards", () => {
    const shown = stage(reflection, state(low));
    render(shown, true);
    expect(read(document.activeElement)).toBe("What this says");
    shown.host.querySelector<HTMLElement>("[data-do]")?.focus();
    shown.state = state({ ...low, main: "outcome" });
    render(shown);
    expect(document.activeElement?.getAttribute("data-do")).toBe("copy");
    expect(all(shown.place, "li")).toHaveLength(2);
    const fresh = stage(reflection, state(low));
    render(fresh);
    expect(document.activeElement).toBe(document.body);
  });

  test("is live, and empties for a new attempt", () => {
    const shown = stage(reflection, state({ main: "-" }));
    render(shown);
    expect(all(shown.place, "p")[0]).toBe("None of this applied. That is fine.");
    shown.state = state({ main: "view" });
    render(shown);
    expect(all(shown.place, "p")[0]).toBe("Too few to say anything. That is fine.");
    close(shown);
    expect(read(shown.place)).toBe("");
    render(shown);
    expect(all(shown.place, "p")[0]).toBe("Too few to say anything. That is fine.");
  });

  test("never speaks of percent, score or what you are", () => {
    const shown = stage(skills, state({ "sql.now": "not-yet", "sql.needed": "alone" }));
    render(shown);
    expect(read(shown.place)).not.toMatch(
      /percent|%|score|weak|only|should|you are\b(?! now)|wrong/i,
    );
  });

  test("ends with the closing where there is one", () => {
    const shown = stage({ ...reflection, ends: "closing" }, state(low));
    render(shown);
    expect(read(shown.place.querySelector(".sc-closing"))).toBe("Enough for today.");
    expect(shown.place.querySelector("[data-line]")).toBeNull();
    const planned = stage({ ...reflection, ends: "plan" }, state(low));
    render(planned);
    expect(planned.place.querySelector("[data-line], .sc-closing")).toBeNull();
  });

  test("does without texts that the page lacks", () => {
    const shown = stage(reflection, state(low), `<div class="sc-result"></div>`);
    render(shown);
    expect(read(shown.place.querySelector(".sc-next"))).toBe(
      "What your answers rested on Plan this: What your answers rested on",
    );
  });
});

describe("gaps", () => {
  const answers = {
    "sql.now": "not-yet",
    "sql.needed": "alone",
    "own.r1.now": "alone",
    "own.r1.needed": "alone",
    "own.r1.importance": "required",
    "own.r1.reason": "not-shown",
  };

  test("stand in a chart and in its table", () => {
    const shown = stage(skills, state(answers, [["r1", "skills", EVIL]]));
    render(shown);
    const { place } = shown;
    expect(read(place.querySelector("caption"))).toBe("In the order of what comes first");
    expect(Array.from(place.querySelectorAll("tr"), (row) => all(row, "th, td"))).toEqual([
      ["What", "Now", "Needed"],
      [`${EVIL} Required I have it but did not show it`, "On my own", "On my own"],
      ["the sql", "Not yet", "On my own"],
      ["Plan this: the sql"],
    ]);
    const [, dumbbell] = place.querySelectorAll(".sc-bell");
    const line = dumbbell?.querySelector("line");
    expect([line?.getAttribute("x1"), line?.getAttribute("x2")]).toEqual(["5%", "95%"]);
    expect(place.querySelector(".sc-chart")?.getAttribute("aria-hidden")).toBe("true");
    expect(all(place, ".sc-axis span")).toEqual(["Not yet", "On my own"]);
  });

  test("the first one's step is ours where it is a story, the author's where it is learnt", () => {
    const shown = stage(skills, state(answers, [["r1", "skills", "Docker"]]));
    render(shown);
    expect(read(shown.place.querySelector(".sc-next"))).toBe(
      "Docker Ten minutes. Write one story that shows it: the situation, your part, how it turned out. Plan this: Docker",
    );
    shown.state = state({ "sql.now": "not-yet", "sql.needed": "alone", "sql.step": "weeks" });
    render(shown);
    expect(read(shown.place.querySelector(".sc-next"))).toBe(
      "the sql Rebuild one report. Which piece of it fits into a few days? Why: Learn Plan this: the sql",
    );
  });

  test("ask for what was needed", () => {
    const shown = stage(
      skills,
      state({ "own.r1.now": "alone", "own.r2.now": "alone" }, [
        ["r1", "skills", "Docker"],
        ["r2", "skills", "SQL"],
      ]),
    );
    render(shown);
    expect(read(shown.place.querySelector(".sc-unclear"))).toBe(
      "Docker; SQL: Say what was needed to see the step.",
    );
    expect(shown.place.querySelector("table, .sc-next")).toBeNull();
  });

  test("show a payload as text", () => {
    const model = quiz(
      section("one", [rating("main", { short: EVIL }), rating("b"), rating("c")], own()),
    );
    const shown = stage(
      model,
      state(
        { main: "outcome", b: EVIL, c: "outcome", "own.r1.reason": "not-shown" },
        [["r1", "one", EVIL]],
        [plan("", EVIL, EVIL)],
      ),
    );
    render(shown);
    expect(shown.place.querySelector("img")).toBeNull();
    expect(read(shown.place.querySelector(".sc-next"))).toContain(EVIL);
    expect(shown.host.querySelectorAll("[style]")).toHaveLength(0);
  });
});

describe("the If-then line", () => {
  const model = quiz(section("one", [text("words")]));
  const control = (shown: { place: Element }, field: string) =>
    shown.place.querySelector(`[data-line=".${field}"]`) as HTMLTextAreaElement;
  const type = (box: HTMLTextAreaElement, value: string): void => {
    box.focus();
    box.value = value;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const withPlan = (when: string, will = "", review = ""): State =>
    state({ words: "x" }, [], [plan("", when, will, review)]);

  test("shows what is kept, each part with its label", () => {
    const shown = stage(model, withPlan("I wake", "read", "2026-12-01"));
    render(shown);
    expect(["if", "then", "review"].map((field) => control(shown, field).value)).toEqual([
      "I wake",
      "read",
      "2026-12-01",
    ]);
    expect(all(shown.place, ".sc-line label")).toEqual([
      "If",
      "then I will",
      "I look at it again on",
    ]);
    expect(all(shown.place, "label, legend").every(Boolean)).toBe(true);
  });

  test("sends each change with what stood there", () => {
    const shown = stage(model, withPlan("I wake"));
    render(shown);
    type(control(shown, "then"), "read");
    type(control(shown, "if"), "I wake early");
    expect(shown.change).toHaveBeenNthCalledWith(1, [
      { plan: "", field: "then", value: "read", base: 9, seen: "" },
    ]);
    expect(shown.change).toHaveBeenNthCalledWith(2, [
      { plan: "", field: "if", value: "I wake early", base: 9, seen: "I wake" },
    ]);
  });

  test("is not clobbered while the reader types, nor before it is saved", async () => {
    const shown = stage(model, state({ words: "x" }));
    let saved = (): void => {};
    shown.change = () => new Promise<void>((resolve) => (saved = resolve));
    render(shown);
    const box = control(shown, "then");
    type(box, "call Ada");
    // Another change was saved first; the state does not know of this one.
    render(shown);
    expect(box.value).toBe("call Ada");
    control(shown, "if").focus();
    render(shown);
    expect(control(shown, "then")).toBe(box);
    expect(box.value).toBe("call Ada");
    shown.state = withPlan("", "call Ada");
    saved();
    await settled();
    render(shown);
    expect(box.value).toBe("call Ada");
    shown.state = withPlan("", "call Ada, from another tab");
    render(shown);
    expect(box.value).toBe("call Ada, from another tab");
  });

  test("is shown as another tab left it, also with the caret in it, and a change says what was shown", async () => {
    const shown = stage(model, withPlan("", "call Ada"));
    render(shown);
    const box = control(shown, "then");
    box.focus();
    shown.state = withPlan("", "call Ada and Ben");
    render(shown);
    expect(box.value).toBe("call Ada and Ben");
    // Read by the page, and not shown yet.
    const plans = [{ ...plan("", "", "call Eve"), n: 12 }];
    shown.state = { ...shown.state, plans };
    type(box, "call Ada, Ben and me");
    expect(shown.change).toHaveBeenLastCalledWith([
      {
        plan: "",
        field: "then",
        value: "call Ada, Ben and me",
        base: 9,
        seen: "call Ada and Ben",
      },
    ]);
  });

  test("is shown again once what could not be saved is", async () => {
    const shown = stage(model, state({ words: "x" }));
    shown.change = () => Promise.reject(new Error("full"));
    Object.assign(shown.store, { waiting: [{}] });
    render(shown);
    const box = control(shown, "then");
    type(box, "call Ada");
    await settled();
    render(shown);
    expect(box.value).toBe("call Ada");
    Object.assign(shown.store, { waiting: [] });
    shown.state = withPlan("", "call Ada, from another tab");
    render(shown);
    expect(box.value).toBe("call Ada, from another tab");
  });

  test("cuts nothing that is typed", () => {
    const shown = stage(model, state({ words: "x" }));
    render(shown);
    expect(shown.place.querySelector("[maxlength]")).toBeNull();
  });

  test("stays as typed where it could not be saved", async () => {
    const shown = stage(model, state({ words: "x" }));
    Object.assign(shown.store, { waiting: [{}] });
    shown.change = () => Promise.reject(new Error("full"));
    render(shown);
    const box = control(shown, "then");
    type(box, "call Ada");
    box.blur();
    await settled();
    render(shown);
    expect(box.value).toBe("call Ada");
  });

  test("shows another tab's text until one is chosen", async () => {
    const given = withPlan("I wake");
    Object.assign(given.attempt?.answers ?? {}, { ".if": [null, 9, "I dream"] });
    const shown = stage(model, given);
    render(shown);
    expect(read(shown.place.querySelector(".sc-second"))).toContain("I dream");
    press(shown.place, "Take the other");
    expect(shown.change).toHaveBeenCalledWith([{ settle: ".if", other: true }]);
    await settled();
    expect(document.activeElement).toBe(control(shown, "if"));
  });

  test("a copy can be kept from here", async () => {
    const shown = stage(model, withPlan("I wake"));
    render(shown);
    press(shown.place, "Keep a copy");
    await settled();
    expect(dialog()?.open).toBe(true);
  });
});
