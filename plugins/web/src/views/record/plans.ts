/** What comes next: the nearest day, and the plans. */

import { html, nothing, render } from "lit-html";
import type { Overview } from "../../core/overview";
import { dayOf, holds, inOrder } from "../../core/plan";
import type { Plan } from "../../core/record";
import { day, localDay } from "../day";
import { block } from "./blocks";
import { chunk, type Desk, part, writable } from "./desk";
import { PLANS } from "./words";

export async function drawPlans(desk: Desk, all: Overview): Promise<void> {
  const { section, place } = part(desk.host, "plans");
  const kept = all.plans.filter(holds);
  section.hidden = !kept.length;
  if (section.hidden) return;
  const list = block(desk.host, "plans");
  const next = nextDay(kept);
  render(html`${next ? html`<p>${PLANS.next(day(desk.listing.lang, next))}</p>` : nothing}${list}`, place);
  const plans = await chunk(desk, "plans");
  const attempts = all.quizzes.flatMap((quiz) => quiz.attempts);
  const applications = all.applications.map(({ application }) => application);
  const planned = { plans: kept, attempts, words: [...all.words.values()], applications };
  await plans?.list(desk, list, planned, writable(desk));
}

/** Of the open plans; days that are over are shown with their plans, and nobody is reminded of them. */
function nextDay(plans: Plan[]): string | undefined {
  const today = localDay(new Date().toISOString());
  const open = inOrder(plans.filter(({ state }) => state === "open"));
  return open.map(({ review }) => dayOf(review)).find((review) => review >= today);
}
