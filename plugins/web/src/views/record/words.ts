/** What the reader's record says by itself. */

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const RECORD = {
  empty: "Nothing is noted yet, and that is fine. When you want to begin, these are the doors:",
  more: "More self-checks on this site:",
  noted: (n: number): string => (n ? `${n} noted.` : "Nothing noted yet."),
  optional: "All of it is optional.",
  changed: (day: string): string => `Last changed on ${day}`,
  gone: "This site no longer shows this self-check. What you noted stays here.",
  earlier: (n: number): string => count(n, "earlier one", "earlier ones"),
  others: (n: number, more: boolean): string =>
    `${count(n, more ? "more stands" : "stands", more ? "more stand" : "stand")} with your applications, above.`,
  open: "Go on",
  resume: "Go on with this one",
  read: "Read it",
  remove: "Delete",
  summary: "Copy a summary for my coach",
  removeQuiz: "Delete all of this self-check",
  of: (what: string): string => `: ${what}`,
  compare: "Then and now",
  failed: "It did not work just now. Nothing was changed.",
};

export const PLANS = {
  next: (day: string): string => `The next day you chose is ${day}.`,
};

export const APPLICATIONS = {
  none: "Company, role, stage, how it went: all of it is optional.",
  add: "Add an application",
  summary: "Copy a summary for my coach",
  edit: "Edit",
  remove: "Delete the application",
  nothing: "No self-check belongs to it yet.",
  earlier: (n: number): string => count(n, "earlier application", "earlier applications"),
};

export const CARE = {
  never: "You have not kept a copy on this device yet.",
  last: (day: string): string => `You last kept a copy on ${day}.`,
  since: (n: number): string => (n > 0 ? `${count(n, "change", "changes")} since.` : "Nothing has changed since."),
  keep: "Keep a copy",
  summary: "Copy a summary for my coach",
  open: "Open a kept copy",
  removeAll: "Delete everything",
  ask: "Ask the browser to keep it",
  asking: "A browser may delete what sites keep when the device is nearly full. It can be asked not to.",
  granted: "The browser has agreed to keep it, even when the device is nearly full. You can still delete it yourself, and so can “Clear site data”.",
  refused: "The browser did not agree. It often does for a site that you visit a lot, bookmark or put on the home screen.",
  unasked: "This browser cannot be asked to keep it.",
  notMine: "This device is not mine",
  damaged: (n: number): string =>
    `${count(n, "part", "parts")} of the record cannot be read any more. The rest is here. You can save what is left of ${n === 1 ? "it" : "them"}.`,
  saveDamaged: "Save what is left",
};

export const SHARED = {
  heading: "This device is not mine",
  tab: "What this tab has written can go, and from now on it keeps nothing. What was here before stays.",
  forget: "Delete what this tab wrote",
  all: "Or everything that this browser keeps for this site can go, whoever wrote it.",
  everything: "Delete everything",
  cancel: "Cancel",
  forgotten: "Deleted. This tab keeps nothing from now on.",
};

export const REMOVE = {
  heading: "Delete this?",
  attempt: (title: string): string => `What you noted here goes, with its plans: ${title}.`,
  application: (title: string, n: number): string =>
    n
      ? `The application goes, and with it ${count(n, "self-check", "self-checks")} and their plans: ${title}.`
      : `The application goes: ${title}.`,
  quiz: (title: string, n: number): string => `All of “${title}” goes: ${count(n, "attempt", "attempts")}, with plans.`,
  everything: "The notes of every self-check of this site go, with applications and plans.",
  copies: "Files you kept stay where you put them. Until you leave this page, you can bring it back.",
  yes: "Delete",
  cancel: "Cancel",
  done: (title: string): string => `Deleted: ${title}.`,
  all: "everything",
  undo: "Bring it back",
  back: (title: string): string => `It is back: ${title}.`,
  failed: "It could not be deleted. Nothing was changed.",
  failedBack: "It could not be brought back just now. Try again later.",
};
