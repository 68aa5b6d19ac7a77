/** Author's texts in another language than the page. */

import { html, type TemplateResult } from "lit-html";

/** The text, which says its language where that is another than the page's; its direction is its own. */
export function foreign(text: string, lang: string): string | TemplateResult {
  const here = document.documentElement.lang;
  return !text || !lang || lang.toLowerCase() === here.toLowerCase()
    ? text
    : html`<span lang=${lang} dir="auto">${text}</span>`;
}
