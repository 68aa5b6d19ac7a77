/** A dialog over the page: one at a time, gone when it closes, and the focus goes back. */

import { html, render, type TemplateResult } from "lit-html";

export interface Dialog {
  readonly element: HTMLDialogElement;
  /** Draws again what it shows. */
  draw(): void;
  close(): void;
}

/** Opens at once. `view` is called at each drawing. */
export function show(
  host: HTMLElement,
  opener: HTMLElement | undefined,
  title: string,
  view: (dialog: Dialog) => TemplateResult,
): Dialog {
  const element = document.createElement("dialog");
  const back = opener ?? (document.activeElement as HTMLElement | null);
  // No id that an author gives has a dot.
  const id = `${host.id}.dialog`;
  element.className = "sc-dialog";
  element.setAttribute("aria-labelledby", id);
  const dialog: Dialog = {
    element,
    draw: () => render(html`<h2 id=${id}>${title}</h2>${view(dialog)}`, element),
    close: () => element.close(),
  };
  element.addEventListener("close", () => {
    element.remove();
    back?.focus();
  });
  dialog.draw();
  // A double click asks twice.
  host.querySelector(".sc-dialog")?.remove();
  host.append(element);
  element.showModal();
  return dialog;
}

export function button(label: string, press: () => unknown): TemplateResult {
  return html`<button type="button" @click=${once(press)}>${label}</button>`;
}

const running = new WeakSet<EventTarget>();

/** Hears an event of an element only when it is done with the one before: a double click is one. */
export function once(work: (event: Event) => unknown): (event: Event) => Promise<void> {
  return async (event) => {
    const place = event.currentTarget as EventTarget;
    if (running.has(place)) return event.preventDefault();
    running.add(place);
    try {
      await work(event);
    } finally {
      running.delete(place);
    }
  };
}
