/** A paper as plain text. */

import { headings, type Paper } from "./paper";

export function plain(paper: Paper): string {
  const above = headings(paper);
  const parts = paper.parts.map(({ lines }, at) => {
    const said = lines.map(({ label, value }) => {
      if (!value) return label;
      return /[.?!:…]$/.test(label) ? `${label} ${value}` : `${label}: ${value}`;
    });
    return [...(above[at] ?? []).flatMap(({ title }) => [title, ""]), ...said];
  });
  return `${[paper.title, ...parts.map((part) => part.join("\n").trimEnd())].join("\n\n")}\n`;
}
