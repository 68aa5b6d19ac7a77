// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import type { Plan, State } from "../../src/core/record";
import type { Plans, Stage } from "../../src/views/stage";
import { close, render } from "../../src/views/result";
import { gap, multiple, option, own, plan, quiz, rating, section, single, state } from "../core/build";
import { buttons, PAGE, read, settled, stage } from "./stage";

/** A literal with this name would look like a promise. */
const WILL = "then";
const EVIL = `<img src=x onerror="window.hit=1">`;
const skills = quiz(section("skills", [gap("sql", { advice: true }), gap("talks")], own()));
const answers = {
  "sql.now": "not-yet",
  "sql.needed": "alone",
  "talks.now": "with-help",
  "talks.needed": "alone",
  "own.r1.now": "with-help",
  "own.r1.needed": "alone",
};
const rows: [string, string, string][] = [["r1", "skills", "Docker"]];
const shown = (...plans: Plan[]): Stage => {
  const one = stage(skills, state(answers, rows, plans));
  render(one);
  return one;
};
const named = ({ place }: Stage): string[] => buttons(place).filter((name) => name.includes(":"));
const find = ({ place }: Stage, name: string): HTMLButtonElement => {
  const found = Array.from(place.querySelectorAll("button")).find((one) => read(one) === name);
  if (!found) throw new Error(`No button "${name}" among: ${buttons(place).join(", ")}`);
  return found;
};
const control = ({ place }: Stage, line: string) =>
  place.querySelector(`[data-line="${line}"]`) as HTMLTextAreaElement;
const type = (box: HTMLTextAreaElement, value: string): void => {
  box.value = value;
  box.dispatchEvent(new Event("input", { bubbles: true }));
};

