/** How much the reader noted. */

import { answered } from "./answers";
import { items, shown } from "./conditions";
import type { Model, Section } from "./model";
import type { Row, State } from "./record";

/** The reader's own rows of a section, in the order they were written; those without a title are none. */
export function rowsOf(state: State, section: Section): Row[] {
  const rows = section.own ? (state.attempt?.rows ?? []) : [];
  return rows.filter((row) => row.section === section.id && !row.gone && row.title.trim());
}

/**
 * For "3 noted": the shown items with an answer ("does not apply" is one) and the own rows with a
 * title. A pick alone, a suggestion left as it stands and answers to what vanished do not count.
 */
export function noted(model: Model, state: State): number {
  const visible = shown(model, state);
  const said = items(model).filter((item) => visible.has(item.id) && answered(model, state, item));
  return said.length + model.sections.flatMap((section) => rowsOf(state, section)).length;
}
