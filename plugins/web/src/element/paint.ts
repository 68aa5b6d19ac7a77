/** The form as a view of the record. */

import type { State } from "../core/record";
import { controlsIn, placeOf, storedOf } from "./edits";

/** Shows what the record has in all controls but the busy ones. */
export function paint(form: HTMLFormElement, state: State, busy: (name: string) => boolean): void {
  for (const control of controlsIn(form)) {
    if (!busy(control.name)) placeOf(control)?.kind.show(control, storedOf(state, control));
  }
}
