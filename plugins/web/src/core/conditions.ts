/** Which items are shown. */

import { answer, answered } from "./answers";
import type { Condition, Item, Model } from "./model";
import type { State } from "./record";

/**
 * The ids of the items that are shown: all of an item's conditions hold, each by any of its values.
 * A hidden item counts as unanswered, and only earlier items are asked.
 */
export function shown(model: Model, state: State): Set<string> {
  const visible = new Set<string>();
  const earlier = new Map<string, Item>();
  const holds = ({ item: id, values }: Condition): boolean => {
    const item = earlier.get(id);
    if (!item) return false;
    const open = visible.has(id);
    if (values.includes("any") && open && answered(model, state, item)) return true;
    const value = open ? answer(model, state, item) : undefined;
    if (item.kind === "check") return values.includes(String(value === true));
    return values.some((one) => (Array.isArray(value) ? value.includes(one) : value === one));
  };
  for (const item of items(model)) {
    if (item.if.every(holds)) visible.add(item.id);
    earlier.set(item.id, item);
  }
  return visible;
}

/** All items in written order. */
export function items(model: Model): Item[] {
  return model.sections.flatMap((section) => section.items);
}
