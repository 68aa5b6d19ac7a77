/** What the form's script says by itself, until a button is pressed. */

import { t } from "./core/messages";

export const WORDS = {
  noted: (n: number): string => t`${n} noted`,
  unloaded: t`This part could not be loaded. Your answers are kept. Try again later.`,
  saved: t`Saved on this device`,
  unsaved: t`Not saved`,
  saving: t`Saving …`,
  lost: t`The browser cleared or lost what was kept here. A kept copy can be opened.`,
};

/** What is said of a record that is not kept as usual, by its mode. */
export const MODES: Partial<Record<string, string>> = {
  memory: t`This browser keeps nothing: your answers go with the page.`,
  readonly: t`A newer page keeps your answers. Reload to change them.`,
  guest: t`This tab keeps nothing: your answers go with the page.`,
};
