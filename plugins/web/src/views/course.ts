/** Lines over time: each level a row with its title, each attempt a step, and the same as a table. */

import { html, nothing, render, svg, type TemplateResult } from "lit-html";
import { type Course, overTime, type Point } from "../core/over-time";
import { across, drawing } from "./drawing";
import { day } from "./day";
import { HISTORY } from "./history-words";
import { sheet } from "./sheet";
import { drawn, type HistoryDesk, type Past } from "./past";

export function lines(desk: HistoryDesk, place: HTMLElement, quiz: string): Promise<void> {
  return drawn(desk, quiz, place, (found) => draw(place, found));
}

export function draw(place: HTMLElement, found: Past): void {
  const all = overTime(found.moments);
  render(all.length ? html`${sheet()}${all.map((one) => course(one, found))}` : nothing, place);
}

function course({ key, name, levels, points }: Course, found: Past): TemplateResult {
  const high = [...levels.keys()].reverse();
  const [first, last] = [points[0], points.at(-1)].map((point) => day(document.documentElement.lang, point?.attempt.started ?? ""));
  const title = key.startsWith("dimension.") ? HISTORY.middle(name) : name;
  return html`<div class="sc-course">
    <p class="sc-step-about">${title}</p>
    <div class="sc-chart sc-grid" aria-hidden="true">
      ${high.map(
        (at) => html`<span class="sc-rung">${levels[at]?.title}</span>${drawing(row(points, at))}`,
      )}
      <span></span>
      <span class="sc-axis"><span>${first}</span><span>${last}</span></span>
    </div>
    <details class="sc-more">
      <summary>${HISTORY.table}<span class="sc-hidden">: ${title}</span></summary>
      <table class="sc-table sc-then">
        <caption>${title}</caption>
        <thead>
          <tr><th scope="col">${HISTORY.when}</th><th scope="col">${HISTORY.level}</th></tr>
        </thead>
        <tbody>
          ${points.map((point) => html`<tr><th scope="row">${found.name(point.attempt)}</th><td>${point.title}</td></tr>`)}
        </tbody>
      </table>
    </details>
  </div>`;
}

/** The part of the line on one level, as high as its title needs it; rows overlap, so that no gap is left. */
function row(points: Point[], at: number): TemplateResult<2>[] {
  const x = (index: number): string => across(index, points.length);
  const stroke = (x1: string, y1: string, x2: string, y2: string): TemplateResult<2> =>
    svg`<line class="sc-between" x1=${x1} y1=${y1} x2=${x2} y2=${y2}/>`;
  return [
    svg`<line class="sc-rule" x1="0%" y1="50%" x2="100%" y2="50%"/>`,
    ...points.flatMap((point, index) => {
      const found = [];
      const next = points[index + 1];
      if (next && point.at >= 0 && next.at >= 0) {
        if (point.at === at) found.push(stroke(x(index), "50%", x(index + 1), "50%"));
        const [low, high] = [Math.min(point.at, next.at), Math.max(point.at, next.at)];
        if (low <= at && at <= high && low < high) {
          found.push(stroke(x(index + 1), at === high ? "50%" : "-4%", x(index + 1), at === low ? "50%" : "104%"));
        }
      }
      if (point.at === at) found.push(svg`<circle class="sc-now-dot" cx=${x(index)} cy="50%" r="5"/>`);
      return found;
    }),
  ];
}
