/** A calendar file (RFC 5545): a whole day for each open plan with a date to look at it again. */

import { dayOf } from "./plan";
import type { Plan } from "./record";

/** What an event says. The summary is what a locked screen or a shared calendar shows of it. */
export interface Event {
  summary: string;
  description: string;
  /** Leads back to the page; absolute. */
  url: string;
}

/** `site` makes ids that stay the same whenever the file is made; `now` is when that is. */
export function calendar(
  plans: Plan[],
  site: string,
  now: Date,
  say: (plan: Plan) => Event,
): string {
  const events = plans.filter(due).flatMap((plan) => event(plan, site, now, say(plan)));
  const file = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Selfcheck//Plans//EN", ...events, "END:VCALENDAR"];
  return file.map((line) => `${fold(line)}\r\n`).join("");
}

/** Whether it stands in a calendar. */
export function due({ state, review }: Plan): boolean {
  return state === "open" && dayOf(review) !== "";
}

function event({ id, review, n }: Plan, site: string, now: Date, { summary, description, url }: Event): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${textOf(`${id}@${slug(site)}`)}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    // A calendar that has it already takes what was changed since.
    `SEQUENCE:${Math.min(n, 2 ** 31 - 1)}`,
    `DTSTART;VALUE=DATE:${review.replaceAll("-", "")}`,
    `SUMMARY:${textOf(summary)}`,
    `DESCRIPTION:${textOf(description)}`,
    `URL:${url}`,
    "CLASS:PRIVATE",
    // The day stays free for others to see.
    "TRANSP:TRANSPARENT",
    // Once, at nine in the morning of the day.
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${textOf(summary)}`,
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

function slug(site: string): string {
  const words = site.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-") || "selfcheck";
}

/** A text on one line, with none but signs that are seen. */
function textOf(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
}

const LONGEST = 75;

/** Lines of so many bytes at most, never broken within a sign. */
function fold(line: string): string {
  let folded = "";
  let length = 0;
  for (const sign of line) {
    const bytes = bytesOf(sign.codePointAt(0) ?? 0);
    if (length + bytes > LONGEST) {
      folded += "\r\n ";
      length = 1;
    }
    folded += sign;
    length += bytes;
  }
  return folded;
}

/** In UTF-8. */
function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
