/** What the reader chose where a question has an answer that is so. What is so stands in the page. */

import { answer } from "./answers";
import { items, shown } from "./conditions";
import type { Model } from "./model";
import type { State } from "./record";

export interface Known {
  /** The item: [data-so="ITEM"] says what is so. */
  id: string;
  ask: string;
  /** The titles of the options chosen, in written order. */
  chosen: string[];
  private: boolean;
}

/** The questions about knowledge that were answered, as written. */
export function knowledge(model: Model, state: State): Known[] {
  const visible = shown(model, state);
  return items(model).flatMap((item) => {
    if (!("so" in item && item.so && visible.has(item.id))) return [];
    const given = [answer(model, state, item)].flat();
    const chosen = item.options.filter(({ id }) => given.includes(id)).map(({ title }) => title);
    return chosen.length ? [{ id: item.id, ask: item.ask, chosen, private: item.private }] : [];
  });
}
