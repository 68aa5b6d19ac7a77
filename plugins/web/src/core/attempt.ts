/** What can be told of one attempt without its model. */

import { isEmpty } from "./empty";
import type { State } from "./record";

/** Whether it was begun beside another, and holds nothing of the reader's yet. */
export function untouched({ attempt, plans }: State): boolean {
  return !!attempt?.from && !attempt.completed && isEmpty({ attempt, plans });
}

/**
 * When it was last changed, by the reader's own calendar: only to offer, never to order. "today": on
 * this day, or not to be told. "day": on a day of the last year, which can be named. "earlier": on
 * another day, which cannot: a clock was wrong then, or is now.
 */
export function since(changed: string, now: Date): "today" | "day" | "earlier" {
  const days = day(now) - day(new Date(changed));
  if (!days || Number.isNaN(days)) return "today";
  return days > 0 && days < 365 ? "day" : "earlier";
}

/** Days have a number of their own, whatever the hour and the summer time. */
function day(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (24 * 60 * 60 * 1000);
}
