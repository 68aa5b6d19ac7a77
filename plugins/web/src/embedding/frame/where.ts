/** Where the answers lie, said as it is: a frame of another site promises nothing. */

import { WORDS } from "./words";

export type Keeping = "own" | "apart" | "gone";

/** What a browser does with what this page keeps. */
export function keeping(): Keeping {
  if (origin === "null") return "gone";
  for (let each: Window = self; each !== top; each = each.parent) {
    try {
      // Throws where that page is of another origin.
      void each.parent.location.href;
    } catch {
      return "apart";
    }
  }
  return "own";
}

/** Says it in its place, with a way to a copy where that matters. */
export function where(place: HTMLElement | null): void {
  const how = keeping();
  if (!place) return;
  place.textContent = WORDS[how];
  if (how === "own") return;
  const copy = document.createElement("button");
  copy.type = "button";
  copy.dataset.do = "copy";
  copy.textContent = WORDS.copy;
  place.append(" ", copy);
}
