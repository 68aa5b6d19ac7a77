/** Applications, the newest first, each with its self-checks. */

import { html, nothing, render, type TemplateResult } from "lit-html";
import type { Overview } from "../../core/overview";
import type { Application, Attempt } from "../../core/record";
import type { Removed } from "../../store/store";
import { OUTCOMES, stageOf, titleOf } from "../application-words";
import { day } from "../day";
import { word } from "../word";
import { attemptView, press, QUIET } from "./attempt";
import { block } from "./blocks";
import { chunk, type Desk, part, writable } from "./desk";
import { folded } from "./folded";
import { heading } from "./heading";
import { keep } from "./keep";
import { remove, removed } from "./remove";
import { APPLICATIONS, RECORD, REMOVE } from "./words";

type Held = Overview["applications"][number];

/** So many are shown at once; the rest is folded. */
const SHOWN = 5;
/** Likewise of one application's attempts. */
const SHOWN_OF_ONE = 3;

export function drawApplications(desk: Desk, all: Overview): void {
  const { host, listing } = desk;
  const { section, place } = part(host, "applications");
  const asked = listing.quizzes.some(({ repeat }) => repeat);
  section.hidden = !all.applications.length && (!asked || !all.quizzes.length);
  if (section.hidden) return;
  const newest = [...all.applications].reverse();
  const older = newest.slice(SHOWN);
  render(
    html`
      ${newest.slice(0, SHOWN).map((held) => element(desk, all, held))}
      ${
        older.length
          ? folded(host, "applications", APPLICATIONS.earlier(older.length), "", () =>
              older.map((held) => element(desk, all, held)),
            )
          : nothing
      }
      ${newest.length ? nothing : html`<p>${APPLICATIONS.none}</p>`}
      ${writable(desk) ? html`<p class="sc-actions">${press(APPLICATIONS.add, nothing, (opener) => edit(desk, undefined, opener))}</p>` : nothing}
    `,
    place,
  );
}

/** It stays the same element wherever it comes to stand. */
function element(desk: Desk, all: Overview, held: Held): HTMLElement {
  const one = block(desk.host, `application/${held.application.id}`, "div", "sc-application");
  render(view(desk, all, held), one);
  return one;
}

function view(desk: Desk, all: Overview, { application, attempts }: Held): TemplateResult {
  const { host } = desk;
  const title = titleOf(application);
  const of = html`<span class="sc-hidden">${RECORD.of(title)}</span>`;
  const said = about(desk, application);
  const newest = [...attempts].reverse();
  const older = all.partial ? [] : newest.slice(SHOWN_OF_ONE);
  return html`
    ${heading(host, title)}
    ${said ? html`<p class="sc-about">${said}</p>` : nothing}
    ${newest.slice(0, SHOWN_OF_ONE).map((attempt, at) => ofQuiz(desk, all, attempt, !at))}
    ${
      older.length
        ? folded(host, `application/${application.id}`, RECORD.earlier(older.length), title, () =>
            older.map((attempt) => ofQuiz(desk, all, attempt, false)),
          )
        : nothing
    }
    ${newest.length || all.partial ? nothing : html`<p>${APPLICATIONS.nothing}</p>`}
    <p class="sc-actions">
      ${press(APPLICATIONS.summary, of, (opener) => keep(desk, opener, { summary: true, application: application.id }))}
      ${writable(desk) ? press(APPLICATIONS.edit, of, (opener) => edit(desk, application.id, opener)) : nothing}
      ${
        writable(desk) && !all.partial
          ? press(
              APPLICATIONS.remove,
              of,
              (opener) => remove(desk, { application: application.id }, title, attempts.length, opener),
              QUIET,
            )
          : nothing
      }
    </p>
  `;
}

function about({ listing }: Desk, application: Application): string {
  const { outcome, date } = application;
  return [stageOf(application), word(OUTCOMES, outcome), date && day(listing.lang, date)].filter(Boolean).join(" · ");
}

function ofQuiz(
  desk: Desk,
  all: Overview,
  attempt: Attempt,
  first: boolean,
): TemplateResult | typeof nothing {
  const quiz = all.quizzes.find(({ attempts }) => attempts.includes(attempt));
  return quiz ? attemptView(desk, all, quiz, attempt, { named: true, first }) : nothing;
}

async function edit(desk: Desk, id: string | undefined, opener: HTMLElement): Promise<void> {
  const { host, store } = desk;
  const applications = await chunk(desk, "applications");
  const around = {
    keep: (pressed: HTMLElement | undefined) => keep(desk, pressed ?? opener),
    removed: (all: Removed) => removed(desk, REMOVE.all, all),
  };
  if (await applications?.edit(host, store, id, opener, around)) await desk.reread();
}
