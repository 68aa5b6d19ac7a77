/** A paper as a table for a spreadsheet (RFC 4180). */

import type { Paper } from "./paper";

/** The names of the columns, and the word for a private line. */
export interface Columns {
  names: string[];
  private: string;
}

/**
 * A row a line. It begins with a byte order mark: without one Excel reads UTF-8 as the alphabet of the
 * system, and "für" comes out as "fÃ¼r"; other programs know the mark.
 */
export function csv({ parts }: Paper, columns: Columns): string {
  const rows = parts.flatMap(({ application, check, day, lines }) =>
    (lines.length ? lines : [undefined]).map((line) => [
      application,
      check,
      day,
      line?.item ?? "",
      line?.label ?? "",
      line?.answer ?? "",
      line?.value ?? "",
      line?.private ? columns.private : "",
    ]),
  );
  return `\ufeff${[columns.names, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/**
 * A cell that begins with one of these signs, or their wide forms, may be run by a spreadsheet: the
 * apostrophe says that it is text.
 */
function cell(text: string): string {
  const safe = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
