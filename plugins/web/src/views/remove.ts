/** "Delete this": says what goes, and asks. */

import { html, nothing, type TemplateResult } from "lit-html";
import { noted } from "../core/noted";
import type { Application } from "../core/record";
import type { Held } from "../store/store";
import { REMOVE, titleOf } from "./application-words";
import { day } from "./day";
import { button, show } from "./dialog";
import type { Stage } from "./stage";

const ALL = "all";

export async function remove(stage: Stage, opener?: HTMLElement): Promise<void> {
  const { store, model } = stage;
  const { quiz } = model;
  const back = opener ?? (document.activeElement as HTMLElement);
  const { attempts, applications } = await found(stage);
  const [first] = attempts;
  let picked = first?.attempt.id ?? "";
  let said = "";

  const dialog = show(stage.host, back, REMOVE.heading, () => {
    return html`
      ${attempts.length > 1 ? choice() : nothing}
      ${first ? html`<p>${REMOVE.goes}</p><p>${REMOVE.copies}</p>` : html`<p>${REMOVE.nothing}</p>`}
      <p class="sc-actions">
        ${button(REMOVE.cancel, () => dialog.close())} ${first ? button(REMOVE.yes, go) : nothing}
      </p>
      <p role="status">${said}</p>
    `;
  });

  function choice(): TemplateResult {
    return html`<fieldset class="sc-options" aria-labelledby=${`${stage.host.id}.dialog`}>
      ${attempts.map((one) => {
        const { application } = one.attempt;
        const about = applications.find(({ id }) => id === application);
        return option(one.attempt.id, ...wordsFor(stage, one, about));
      })}
      ${option(ALL, REMOVE.all(attempts.length), "")}
    </fieldset>`;
  }

  function option(id: string, title: string, more: string): TemplateResult {
    return html`<label class="sc-option">
      <input type="radio" name=${`${stage.host.id}.which`} .checked=${id === picked}
        @change=${() => {
          picked = id;
        }} />
      <span class="sc-label">${title} ${more ? html`<span class="sc-looks-like">${more}</span>` : nothing}</span>
    </label>`;
  }

  async function go(): Promise<void> {
    try {
      const removed = await store.remove(picked === ALL ? { quiz } : { attempt: picked });
      dialog.close();
      await stage.removed(removed);
    } catch {
      said = REMOVE.failed;
      dialog.draw();
    }
  }
}

/** The attempt that is shown, then the others, the newest first; where nothing can be read, that one. */
async function found({ store, model, state }: Stage): Promise<{ attempts: Held[]; applications: Application[] }> {
  const { attempt, plans } = state;
  const now: Held[] = attempt ? [{ attempt, plans }] : [];
  try {
    const [all, applications] = await Promise.all([store.attempts(model.quiz), store.applications()]);
    const others = all.filter((one) => one.attempt.id !== attempt?.id).reverse();
    return { attempts: [...now, ...others], applications };
  } catch {
    return { attempts: now, applications: [] };
  }
}

/** What an attempt is told by, and what stands beside it. */
function wordsFor(
  { model, state }: Stage,
  { attempt, plans }: Held,
  about: Application | undefined,
): [title: string, more: string] {
  const now = attempt.id === state.attempt?.id;
  const n = noted(model, { attempt, plans, earlier: 0 });
  const more = [
    n ? REMOVE.noted(n) : "",
    REMOVE.changed(day(model.lang, attempt.changed)),
  ];
  const title = now ? REMOVE.now : about ? titleOf(about) : REMOVE.earlier;
  if (now && about) more.unshift(titleOf(about));
  return [title, more.filter(Boolean).join(" · ")];
}
