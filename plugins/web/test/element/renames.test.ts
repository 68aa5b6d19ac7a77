// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { control, press, put, refused, saved, text, tick, write } from "./page";

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

/** The same page after its author renamed the quiz, two items and a level. */
function renamed(page: HTMLElement): void {
  const model = JSON.parse(page.dataset.model ?? "");
  for (const item of model.sections.flatMap(({ items }: { items: { id: string }[] }) => items)) {
    if (item.id === "first") item.id = "opening";
    if (item.id === "next") item.id = "tonight";
  }
  model.quiz = "another-name";
  model.scales[0].levels[2].id = "by-myself";
  model.renamed = [
    { of: "/quiz", was: "every-kind", now: "another-name" },
    { of: "/item", was: "first", now: "opening" },
    { of: "/item", was: "next", now: "tonight" },
    { of: "opening", was: "alone", now: "by-myself" },
  ];
  page.dataset.model = JSON.stringify(model);
  for (const [old, now] of [["first", "opening"], ["next", "tonight"]]) {
    const place = page.querySelector<HTMLElement>(`[data-item="${old}"]`) as HTMLElement;
    place.dataset.item = now;
    for (const one of place.querySelectorAll<HTMLInputElement>("[name]")) one.name = one.name.replace(`i.${old}`, `i.${now}`);
    for (const one of place.querySelectorAll<HTMLElement>("[data-clear]")) one.dataset.clear = now;
  }
  control(page, "i.opening", "alone").value = "by-myself";
}

test("answers follow a rename, can be changed and cleared, and nothing of the record is lost", async () => {
  const site = "renamed";
  const host = await put(site);
  tick(control(host, "i.first", "alone"));
  write(control<HTMLTextAreaElement>(host, "i.next.then"), "I rest");
  await saved(host);
  host.remove();

  const after = await put(site, renamed);
  expect(control(after, "i.opening", "by-myself").checked).toBe(true);
  expect(control(after, "i.tonight.if").value).toBe("it is Sunday");
  expect(control(after, "i.tonight.then").value).toBe("I rest");
  expect(text(after, ".sc-noted")).toBe("2 noted");
  write(control<HTMLTextAreaElement>(after, "i.tonight.then"), "I sleep");
  tick(control(after, "i.opening", "not-yet"));
  await saved(after);
  after.remove();

  const again = await put(site, renamed);
  expect(control(again, "i.opening", "not-yet").checked).toBe(true);
  expect(control(again, "i.tonight.if").value).toBe("it is Sunday");
  expect(control(again, "i.tonight.then").value).toBe("I sleep");
  expect(text(again, ".sc-noted")).toBe("2 noted");
  press(again, '[data-clear="opening"]');
  press(again, '[data-clear="tonight"]');
  await vi.waitFor(() => expect(text(again, ".sc-noted")).toBe(""));
  again.remove();

  // The page as it was, from some cache: it goes on with the same attempt.
  const old = await put(site);
  tick(control(old, "i.first", "alone"));
  await saved(old);
  old.remove();
  const last = await put(site, renamed);
  expect(control(last, "i.opening", "by-myself").checked).toBe(true);
});

test("without the part that knows former ids nothing is shown or written, until it can be had", async () => {
  const site = "refused";
  const host = await put(site);
  tick(control(host, "i.first", "alone"));
  await saved(host);
  host.remove();

  const { renames, ...others } = globalThis.selfcheck ?? {};
  expect(renames).toBeDefined();
  globalThis.selfcheck = others;
  refused.add("renames.js");
  const after = await put(site, renamed);
  expect(text(after, ".sc-notice")).toContain("could not be loaded");
  expect(control(after, "i.opening", "not-yet").disabled).toBe(true);

  refused.delete("renames.js");
  vi.resetModules();
  window.dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(control(after, "i.opening", "by-myself").checked).toBe(true));
  expect(control(after, "i.opening", "not-yet").disabled).toBe(false);
  expect(text(after, ".sc-notice")).toBe("");
  tick(control(after, "i.second", "not-yet"));
  await vi.waitFor(() => expect(text(after, ".sc-noted")).toBe("2 noted"));
});
