// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { applications, CHUNK_FILES, control, otherTab, press, put, refused, results, saved, settled, text, tick, write } from "./page";

let site = 0;
const next = () => `site-${++site}`;

beforeEach(() => {
  vi.clearAllMocks();
});

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  refused.clear();
});

describe("answers", () => {
  test("of every kind are there again on the next page", async () => {
    const name = next();
    const host = await put(name);
    tick(control(host, "i.slept"));
    tick(control(host, "i.first", "alone"));
    tick(control(host, "i.second", "-"));
    tick(control(host, "i.reason", "skill"));
    tick(control(host, "i.noticed", "kind"));
    tick(control(host, "i.noticed", "late"));
    write(control(host, "i.when"), "2026-11-20");
    write(control<HTMLTextAreaElement>(host, "i.their-words"), "They said <b>no</b>.");
    write(control<HTMLTextAreaElement>(host, "i.next.then"), "I rest");
    tick(control(host, "i.sql.picked"));
    tick(control(host, "i.sql.now", "with-help"));
    tick(control(host, "i.constructor.picked"));
    tick(control(host, "i.constructor.now", "alone"));
    write(host.querySelector(".sc-own-title") as HTMLInputElement, "Dashboards");
    await saved(host);
    expect(text(host, ".sc-saved")).toBe("Saved on this device");
    host.remove();

    const again = await put(name);
    const checked = [...again.querySelectorAll<HTMLInputElement>("input:checked")].map(
      (box) => `${box.name}=${box.value}`,
    );
    expect(checked).toEqual([
      "i.slept=on",
      "i.first=alone",
      "i.second=-",
      "i.reason=skill",
      "i.noticed=late",
      "i.noticed=kind",
      "i.sql.picked=on",
      "i.sql.now=with-help",
      "i.constructor.picked=on",
      "i.constructor.now=alone",
    ]);
    expect(control(again, "i.when").value).toBe("2026-11-20");
    expect(control(again, "i.their-words").value).toBe("They said <b>no</b>.");
    expect(control(again, "i.next.if").value).toBe("it is Sunday");
    expect(control(again, "i.next.then").value).toBe("I rest");
    expect([...again.querySelectorAll<HTMLInputElement>(".sc-own-title")].map((one) => one.value)).toEqual([
      "Dashboards",
      "",
      "",
    ]);
    expect(text(again, ".sc-noted")).toBe("11 noted");
  });

  test("given before the script came are taken, and what was not touched is the record's", async () => {
    const name = next();
    const host = await put(name);
    tick(control(host, "i.first", "alone"));
    tick(control(host, "i.second", "alone"));
    await saved(host);
    host.remove();
    const again = await put(name, (page) => {
      control(page, "i.first", "not-yet").checked = true;
      control<HTMLTextAreaElement>(page, "i.their-words").value = "early";
    });
    await saved(again);
    expect(control(again, "i.first", "not-yet").checked).toBe(true);
    expect(control(again, "i.second", "alone").checked).toBe(true);
    expect(control(again, "i.their-words").value).toBe("early");
  });

  test("show and hide what depends on them", async () => {
    const host = await put(next());
    const item = (id: string) => host.querySelector<HTMLElement>(`[data-item="${id}"]`);
    expect(item("their-words")?.hidden).toBe(true);
    tick(control(host, "i.reason", "skill"));
    await vi.waitFor(() => expect(item("their-words")?.hidden).toBe(false));
    expect(item("after-words")?.hidden).toBe(true);
    write(control<HTMLTextAreaElement>(host, "i.their-words"), "No.");
    await vi.waitFor(() => expect(item("after-words")?.hidden).toBe(false));
    tick(control(host, "i.reason", "outside"));
    await vi.waitFor(() => expect(item("after-words")?.hidden).toBe(true));
  });

  test("none of these stands alone", async () => {
    const host = await put(next());
    tick(control(host, "i.noticed", "late"));
    tick(control(host, "i.noticed", "none"));
    expect(control(host, "i.noticed", "late").checked).toBe(false);
    tick(control(host, "i.noticed", "kind"));
    expect(control(host, "i.noticed", "none").checked).toBe(false);
  });

  test("are cleared by their button, and the focus stays in the item", async () => {
    const name = next();
    const host = await put(name);
    tick(control(host, "i.first", "alone"));
    tick(control(host, "i.sql.picked"));
    tick(control(host, "i.sql.now", "alone"));
    await saved(host);
    const clear = (id: string) => host.querySelector(`[data-clear="${id}"]`);
    await vi.waitFor(() => expect(clear("first")?.hasAttribute("data-on")).toBe(true));
    expect(clear("second")?.hasAttribute("data-on")).toBe(false);
    press(host, '[data-clear="first"]');
    press(host, '[data-clear="sql"]');
    await vi.waitFor(() => expect(clear("sql")?.hasAttribute("data-on")).toBe(false));
    expect(document.activeElement).toBe(control(host, "i.sql.now", "not-yet"));
    await saved(host);
    host.remove();
    const again = await put(name);
    expect(again.querySelectorAll("input:checked")).toHaveLength(1);
    // Taken back by the reader: not suggested once more.
    expect(control(again, "i.sql.needed").value).toBe("");
  });

  test("of a gap take the author's suggestions with them, until the reader says otherwise", async () => {
    const name = next();
    const host = await put(name);
    const mark = () => host.querySelector<HTMLElement>('[data-item="sql"] .sc-suggested[data-for="needed"]');
    expect(mark()?.hidden).toBe(false);
    tick(control(host, "i.sql.picked"));
    tick(control(host, "i.sql.now", "not-yet"));
    await saved(host);
    expect(mark()?.hidden).toBe(false);
    write(control<HTMLSelectElement>(host, "i.sql.needed") as never, "with-help");
    await vi.waitFor(() => expect(mark()?.hidden).toBe(true));
    await saved(host);
    host.remove();
    const again = await put(name);
    expect(control(again, "i.sql.needed").value).toBe("with-help");
    expect(control(again, "i.sql.importance").value).toBe("required");
  });
});

