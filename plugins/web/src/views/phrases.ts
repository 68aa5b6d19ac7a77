/** How answers, plans and applications are said in a copy. */

import { name } from "../core/application";
import { ours } from "../core/language";
import type { GapWords, Phrases } from "../core/line";
import { NAMED } from "../core/paper";
import type { Application, Plan } from "../core/record";
import { FIELDS, OUTCOMES, stageOf } from "./application-words";
import { word } from "./word";
import { apart, quoted, REASONS, RESULT, SAID, STATES, STEPS, sentences } from "./words";

const made = new Map<string, Phrases>();

/** The words of a copy's lines, with dates as this language writes them. */
export function phrases(lang: string): Phrases {
  const known = made.get(lang);
  if (known) return known;
  const day = new Intl.DateTimeFormat(ours(lang), { dateStyle: "long", timeZone: "UTC" });
  const date = (value: string): string => {
    const time = Date.parse(`${value}T00:00:00Z`);
    return Number.isNaN(time) ? value : day.format(time);
  };
  const fresh: Phrases = {
    done: "✓",
    notApplying: SAID.notApplying,
    line: RESULT.line,
    date,
    apart,
    gap,
    plan: (one) => plan(one, date),
    back: SAID.back,
    planned: SAID.planned,
    application: (one) => application(one, date),
  };
  made.set(lang, fresh);
  return fresh;
}

/** A gap in words: what is not said is left out. */
export function gap({ now, needed, importance, reason, step }: GapWords): string {
  const said = [
    now && SAID.now(now),
    needed && SAID.needed(needed),
    importance && quoted(importance),
    reason && REASONS[reason],
    step && STEPS[step],
  ];
  return apart(said.filter((one) => one !== "" && one !== undefined));
}

function plan({ if: when, then: will, review, state }: Plan, date: Phrases["date"]): string {
  const [cue, deed] = [when.trim(), will.trim()];
  const said = cue && deed ? SAID.plan(cue, deed) : cue ? SAID.cue(cue) : deed && SAID.deed(deed);
  const ended = !said || /[.!?…。！？؟]$/.test(said) ? said : SAID.ended(said);
  return sentences([ended, review && SAID.review(date(review)), word(STATES, state) ?? ""]);
}

function application(one: Application, date: Phrases["date"]): ReturnType<Phrases["application"]> {
  const fields = [
    { item: NAMED, label: SAID.application, value: name(one) },
    { item: "stage", label: FIELDS.stage, value: stageOf(one) },
    { item: "date", label: FIELDS.date, value: one.date && date(one.date) },
    { item: "outcome", label: FIELDS.outcome, value: word(OUTCOMES, one.outcome) ?? one.outcome },
  ];
  return fields.filter(({ value }) => value);
}
