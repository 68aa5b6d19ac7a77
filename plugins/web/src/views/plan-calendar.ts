/** Plans as a calendar file. */

import { calendar as fileOf, due } from "../core/calendar";
import type { Plan } from "../core/record";
import { toFile } from "./handing";
import { PLANS } from "./plan-words";
import type { PlanDesk } from "./stage";
import { phrases } from "./phrases";

/** What a test gives of its own. */
export interface Outside {
  now(): Date;
  /** The address of this page. */
  page(): string;
}

/** Hands over a file with those that are due; the name of the file. */
export function calendar({ host }: PlanDesk, plans: Plan[], { now, page }: Outside): string {
  const url = new URL(page());
  // A self-check unfolds where a link leads to it.
  url.hash = host.id;
  const { plan: sentence } = phrases(document.documentElement.lang);
  const content = fileOf(plans, host.getAttribute("site") ?? "", now(), (plan) => ({
    summary: PLANS.event,
    // Of a day alone, nothing that its date does not say.
    description: [plan.if + plan.then && sentence(plan), url.href].filter(Boolean).join("\n\n"),
    url: url.href,
  }));
  const name = plans.filter(due).length === 1 ? PLANS.file : PLANS.files;
  toFile(host, name, "text/calendar;charset=utf-8", content);
  return name;
}
