/** Then and now: two attempts side by side, and a look back from the later one. */

import { html, nothing, render, svg, type TemplateResult } from "lit-html";
import { BACK, type Moment } from "../core/asked";
import type { Value } from "../core/record";
import { type Compared, type How, type Said, type Side, thenAndNow } from "../core/then-and-now";
import { wordsOf } from "../core/words";
import { choose } from "./chosen";
import { across, drawing } from "./drawing";
import { HISTORY } from "./history-words";
import { apart } from "./words";
import { sheet } from "./sheet";
import { before, drawn, type HistoryDesk, type Past } from "./past";

export interface Pair {
  quiz: string;
  /** Ids of attempts. */
  earlier: string;
  later: string;
}

const ORDER: How[] = ["changed", "fresh", "gone", "other", "same"];

/** Reads both and draws them side by side; drawn again into the same place, what was unfolded stays so. */
export function compare(desk: HistoryDesk, place: HTMLElement, pair: Pair): Promise<void> {
  return drawn(desk, pair.quiz, place, (found) => draw(desk, place, pair, found));
}

export function draw(desk: HistoryDesk, place: HTMLElement, pair: Pair, found: Past): void {
  const [then, now] = [pair.earlier, pair.later].map((id) => found.moments.find(({ attempt }) => attempt.id === id));
  if (then && now) {
    render(view(desk, place, pair, found, then, now), place);
    choose(place);
  } else render(html`<p>${HISTORY.gone}</p>`, place);
}

function view(desk: HistoryDesk, place: HTMLElement, pair: Pair, found: Past, then: Moment, now: Moment): TemplateResult {
  const lines = thenAndNow(then, now);
  const current = now.attempt.id === found.current;
  const later = current ? HISTORY.now : HISTORY.later;
  const how = current ? HISTORY.how : HISTORY.howLater;
  // A look back is one at the attempt before: of another it would say something else.
  const looked = before(found.moments, now) === then;
  const lookable = looked && desk.store.mode !== "readonly" ? lines.filter(({ levels }) => levels.length) : [];
  return html`
    ${sheet()}
    <p>${HISTORY.sides(found.name(then.attempt), found.name(now.attempt), later)}</p>
    ${lines.length ? nothing : html`<p>${HISTORY.nothing}</p>`}
    ${ORDER.map((one) => {
      const own = lines.filter((line) => line.how === one);
      if (!own.length) return nothing;
      return html`${one === "changed" ? chart(own, later, looked) : nothing}${table(how[one], own, later, looked)}`;
    })}
    ${
      lookable.length
        ? html`<details class="sc-more sc-back">
            <summary>${HISTORY.lookBack}</summary>
            <p>${HISTORY.lookBackAbout}</p>
            ${lookable.map((line) => lookBack(line, (value, control) => save(desk, place, pair, now, line, value, control)))}
            <p class="sc-said" role="status"></p>
          </details>`
        : nothing
    }
  `;
}

