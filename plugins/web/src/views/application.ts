/** The dialog in which one application is written down or changed. */

import { html } from "lit-html";
import { blank, type Fields, NOTHING, tidy } from "../core/application";
import type { Application } from "../core/record";
import type { Store } from "../store/store";
import { fields } from "./application-fields";
import { CHOOSE, EDIT } from "./application-words";
import { type Around, congratulate } from "./congratulations";
import { button, once, show } from "./dialog";

/**
 * Asks for an application's fields. Resolves with its id, or undefined where the reader gave up.
 * `id`: one that is there; left out, a new one.
 */
export async function edit(
  host: HTMLElement,
  store: Store,
  id: string | undefined,
  opener: HTMLElement | undefined,
  around: Around = {},
): Promise<string | undefined> {
  const old = (await store.applications()).find((one) => one.id === id);
  const draft: Fields = { ...NOTHING, ...(old && fieldsOf(old)) };
  let said = "";
  let saved: Application | undefined;
  await new Promise<void>((done) => {
    const dialog = show(host, opener, EDIT.heading, () => {
      return html`<form method="dialog" autocomplete="off" @submit=${once(save)}>
        <p>${CHOOSE.about}</p>
        ${fields(draft)}
        <p role="status">${said}</p>
        <p class="sc-actions">
          <button>${CHOOSE.save}</button> ${button(CHOOSE.cancel, () => dialog.close())}
        </p>
      </form>`;
    });
    dialog.element.addEventListener("close", () => done());
    dialog.element.querySelector("input")?.focus();
    async function save(event: Event): Promise<void> {
      event.preventDefault();
      const kept = await keep(store, draft, old ? id : undefined);
      if (typeof kept === "string") {
        said = kept;
        dialog.draw();
        dialog.element.querySelector("input")?.focus();
        return;
      }
      saved = kept;
      dialog.close();
    }
  });
  if (saved && offered(old, saved)) congratulate(host, store, opener, around);
  return saved?.id;
}

/** Saves what was written; returns why not where it could not be. */
export async function keep(
  store: Store,
  draft: Fields,
  id: string | undefined,
): Promise<Application | string> {
  if (blank(draft)) return CHOOSE.blank;
  try {
    return await store.saveApplication({ ...(id && { id }), ...tidy(draft) });
  } catch {
    return CHOOSE.failed;
  }
}

/** Whether an offer is what is new of it. */
export function offered(old: Application | undefined, { outcome }: Application): boolean {
  return outcome === "offer" && old?.outcome !== outcome;
}

export function fieldsOf({ company, role, stage, round, date, outcome }: Application): Fields {
  return { company, role, stage, round, date, outcome };
}
