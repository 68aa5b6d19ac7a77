/** What the plain drawings share: places are percent of the width, so that dots stay round on any screen. */

import { html, type TemplateResult } from "lit-html";

export function drawing(inside: TemplateResult<2> | TemplateResult<2>[]): TemplateResult {
  return html`<svg class="sc-drawing" focusable="false">${inside}</svg>`;
}

/** Where the level `at` of so many stands, with room for half a dot at the ends. */
export function across(at: number, count: number): string {
  return `${5 + (90 * at) / Math.max(1, count - 1)}%`;
}
