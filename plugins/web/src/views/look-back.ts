/** Below a result: one earlier attempt beside this one, what was answered in it, and lines over time. */

import { html, nothing, render, type TemplateResult } from "lit-html";
import type { Moment } from "../core/asked";
import { overTime } from "../core/over-time";
import { said } from "./answers";
import { choose } from "./chosen";
import { draw as drawPair } from "./compare";
import { draw as drawLines } from "./course";
import { HISTORY } from "./history-words";
import { before, type HistoryDesk, type Past, past } from "./past";

/** Of each place, which attempt is laid beside this one, and the turn of its last drawing. */
const shown = new WeakMap<Element, { beside: string; turn: number }>();

/** Draws it, or draws it again after a change. */
export async function lookBack(desk: HistoryDesk, place: HTMLElement, quiz: string): Promise<void> {
  const kept = shown.get(place) ?? { beside: "", turn: 0 };
  shown.set(place, kept);
  const turn = ++kept.turn;
  let found: Past;
  try {
    found = await past(desk, quiz);
  } catch {
    if (turn === kept.turn) render(html`<p>${HISTORY.failed}</p>`, place);
    return;
  }
  // A later change is drawn already.
  if (turn === kept.turn) draw(desk, place, quiz, found);
}

function draw(desk: HistoryDesk, place: HTMLElement, quiz: string, found: Past): void {
  const { moments, current, name } = found;
  const at = moments.findIndex(({ attempt }) => attempt.id === current);
  const now = moments[at];
  const others = moments.filter(({ attempt }) => attempt.id !== current);
  const kept = shown.get(place);
  const one = others.find(({ attempt }) => attempt.id === kept?.beside) ?? (now && before(moments, now)) ?? others.at(-1);
  if (!one || !now || !kept) {
    render(html`<p>${HISTORY.gone}</p>`, place);
    return;
  }
  const chosen = ({ currentTarget }: Event): void => {
    kept.beside = (currentTarget as HTMLSelectElement).value;
    draw(desk, place, quiz, found);
  };
  render(view(others, one, name, chosen, overTime(moments).length > 0), place);
  choose(place);
  const parts = place.querySelectorAll<HTMLElement>(".sc-part");
  // An attempt may have been taken up again that others were begun beside.
  const [earlier, later] = moments.indexOf(one) < at ? [one, now] : [now, one];
  drawPair(desk, parts[0] as HTMLElement, { quiz, earlier: earlier.attempt.id, later: later.attempt.id }, found);
  if (parts[1]) drawLines(parts[1], found);
}

function view(
  others: Moment[],
  one: Moment,
  name: Past["name"],
  chosen: (event: Event) => void,
  over: boolean,
): TemplateResult {
  const caption = HISTORY.answers(name(one.attempt));
  return html`
    ${
      others.length > 1
        ? html`<label class="sc-field">
            <span class="sc-label">${HISTORY.compare}</span>
            <select data-value=${one.attempt.id} @change=${chosen}>
              ${[...others].reverse().map(
                ({ attempt }) => html`<option value=${attempt.id}>${name(attempt)}</option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    <div class="sc-part"></div>
    <details class="sc-more">
      <summary>${caption}</summary>
      ${said(one, caption)}
    </details>
    ${over ? html`<p class="sc-step-about">${HISTORY.lines}</p><p>${HISTORY.linesAbout}</p><div class="sc-part"></div>` : nothing}
  `;
}
