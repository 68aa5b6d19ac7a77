/** Where the reader stopped: at the newest answer, or at the result where it was asked for later. */

import type { State } from "../core/record";
import { nameOf, placeOf } from "./edits";
import { named } from "./named";

export function stoppedAt(form: HTMLFormElement, { attempt, plans }: State): Element | null {
  if (!attempt) return null;
  const said = Object.entries(attempt.answers).map(([key, [, n]]) => ({ n, name: nameOf(key) }));
  for (const row of attempt.rows ?? []) if (!row.gone) said.push({ n: row.n, name: `own.${row.id}.title` });
  for (const plan of plans) said.push({ n: plan.n, name: `i.${plan.source}.then` });
  said.sort((a, b) => b.n - a.n);
  if ((attempt.completed ?? 0) > (said[0]?.n ?? 0)) return form.querySelector(".sc-result");
  for (const { name } of said) {
    const [control] = named(form, name);
    const place = control && placeOf(control)?.place;
    if (place && !place.hidden) return place;
  }
  return null;
}
