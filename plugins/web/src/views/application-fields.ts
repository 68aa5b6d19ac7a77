/** The fields of an application; none is required, and the browser suggests nothing for them. */

import { html, type TemplateResult } from "lit-html";
import type { Fields } from "../core/application";
import { OUTCOMES, STAGES } from "../core/record";
import { FIELDS, OUTCOMES as OUTCOME_TITLES, STAGES as STAGE_TITLES } from "./application-words";
import { word } from "./word";

/** More than a name has, and little enough for one line. */
const LONGEST = 200;

/** `draft` follows what is typed. */
export function fields(draft: Fields): TemplateResult {
  const said = (field: keyof Fields) => (event: Event) => {
    draft[field] = (event.currentTarget as HTMLInputElement).value;
  };
  const written = (field: keyof Fields, type = "text") => html`<label class="sc-field">
    <span class="sc-label">${FIELDS[field]}</span>
    <input type=${type} autocomplete="off" maxlength=${LONGEST}
      .value=${draft[field]} @input=${said(field)} />
  </label>`;
  const chosen = (field: keyof Fields, ids: readonly string[], titles: Record<string, string>) =>
    html`<label class="sc-field">
      <span class="sc-label">${FIELDS[field]}</span>
      <select autocomplete="off" @change=${said(field)}>
        ${known(ids, draft[field]).map(
          (id) => html`<option value=${id} .selected=${id === draft[field]}>
            ${id ? (word(titles, id) ?? id) : FIELDS.unsaid}
          </option>`,
        )}
      </select>
    </label>`;
  return html`
    <div class="sc-fields">
      ${written("company")} ${written("role")}
      ${chosen("stage", STAGES, STAGE_TITLES)} ${written("round")}
      ${written("date", "date")} ${chosen("outcome", OUTCOMES, OUTCOME_TITLES)}
    </div>
  `;
}

/** With what a newer page or a file may have written. */
function known(ids: readonly string[], now: string): readonly string[] {
  return ids.includes(now) ? ids : [...ids, now];
}
