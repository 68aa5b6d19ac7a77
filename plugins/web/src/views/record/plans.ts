/** What comes next: the nearest day, and the plans. */

import { html, nothing, render } from "lit-html";
import { days } from "../../core/days";
import type { Answered, Overview } from "../../core/overview";
import { dayOf, holds, inOrder } from "../../core/plan";
import type { KeptWords, Plan } from "../../core/record";
import { modelOf } from "../../core/words";
import { day, today } from "../day";
import { block } from "./blocks";
import { chunk, type Desk, part, writable } from "./desk";
import { PLANS } from "./words";

export async function drawPlans(desk: Desk, all: Overview): Promise<void> {
  const { section, place } = part(desk.host, "plans");
  const kept = all.plans.filter(holds);
  const coming = all.quizzes.flatMap((quiz) => daysOf(quiz, all.words));
  section.hidden = !kept.length && !coming.length;
  if (section.hidden) return;
  const list = block(desk.host, "plans");
  const next = nextDay([...kept, ...coming]);
  render(html`${next ? html`<p>${PLANS.next(day(desk.listing.lang, next))}</p>` : nothing}${list}`, place);
  const plans = await chunk(desk, "plans");
  const attempts = all.quizzes.flatMap((quiz) => quiz.attempts);
  const applications = all.applications.map(({ application }) => application);
  const planned = { plans: kept, days: coming, attempts, words: [...all.words.values()], applications };
  await plans?.list(desk, list, planned, writable(desk));
}

/** Days to come that were answers; words in which no day is asked for are not looked at. */
function daysOf({ quiz, attempts }: Answered, words: Map<string, KeptWords>): Plan[] {
  const now = today();
  return attempts.flatMap((attempt) => {
    const asked = words.get(attempt.words);
    if (!asked?.items.some(({ kind }) => kind === "date")) return [];
    return days(modelOf(quiz, asked), { attempt, plans: [], earlier: 0 }, now);
  });
}

/** Of the open plans; days that are over are shown with their plans, and nobody is reminded of them. */
function nextDay(plans: Plan[]): string | undefined {
  const now = today();
  const open = inOrder(plans.filter(({ state }) => state === "open"));
  return open.map(({ review }) => dayOf(review)).find((review) => review >= now);
}
