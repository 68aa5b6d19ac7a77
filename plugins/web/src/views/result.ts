/** The result: counts, what to keep, one next step, the gaps, the rest folded away. */

import { html, nothing, render as draw, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type { GapAnswer } from "../core/gaps";
import type { Known } from "../core/knowledge";
import { type Result, result } from "../core/result";
import type { Step } from "../core/steps";
import { chart, table } from "./chart";
import { earlier, follow } from "./earlier";
import { keepCopy } from "./fetched";
import { foreign } from "./foreign";
import { line, paint } from "./line";
import { closing, passage, rests, so, textOf } from "./page";
import { counts, own } from "./sentences";
import { opened, planning } from "./planning";
import { ahead, planned } from "./planned";
import type { Stage } from "./stage";
import { apart, labelled, RESULT } from "./words";

/** Draws the result, or draws it again; `pressed`: asked for just now, so its heading takes the focus. */
export function render(stage: Stage, pressed = false): void {
  draw(view(stage, result(stage.model, stage.state)), stage.place);
  paint(stage);
  void planned(stage);
  void follow(stage);
  if (pressed) stage.place.querySelector<HTMLElement>("[tabindex]")?.focus();
}

/** Empties the place, for a new attempt or none. */
export function close({ place }: Pick<Stage, "place">): void {
  draw(nothing, place);
  opened.delete(place);
}

function view(stage: Stage, found: Result): TemplateResult {
  const { host, model } = stage;
  const { keep, known, next, gaps, unclear, more, ends } = found;
  const base = rankOf(host);
  const part = (title: string, content: unknown): TemplateResult =>
    html`${heading(base + 1, title)}${content}`;
  const plan = (what: Pick<Step, "about" | "source" | "text">, at: string) =>
    planning(stage, () => render(stage), what, at, !(what.text && rests(host, what.text)));
  // The first one's step stands above already.
  const below = ({ key: source, name: about }: GapAnswer) =>
    source === next?.source ? nothing : plan({ source, about }, "gap");
  // Below the line, which would move under the hand that writes it; a closing has the last word.
  const { plans, days } = ahead(stage);
  const made = plans.length + days.length
    ? part(RESULT.plans, html`<div class="sc-plans"></div>`)
    : nothing;
  return html`
    ${heading(base, RESULT.heading, true)}
    ${counts(found).map((sentence) => html`<p>${sentence}</p>`)}
    ${
      keep.length
        ? part(
            RESULT.keep,
            html`<ul>
              ${keep.map(({ name, answer }) => html`<li>${foreign(answer ? labelled(name, RESULT.keepAnswer(answer)) : name, model.lang)}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${next ? part(RESULT.next, html`<div class="sc-next">${step(stage, next, plan(next, "next"))}</div>`) : nothing}
    ${gaps.length ? part(RESULT.gaps, html`${chart(model, gaps)}${table(model, gaps, below)}`) : nothing}
    ${missing(unclear, "needed")} ${missing(unclear, "now")}
    ${known.length ? part(RESULT.known, known.map((one) => fact(stage, one))) : nothing}
    ${
      more.length
        ? html`<details class="sc-more">
            <summary>${RESULT.more}</summary>
            ${more.map((one, at) => step(stage, one, plan(one, `${at}`)))}
          </details>`
        : nothing
    }
    ${earlier(stage, heading(base + 1, RESULT.past, true))}
    ${ends === "line" ? nothing : made}
    ${ends === "closing" ? html`<div class="sc-closing">${guard([host], () => closing(host))}</div>` : nothing}
    ${ends === "line" ? html`${line(stage)}${made}` : nothing}
    <p class="sc-actions">
      <button type="button" @click=${(event: Event) => keepCopy(stage, event.currentTarget as HTMLElement)}>
        ${RESULT.copy}
      </button>
    </p>
  `;
}

/** Headings go on from those of the form, which follow the page's. */
function rankOf(host: ParentNode): number {
  return Number(host.querySelector(".sc-section .sc-heading")?.tagName[1] ?? 3);
}

function heading(rank: number, title: string, first = false): unknown {
  return guard([rank, title], () => {
    const element = document.createElement(`h${Math.min(rank, 6)}`);
    element.textContent = title;
    element.className = "sc-heading";
    if (first) element.tabIndex = -1;
    return element;
  });
}

/** What it is about, the author's words or ours, and the passage that says why. */
function step({ host, model: { lang } }: Stage, one: Step, plan: unknown): TemplateResult {
  const { text } = one;
  const link = guard([one.passage], () => passage(host, one.passage));
  return html`<div class="sc-step">
    <p class="sc-step-about">${foreign(one.about, lang)}</p>
    ${text ? html`<div class="sc-text">${guard([text.of, text.key], () => textOf(host, text))}</div>` : nothing}
    ${own(one).map((sentence) => html`<p>${sentence}</p>`)}
    <p class="sc-why">${link}</p>
    ${plan}
  </div>`;
}

/** What was asked, what was chosen, and what is so: side by side, and no word on the two. */
function fact({ host, model: { lang } }: Stage, { id, ask, chosen }: Known): TemplateResult {
  return html`<div class="sc-step">
    <p class="sc-step-about">${foreign(ask, lang)}</p>
    <p>${RESULT.chose(chosen)}</p>
    <div class="sc-text">${guard([id], () => so(host, id))}</div>
  </div>`;
}

/** Gaps that cannot be read yet, by what is missing. */
function missing(unclear: Result["unclear"], what: "needed" | "now"): unknown {
  const names = unclear.filter((one) => one.missing === what).map(({ gap }) => gap.name);
  return names.length
    ? html`<p class="sc-unclear">${labelled(apart(names), RESULT.missing[what])}</p>`
    : nothing;
}
