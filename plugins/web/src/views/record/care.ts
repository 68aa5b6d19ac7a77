/** The care of the data: the last copy, what the browser was asked, a device of others, the ways out. */

import { html, nothing, render } from "lit-html";
import type { Overview } from "../../core/overview";
import { day } from "../day";
import { button, show } from "../dialog";
import { toFile } from "../handing";
import { press } from "./attempt";
import { chunk, type Desk, part, writable } from "./desk";
import { keep } from "./keep";
import { remove } from "./remove";
import { CARE, REMOVE, SHARED } from "./words";

interface Asked {
  /** What the browser said of keeping it; undefined while it was not asked. */
  kept?: "granted" | "refused" | "unasked" | undefined;
  looked?: boolean;
}

const asked = new WeakMap<HTMLElement, Asked>();

export function drawCare(desk: Desk, all: Overview, last: { n: number; at: string } | undefined): void {
  const { host, listing, store } = desk;
  const { place } = part(host, "care");
  const own = asked.get(host) ?? {};
  asked.set(host, own);
  const again = () => drawCare(desk, all, last);
  look(own, again);
  render(
    html`
      <p>${last ? `${CARE.last(day(listing.lang, last.at))} ${CARE.since(all.n - last.n)}` : some(all) ? CARE.never : nothing}</p>
      <p class="sc-actions">
        ${press(CARE.keep, nothing, (opener) => keep(desk, opener), "sc-first")}
        ${press(CARE.summary, nothing, (opener) => keep(desk, opener, { summary: true }))}
        ${writable(desk) ? press(CARE.open, nothing, (opener) => open(desk, opener)) : nothing}
      </p>
      ${all.damaged.length ? html`<p>${CARE.damaged(all.damaged.length)}</p><p class="sc-actions">${button(CARE.saveDamaged, () => save(host, all.damaged))}</p>` : nothing}
      ${store.mode === "kept" ? html`<p class="sc-kept" tabindex="-1">${CARE[own.kept ?? "asking"]}</p>
        ${own.kept ? nothing : html`<p class="sc-actions">${button(CARE.ask, () => ask(own, place, again))}</p>`}` : nothing}
      <p class="sc-actions">
        ${store.mode === "kept" ? press(CARE.notMine, nothing, (opener) => shared(desk, opener)) : nothing}
        ${writable(desk) ? press(CARE.removeAll, nothing, (opener) => remove(desk, "everything", REMOVE.all, 0, opener)) : nothing}
      </p>
    `,
    place,
  );
}

/** Whether there is anything to keep a copy of; files stay when what they were made of is deleted. */
const some = ({ quizzes, applications, plans }: Overview): boolean =>
  quizzes.length + applications.length + plans.length > 0;

/** Whether it agreed before. */
function look(own: Asked, again: () => void): void {
  if (own.looked) return;
  own.looked = true;
  const { storage } = navigator as Partial<Navigator>;
  if (!storage?.persist) {
    own.kept = "unasked";
    return;
  }
  storage
    .persisted()
    .then((kept) => {
      if (!kept) return;
      own.kept = "granted";
      again();
    })
    .catch(() => {});
}

async function ask(own: Asked, place: HTMLElement, again: () => void): Promise<void> {
  try {
    own.kept = (await navigator.storage.persist()) ? "granted" : "refused";
  } catch {
    own.kept = "unasked";
  }
  again();
  // The button is gone; what was answered takes the focus, and is read out so.
  place.querySelector<HTMLElement>(".sc-kept")?.focus();
}

async function open(desk: Desk, opener: HTMLElement): Promise<void> {
  const { host, store, listing, reread } = desk;
  const files = await chunk(desk, "files");
  files?.open({ host, store, models: listing.quizzes, reread }, opener);
}

/** "This device is not mine": what this tab wrote, or everything. */
function shared(desk: Desk, opener: HTMLElement): void {
  let said = "";
  const dialog = show(desk.host, opener, SHARED.heading, () => {
    return html`
      <p>${SHARED.tab}</p>
      <p class="sc-actions">${button(SHARED.forget, forget)}</p>
      <p>${SHARED.all}</p>
      <p class="sc-actions">
        ${button(SHARED.everything, everything)} ${button(SHARED.cancel, () => dialog.close())}
      </p>
      <p role="status">${said}</p>
    `;
  });
  async function forget(): Promise<void> {
    try {
      await desk.store.guest();
    } catch {
      said = REMOVE.failed;
      return dialog.draw();
    }
    dialog.close();
    await desk.reread();
    desk.say(SHARED.forgotten);
    // What led here is offered no more.
    if (!opener.isConnected) part(desk.host, "care").place.querySelector("button")?.focus();
  }
  function everything(): void {
    dialog.close();
    remove(desk, "everything", REMOVE.all, 0, opener);
  }
}

/** Rows that nobody can read any more, as they lie in the database. */
function save(host: HTMLElement, rows: unknown[]): void {
  toFile(host, "selfcheck-damaged.json", "application/json", `${JSON.stringify(rows, null, 1)}\n`);
}
