/** A page with one self-check of every kind, as the plugin renders it. */

import "fake-indexeddb/auto";
import { expect, vi } from "vitest";
import type { Value } from "../../src/core/record";
import { open } from "../../src/store/open";
import type { Channel } from "../../src/store/store";
import type { Applications, Results } from "../../src/views/stage";
import HTML from "../fixtures/every-kind.html?raw";

vi.mock("../../src/element/chunks", () => ({
  idle: (work: () => void) => void setTimeout(work),
  load: async (file: string) => {
    if (refused.has(file)) throw new Error(file);
    if (file === "actions.js") await import("../../src/actions");
    if (file === "renames.js") await import("../../src/renames");
    if (file === "applications.js") globalThis.selfcheck = { ...globalThis.selfcheck, applications };
    if (file === "results.js") globalThis.selfcheck = { ...globalThis.selfcheck, results };
  },
}));

vi.stubGlobal("ACTIONS_FILE", "actions.js");
vi.stubGlobal("RENAMES_FILE", "renames.js");
vi.stubGlobal("RESULTS_FILE", "results.js");
export const CHUNK_FILES = { files: "files.js", copies: "copies.js", applications: "applications.js" };
vi.stubGlobal("CHUNK_FILES", CHUNK_FILES);

export const results = {
  render: vi.fn<Results["render"]>(),
  close: vi.fn<Results["close"]>(),
  keepCopy: vi.fn<Results["keepCopy"]>(async () => {}),
  openCopy: vi.fn<Results["openCopy"]>(),
};
export const applications = {
  edit: vi.fn<Applications["edit"]>(async () => undefined),
  choose: vi.fn<Applications["choose"]>(async () => undefined),
  congratulate: vi.fn<Applications["congratulate"]>(),
  remove: vi.fn<Applications["remove"]>(async () => {}),
};
/** Chunks that cannot be loaded. */
export const refused = new Set<string>();

/** A second tab of the same browser. */
export async function otherTab(site: string) {
  const store = await open(site, {
    indexedDB,
    session: undefined,
    local: undefined,
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    channel: (name) => new BroadcastChannel(name) as Channel,
  });
  const words = { digest: "w", words: { title: "", lang: "en", scales: [], dimensions: [], items: [] } };
  const say = (key: string, value: Value, text = false) =>
    store.change("every-kind", words, [{ key, value, base: 0, text }], null);
  return { store, say };
}

/** Puts a self-check into the page; each test has a site of its own. */
export async function put(site: string, before = (_: HTMLElement): void => {}): Promise<HTMLElement> {
  const { SelfCheck } = await import("../../src/element/element");
  const holder = document.createElement("div");
  holder.innerHTML = HTML.replace('site="fixture"', `site="${site}"`).replace(/<(\/?)self-check/g, "<$1self-late");
  const late = holder.firstElementChild as HTMLElement;
  // happy-dom takes another option than the one that is marked.
  for (const select of late.querySelectorAll("select")) {
    select.value = select.querySelector<HTMLOptionElement>("[selected]")?.value ?? "";
  }
  before(late);
  if (!customElements.get("self-check")) customElements.define("self-check", SelfCheck);
  const host = document.createElement("self-check");
  for (const { name, value } of late.attributes) host.setAttribute(name, value);
  host.append(...late.childNodes);
  document.body.append(host);
  await settled(host);
  return host;
}

export async function settled(host: HTMLElement): Promise<void> {
  await vi.waitFor(() => expect(host.dataset.state).toMatch(/ready|saved|memory|readonly|unsaved/));
}

export function control<T extends HTMLElement = HTMLInputElement>(host: Element, name: string, value?: string): T {
  const found = host.querySelector<T>(`[name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`);
  if (!found) throw new Error(`${name} is not in the page`);
  return found;
}

export function tick(box: HTMLInputElement, on = true): void {
  box.checked = on;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Writes, and leaves the field. */
export function write(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

export function press(host: Element, selector: string): void {
  const button = host.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`${selector} is not in the page`);
  button.click();
}

export async function saved(host: HTMLElement): Promise<void> {
  await vi.waitFor(() => expect(host.dataset.state).toBe("saved"));
}

export function text(host: Element, selector: string): string {
  return host.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
