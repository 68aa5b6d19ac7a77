/** A letter made of the answers so far. */

import { answer } from "./answers";
import { items, shown } from "./conditions";
import type { Model } from "./model";
import type { State } from "./record";

/** What stands where there is no answer yet, as in the page. */
export const BLANK = "________";

/** How many blanks a text has. */
export function blanks(text: string): number {
  return text.split(BLANK).length - 1;
}

/** How a letter says what is not a text. */
export interface Saying {
  date(day: string): string;
  list(titles: string[]): string;
}

/** Fills the slots of a letter: text and ids in turn, a text first. */
export function compose(model: Model, state: State, parts: string[], saying: Saying): string {
  const visible = shown(model, state);
  const say = (id: string): string => {
    const item = items(model).find((one) => one.id === id);
    const given = item && visible.has(id) && answer(model, state, item);
    if (!given) return "";
    if (item.kind === "date") return saying.date(String(given));
    if (!("options" in item)) return String(given).trim();
    const titles = item.options.filter((one) => [given].flat().includes(one.id));
    return saying.list(titles.map(({ title }) => title));
  };
  return parts.map((part, at) => (at % 2 ? say(part) || BLANK : part)).join("");
}
