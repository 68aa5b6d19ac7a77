/** Deleting in the record: says what goes, asks, and can bring it back until the page is left. */

import { html, nothing, render } from "lit-html";
import type { Removable, Removed } from "../../store/store";
import { button, show } from "../dialog";
import { block } from "./blocks";
import type { Desk } from "./desk";
import { REMOVE } from "./words";

interface Gone {
  title: string;
  removed: Removed;
}

const gone = new WeakMap<HTMLElement, Gone[]>();

/** `n`: how many attempts go. */
export function remove(desk: Desk, what: Removable, title: string, n: number, opener: HTMLElement): void {
  let said = "";
  const dialog = show(desk.host, opener, REMOVE.heading, () => {
    return html`
      <p>${sentence(what, title, n)}</p>
      <p>${REMOVE.copies}</p>
      <p class="sc-actions">
        ${button(REMOVE.cancel, () => dialog.close())} ${button(REMOVE.yes, go)}
      </p>
      <p role="status">${said}</p>
    `;
  });
  async function go(): Promise<void> {
    let all: Removed;
    try {
      all = await desk.store.remove(what);
    } catch {
      said = REMOVE.failed;
      return dialog.draw();
    }
    dialog.close();
    await removed(desk, title, all);
  }
}

/** It is gone: says so, and offers the way back, where the focus goes. */
export async function removed(desk: Desk, title: string, all: Removed): Promise<void> {
  gone.set(desk.host, [...(gone.get(desk.host) ?? []), { title, removed: all }]);
  await desk.reread();
  desk.say(REMOVE.done(title));
  bar(desk.host).querySelector<HTMLElement>("li:last-child button")?.focus();
}

function sentence(what: Removable, title: string, n: number): string {
  if (what === "everything") return REMOVE.everything;
  if ("application" in what) return REMOVE.application(title, n);
  return "quiz" in what ? REMOVE.quiz(title, n) : REMOVE.attempt(title);
}

const bar = (host: HTMLElement): HTMLElement => block(host, "removed", "div", "sc-removed");

/** What was deleted since the page was opened, each with its way back. */
export function drawRemoved(desk: Desk): void {
  const { host } = desk;
  const all = gone.get(host) ?? [];
  const place = bar(host);
  if (!place.isConnected) host.append(place);
  render(
    all.length
      ? html`<ul>
          ${all.map(
            (one) => html`<li>
              ${REMOVE.done(one.title)}
              <button type="button" @click=${() => back(desk, one)}>
                ${REMOVE.undo}<span class="sc-hidden">: ${one.title}</span>
              </button>
            </li>`,
          )}
        </ul>`
      : nothing,
    place,
  );
}

async function back(desk: Desk, one: Gone): Promise<void> {
  const { host } = desk;
  try {
    await desk.store.restore(one.removed);
  } catch {
    desk.notice(REMOVE.failedBack);
    desk.say(REMOVE.failedBack);
    return;
  }
  gone.set(
    host,
    (gone.get(host) ?? []).filter((other) => other !== one),
  );
  await desk.reread();
  desk.say(REMOVE.back(one.title));
  const heading = where(host, one.removed);
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

/** The heading below which it stands again: of its application, or of a part of the page. */
function where(host: HTMLElement, { rows }: Removed): HTMLElement | null {
  const applications = rows.filter(([store]) => store === "applications");
  const [only] = applications;
  const own = applications.length === 1 && only ? block(host, `application/${only[1]}`) : null;
  if (own?.checkVisibility()) return own.querySelector<HTMLElement>(":is(h3, h4, h5, h6)");
  const part = own ? "applications" : "checks";
  return host.querySelector<HTMLElement>(`[data-part="${part}"] .sc-heading`);
}
