/** An earlier attempt as it was asked and answered then, to read and to print. */

import { html, render, type TemplateResult } from "lit-html";
import type { Moment } from "../core/asked";
import type { Attempt } from "../core/record";
import { report } from "../core/report";
import { foreign } from "./foreign";
import { HISTORY } from "./history-words";
import { drawn, type HistoryDesk } from "./past";
import { sheet } from "./sheet";
import { phrases } from "./phrases";

export function answers(desk: HistoryDesk, place: HTMLElement, { quiz, id }: Pick<Attempt, "quiz" | "id">): Promise<void> {
  return drawn(desk, quiz, place, ({ moments, name }) => {
    const one = moments.find(({ attempt }) => attempt.id === id);
    render(one ? said(one, HISTORY.answers(name(one.attempt))) : html`<p>${HISTORY.gone}</p>`, place);
  });
}

/** Each question in the words of its time, beside the answer. */
export function said({ attempt, plans, model, last }: Moment, caption: string): TemplateResult {
  const lines = report(model, { attempt, plans, earlier: 0 }, [], phrases(model.lang), last);
  if (!lines.length) return html`<p>${HISTORY.none}</p>`;
  return html`${sheet()}<table class="sc-table sc-then">
    <caption>${caption}</caption>
    <thead>
      <tr><th scope="col">${HISTORY.what}</th><th scope="col">${HISTORY.answer}</th></tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ label, value, old }) => html`<tr>
          <th scope="row">${foreign(label, model.lang)} ${old ? HISTORY.asked : ""}</th>
          <td class="sc-value">${foreign(value, model.lang)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
