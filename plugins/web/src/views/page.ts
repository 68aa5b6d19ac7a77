/** What stands in the page already, "How to read your answers", cloned for the result. */

import type { Pointer } from "../core/steps";

/** The author's text, or undefined where the page has none. */
export function textOf(host: ParentNode, { of, key }: Pointer): DocumentFragment | undefined {
  return copy(host.querySelector(`[data-${of}="${key}"]`));
}

/** Whether the author says that there is nothing to do, and so nothing to plan. */
export function rests(host: ParentNode, { of, key }: Pointer): boolean {
  return !!host.querySelector(`[data-${of}="${key}"][data-rest]`);
}

/** The link to the passage that says why, as "item:ID", "dimension:ID" or "section:ID". */
export function passage(host: ParentNode, key: string): DocumentFragment | undefined {
  const link = host.querySelector(`a[data-passage="${key}"]`);
  return link ? copy(link.parentElement) : undefined;
}

/** What is so, where a question asks what the reader knows, and why. */
export function so(host: ParentNode, item: string): DocumentFragment | undefined {
  return copy(host.querySelector(`[data-so="${item}"]`));
}

export function closing(host: ParentNode): DocumentFragment | undefined {
  return copy(host.querySelector("[data-closing]"));
}

/** An element's content; ids stay unique in the page, and marks of the original stay with it. */
function copy(element: Element | null): DocumentFragment | undefined {
  if (!element) return undefined;
  const fragment = document.createDocumentFragment();
  fragment.append(...Array.from(element.childNodes, (node) => node.cloneNode(true)));
  for (const inner of fragment.querySelectorAll("[id], [data-passage]")) {
    inner.removeAttribute("id");
    inner.removeAttribute("data-passage");
  }
  return fragment;
}
