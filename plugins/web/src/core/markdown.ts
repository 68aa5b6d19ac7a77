/**
 * A paper as Markdown (CommonMark, and what GitHub adds to it). Whatever was typed is text in it: a
 * sign that could mean anything has a backslash before it, and only there, for a place that shows
 * Markdown as it is written.
 */

import { headings, type Paper } from "./paper";

export function markdown(paper: Paper): string {
  const above = headings(paper);
  const blocks = [`# ${inline(paper.title)}`];
  paper.parts.forEach(({ lines }, at) => {
    for (const { rank, title } of above[at] ?? []) blocks.push(`${"#".repeat(rank + 1)} ${inline(title)}`);
    for (const { label, value } of lines) {
      const asked = `**${inline(label)}**`;
      // Two spaces at the end break the line, and are not seen where it is shown as written.
      blocks.push(value ? `${asked}  \n${written(value)}` : asked);
    }
  });
  return `${blocks.join("\n\n")}\n`;
}

/** On one line, within other signs. */
function inline(text: string): string {
  return escaped(text.replace(/\s+/g, " ").trim()) || "–";
}

/** Line by line. */
function written(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/\0/g, "")
    .trim()
    .split("\n")
    .map((line) => begun(escaped(line.trimEnd())))
    .join("  \n")
    .replace(/^ +$/gm, "");
}

/** Signs that mean something wherever they stand. */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>~|$^]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    // Else some make a link of it: an address, a name of a site, a mail.
    .replace(/(?<=\/)\/|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})|(?<=\S)@(?=\S)/gu, "\\$&");
}

/** Signs that mean something at the beginning of a line, and spaces that would. */
function begun(line: string): string {
  return line
    .replace(/^[ \t]+/, (space) => space.replace(/\t/g, "    ").replace(/ /g, "\u00a0"))
    .replace(/^(\u00a0*)([#+=-])/, "$1\\$2")
    .replace(/^(\u00a0*\d+)([.)])/, "$1\\$2");
}
