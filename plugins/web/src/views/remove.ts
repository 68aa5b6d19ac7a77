/** "Delete this": says what goes, and asks. */

import { html, nothing } from "lit-html";
import { button, show } from "./dialog";
import type { Removable } from "../store/store";
import type { Stage } from "./stage";
import { REMOVE } from "./words";

export function remove(stage: Stage, opener?: HTMLElement): void {
  const { attempt, earlier } = stage.state;
  let said = "";
  const dialog = show(stage.host, opener, REMOVE.heading, () => {
    return html`
      ${attempt ? html`<p>${REMOVE.current}</p>` : nothing}
      ${earlier ? html`<p>${REMOVE.earlier(earlier)}</p>` : nothing}
      <p>${attempt || earlier ? REMOVE.copies : REMOVE.nothing}</p>
      <p class="sc-actions">
        ${button(REMOVE.cancel, () => dialog.close())}
        ${attempt ? button(REMOVE.these, () => go({ attempt: attempt.id })) : nothing}
        ${earlier ? button(REMOVE.all, () => go({ quiz: stage.model.quiz })) : nothing}
      </p>
      <p role="status">${said}</p>
    `;
  });
  const go = async (what: Removable): Promise<void> => {
    try {
      await stage.store.remove(what);
      await stage.reread();
      dialog.close();
    } catch {
      said = REMOVE.failed;
      dialog.draw();
    }
  };
}
