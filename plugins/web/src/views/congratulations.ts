/** What is said when there is an offer: a copy to keep, or everything to delete. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Removed, Store } from "../store/store";
import { OFFER } from "./application-words";
import { button, show } from "./dialog";

/** What stands around a dialog, and goes on with what it leads to. */
export interface Around {
  /** Opens "Keep a copy". */
  keep?(opener: HTMLElement | undefined): unknown;
  /** Everything was deleted: shows it, and the way back. Without it the dialog does. */
  removed?(removed: Removed): unknown;
}

type Turn = "offer" | "ask" | "deleted" | "back";

export function congratulate(
  host: HTMLElement,
  store: Store,
  opener: HTMLElement | undefined,
  { keep, removed: told }: Around,
): void {
  let turn: Turn = "offer";
  let said = "";
  let removed: Removed | undefined;

  const views: Record<Turn, () => TemplateResult> = {
    offer: () => html`
      <p>${OFFER.about}</p>
      <p class="sc-actions">
        ${keep ? button(OFFER.keep, copy) : nothing}
        ${button(OFFER.remove, () => go("ask"))} ${button(OFFER.close, close)}
      </p>`,
    ask: () => html`
      <p>${OFFER.ask}</p>
      <p class="sc-actions">
        ${button(OFFER.cancel, () => go("offer"))} ${button(OFFER.yes, remove)}
      </p>`,
    deleted: () => html`
      <p>${OFFER.deleted}</p>
      <p class="sc-actions">${button(OFFER.undo, undo)} ${button(OFFER.close, close)}</p>`,
    back: () => html`
      <p>${OFFER.back}</p>
      <p class="sc-actions">${button(OFFER.close, close)}</p>`,
  };
  const dialog = show(host, opener, OFFER.heading, () => {
    return html`${views[turn]()}<p role="status">${said}</p>`;
  });

  function close(): void {
    dialog.close();
  }

  function go(next: Turn): void {
    turn = next;
    said = "";
    dialog.draw();
    dialog.element.querySelector("button")?.focus();
  }

  function failed(why: string): void {
    said = why;
    dialog.draw();
  }

  async function copy(): Promise<void> {
    try {
      await keep?.(opener);
    } catch {
      failed(OFFER.unread);
    }
  }

  async function remove(): Promise<void> {
    try {
      removed = await store.remove("everything");
    } catch {
      return failed(OFFER.failed);
    }
    if (!told) return go("deleted");
    dialog.close();
    told(removed);
  }

  async function undo(): Promise<void> {
    if (!removed) return;
    try {
      await store.restore(removed);
    } catch {
      return failed(OFFER.unrestored);
    }
    go("back");
  }
}
