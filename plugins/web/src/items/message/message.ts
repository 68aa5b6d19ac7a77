import { asItCame, field, type Kind } from "../kind";

/** What the reader makes of the letter; as long as it says the same, it follows the answers. */
export const message: Kind = {
  read: (control, place) => (control.value === asItCame(control) ? null : field.read(control, place)),
  show: (control, value) => field.show(control, value ?? undefined),
};
