/** The reader's own rows of one section. */

import type { Own } from "../core/model";
import type { Row } from "../core/record";
import { changedBefore, controlsIn, placeOf } from "./edits";

/** So many places stand ready on an empty form. */
const READY = 3;

export class Rows {
  readonly list: HTMLElement;
  #blank: HTMLElement;

  constructor(
    readonly place: HTMLElement,
    readonly own: Own,
  ) {
    this.list = place.querySelector(".sc-rows") as HTMLElement;
    const rows = this.rows();
    this.#blank = rows[0]?.cloneNode(true) as HTMLElement;
    // A clone takes with it what was typed.
    for (const control of controlsIn(this.#blank)) {
      if (changedBefore(control)) placeOf(control)?.kind.show(control, undefined);
    }
    for (const row of rows) rename(row);
  }

  rows(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>(".sc-row")];
  }

  /** Puts stored rows into blank places, as they were written. `busy`: typed in and not saved yet. */
  paint(all: Row[], busy: (name: string) => boolean): void {
    const stored = all.filter((row) => row.section === this.place.dataset.own && !row.gone);
    const places = new Map(this.rows().map((row) => [row.dataset.row, row]));
    const free: HTMLElement[] = [];
    for (const [id, row] of places) {
      const title = titleOf(row);
      if (busy(title.name) || stored.some((one) => one.id === id)) continue;
      if (title.value) row.remove();
      else if (!row.contains(document.activeElement)) free.push(row);
    }
    for (const { id } of stored) {
      // A row stays where it is: moved, it would lose the focus. One may be just being taken away.
      if (places.has(id) || busy(`own.${id}.title`)) continue;
      const row = free.shift() ?? this.fresh();
      rename(row, id);
      if (!row.isConnected) this.list.append(row);
    }
    while (this.rows().length < Math.min(READY, this.own.limit)) this.list.append(this.fresh());
    this.limit();
  }

  fresh(): HTMLElement {
    const row = this.#blank.cloneNode(true) as HTMLElement;
    rename(row);
    return row;
  }

  limit(): void {
    const add = this.place.querySelector<HTMLButtonElement>(".sc-add");
    if (add) add.disabled = this.rows().length >= this.own.limit;
  }
}

export function titleOf(row: Element): HTMLInputElement {
  return row.querySelector("[name$='.title']") as HTMLInputElement;
}

/** Gives a row an id: a random one for a blank place. */
function rename(row: HTMLElement, id = Math.random().toString(36).slice(2).padEnd(12, "0").slice(0, 12)): void {
  row.dataset.row = id;
  for (const control of controlsIn(row)) control.name = control.name.replace(/^own\.[^.]*/, `own.${id}`);
}
