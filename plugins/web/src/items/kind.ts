/** What each kind of item does with its controls. */

import type { Value } from "../core/record";

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface Kind {
  /** What the controls of this name say, after a change of `control`; null where they are left empty. */
  read(control: Control, place: HTMLElement): Value;
  /** Shows a value: null as cleared, undefined as the page came. */
  show(control: Control, value: Value | undefined): void;
}

/** One of several: radio buttons. */
export const radio: Kind = {
  read: (control) => ((control as HTMLInputElement).checked ? control.value : null),
  show(control, value) {
    const box = control as HTMLInputElement;
    box.checked = value === undefined ? box.defaultChecked : value === box.value;
  },
};

/** A tick box for itself. */
export const tick: Kind = {
  read: (control) => (control as HTMLInputElement).checked || null,
  show(control, value) {
    (control as HTMLInputElement).checked = value === true;
  },
};

/** What is written or picked in a field. */
export const field: Kind = {
  read: (control) => (control.value.trim() ? control.value : null),
  show(control, value) {
    const now = value === undefined ? asItCame(control) : typeof value === "string" ? value : "";
    // Writing the same again would move the caret.
    if (control.value !== now) control.value = now;
    said(control);
  },
};

/** Marks whether a field says anything: on paper an empty date is a line to write on. */
export function said(control: Control): void {
  control.toggleAttribute("data-said", !!control.value);
}

/** What the author wrote into a field. */
export function asItCame(control: Control): string {
  return "options" in control
    ? (control.querySelector<HTMLOptionElement>("[selected]")?.value ?? "")
    : control.defaultValue;
}