describe("own rows", () => {
  const titles = (host: Element) =>
    [...host.querySelectorAll<HTMLInputElement>(".sc-own-title")].map((one) => one.value);

  test("have random names, can be added up to the limit, removed and brought back", async () => {
    const name = next();
    const host = await put(name);
    const names = [...host.querySelectorAll<HTMLInputElement>(".sc-own-title")].map((one) => one.name);
    expect(new Set(names).size).toBe(3);
    for (const one of names) expect(one).toMatch(/^own\.[a-z0-9]{12}\.title$/);
    const inputs = () => [...host.querySelectorAll<HTMLInputElement>(".sc-own-title")];
    write(inputs()[0] as HTMLInputElement, "SQL");
    write(inputs()[1] as HTMLInputElement, "Excel");
    await saved(host);
    press(host, ".sc-add");
    await vi.waitFor(() => expect(inputs()).toHaveLength(4));
    expect(document.activeElement).toBe(inputs()[3]);
    press(host, ".sc-add");
    await vi.waitFor(() => expect(inputs()).toHaveLength(5));
    expect(host.querySelector<HTMLButtonElement>(".sc-add")?.disabled).toBe(true);
    const row = inputs()[0]?.closest(".sc-row") as HTMLElement;
    tick(row.querySelector('[value="alone"]') as HTMLInputElement);
    row.querySelector<HTMLElement>(".sc-remove")?.click();
    await vi.waitFor(() => expect(text(host, ".sc-undo")).toBe("Removed: SQL Undo"));
    expect(document.activeElement?.textContent).toBe("Undo");
    await saved(host);
    expect(titles(host)).toEqual(["Excel", "", "", ""]);
    press(host, ".sc-undo button");
    await vi.waitFor(() => expect(titles(host)).toEqual(["SQL", "Excel", "", "", ""]));
    await saved(host);
    host.remove();
    const again = await put(name);
    expect(titles(again)).toEqual(["SQL", "Excel", ""]);
    expect(again.querySelectorAll(".sc-row input:checked")).toHaveLength(1);
    // The author's suggestion came with the row's first answer.
    expect(again.querySelector<HTMLSelectElement>(".sc-row [name$='.needed']")?.value).toBe("alone");
  });
});

