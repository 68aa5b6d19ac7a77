/** Everything the result and the dialogs say by themselves. Questions and advice are the author's. */

import { spoken } from "../core/language";
import type { GapWords, Phrases } from "../core/report";
import type { Fault } from "./kept-file";

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const REASONS = {
  lack: "I lack it",
  "not-shown": "I have it but did not show it",
  "not-for-me": "Not for me",
};

const STEPS = {
  days: "a first step takes days",
  weeks: "a first step takes weeks",
  longer: "a first step takes longer",
};

export const SAYS = {
  nothing: "Nothing noted yet. That is fine.",
  "not-applying": "None of this applied. That is fine.",
  few: "Too few to say anything. That is fine.",
  noted: (n: number): string => `You noted ${n}.`,
  /** Of the answers of one dimension, high to low. */
  counts: (n: number, title: string, counts: string): string =>
    `You answered ${n} on “${title}”: ${counts}.`,
  count: (n: number, level: string): string => `${n} × “${level}”`,
};

export const RESULT = {
  heading: "What this says",
  keep: "Keep",
  keepAnswer: (answer: string): string => `“${answer}”`,
  next: "One next step",
  story: "Ten minutes. Write one story that shows it: the situation, your part, how it turned out.",
  piece: "Which piece of it fits into a few days?",
  begin: "Ten minutes. Write it down, and the day you begin.",
  first: "Ten minutes. Write down the first thing to do for it, and on which day.",
  known: "Good to know",
  chose: (titles: string[]): string => `You chose ${titles.map((title) => `“${title}”`).join(", ")}.`,
  gaps: "From now to what was needed",
  caption: "In the order of what comes first",
  gap: "What",
  now: "Now",
  needed: "Needed",
  unsaid: "Not said",
  missing: {
    needed: "Say what was needed to see the step.",
    now: "Say where you are now to see the step.",
  },
  more: "More",
  line: "One If-then line",
  if: "If",
  will: "then I will",
  review: "I look at it again on",
  other: "Written in another tab:",
  keepThis: "Keep what stands here",
  takeOther: "Take the other",
  aloud: "Read it once aloud.",
  copy: "Keep a copy",
};

export const COPY = {
  heading: "Keep a copy",
  choose: "Tick what goes into the text. Private lines are not ticked.",
  empty: "Nothing noted yet.",
  lines: "In the text",
  private: "(private)",
  old: "(asked earlier)",
  text: "The text",
  share: "Share",
  copy: "Copy",
  copied: "Copied.",
  select: "The text is selected: copy it from there.",
  file: "Save as a file",
  fileHolds:
    "The file holds everything you answered on this site, private lines too. It opens again with “Open a kept copy”.",
  saved: (name: string): string => `Handed to your browser as ${name}.`,
  failed: "The answers could not be read just now. Nothing was changed.",
  close: "Close",
};

const OPEN_HEADING = "Open a kept copy";

export const OPEN = {
  heading: OPEN_HEADING,
  about:
    "Choose a file that was kept here or on another device. Nothing changes before you say so.",
  choose: "The file",
  site: (there: string, here: string): string =>
    `It was kept on another site (${there}; this one is ${here}).`,
  holds: "It holds:",
  fresh: (n: number): string => count(n, "new attempt", "new attempts"),
  same: (n: number): string => `${n} already here`,
  different: (n: number): string => `${n} here with other answers`,
  nothing: "Everything in it is here already.",
  empty: "It holds no answers.",
  file: "Open it, show what the file holds",
  fileKeeps: "What you see now stays as an earlier attempt.",
  mine: "Add it, keep showing mine",
  only: "Open it here",
  done: "Opened. Your answers are here.",
  failed: "It could not be opened. Nothing was changed.",
  cancel: "Cancel",
  close: "Close",
  faults: {
    large: "This file is larger than 16 MB, so it was not opened. Nothing was changed.",
    encoding: "This file is not UTF-8 text, so it was not opened. Nothing was changed.",
    broken: "This file is not complete, or not a kept copy. Nothing was changed.",
    other: "This is not a copy kept by a self-check. Nothing was changed.",
    newer:
      "This copy was kept by a newer page. Reload this one and try again. Nothing was changed.",
  } satisfies Record<Fault, string>,
};

/** Where the part of the page that opens a copy could not be loaded. */
export const UNLOADED = {
  heading: OPEN_HEADING,
  about: "A part of this page could not be loaded. Your answers are kept. Try again later.",
  close: "Close",
};

/** The words of a copy's lines. */
export function phrases(lang: string): Phrases {
  const day = new Intl.DateTimeFormat(spoken(lang), { dateStyle: "long", timeZone: "UTC" });
  const date = (value: string): string => {
    const time = Date.parse(`${value}T00:00:00Z`);
    return Number.isNaN(time) ? value : day.format(time);
  };
  return {
    done: "✓",
    notApplying: "Does not apply",
    line: RESULT.line,
    date,
    gap,
    plan: ({ if: when, then: will, review }) => {
      const line = [
        when.trim() && `If ${when.trim()}`,
        will.trim() && `then I will ${will.trim()}`,
      ];
      const said = line.filter(Boolean).join(", ");
      const look = review && `${RESULT.review} ${date(review)}.`;
      return [said && `${said}.`, look].filter(Boolean).join(" ");
    },
  };
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
