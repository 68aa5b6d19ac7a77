/** Everything the result and the dialogs say by themselves. Questions and advice are the author's. */

import { t } from "../core/messages";

/** "one, two" */
export function listed(things: string[]): string {
  return things.join(t("between things that are listed")`, `);
}

/** "one; two": longer things. */
export function apart(things: string[]): string {
  return things.join(t("between longer things that are listed")`; `);
}

/** "One. Two." */
export function sentences(said: string[]): string {
  return said.filter(Boolean).reduce((one, two) => (one ? t("one sentence after another")`${one} ${two}` : two), "");
}

/** “one” */
export function quoted(title: string): string {
  return t`“${title}”`;
}

/** "one: two" */
export function labelled(label: string, text: string): string {
  return t("a label and what belongs to it")`${label}: ${text}`;
}

export const REASONS = {
  lack: t`I lack it`,
  "not-shown": t`I have it but did not show it`,
  "not-for-me": t`Not for me`,
};

export const STEPS = {
  days: t`a first step takes days`,
  weeks: t`a first step takes weeks`,
  longer: t`a first step takes longer`,
};

/** What became of a plan. */
export const STATES = { done: t`Done.`, dropped: t`Dropped.` };

export const SAYS = {
  nothing: t`Nothing noted yet. That is fine.`,
  "not-applying": t`None of this applied. That is fine.`,
  few: t`Too few to say anything. That is fine.`,
  noted: (n: number): string => t`You noted ${n}.`,
  /** Of the answers of one dimension, high to low. */
  counts: (n: number, title: string, counts: string): string =>
    t`You answered ${n} on “${title}”: ${counts}.`,
  count: (n: number, level: string): string => t`${n} × “${level}”`,
};

const chosen = (titles: string): string => t`You chose ${titles}.`;

/** In a copy. */
export const SAID = {
  notApplying: t`Does not apply`,
  back: (label: string): string => t`Looking back: ${label}`,
  planned: (name: string): string => t`Plan for ${name}`,
  now: (level: string): string => t`now “${level}”`,
  needed: (level: string): string => t`needed “${level}”`,
  application: t`Application`,
  plan: (cue: string, deed: string): string => t`If ${cue}, then I will ${deed}`,
  cue: (cue: string): string => t`If ${cue}`,
  deed: (deed: string): string => t`I will ${deed}`,
  ended: (sentence: string): string => t("the end of a sentence")`${sentence}.`,
  review: (day: string): string => t`I look at it again on ${day}.`,
};

export const RESULT = {
  heading: t`What this says`,
  keep: t("what went well")`Keep`,
  keepAnswer: quoted,
  next: t`One next step`,
  story: t`Ten minutes. Write one story that shows it: the situation, your part, how it turned out.`,
  piece: t`Which piece of it fits into a few days?`,
  begin: t`Ten minutes. Write it down, and the day you begin.`,
  first: t`Ten minutes. Write down the first thing to do for it, and on which day.`,
  known: t`Good to know`,
  chose: (titles: string[]): string => chosen(listed(titles.map(quoted))),
  gaps: t`From now to what was needed`,
  caption: t`In the order of what comes first`,
  gap: t("what was asked")`What`,
  now: t`Now`,
  needed: t`Needed`,
  unsaid: t`Not said`,
  missing: {
    needed: t`Say what was needed to see the step.`,
    now: t`Say where you are now to see the step.`,
  },
  more: t`More`,
  past: t`Then and now`,
  compare: t`Lay an earlier time beside this one`,
  line: t`One If-then line`,
  if: t`If`,
  will: t`then I will`,
  review: t`I look at it again on`,
  other: t`Written in another tab:`,
  keepThis: t`Keep what stands here`,
  takeOther: t`Take the other`,
  aloud: t`Read it once aloud.`,
  plans: t`What I planned`,
  copy: t`Keep a copy`,
};

export const PLAN = {
  make: t`Plan this`,
  change: t`Change this plan`,
  close: t`Close`,
  of: (about: string): string => t`Plan: ${about}`,
  /** Before the sentence of a plan. */
  made: t`Planned:`,
};

/** Where the part of the page that a button needs could not be loaded. */
export const UNLOADED = {
  heading: { copies: t`Keep a copy`, files: t`Open a kept copy` },
  about: t`A part of this page could not be loaded. Your answers are kept. Try again later.`,
  close: t`Close`,
};