describe("a plan from a gap or advice", () => {
  test("is offered once for the next step, for each gap below it, and for all other advice", () => {
    // The next step is that of sql, the other gaps stand in the table, and nothing else has advice.
    expect(named(shown())).toEqual(["Plan this: the sql", "Plan this: Docker", "Plan this: the talks"]);
    const model = quiz(
      section("one", [
        rating("main", { advice: ["situation"] }),
        rating("b"),
        rating("c"),
        multiple("why", [option("x", { advice: true }), option("y", { advice: true })]),
      ]),
    );
    const advised = stage(model, state({ main: "view", b: "view", c: "view", why: ["x", "y"] }));
    render(advised);
    expect(named(advised)).toEqual([
      "Plan this: What your answers rested on",
      "Plan this: the main",
      "Plan this: the why",
      "Plan this: the why",
    ]);
  });

  test("is not offered where there is nothing to do; what was planned before stays, and can be changed", () => {
    const model = quiz(section("one", [single("week", [option("rest", { advice: true })])]));
    const page = PAGE.replace("main/0", 'week/rest" data-rest="');
    const resting = stage(model, state({ week: "rest" }), page);
    render(resting);
    expect(read(resting.place.querySelector(".sc-next"))).toBe("the week Add what you did.");
    const planned = stage(model, state({ week: "rest" }, [], [plan("week", "it is Friday", "read")]), page);
    render(planned);
    expect(read(planned.place.querySelector(".sc-planned"))).toBe("Planned: If it is Friday, then I will read.");
    find(planned, "Change this plan: the week").click();
    type(control(planned, "week.if"), "");
    planned.state = state({ week: "rest" });
    render(planned);
    expect(document.activeElement).toBe(control(planned, "week.if"));
    find(planned, "Close: the week").click();
    expect(named(planned)).toEqual([]);
  });

  test("opens below what it is about, empty and with the focus in it, and closes again", () => {
    const one = shown();
    const button = find(one, "Plan this: Docker");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    button.click();
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(read(button)).toBe("Close: Docker");
    expect(document.activeElement).toBe(control(one, "own.r1.if"));
    expect(["if", "then", "review"].map((field) => control(one, `own.r1.${field}`).value)).toEqual(["", "", ""]);
    const fieldset = document.activeElement?.closest("fieldset");
    expect(read(fieldset?.querySelector("legend"))).toBe("Plan: Docker");
    expect(Array.from(fieldset?.querySelectorAll("label") ?? [], read)).toEqual([
      "If",
      "then I will",
      "I look at it again on",
    ]);
    button.focus();
    button.click();
    expect(one.place.querySelectorAll("fieldset")).toHaveLength(1);
    expect(document.activeElement).toBe(button);
    expect(read(button)).toBe("Plan this: Docker");
  });

  test.each([
    ["the sql", "sql"],
    ["Docker", "own.r1"],
  ])("is saved as it is typed: %s", (name, source) => {
    const one = shown();
    find(one, `Plan this: ${name}`).click();
    type(control(one, `${source}.if`), "I wake");
    expect(one.change).toHaveBeenCalledWith([{ plan: source, field: "if", value: "I wake", base: 0, seen: "" }]);
  });

  test("is shown where it was made, whatever became of it", () => {
    const made = (more: Partial<Plan>) => ({ ...plan("sql", "it is Saturday", "read", "2026-12-01"), ...more });
    const sentence = "If it is Saturday, then I will read. I look at it again on December 1, 2026.";
    const said = (one: Stage) => read(one.place.querySelector(".sc-planned"));
    expect(said(shown(made({})))).toBe(`Planned: ${sentence}`);
    expect(said(shown(made({ state: "done" })))).toBe(`Planned: ${sentence} Done.`);
    expect(said(shown(made({ state: "dropped" })))).toBe(`Planned: ${sentence} Dropped.`);
    expect(shown(made({ if: "", [WILL]: " ", review: "" })).place.querySelector(".sc-planned")).toBeNull();
    const one = shown(made({}));
    find(one, "Change this plan: the sql").click();
    expect(one.place.querySelector(".sc-planned")).toBeNull();
    expect(control(one, "sql.if").value).toBe("it is Saturday");
  });

  test("has one editor open at a time, also where one question has two pieces of advice", () => {
    const one = shown();
    find(one, "Plan this: the sql").click();
    find(one, "Plan this: the talks").click();
    expect(named(one)).toEqual(["Plan this: the sql", "Plan this: Docker", "Close: the talks"]);
    expect(document.activeElement).toBe(control(one, "talks.if"));
    expect(one.place.querySelectorAll("[data-line]")).toHaveLength(6);
  });

  test("begins a new attempt closed", () => {
    const one = shown();
    find(one, "Plan this: the sql").click();
    close(one);
    render(one);
    expect(named(one)[0]).toBe("Plan this: the sql");
  });

  test("keeps what is typed while the result is drawn again", () => {
    const one = shown() as { -readonly [K in keyof Stage]: Stage[K] };
    find(one, "Plan this: Docker").click();
    const box = control(one, "own.r1.if");
    one.change = () => new Promise(() => {});
    type(box, "I wake");
    one.state = state({ ...answers, "talks.now": "alone" }, rows);
    render(one);
    expect(control(one, "own.r1.if")).toBe(box);
    expect(box.value).toBe("I wake");
    expect(named(one)).toEqual(["Plan this: the sql", "Close: Docker"]);
  });

  test("shows another tab's text, open or not, until one is chosen", async () => {
    const given: State = state(answers, rows, [plan("own.r1", "I wake")]);
    Object.assign(given.attempt?.answers ?? {}, { "own.r1.if": [null, 9, EVIL] });
    const one = stage(skills, given);
    render(one);
    expect(Array.from(one.place.querySelectorAll(".sc-second q"), read)).toEqual([EVIL]);
    find(one, "Change this plan: Docker").click();
    expect(one.place.querySelectorAll(".sc-second")).toHaveLength(1);
    find(one, "Take the other").click();
    expect(one.change).toHaveBeenCalledWith([{ settle: "own.r1.if", other: true }]);
    await settled();
    expect(document.activeElement).toBe(control(one, "own.r1.if"));
    expect(one.place.querySelector("img")).toBeNull();
  });

  test("is listed below the line that is being written, and above a closing", () => {
    const order = (ends: "line" | "closing" | "plan"): string[] => {
      const one = stage({ ...skills, ends }, state(answers, rows, [plan("sql", "I wake")]));
      render(one);
      const parts = one.place.querySelectorAll(".sc-line, .sc-closing, .sc-plans");
      return Array.from(parts, ({ classList }) => classList[classList.length - 1] ?? "");
    };
    expect(order("line")).toEqual(["sc-line", "sc-plans"]);
    expect(order("closing")).toEqual(["sc-plans", "sc-closing"]);
    expect(order("plan")).toEqual(["sc-plans"]);
  });

  test("is listed by a part of its own, which says when it cannot be loaded", async () => {
    vi.stubGlobal("selfcheck", {});
    const list = vi.fn(async () => {});
    const one = shown(plan("sql", "I wake"), plan("talks"));
    expect(read(one.place)).toContain("What I planned");
    expect(one.load).toHaveBeenCalledWith("plans");
    vi.stubGlobal("selfcheck", { plans: { list } as unknown as Plans });
    render(one);
    await settled();
    const place = one.place.querySelector(".sc-plans");
    expect(list).toHaveBeenLastCalledWith(one, place, {
      plans: [expect.objectContaining({ source: "sql" })],
      attempts: [one.state.attempt],
      words: [expect.objectContaining({ digest: "d1", title: "A sample" })],
      days: [],
    });
    vi.stubGlobal("selfcheck", {});
    const offline = stage(skills, state(answers, rows, [plan("sql", "I wake")]));
    offline.load = () => Promise.reject(new Error("offline"));
    render(offline);
    await settled();
    expect(read(offline.place.querySelector(".sc-plans"))).toContain("Your answers are kept.");
    offline.load = async () => {
      vi.stubGlobal("selfcheck", { plans: { list } as unknown as Plans });
    };
    render(offline);
    await settled();
    expect(read(offline.place.querySelector(".sc-plans"))).toBe("");
    vi.stubGlobal("selfcheck", {});
    expect(read(shown().place)).not.toContain("What I planned");
    vi.unstubAllGlobals();
  });
});
