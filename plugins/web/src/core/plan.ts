/** What a reader means to do: If-then lines, the names of what they are for, and when they come up again. */

import type { Plan, Row, Words } from "./record";

/** Whether it holds anything: one whose fields were emptied, or that nobody can read, is as good as none. */
export function holds(plan: Plan): boolean {
  const texts = [plan.if, plan.then, plan.review];
  const sound = [...texts, plan.source].every((text) => typeof text === "string");
  return sound && texts.join("").trim() !== "";
}

/** As they come up again: those with a date, then those without, in the order they were written. */
export function inOrder(plans: Plan[]): Plan[] {
  return [...plans].sort((a, b) => {
    const [one, other] = [dayOf(a.review), dayOf(b.review)];
    if (one === other) return a.n - b.n;
    return !one || (other && one > other) ? 1 : -1;
  });
}

/** A day as YYYY-MM-DD; "" for what is none. */
export function dayOf(text: string): string {
  const time = /^[1-9]\d{3}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Some engines read the 31st of February as one in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : "";
}

/** A week on from the day it was to be looked at or from today, whichever is later. */
export function later(review: string, today: string): string {
  const day = dayOf(review);
  const from = new Date(`${day > today ? day : today}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() + 7);
  return from.toISOString().slice(0, 10);
}

/**
 * The name of what a plan is for, by the first words that know it: a row's title, a dimension's title,
 * an item's short name. "" for the line a result ends with, and for what none of them knows.
 */
export function about({ source }: Pick<Plan, "source">, rows: Row[], words: Words[]): string {
  const [kind = "", id] = source.split(".");
  if (kind === "own" && id) return rows.find((row) => row.id === id)?.title.trim() ?? "";
  for (const { items, dimensions } of words) {
    const found = id
      ? kind === "dimension" && dimensions.find((one) => one.id === id)?.title
      : items.find((one) => "short" in one && one.id === source);
    if (found) return typeof found === "string" ? found : "short" in found ? found.short : "";
  }
  return "";
}
