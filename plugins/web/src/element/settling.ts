/** The reader's choice between two tabs' texts, as edits. */

import { entryOf } from "../core/answers";
import type { State } from "../core/record";
import type { Change } from "../store/store";

export function settling(state: State, edit: Change): Change[] {
  if (!("settle" in edit)) return [edit];
  const { settle: key, other } = edit;
  const { attempt, plans } = state;
  const entry = entryOf(attempt, key);
  if (!entry?.[2]) return [];
  const [value, base, text] = entry;
  // The source of a plan may have a dot itself.
  const [source, part] = [key.replace(/\.[^.]*$/, ""), key.replace(/.*\./, "")];
  // A plan and a row keep their text elsewhere: only the other one waits here.
  const plan = plans.find((one) => one.source === source);
  const row = attempt?.rows?.find((one) => key === `own.${one.id}.title`);
  const field = part === "if" || part === "then" ? part : undefined;
  const taken: Change[] = [];
  if (other && row) taken.push({ row: { id: row.id, section: row.section, title: text }, base: row.n });
  if (other && plan && field) taken.push({ plan: source, field, value: text, base: plan.n, seen: plan[field] });
  return [{ key, value: other && !taken.length ? text : value, base, settled: true }, ...taken];
}
