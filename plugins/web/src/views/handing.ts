/** Ways out of the page: the clipboard, the share sheet, a file, the printer. */

import { html, render } from "lit-html";
import { headings, type Paper } from "../core/paper";
import { plain } from "../core/plain";
import { rich } from "../core/rich";

/** With headings where the place it is pasted into has them. Rejects where the browser refuses. */
export async function toClipboard(paper: Paper): Promise<void> {
  const text = plain(paper);
  const { clipboard } = navigator;
  if (!("write" in clipboard) || typeof ClipboardItem === "undefined") return clipboard.writeText(text);
  const typed = (content: string, type: string) => new Blob([content], { type });
  return clipboard.write([
    new ClipboardItem({
      "text/plain": typed(text, "text/plain"),
      "text/html": typed(rich(paper), "text/html"),
    }),
  ]);
}

export function toOthers(paper: Paper): void {
  // The reader may close the share sheet again: nothing to say then.
  navigator.share({ title: paper.title, text: plain(paper) }).catch(() => {});
}

/** Hands a file to the browser, from inside this element. */
export function toFile(place: Element, name: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  place.append(link);
  link.click();
  link.remove();
  // Safari reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name for files: letters, digits and hyphens. */
export function fileName(parts: string[], ending: string): string {
  const slugs = parts.map((part) =>
    part
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .slice(0, 60)
      .replace(/^-|-$/g, ""),
  );
  return `${slugs.filter(Boolean).join("-")}.${ending}`;
}

const SHEET = `@media print {
  body:has(> .sc-paper-copy) > :not(.sc-paper-copy) { display: none !important; }
  .sc-paper-copy { white-space: pre-line; overflow-wrap: anywhere; }
  .sc-paper-copy > p { break-inside: avoid; }
  .sc-paper-copy > :is(h1, h2, h3) { break-after: avoid; }
}
@media not print { .sc-paper-copy { display: none; } }`;

/**
 * Prints these lines alone. They stay until `dialog` closes: on a phone printing begins after this
 * returns. Where it goes with its page, unclosed, the next page is not printed as these lines.
 */
export function toPrinter(paper: Paper, dialog: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  const place = document.createElement("div");
  place.className = "sc-paper-copy";
  const above = headings(paper);
  render(
    html`<h1>${paper.title}</h1>
      ${paper.parts.map(({ lines }, at) => [
        (above[at] ?? []).map(({ rank, title }) =>
          rank === 1 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`,
        ),
        lines.map(({ label, value }) => html`<p><b>${label}</b>${value ? `\n${value}` : ""}</p>`),
      ])}`,
    place,
  );
  document.querySelector("body > .sc-paper-copy")?.remove();
  document.body.append(place);
  document.adoptedStyleSheets.push(sheet);
  const life = new AbortController();
  const clear = (): void => {
    life.abort();
    place.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  dialog.addEventListener("close", clear, { signal: life.signal });
  const left = (): void => {
    if (!dialog.isConnected) clear();
  };
  addEventListener("beforeprint", left, { signal: life.signal });
  print();
}
