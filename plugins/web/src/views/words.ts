/** Everything the result and the dialogs say by themselves. Questions and advice are the author's. */

export const REASONS = {
  lack: "I lack it",
  "not-shown": "I have it but did not show it",
  "not-for-me": "Not for me",
};

export const STEPS = {
  days: "a first step takes days",
  weeks: "a first step takes weeks",
  longer: "a first step takes longer",
};

/** What became of a plan. */
export const STATES = { done: "Done.", dropped: "Dropped." };

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
  past: "Then and now",
  compare: "Lay an earlier time beside this one",
  line: "One If-then line",
  if: "If",
  will: "then I will",
  review: "I look at it again on",
  other: "Written in another tab:",
  keepThis: "Keep what stands here",
  takeOther: "Take the other",
  aloud: "Read it once aloud.",
  plans: "What I planned",
  copy: "Keep a copy",
};

export const PLAN = {
  make: "Plan this",
  change: "Change this plan",
  close: "Close",
  of: (about: string): string => `Plan: ${about}`,
  /** Before the sentence of a plan. */
  made: "Planned:",
};

/** Where the part of the page that a button needs could not be loaded. */
export const UNLOADED = {
  heading: { copies: "Keep a copy", files: "Open a kept copy" },
  about: "A part of this page could not be loaded. Your answers are kept. Try again later.",
  close: "Close",
};
