/** Where the answers lie, said as it is: a frame of another site promises nothing. */

import type { Mode } from "../../store/store";
import { WORDS } from "./words";

type Keeping = "own" | "apart" | "gone";

/** What a browser does with what this page keeps; `mode`: how the record was opened. */
function keeping(mode: Mode): Keeping {
  if (mode === "memory" || mode === "guest") return "gone";
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

/** What stood there first, which is true of a page of its own. */
let first: string | null = null;

/** Says it in its place, with a way to a copy where that matters. */
export function where(place: HTMLElement | null, mode: Mode): void {
  const how = keeping(mode);
  if (!place || place.dataset.how === how) return;
  first ??= place.textContent;
  place.dataset.how = how;
  place.textContent = how === "own" ? first : WORDS[how];
  if (how === "own") return;
  const copy = document.createElement("button");
  copy.type = "button";
  copy.dataset.do = "copy";
  copy.textContent = WORDS.copy;
  place.append(" ", copy);
}