describe("the page", () => {
  test("put in twice, moved or left and come back to: one listener each", async () => {
    const host = await put(next());
    const parent = host.parentElement as HTMLElement;
    host.remove();
    parent.append(host);
    parent.append(host);
    await settled(host);
    press(host, ".sc-add");
    await vi.waitFor(() => expect(host.querySelectorAll(".sc-row")).toHaveLength(4));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.querySelectorAll(".sc-row")).toHaveLength(4);
  });

  test("shows what another tab wrote, but not over what is being typed", async () => {
    const name = next();
    const host = await put(name);
    const tab = await otherTab(name);
    await tab.say("first", "alone");
    await vi.waitFor(() => expect(control(host, "i.first", "alone").checked).toBe(true));
    const field = control<HTMLTextAreaElement>(host, "i.their-words");
    field.value = "half a sen";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await tab.say("their-words", "Theirs.", true);
    await vi.waitFor(() => expect(text(host, ".sc-other q")).toBe("Theirs."));
    expect(field.value).toBe("half a sen");
    press(host, '[data-settle="other"]');
    await vi.waitFor(() => expect(host.querySelector(".sc-other")).toBeNull());
    await vi.waitFor(() => expect(field.value).toBe("Theirs."));
    await saved(host);
    expect((await tab.store.read("every-kind")).attempt?.answers["their-words"]).toHaveLength(2);
  });

  test("a broken one breaks no other", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = document.createElement("self-check");
    broken.dataset.model = "{";
    document.body.append(broken);
    const host = await put(next());
    tick(control(host, "i.slept"));
    await saved(host);
    broken.remove();
  });

  test("says memory where the browser refuses, and never that it saved", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const host = await put(next());
    vi.unstubAllGlobals();
    vi.stubGlobal("ACTIONS_FILE", "actions.js");
    vi.stubGlobal("RESULTS_FILE", "results.js");
    vi.stubGlobal("CHUNK_FILES", CHUNK_FILES);
    expect(host.dataset.state).toBe("memory");
    expect(text(host, ".sc-notice")).toContain("your answers go with the page");
    expect(text(host, ".sc-status")).toBe(text(host, ".sc-notice"));
    tick(control(host, "i.slept"));
    await vi.waitFor(() => expect(text(host, ".sc-noted")).toBe("1 noted"));
    expect(host.dataset.state).toBe("memory");
    expect(text(host, ".sc-saved")).toBe("");
    expect(host.querySelector<HTMLElement>(".sc-guest")?.hidden).toBe(true);
  });

  test("says that it was not saved and why, and saves by the next try", async () => {
    const host = await put(next());
    const { put: kept } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("", "QuotaExceededError");
    };
    tick(control(host, "i.slept"));
    await vi.waitFor(() => expect(text(host, ".sc-notice")).toContain("Keep a copy"));
    IDBObjectStore.prototype.put = kept;
    expect(host.dataset.state).toBe("unsaved");
    expect(text(host, ".sc-saved")).toBe("Not saved");
    expect(text(host, ".sc-notice")).toContain("There is no room left");
    expect(control(host, "i.slept").checked).toBe(true);
    expect(text(host, ".sc-noted")).toBe("1 noted");
    press(host, ".sc-notice button");
    await saved(host);
    expect(text(host, ".sc-notice")).toBe("");
    expect(text(host, ".sc-status")).toBe("Saved on this device");
  });
});

