/** The form as a view of the record. */

import type { State } from "../core/record";
import type { Control } from "../items/kind";
import { entryOf } from "../store/reading";
import { controlsIn, nameOf, placeOf, storedOf } from "./edits";

/** Shows what the record has in all controls; with `before`, only what is new since. */
export function paint(form: HTMLFormElement, state: State, busy: (name: string) => boolean, before?: State): void {
  const { attempt, plans } = state;
  const names = Object.entries(attempt?.answers ?? {}).flatMap(([key, [, n]]) =>
    entryOf(before?.attempt, key)?.[1] === n ? [] : [nameOf(key)],
  );
  for (const { id } of attempt?.rows ?? []) names.push(`own.${id}.title`);
  for (const { source } of plans) for (const field of ["if", "then", "review"]) names.push(`i.${source}.${field}`);
  for (const control of before ? names.flatMap((name) => named(form, name)) : controlsIn(form)) {
    if (!busy(control.name)) placeOf(control)?.kind.show(control, storedOf(state, control));
  }
}

/** All controls of a name. */
export function named(form: HTMLFormElement, name: string): Control[] {
  const found = form.elements.namedItem(name);
  return (found ? ("length" in found && !("options" in found) ? [...(found as RadioNodeList)] : [found]) : []) as Control[];
}
