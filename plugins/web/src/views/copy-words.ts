/** What "Keep a copy" says. */

import type { Columns } from "../core/csv";

export const COPY = {
  heading: "Keep a copy",
  summary: "Copy a summary for my coach",
  record: "My record",
  file: "Save as a file",
  fileHolds:
    "The file holds everything you answered on this site, private lines too. It opens again with “Open a kept copy”.",
  saved: (name: string): string => `Handed to your browser as ${name}.`,
  failed: "The answers could not be read just now. Nothing was changed.",
  choose: "Tick what goes into the text. Private lines are not ticked.",
  empty: "Nothing noted yet.",
  lines: "In the text",
  /** Of a self-check: title, and the day of the last change. */
  sheet: (title: string, day: string): string => [title, day].filter(Boolean).join(", "),
  /** Of an application itself. */
  about: "About the application",
  /** What belongs to no application, where others do. */
  other: "For no application",
  numbered: (n: number): string => `Application ${n}`,
  ticked: (n: number, of: number): string => `${n} of ${of} ticked`,
  all: "Tick all that is not private",
  none: "Untick all",
  private: "(private)",
  old: "(asked earlier)",
  text: "The text",
  share: "Share",
  copy: "Copy",
  copied: "Copied.",
  select: "The text is selected: copy it from there.",
  ways: "Other ways",
  waysHold: "They hold the ticked lines, too.",
  print: "Print",
  markdown: "Save as Markdown",
  csv: "Save as a table (CSV)",
  close: "Close",
};

export const COLUMNS: Columns = {
  names: [
    "application",
    "self-check",
    "date",
    "item id",
    "question",
    "answer id",
    "answer",
    "private",
  ],
  private: "yes",
};
