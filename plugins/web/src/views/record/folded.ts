/** What is rarely looked at: drawn when the reader opens it, and never before. */

import { html, nothing, render, type TemplateResult } from "lit-html";
import { block } from "./blocks";
import { RECORD } from "./words";

/** `of`: what it is about, for those who hear several of one name. */
export function folded(
  host: HTMLElement,
  name: string,
  title: string,
  of: string,
  inner: () => unknown,
): TemplateResult {
  const place = block(host, `folded/${name}`);
  const fill = (open: boolean) => render(open ? inner() : "", place);
  const details = block(host, `details/${name}`, "details", "sc-folded") as HTMLDetailsElement;
  const about = of ? html`<span class="sc-hidden">${RECORD.of(of)}</span>` : nothing;
  render(html`<summary>${title}${about}</summary>${place}`, details);
  details.ontoggle = () => fill(details.open);
  fill(details.open);
  return html`${details}`;
}
