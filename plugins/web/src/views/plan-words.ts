/** What the list of plans and its dialog say. */

export const PLANS = {
  none: "Nothing planned yet.",
  /** Of the line that belongs to no answer. */
  line: "One If-then line",
  done: "Done",
  later: "Later",
  drop: "Drop",
  back: "Take it back",
  moved: (day: string): string => (day ? `Moved to ${day}.` : "Without a day now."),
  other: "Or another day:",
  back_to: "Taken back.",
  failed: "It could not be changed. Nothing is lost: try again.",
  send: "Send it to one person",
  calendar: "Put it in my calendar",
  all: "Put all of them in my calendar",
  given: (name: string): string => `Handed to your browser as ${name}. Open it with your calendar.`,
  edit: "Change it",
  close: "Close",
  of: (about: string): string => `Plan: ${about}`,
  saved: "Saved on this device",
  unsaved: "Not saved. What you wrote is still on this page.",
  past: (n: number): string => `Done or dropped: ${n}`,
  file: "my-plan.ics",
  files: "my-plans.ics",
  /** Names nothing: it is seen on a locked screen. */
  event: "Look at my plan",
};

export const SEND = {
  heading: "Send it to one person",
  about: "What leaves this page is the text below and nothing else. Change it as you like.",
  text: "The text",
  subject: "My plan",
  share: "Share",
  mail: "Mail",
  copy: "Copy",
  copied: "Copied.",
  select: "The text is selected: copy it from there.",
  long: "The text is too long for a link. It is copied: paste it into the mail.",
  close: "Close",
};
