/** What is rarely looked at: drawn when the reader opens it, and never before. */

import { html, render, type TemplateResult } from "lit-html";
import { block } from "./blocks";

export function folded(host: HTMLElement, name: string, title: string, inner: () => unknown): TemplateResult {
  const place = block(host, `folded/${name}`, "div");
  const fill = (open: boolean) => render(open ? inner() : "", place);
  const toggled = (event: Event) => fill((event.currentTarget as HTMLDetailsElement).open);
  const details = block(host, `details/${name}`, "details", "sc-folded") as HTMLDetailsElement;
  render(html`<summary>${title}</summary>${place}`, details);
  details.ontoggle = toggled;
  fill(details.open);
  return html`${details}`;
}
