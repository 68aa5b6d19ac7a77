/** Everything that is said by ourselves of earlier attempts. */

import { spoken } from "../core/language";

export const HISTORY = {
  /** Names of the two sides. */
  then: "Then",
  now: "Now",
  later: "Later",
  sides: (then: string, now: string, later: string): string => `Then: ${then}. ${later}: ${now}.`,
  compare: "Compare with",
  what: "What",
  how: {
    changed: "What changed",
    same: "What stayed",
    fresh: "Answered now, not then",
    gone: "Answered then, not now",
    other: "Asked differently then",
  },
  /** Where the later one is not the one that is filled in now. */
  howLater: {
    changed: "What changed",
    same: "What stayed",
    fresh: "Answered later, not then",
    gone: "Answered then, not later",
    other: "Asked differently then",
  },
  nothing: "Nothing in these two can be laid side by side.",
  ticked: "Ticked",
  notApplying: "Does not apply",
  needed: (level: string): string => `needed: ${level}`,
  back: (level: string): string => `looking back: ${level}`,
  askedThen: (ask: string): string => `Asked then: “${ask}”`,
  askedNow: (ask: string): string => `Asked now: “${ask}”`,
  called: (title: string): string => `Called “${title}” then`,
  reworded: "The same answer, worded otherwise",
  notAnswered: "Not answered",
  notAsked: "Not asked",
  noLonger: "No longer asked",
  notListed: "Not on your list",
  lookBack: "Looking back, where would you put it then?",
  lookBackAbout: "With what you know today. All of it is optional, and what you said then stays.",
  looking: "Looking back",
  leave: "Left as it is",
  notSaved: "This could not be saved. What you see is as it was.",
  answers: (when: string): string => `What you answered then: ${when}`,
  none: "Nothing was noted in it.",
  answer: "Answer",
  asked: "(asked earlier)",
  lines: "Over time",
  linesAbout: "A line is drawn for what you answered five times or more.",
  middle: (title: string): string => `${title}: the middle answer`,
  table: "The same as a table",
  when: "When",
  level: "Level",
  failed: "What was kept could not be read just now. Nothing was changed.",
  gone: "It is no longer here.",
};

/** A day, or a day and its time, in the reader's own place. */
export function dayOf(lang: string, iso: string, time = false): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const style: Intl.DateTimeFormatOptions = time ? { dateStyle: "long", timeStyle: "short" } : { dateStyle: "long" };
  return new Intl.DateTimeFormat(spoken(lang), style).format(date);
}
