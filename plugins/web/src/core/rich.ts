/**
 * A paper as HTML for the clipboard: where text is written with headings (a course's editor, a notes
 * page, a mail) it is pasted as such. All that was typed is text in it.
 */

import { headings, type Paper } from "./paper";

export function rich(paper: Paper): string {
  const above = headings(paper);
  const parts = paper.parts.map(({ lines }, at) => [
    ...(above[at] ?? []).map(({ rank, title }) => `<h${rank + 2}>${safe(title)}</h${rank + 2}>`),
    ...lines.map(({ label, value }) => `<p><b>${safe(label)}</b>${value && `<br>${safe(value)}`}</p>`),
  ]);
  return [`<h2>${safe(paper.title)}</h2>`, ...parts.flat()].join("\n");
}

function safe(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r\n?|\n/g, "<br>");
}