describe("buttons", () => {
  test("Show what this says: completed, drawn with the focus, then live, and again on the next page", async () => {
    const name = next();
    const host = await put(name);
    tick(control(host, "i.first", "alone"));
    await saved(host);
    press(host, ".sc-show");
    await vi.waitFor(() => expect(results.render).toHaveBeenCalledWith(expect.anything(), true));
    const stage = results.render.mock.lastCall?.[0];
    // It is drawn first, and saved then.
    await vi.waitFor(() => expect(stage?.state.attempt?.completed).toBe(2));
    expect(stage?.place).toBe(host.querySelector(".sc-result"));
    const drawn = results.render.mock.calls.length;
    tick(control(host, "i.second", "alone"));
    await vi.waitFor(() => expect(results.render.mock.calls.length).toBeGreaterThan(drawn));
    expect(results.render.mock.lastCall?.[1]).toBeUndefined();
    await saved(host);
    host.remove();
    results.render.mockClear();
    await put(name);
    await vi.waitFor(() => expect(results.render).toHaveBeenCalled());
    expect(results.render.mock.lastCall?.[1]).toBeUndefined();
  });

  test("a result that cannot be loaded says so, and the answers are kept", async () => {
    const host = await put(next());
    tick(control(host, "i.first", "alone"));
    await saved(host);
    refused.add("results.js");
    press(host, ".sc-show");
    await vi.waitFor(() => expect(text(host, ".sc-notice")).toContain("could not be loaded"));
    expect(results.render).not.toHaveBeenCalled();
    refused.clear();
    press(host, ".sc-show");
    await vi.waitFor(() => expect(results.render).toHaveBeenCalled());
  });

  test("the dialogs get the stage and the button", async () => {
    const host = await put(next());
    for (const [name, dialog] of [
      ["copy", results.keepCopy],
      ["open", results.openCopy],
      ["delete", applications.remove],
    ] as const) {
      press(host, `[data-do="${name}"]`);
      await vi.waitFor(() => expect(dialog).toHaveBeenCalled());
      expect(dialog.mock.lastCall?.[1]).toBe(host.querySelector(`[data-do="${name}"]`));
    }
  });

  test("Start again empties the form, keeps the old attempt and says so", async () => {
    const host = await put(next());
    tick(control(host, "i.first", "alone"));
    write(host.querySelector(".sc-own-title") as HTMLInputElement, "SQL");
    await saved(host);
    press(host, '[data-do="again"]');
    const began = "A new attempt. The earlier one is kept, and goes into the file of “Keep a copy”.";
    await vi.waitFor(() => expect(text(host, ".sc-status")).toBe(began));
    expect(text(host, ".sc-bar .sc-notice")).toBe(`${began} Back to the earlier one`);
    expect(text(host, ".sc-saved")).toBe("");
    expect(host.querySelectorAll("input:checked")).toHaveLength(0);
    // The own row came over, without its answers, and counts once it has one.
    expect(text(host, ".sc-noted")).toBe("");
    expect(host.querySelector<HTMLInputElement>(".sc-own-title")?.value).toBe("SQL");
    expect(results.close).toHaveBeenCalled();
    tick(control(host, "i.first", "not-yet"));
    await saved(host);
    expect(host.querySelector<HTMLElement>(".sc-notice")?.hidden).toBe(true);
    press(host, ".sc-show");
    await vi.waitFor(() => expect(results.render).toHaveBeenCalled());
    expect(results.render.mock.lastCall?.[0].state.earlier).toBe(1);
  });

  test("Not your own device asks, deletes what was written here, and keeps nothing from then on", async () => {
    const name = next();
    const host = await put(name);
    tick(control(host, "i.first", "alone"));
    await saved(host);
    press(host, ".sc-guest");
    await vi.waitFor(() => expect(text(host, ".sc-notice")).toContain("Delete what this tab has written"));
    const buttons = () => [...host.querySelectorAll<HTMLElement>(".sc-notice button")];
    expect(document.activeElement).toBe(buttons()[0]);
    buttons()[1]?.click();
    expect(host.querySelector<HTMLElement>(".sc-notice")?.hidden).toBe(true);
    press(host, ".sc-guest");
    await vi.waitFor(() => expect(buttons()).toHaveLength(2));
    buttons()[0]?.click();
    await vi.waitFor(() => expect(host.dataset.state).toBe("memory"));
    expect(text(host, ".sc-notice")).toContain("This tab keeps nothing");
    expect(control(host, "i.first", "alone").checked).toBe(true);
    tick(control(host, "i.second", "alone"));
    await vi.waitFor(() => expect(text(host, ".sc-noted")).toBe("2 noted"));
    expect(text(host, ".sc-saved")).toBe("");
  });
});
