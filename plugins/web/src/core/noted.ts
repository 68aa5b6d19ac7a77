/** How much the reader noted. */

import { answered } from "./answers";
import { items, shown } from "./conditions";
import type { Model, Section } from "./model";
import type { Attempt, Row, State } from "./record";

/** The reader's own rows of a section, in the order they were written; those without a title are none. */
export function rowsOf(state: State, section: Section): Row[] {
  const rows = section.own ? (state.attempt?.rows ?? []) : [];
  return rows.filter((row) => row.section === section.id && !row.gone && row.title.trim());
}

/**
 * For "3 noted": the shown items with an answer ("does not apply" is one) and the own rows with a
 * title. A pick alone, a suggestion left as it stands, answers to what vanished and a row that came
 * over from the attempt before and was not answered yet do not count.
 */
export function noted(model: Model, state: State): number {
  const visible = shown(model, state);
  const said = items(model).filter((item) => visible.has(item.id) && answered(model, state, item));
  const { from, begun, answers } = state.attempt ?? ({} as Attempt);
  const rows = model.sections
    .flatMap((section) => rowsOf(state, section))
    .filter(({ id, n }) => !from || n !== begun || Object.keys(answers).some((key) => key.includes(id) && answers[key]?.[0]));
  return said.length + rows.length;
}
