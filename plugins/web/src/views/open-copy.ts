/** Fetches the chunk that opens a kept copy. */

import { html } from "lit-html";
import { button, show } from "./dialog";
import type { Stage } from "./stage";
import { UNLOADED } from "./words";

export async function openCopy(stage: Stage, opener?: HTMLElement): Promise<void> {
  const back = opener ?? (document.activeElement as HTMLElement);
  try {
    if (!globalThis.selfcheck?.files) await stage.load("files");
  } catch {}
  const files = globalThis.selfcheck?.files;
  if (files) return files.open(stage, back);
  const dialog = show(stage.host, back, UNLOADED.heading, () => {
    return html`<p>${UNLOADED.about}</p>${button(UNLOADED.close, () => dialog.close())}`;
  });
}
