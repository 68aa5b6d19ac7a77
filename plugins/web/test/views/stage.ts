/** A self-check as the page has it, with a store that only remembers what was asked of it. */

import { vi } from "vitest";
import type { Model } from "../../src/core/model";
import type { Backup, State } from "../../src/core/record";
import type { Removed, Store } from "../../src/store/store";
import type { Stage } from "../../src/views/stage";

export const PAGE = `
  <details class="sc-card" open><form class="sc-form">
    <section class="sc-section"><h4 class="sc-heading">Section</h4></section>
    <button type="button" data-do="copy">Keep a copy</button>
    <div class="sc-result"></div>
    <details class="sc-reading">
      <dl>
        <dt data-band="answers/0">Start here</dt>
        <dd data-next="answers/0"><p id="next-0">Ten minutes. Take <em>one</em> story.</p></dd>
      </dl>
      <p class="sc-why"><a href="guide.html#evaluate" data-passage="dimension:answers">Why: Evaluate</a></p>
      <div data-advice="main/0"><p>Add what you did.</p></div>
      <div data-advice="sql/0"><p>Rebuild one report.</p></div>
      <p class="sc-why"><a href="guide.html#learn" data-passage="item:sql">Why: Learn</a></p>
      <dl><dd data-so="law"><p>This is so: “Option b”.</p><p id="law-1">Keep the <em>envelope</em>.</p></dd></dl>
      <div data-closing><p>Enough for today.</p></div>
    </details>
  </form></details>`;

export const EVERYTHING: Backup = {
  selfcheck: 1,
  site: "/guide/",
  meta: { n: 1 },
  attempts: [],
  words: [],
  applications: [],
  plans: [],
};

export const REMOVED: Removed = { attempts: 1, rows: [], notes: {} };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function stage(model: Model, state: State, page = PAGE): Mutable<Stage> {
  const host = document.createElement("div");
  host.id = "selfcheck-sample";
  host.innerHTML = page;
  document.body.replaceChildren(host);
  const store: Partial<Store> = {
    kept: true,
    waiting: [],
    everything: vi.fn(async () => EVERYTHING),
    remove: vi.fn(async () => REMOVED),
    restore: vi.fn(async () => {}),
    attempts: vi.fn(async () => (state.attempt ? [{ attempt: state.attempt, plans: state.plans }] : [])),
    applications: vi.fn(async () => []),
    add: vi.fn(async () => {}),
    backedUp: vi.fn(async () => {}),
  };
  return {
    host,
    place: host.querySelector(".sc-result") as HTMLElement,
    model,
    state,
    store: store as Store,
    change: vi.fn(async () => {}),
    reread: vi.fn(async () => {}),
    load: vi.fn(async () => {}),
    removed: vi.fn(async () => {}),
  };
}

/** What a person reads, with white space as one space. */
export function read(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

export function buttons(root: ParentNode): string[] {
  return Array.from(root.querySelectorAll("button"), read);
}

export function press(root: ParentNode, label: string): void {
  const found = Array.from(root.querySelectorAll("button")).find((one) => read(one) === label);
  if (!found) throw new Error(`No button "${label}" among: ${buttons(root).join(", ")}`);
  found.click();
}

export const dialog = (): HTMLDialogElement | null => document.querySelector("dialog");

/** Lets everything that waits go on. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
