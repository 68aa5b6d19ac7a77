/** The ranked gaps: a dumbbell from now to needed for each, and the same as a table. */

import { html, nothing, svg, type TemplateResult } from "lit-html";
import { levels, rank } from "../core/answers";
import type { GapAnswer } from "../core/gaps";
import type { Model } from "../core/model";
import { across, drawing } from "./drawing";
import { foreign } from "./foreign";
import { level } from "./sentences";
import { REASONS, RESULT } from "./words";

/** The drawing says nothing that the table does not: it is hidden from those who do not see it. */
export function chart(model: Model, gaps: GapAnswer[]): TemplateResult {
  const scales = [...new Set(gaps.map(({ scale }) => scale))];
  return html`<div class="sc-chart" aria-hidden="true">
    <p class="sc-key">
      ${drawing(svg`<circle class="sc-now-dot" cx="50%" cy="50%" r="5"/>`)} ${RESULT.now}
      ${drawing(svg`<circle class="sc-needed-ring" cx="50%" cy="50%" r="8"/>`)} ${RESULT.needed}
    </p>
    ${scales.map((scale) => {
      const titles = levels(model, scale);
      return html`${gaps
        .filter((gap) => gap.scale === scale)
        .map((gap) => html`<p class="sc-bell">${gap.name}${dumbbell(model, gap)}</p>`)}
        <p class="sc-axis"><span>${titles[0]?.title}</span><span>${titles.at(-1)?.title}</span></p>`;
    })}
  </div>`;
}

function dumbbell(model: Model, gap: GapAnswer): TemplateResult {
  const place = (at: number): string => across(at, levels(model, gap.scale).length);
  const now = rank(model, gap.scale, gap.now);
  const needed = rank(model, gap.scale, gap.needed);
  return drawing(svg`
    ${levels(model, gap.scale).map((_, at) => svg`<circle class="sc-tick" cx=${place(at)} cy="50%" r="2"/>`)}
    ${
      now < 0 || needed < 0
        ? nothing
        : svg`<line class="sc-between" x1=${place(now)} y1="50%" x2=${place(needed)} y2="50%"/>`
    }
    ${needed < 0 ? nothing : svg`<circle class="sc-needed-ring" cx=${place(needed)} cy="50%" r="8"/>`}
    ${now < 0 ? nothing : svg`<circle class="sc-now-dot" cx=${place(now)} cy="50%" r="5"/>`}`);
}

/** Beside a gap's name stands what else was said of it: three columns fit a phone. `below` has a row of its own. */
export function table(
  model: Model,
  gaps: GapAnswer[],
  below: (gap: GapAnswer) => unknown,
): TemplateResult {
  const said = (scale: string, id: string) => foreign(level(model, scale, id), model.lang) || RESULT.unsaid;
  const beside = (gap: GapAnswer) =>
    [
      foreign(level(model, gap.importance_scale, gap.importance), model.lang),
      gap.reason && REASONS[gap.reason],
    ].filter(Boolean);
  return html`<table class="sc-table">
    <caption>${RESULT.caption}</caption>
    <thead>
      <tr>
        <th scope="col">${RESULT.gap}</th>
        <th scope="col">${RESULT.now}</th>
        <th scope="col">${RESULT.needed}</th>
      </tr>
    </thead>
    <tbody>
      ${gaps.map((gap) => {
        const more = below(gap);
        return html`<tr class=${more === nothing ? nothing : "sc-above"}>
            <th scope="row">
              ${foreign(gap.name, model.lang)} ${beside(gap).map((one) => html`<span class="sc-beside">${one}</span> `)}
            </th>
            <td>${said(gap.scale, gap.now)}</td>
            <td>${said(gap.scale, gap.needed)}</td>
          </tr>
          ${more === nothing ? nothing : html`<tr class="sc-below"><td colspan="3">${more}</td></tr>`}`;
      })}
    </tbody>
  </table>`;
}
