/** What "Keep a copy" says. */

import type { Columns } from "../core/csv";
import { t } from "../core/messages";
import { listed } from "./words";

export const COPY = {
  heading: t`Keep a copy`,
  summary: t`Copy a summary to pass on`,
  record: t`My record`,
  file: t`Save as a file`,
  fileHolds:
    t`The file holds everything you answered on this site, private lines too. It opens again with “Open a kept copy”.`,
  saved: (name: string): string => t`Handed to your browser as ${name}.`,
  failed: t`The answers could not be read just now. Nothing was changed.`,
  choose: t`Tick what goes into the text. Private lines are not ticked.`,
  empty: t`Nothing noted yet.`,
  lines: t`In the text`,
  /** Of a self-check: title, and the day of the last change. */
  sheet: (title: string, day: string): string => listed([title, day].filter(Boolean)),
  /** Of an application itself. */
  about: t`About the application`,
  /** What belongs to no application, where others do. */
  other: t`For no application`,
  numbered: (n: number): string => t`Application ${n}`,
  ticked: (n: number, of: number): string => t`${n} of ${of} ticked`,
  all: t`Tick all that is not private`,
  none: t`Untick all`,
  private: t`(private)`,
  old: t`(asked earlier)`,
  text: t`The text`,
  share: t`Share`,
  copy: t`Copy`,
  copied: t`Copied.`,
  select: t`The text is selected: copy it from there.`,
  ways: t`Other ways`,
  waysHold: t`They hold the ticked lines, too.`,
  print: t`Print`,
  markdown: t`Save as Markdown`,
  csv: t`Save as a table (CSV)`,
  close: t`Close`,
};

export const COLUMNS: Columns = {
  names: [
    t`application`,
    t`self-check`,
    t`date`,
    t`item id`,
    t`question`,
    t`answer id`,
    t`answer`,
    t`private`,
  ],
  private: t`yes`,
};
