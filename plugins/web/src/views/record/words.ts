/** What the reader's record says by itself. */

import { plural, t } from "../../core/messages";

export const RECORD = {
  empty: t`Nothing is noted yet, and that is fine. When you want to begin, these are the doors:`,
  more: t`More self-checks on this site:`,
  noted: (n: number): string => (n ? t`${n} noted.` : t`Nothing noted yet.`),
  optional: t`All of it is optional.`,
  changed: (day: string): string => t`Last changed on ${day}`,
  gone: t`This site no longer shows this self-check. What you noted stays here.`,
  earlier: (n: number): string => plural(n, t`${n} earlier one`, t`${n} earlier ones`),
  others: (n: number, more: boolean): string =>
    more
      ? plural(n, t`${n} more stands with your applications, above.`, t`${n} more stand with your applications, above.`)
      : plural(n, t`${n} stands with your applications, above.`, t`${n} stand with your applications, above.`),
  open: t`Go on`,
  resume: t`Go on with this one`,
  read: t`Read it`,
  remove: t`Delete`,
  summary: t`Copy a summary to pass on`,
  removeQuiz: t`Delete all of this self-check`,
  /** After a button, for those who hear it. */
  of: (what: string): string => t("after a button: of what")`: ${what}`,
  compare: t`Then and now`,
  failed: t`It did not work just now. Nothing was changed.`,
};

export const PLANS = {
  next: (day: string): string => t`The next day you chose is ${day}.`,
};

export const APPLICATIONS = {
  none: t`Company, role, stage, how it went: all of it is optional.`,
  add: t`Add an application`,
  summary: t`Copy a summary to pass on`,
  edit: t`Edit`,
  remove: t`Delete the application`,
  nothing: t`No self-check belongs to it yet.`,
  earlier: (n: number): string => plural(n, t`${n} earlier application`, t`${n} earlier applications`),
};

export const CARE = {
  never: t`You have not kept a copy on this device yet.`,
  last: (day: string): string => t`You last kept a copy on ${day}.`,
  since: (n: number): string => (n > 0 ? plural(n, t`${n} change since.`, t`${n} changes since.`) : t`Nothing has changed since.`),
  keep: t`Keep a copy`,
  summary: t`Copy a summary to pass on`,
  open: t`Open a kept copy`,
  removeAll: t`Delete everything`,
  ask: t`Ask the browser to keep it`,
  asking: t`A browser may delete what sites keep when the device is nearly full. It can be asked not to.`,
  granted: t`The browser has agreed to keep it, even when the device is nearly full. You can still delete it yourself, and so can “Clear site data”.`,
  refused: t`The browser did not agree. It often does for a site that you visit a lot, bookmark or put on the home screen.`,
  unasked: t`This browser cannot be asked to keep it.`,
  notMine: t`This device is not mine`,
  damaged: (n: number): string =>
    plural(
      n,
      t`${n} part of the record cannot be read any more. The rest is here. You can save what is left of it.`,
      t`${n} parts of the record cannot be read any more. The rest is here. You can save what is left of them.`,
    ),
  saveDamaged: t`Save what is left`,
};

export const SHARED = {
  heading: t`This device is not mine`,
  tab: t`What this tab has written can go, and from now on it keeps nothing. What was here before stays.`,
  forget: t`Delete what this tab wrote`,
  all: t`Or everything that this browser keeps for this site can go, whoever wrote it.`,
  everything: t`Delete everything`,
  cancel: t`Cancel`,
  forgotten: t`Deleted. This tab keeps nothing from now on.`,
};

export const REMOVE = {
  heading: t`Delete this?`,
  attempt: (title: string): string => t`What you noted here goes, with its plans: ${title}.`,
  application: (title: string, n: number): string =>
    n
      ? plural(
          n,
          t`The application goes, and with it ${n} self-check and their plans: ${title}.`,
          t`The application goes, and with it ${n} self-checks and their plans: ${title}.`,
        )
      : t`The application goes: ${title}.`,
  quiz: (title: string, n: number): string =>
    plural(n, t`All of “${title}” goes: ${n} attempt, with plans.`, t`All of “${title}” goes: ${n} attempts, with plans.`),
  everything: t`The notes of every self-check of this site go, with applications and plans.`,
  copies: t`Files you kept stay where you put them. Until you leave this page, you can bring it back.`,
  yes: t`Delete`,
  cancel: t`Cancel`,
  done: (title: string): string => t`Deleted: ${title}.`,
  all: t`everything that was here`,
  undo: t`Bring it back`,
  back: (title: string): string => t`It is back: ${title}.`,
  failed: t`It could not be deleted. Nothing was changed.`,
  failedBack: t`It could not be brought back just now. Try again later.`,
};
