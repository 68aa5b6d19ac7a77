/** One attempt in the record: what was noted, when, and what can be done with it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Answered, notedIn, type Overview } from "../../core/overview";
import type { Attempt } from "../../core/record";
import { day } from "../day";
import { foreign } from "../foreign";
import { address, type Desk, writable } from "./desk";
import { answers } from "./past";
import { remove } from "./remove";
import { RECORD } from "./words";

export function attemptView(
  desk: Desk,
  all: Overview,
  quiz: Answered,
  attempt: Attempt,
  { named, first }: { named?: boolean; first: boolean },
): TemplateResult {
  const { host, listing } = desk;
  const current = all.current.has(attempt.id);
  const there = quiz.here ? address(host, quiz.quiz) : undefined;
  const when = day(listing.lang, attempt.changed);
  const about = `${quiz.title}, ${when}`;
  const of = html`<span class="sc-hidden">${RECORD.of(about)}</span>`;
  return html`<div class="sc-attempt">
    <p>
      ${named ? html`<b>${foreign(quiz.title, quiz.lang)}</b>: ` : nothing}${RECORD.noted(notedIn(all, attempt))}
      ${first ? RECORD.optional : nothing}
      <span class="sc-about">${RECORD.changed(when)}</span>
    </p>
    <p class="sc-actions">
      ${current && there ? html`<a class="sc-go" href=${there}>${RECORD.open}${of}</a>` : nothing}
      ${!current && there && writable(desk) ? press(RECORD.resume, of, () => resume(desk, attempt, there)) : nothing}
      ${writable(desk) ? press(RECORD.remove, of, (opener) => remove(desk, { attempt: attempt.id }, quiz.title, 1, opener), QUIET) : nothing}
    </p>
    ${answers(desk, attempt, about)}
  </div>`;
}

/** The class of buttons that nobody should press in passing. */
export const QUIET = "sc-quiet";

/** A button whose name says what it is about, to those who hear it. */
export function press(
  label: string,
  of: unknown,
  pressed: (opener: HTMLElement) => unknown,
  quiet = "",
): TemplateResult {
  return html`<button type="button" class=${quiet} @click=${(event: Event) => pressed(event.currentTarget as HTMLElement)}>${label}${of}</button>`;
}

/** Makes an earlier attempt the one that the form goes on with, and leads there. */
async function resume(desk: Desk, { id }: Attempt, there: string): Promise<void> {
  try {
    await desk.store.resume(id);
  } catch {
    desk.notice(RECORD.failed);
    desk.say(RECORD.failed);
    return;
  }
  location.assign(there);
}

