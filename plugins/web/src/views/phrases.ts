/** How answers, plans and applications are said in a copy. */

import { name } from "../core/application";
import { spoken } from "../core/language";
import type { GapWords, Phrases } from "../core/line";
import { NAMED } from "../core/paper";
import type { Application, Plan } from "../core/record";
import { FIELDS, OUTCOMES, stageOf } from "./application-words";
import { word } from "./word";
import { REASONS, RESULT, STATES, STEPS } from "./words";

const made = new Map<string, Phrases>();

/** The words of a copy's lines, with dates as this language writes them. */
export function phrases(lang: string): Phrases {
  const known = made.get(lang);
  if (known) return known;
  const day = new Intl.DateTimeFormat(spoken(lang), { dateStyle: "long", timeZone: "UTC" });
  const date = (value: string): string => {
    const time = Date.parse(`${value}T00:00:00Z`);
    return Number.isNaN(time) ? value : day.format(time);
  };
  const fresh: Phrases = {
    done: "✓",
    notApplying: "Does not apply",
    line: RESULT.line,
    date,
    gap,
    plan: (one) => plan(one, date),
    back: (label) => `Looking back: ${label}`,
    planned: (name) => `Plan for ${name}`,
    application: (one) => application(one, date),
  };
  made.set(lang, fresh);
  return fresh;
}

/** A gap in words: what is not said is left out. */
export function gap({ now, needed, importance, reason, step }: GapWords): string {
  const said = [
    now && `now “${now}”`,
    needed && `needed “${needed}”`,
    importance && `“${importance}”`,
    reason && REASONS[reason],
    step && STEPS[step],
  ];
  return said.filter(Boolean).join("; ");
}

function plan({ if: when, then: will, review, state }: Plan, date: Phrases["date"]): string {
  const [cue, deed] = [when.trim(), will.trim()];
  const line = [cue && `If ${cue}`, deed && `${cue ? "then " : ""}I will ${deed}`];
  const said = line.filter(Boolean).join(", ");
  const look = review && `${RESULT.review} ${date(review)}.`;
  return [said && `${said}${/[.!?…]$/.test(said) ? "" : "."}`, look, word(STATES, state)]
    .filter(Boolean)
    .join(" ");
}

function application(one: Application, date: Phrases["date"]): ReturnType<Phrases["application"]> {
  const fields = [
    { item: NAMED, label: "Application", value: name(one) },
    { item: "stage", label: FIELDS.stage, value: stageOf(one) },
    { item: "date", label: FIELDS.date, value: one.date && date(one.date) },
    { item: "outcome", label: FIELDS.outcome, value: word(OUTCOMES, one.outcome) ?? one.outcome },
  ];
  return fields.filter(({ value }) => value);
}
