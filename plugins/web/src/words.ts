/** What the form's script says by itself, until a button is pressed. */

export const WORDS = {
  noted: (n: number): string => `${n} noted`,
  saving: "Saving …",
  saved: "Saved on this device",
  unsaved: "Not saved",
  memory: "This browser keeps nothing: your answers go with the page.",
  guest: "This tab keeps nothing: your answers go with the page.",
  readonly: "A newer page keeps your answers. Reload to change them.",
  lost: "The browser cleared or lost what was kept here. A kept copy can be opened.",
  unloaded: "This part could not be loaded. Your answers are kept. Try again later.",
};
