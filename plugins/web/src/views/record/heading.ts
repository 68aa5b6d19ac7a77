/** A heading inside a part of the record: one level below the part's own. */

import { html, type TemplateResult } from "lit-html";

export function heading(host: HTMLElement, content: unknown): TemplateResult {
  switch (Number(host.dataset.heading)) {
    case 2:
      return html`<h3>${content}</h3>`;
    case 3:
      return html`<h4>${content}</h4>`;
    case 4:
      return html`<h5>${content}</h5>`;
    default:
      return html`<h6>${content}</h6>`;
  }
}