function table(title: string, lines: Compared[], later: string, looked: boolean): TemplateResult {
  return html`<table class="sc-table sc-then">
    <caption>${title}</caption>
    <thead>
      <tr>
        <th scope="col">${HISTORY.what}</th>
        <th scope="col">${HISTORY.then}</th>
        <th scope="col">${later}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) => html`<tr>
          <th scope="row">${line.name} ${worded(line).map(beside)}</th>
          <td>
            ${side(line.then, line.now, line.own, HISTORY.notAsked)}
            ${line.back && looked ? beside(HISTORY.back(line.back.title)) : nothing}
          </td>
          <td>${side(line.now, line.then, line.own, HISTORY.noLonger)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function beside(text: string): TemplateResult {
  return html`<span class="sc-beside">${text}</span> `;
}

/** What was worded otherwise then. */
function worded({ then, now, own, how }: Compared): string[] {
  const said = [];
  if (then.ask && now.ask && then.ask !== now.ask) {
    said.push(...(own ? [HISTORY.called(then.ask)] : [HISTORY.askedThen(then.ask), HISTORY.askedNow(now.ask)]));
  }
  if (how === "same" && words(then.said) !== words(now.said)) said.push(HISTORY.reworded);
  return said;
}

function words(said: Said | undefined): string {
  if (!said) return "";
  const [id] = said.ids;
  return apart(said.titles) || (id === "-" ? HISTORY.notApplying : HISTORY.ticked);
}

/** What was needed is told where it is not the same on the other side. */
function side({ ask, said }: Side, other: Side, own: boolean, unasked: string): unknown {
  const needed = said?.needed?.title;
  if (said) return html`${words(said)} ${needed && needed !== other.said?.needed?.title ? beside(HISTORY.needed(needed)) : nothing}`;
  return ask ? HISTORY.notAnswered : own ? HISTORY.notListed : unasked;
}

/** From then to now on the levels of today, for what stands on them both times. It says nothing that the table does not. */
function chart(lines: Compared[], later: string, looked: boolean): unknown {
  const placed = lines.filter(({ places }) => places && places.then !== places.now);
  if (!placed.length) return nothing;
  const scales = new Map<string, Compared[]>();
  for (const line of placed) {
    const key = line.levels.map(({ id }) => id).join();
    scales.set(key, [...(scales.get(key) ?? []), line]);
  }
  return html`<div class="sc-chart" aria-hidden="true">
    <p class="sc-key">
      ${drawing(svg`<circle class="sc-needed-ring" cx="50%" cy="50%" r="8"/>`)} ${HISTORY.then}
      ${drawing(svg`<circle class="sc-now-dot" cx="50%" cy="50%" r="5"/>`)} ${later}
      ${
        looked && placed.some(({ back }) => back)
          ? html`${drawing(svg`<rect class="sc-needed-ring" x="50%" y="50%" width="12" height="12" transform="translate(-6 -6)"/>`)} ${HISTORY.looking}`
          : nothing
      }
    </p>
    ${[...scales.values()].map(
      (own) => html`${own.map((line) => html`<p class="sc-bell">${line.name}${bell(line, looked)}</p>`)}
        <p class="sc-axis"><span>${own[0]?.levels[0]?.title}</span><span>${own[0]?.levels.at(-1)?.title}</span></p>`,
    )}
  </div>`;
}

function bell({ levels, places, back }: Compared, looked: boolean): unknown {
  if (!places) return nothing;
  const place = (at: number): string => across(at, levels.length);
  const placed = looked && back ? levels.findIndex(({ id }) => id === back.id) : -1;
  return drawing(svg`
    ${levels.map((_, at) => svg`<circle class="sc-tick" cx=${place(at)} cy="50%" r="2"/>`)}
    <line class="sc-between" x1=${place(places.then)} y1="50%" x2=${place(places.now)} y2="50%"/>
    <circle class="sc-needed-ring" cx=${place(places.then)} cy="50%" r="8"/>
    ${placed < 0 ? nothing : svg`<rect class="sc-needed-ring" x=${place(placed)} y="50%" width="12" height="12" transform="translate(-6 -6)"/>`}
    <circle class="sc-now-dot" cx=${place(places.now)} cy="50%" r="5"/>`);
}

function lookBack({ name, levels, back }: Compared, chosen: (value: Value, control: HTMLSelectElement) => void): TemplateResult {
  const changed = ({ currentTarget }: Event): void => {
    const control = currentTarget as HTMLSelectElement;
    chosen(control.value || null, control);
  };
  return html`<label class="sc-field">
    <span class="sc-label">${name}</span>
    <select data-value=${back?.id ?? ""} @change=${changed}>
      <option value="">${HISTORY.leave}</option>
      ${levels.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
    </select>
  </label>`;
}

/** The look back is an answer of the later attempt; what was said then stays. */
async function save(
  desk: HistoryDesk,
  place: HTMLElement,
  pair: Pair,
  { attempt, last }: Moment,
  { key, base }: Compared,
  value: Value,
  control: HTMLSelectElement,
): Promise<void> {
  const edits = [{ key: `${key}.${BACK}`, value, base }];
  const status = control.closest("details")?.querySelector("[role=status]");
  try {
    if (desk.change && desk.state?.attempt?.id === attempt.id) await desk.change(edits);
    else await desk.store.change(pair.quiz, { digest: last.words, words: wordsOf(last) }, edits, attempt.id);
    if (status) status.textContent = "";
    await compare(desk, place, pair);
  } catch {
    if (status) status.textContent = HISTORY.notSaved;
  }
}
