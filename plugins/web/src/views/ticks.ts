/** Lines to tick, one by one or a group at once. A private line is ticked by itself alone. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Line } from "../core/line";
import type { Sheet } from "../core/paper";
import { COPY } from "./copy-words";

/** More lines than these are folded, and drawn when they are looked at. */
const MANY = 15;

export class Ticks {
  readonly ticked: Set<Line>;
  readonly #open: Set<Sheet>;

  constructor(
    /** Of the paper: a self-check of that name alone needs no other heading. */
    readonly title: string,
    readonly sheets: Sheet[],
    /** The day of a sheet in words. */
    readonly when: (sheet: Sheet) => string,
    readonly changed: () => void,
  ) {
    const lines = sheets.flatMap((sheet) => sheet.lines);
    this.ticked = new Set(lines.filter((line) => !line.private));
    this.#open = new Set(lines.length > MANY ? [] : sheets);
  }

  view(): unknown {
    const [first, ...more] = this.sheets;
    if (!first) return nothing;
    if (!more.length && first.title === this.title) return this.#lines(first.lines, COPY.lines, true);
    const applications = [...new Set(this.sheets.map(({ application }) => application))];
    return applications.map((number) => {
      const own = this.sheets.filter(({ application }) => application === number);
      const named = own[0]?.name || COPY.numbered(number);
      const title = number ? named : applications.length > 1 ? COPY.other : "";
      return html`<section class="sc-tick-group">
        ${title ? html`<h3 class="sc-tick-title">${title}</h3>` : nothing}
        ${own.length > 1 ? this.#all(own.flatMap(({ lines }) => lines), title || COPY.record) : nothing}
        ${own.map((sheet) => this.#sheet(sheet))}
      </section>`;
    });
  }

  #sheet(sheet: Sheet): TemplateResult {
    const { lines } = sheet;
    const title = sheet.quiz ? COPY.sheet(sheet.title, this.when(sheet)) : COPY.about;
    const open = this.#open.has(sheet);
    const toggled = (event: Event) => {
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now === this.#open.has(sheet)) return;
      if (now) this.#open.add(sheet);
      else this.#open.delete(sheet);
      this.changed();
    };
    const count = lines.filter((line) => this.ticked.has(line)).length;
    return html`<details class="sc-fold" ?open=${open} @toggle=${toggled}>
      <summary>${title} <span class="sc-beside">${COPY.ticked(count, lines.length)}</span></summary>
      ${open ? html`${this.#all(lines, title)}${this.#lines(lines, title)}` : nothing}
    </details>`;
  }

  /** Ticks all that is not private; where that is done, takes all ticks away. */
  #all(lines: Line[], title: string): unknown {
    const told = lines.filter((line) => !line.private);
    const done = told.every((line) => this.ticked.has(line));
    if (done && !lines.some((line) => this.ticked.has(line))) return nothing;
    const press = () => {
      for (const line of done ? lines : told) {
        if (done) this.ticked.delete(line);
        else this.ticked.add(line);
      }
      this.changed();
    };
    const label = done ? COPY.none : COPY.all;
    return html`<p class="sc-actions">
      <button type="button" class="sc-tick-all" aria-label="${label}: ${title}" @click=${press}>${label}</button>
    </p>`;
  }

  /** `alone`: no heading above says it. */
  #lines(lines: Line[], title: string, alone = false): TemplateResult {
    const tick = (line: Line) => (event: Event) => {
      if ((event.currentTarget as HTMLInputElement).checked) this.ticked.add(line);
      else this.ticked.delete(line);
      this.changed();
    };
    return html`<fieldset class="sc-ticks" aria-label=${title}>
      ${alone ? html`<legend>${title}</legend>` : nothing}
      ${lines.map(
        (line) => html`<label class="sc-tick-line">
          <input type="checkbox" .checked=${this.ticked.has(line)} @change=${tick(line)} />
          <span>
            ${line.label} ${line.value ? html`<b>${line.value}</b>` : nothing}
            ${line.private ? COPY.private : nothing} ${line.old ? COPY.old : nothing}
          </span>
        </label>`,
      )}
    </fieldset>`;
  }
}
