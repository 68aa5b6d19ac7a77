import { asItCame, field, type Kind } from "../kind";

/** What the reader makes of the letter; as long as it says the same, it follows the answers. */
export const message: Kind = {
  read: (control, place) => (control.value === asItCame(control) ? null : field.read(control, place)),
  show(control, value) {
    // Emptied a moment ago, to begin anew: it is not filled again under the reader's hands.
    if (value || control.value || document.activeElement !== control) field.show(control, value ?? undefined);
  },
};
