/** What the record says by itself before its views are there. */

import { t } from "../core/messages";

export const WORDS = {
  memory: t`This browser keeps nothing: what you note goes with the page.`,
  guest: t`This tab keeps nothing. What was here before is hidden in this tab, and stays on the device.`,
  readonly: t`A newer page keeps your notes. They can be read and kept as a copy here; reload to change them.`,
  lost: t`The browser cleared or lost what was kept here. A kept copy can be opened.`,
  unloaded: t`This part could not be loaded. Your notes are kept. Try again later.`,
  unread: t`Your notes could not be read just now. Nothing was changed. Try again later.`,
};
