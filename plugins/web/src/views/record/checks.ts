/** What was noted in each self-check, and the doors to those with nothing yet. */

import { html, nothing, render, type TemplateResult } from "lit-html";
import { type Answered, alone as apart, names, type Overview } from "../../core/overview";
import { foreign } from "../foreign";
import { attemptView, press, QUIET } from "./attempt";
import { block } from "./blocks";
import { type Desk, part, writable } from "./desk";
import { folded } from "./folded";
import { heading } from "./heading";
import { keep } from "./keep";
import { thenAndNow } from "./past";
import { remove } from "./remove";
import { RECORD } from "./words";

/** So many attempts are shown at once; the rest is folded. */
const SHOWN = 3;

export function drawChecks(desk: Desk, all: Overview): void {
  const { host } = desk;
  const { place } = part(host, "checks");
  const begun = new Set(all.quizzes.map(({ quiz }) => quiz));
  const doors = [...host.querySelectorAll<HTMLElement>(".sc-doors [data-quiz]")];
  for (const door of doors) door.hidden = begun.has(door.dataset.quiz ?? "");
  const left = doors.some(({ hidden }) => !hidden);
  render(
    html`
      ${all.quizzes.map((quiz) => {
        const one = block(host, `quiz/${quiz.quiz}`, "div", "sc-quiz");
        render(quizView(desk, all, quiz), one);
        return one;
      })}
      ${all.quizzes.length ? (left ? html`<p>${RECORD.more}</p>` : nothing) : html`<p class="sc-empty">${RECORD.empty}</p>`}
    `,
    place,
  );
}

function quizView(desk: Desk, all: Overview, quiz: Answered): TemplateResult {
  const { host } = desk;
  const alone = apart(all, quiz.attempts).reverse();
  // What a form goes on with comes first.
  alone.sort((a, b) => Number(all.current.has(b.id)) - Number(all.current.has(a.id)));
  const view = (attempts: typeof alone) =>
    attempts.map((attempt) => attemptView(desk, all, quiz, attempt, { first: attempt === alone[0] }));
  const older = all.partial ? [] : alone.slice(SHOWN);
  const of = html`<span class="sc-hidden">${RECORD.of(quiz.title)}</span>`;
  // Whose page was not opened since its author renamed it, lies under its former name.
  const listed = desk.listing.quizzes.find((one) => one.quiz === quiz.quiz);
  const which = { quiz: quiz.quiz, ...(listed && { was: names(listed).slice(1) }) };
  const others = all.partial ? 0 : quiz.attempts.length - alone.length;
  return html`
    ${heading(host, foreign(quiz.title, quiz.lang))}
    ${quiz.here ? nothing : html`<p>${RECORD.gone}</p>`}
    ${view(alone.slice(0, SHOWN))}
    ${older.length ? folded(host, `quiz/${quiz.quiz}`, RECORD.earlier(older.length), quiz.title, () => view(older)) : nothing}
    ${others ? html`<p>${RECORD.others(others, alone.length > 0)}</p>` : nothing}
    ${quiz.attempts.length > 1 ? thenAndNow(desk, all, quiz) : nothing}
    <p class="sc-actions">
      ${press(RECORD.summary, of, (opener) => keep(desk, opener, { summary: true, ...which }))}
      ${
        writable(desk) && !all.partial && quiz.attempts.length > 1
          ? press(
              RECORD.removeQuiz,
              of,
              (opener) => remove(desk, which, quiz.title, quiz.attempts.length, opener),
              QUIET,
            )
          : nothing
      }
    </p>
  `;
}
