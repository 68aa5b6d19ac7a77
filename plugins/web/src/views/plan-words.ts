/** What the list of plans and its dialog say. */

import { t } from "../core/messages";

export const PLANS = {
  none: t`Nothing planned yet.`,
  /** Of the line that belongs to no answer. */
  line: t`One If-then line`,
  done: t`Done`,
  later: t`Later`,
  drop: t`Drop`,
  back: t`Take it back`,
  moved: (day: string): string => (day ? t`Moved to ${day}.` : t`Without a day now.`),
  other: t`Or another day:`,
  back_to: t`Taken back.`,
  failed: t`It could not be changed. Nothing is lost: try again.`,
  send: t`Send it to one person`,
  calendar: t`Put it in my calendar`,
  all: t`Put all of them in my calendar`,
  given: (name: string): string => t`Handed to your browser as ${name}. Open it with your calendar.`,
  edit: t`Change it`,
  close: t`Close`,
  of: (about: string): string => t`Plan: ${about}`,
  saved: t`Saved on this device`,
  unsaved: t`Not saved. What you wrote is still on this page.`,
  gone: t`This plan was deleted in another tab. What you wrote is still on this page.`,
  past: (n: number): string => t`Done or dropped: ${n}`,
  file: "my-plan.ics",
  files: "my-plans.ics",
  /** Names nothing: it is seen on a locked screen. */
  event: t`Look at my plan`,
};

export const SEND = {
  heading: t`Send it to one person`,
  about: t`What leaves this page is the text below and nothing else. Change it as you like.`,
  text: t`The text`,
  subject: t`My plan`,
  share: t`Share`,
  mail: t`Mail`,
  copy: t`Copy`,
  copied: t`Copied.`,
  select: t`The text is selected: copy it from there.`,
  long: t`The text is too long for a link. It is copied: paste it into the mail.`,
  close: t`Close`,
};
