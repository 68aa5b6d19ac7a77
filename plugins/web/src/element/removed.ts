/** Adding and taking away own rows; what was taken away can come back until the page is left. */

import type { Change } from "../store/store";
import { button } from "./marks";
import { type Rows, titleOf } from "./rows";
import { WORDS } from "./words";

export class Removed {
  #rows = new WeakMap<Element, HTMLElement>();

  /** Another blank row; the focus goes there. */
  add(rows: Rows): Change[] {
    if (rows.rows().length < rows.own.limit) {
      const row = rows.fresh();
      rows.list.append(row);
      titleOf(row).focus();
      rows.limit();
    }
    return [];
  }

  /** Puts a way back into the place of a row; the focus goes there. */
  remove(rows: Rows, row: HTMLElement): Change[] {
    const title = titleOf(row).value;
    if (!title) return [];
    const note = document.createElement("p");
    note.className = "sc-undo";
    const undo = button(WORDS.undo);
    note.append(`${WORDS.removed(title)} `, undo);
    this.#rows.set(note, row);
    row.replaceWith(note);
    undo.focus();
    rows.limit();
    return [{ row: { id: row.dataset.row ?? "", section: rows.place.dataset.own ?? "", gone: true } }];
  }

  undo(rows: Rows, note: HTMLElement): Change[] {
    const row = this.#rows.get(note);
    if (!row) return [];
    note.replaceWith(row);
    titleOf(row).focus();
    rows.limit();
    return [{ row: { id: row.dataset.row ?? "", section: rows.place.dataset.own ?? "", title: titleOf(row).value } }];
  }
}
