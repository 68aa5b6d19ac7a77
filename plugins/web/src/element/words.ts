/** What the form's buttons say. */

/** What most browsers say of a full disk. */
const UNWRITABLE =
  "The browser cannot write on this device; perhaps it is full. Keep a copy: what was saved before may be lost, too.";

export const WORDS = {
  retry: "Try again",
  copy: "Keep a copy",
  /** Why something was not saved, by the error's name. */
  why: {
    QuotaExceededError: "There is no room left on this device.",
    UnknownError: UNWRITABLE,
    DataError: UNWRITABLE,
    AbortError: UNWRITABLE,
    InvalidStateError: "The browser closed what it keeps for this site. Your answers are still on this page.",
    TimeoutError: "The browser does not answer. Your answers are still on this page.",
    LostError: "The browser cleared what it kept for this site; what you see is still on this page.",
    ReadOnlyError: "A newer page wrote here. Keep a copy, then reload.",
  } as Partial<Record<string, string>>,
  still: "Your answers are still on this page.",
  ask: "Delete what this tab has written here, and keep nothing from now on? Older answers stay on the device as they were, hidden in this tab.",
  yes: "Yes, keep nothing",
  no: "No",
  undeleted: "It could not be deleted. Nothing was changed.",
  began: "A new attempt. The earlier one is kept, and goes into the file of “Keep a copy”.",
  beganFor: (title: string): string => `A new one for ${title}. The earlier one is kept.`,
  back: "Back to the earlier one",
  /** Another attempt than before is shown. */
  belongs: (title: string): string => `These are your answers for ${title}.`,
  otherOne: "You see another attempt now.",
  last: (date: string): string => `Last changed on ${date || "an earlier day"}.`,
  isAbout: (title: string): string => `This is for ${title}.`,
  goOn: "Go on",
  beside: "Start a new one beside it",
  another: "Another application",
  deleted: "Deleted.",
  restored: "What was deleted is back.",
  restoredBeside: "What was deleted is back, beside this one.",
  unrestored: "It could not be brought back just now.",
  removed: (title: string): string => `Removed: ${title}`,
  undo: "Undo",
  copied: "Copied.",
  select: "The letter is selected: copy it from there.",
  long: "The letter is too long for a link. It is copied: paste it into the mail.",
  blanks: (n: number): string =>
    n === 1 ? "One blank is still empty." : `${n === 2 ? "Two" : n} blanks are still empty.`,
  yours: "These are your words now: the letter no longer follows your answers. Clear makes it anew.",
  other: "Written in another tab:",
  this: "Keep this one",
  that: "Keep the other",
};
