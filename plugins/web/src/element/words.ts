/** What the form's buttons say. */

import { plural, t } from "../core/messages";

/** What most browsers say of a full disk. */
const UNWRITABLE =
  t`The browser cannot write on this device; perhaps it is full. Keep a copy: what was saved before may be lost, too.`;

export const WORDS = {
  retry: t`Try again`,
  copy: t`Keep a copy`,
  /** Why something was not saved, by the error's name. */
  why: {
    QuotaExceededError: t`There is no room left on this device.`,
    UnknownError: UNWRITABLE,
    DataError: UNWRITABLE,
    AbortError: UNWRITABLE,
    InvalidStateError: t`The browser closed what it keeps for this site. Your answers are still on this page.`,
    TimeoutError: t`The browser does not answer. Your answers are still on this page.`,
    LostError: t`The browser cleared what it kept for this site; what you see is still on this page.`,
    ReadOnlyError: t`A newer page wrote here. Keep a copy, then reload.`,
  } as Partial<Record<string, string>>,
  still: t`Your answers are still on this page.`,
  ask: t`Delete what this tab has written here, and keep nothing from now on? Older answers stay on the device as they were, hidden in this tab.`,
  yes: t`Yes, keep nothing`,
  no: t`No`,
  undeleted: t`It could not be deleted. Nothing was changed.`,
  began: t`A new attempt. The earlier one is kept, and goes into the file of “Keep a copy”.`,
  beganFor: (title: string): string => t`A new one for ${title}. The earlier one is kept.`,
  back: t`Back to the earlier one`,
  /** Another attempt than before is shown. */
  belongs: (title: string): string => t`These are your answers for ${title}.`,
  otherOne: t`You see another attempt now.`,
  last: (date: string): string => (date ? t`Last changed on ${date}.` : t`Last changed on an earlier day.`),
  isAbout: (title: string): string => t`This is for ${title}.`,
  goOn: t`Go on`,
  beside: t`Start a new one beside it`,
  another: t`Another application`,
  deleted: t`Deleted.`,
  restored: t`What was deleted is back.`,
  restoredBeside: t`What was deleted is back, beside this one.`,
  unrestored: t`It could not be brought back just now.`,
  removed: (title: string): string => t`Removed: ${title}`,
  undo: t`Undo`,
  copied: t`Copied.`,
  select: t`The letter is selected: copy it from there.`,
  long: t`The letter is too long for a link. It is copied: paste it into the mail.`,
  blanks: (n: number): string => (n === 2 ? t`Two blanks are still empty.` : plural(n, t`One blank is still empty.`, t`${n} blanks are still empty.`)),
  yours: t`These are your words now: the letter no longer follows your answers. Clear makes it anew.`,
  other: t`Written in another tab:`,
  this: t`Keep this one`,
  that: t`Keep the other`,
};
