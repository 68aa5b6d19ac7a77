/** The dialog that asks which application a self-check is about. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Fields, newestFirst, NOTHING } from "../core/application";
import type { Application } from "../core/record";
import type { Store } from "../store/store";
import { fieldsOf, keep, offered } from "./application";
import { fields } from "./application-fields";
import { CHOOSE, stageOf, titleOf } from "./application-words";
import { button, once, show } from "./dialog";

/** "about": what stands there; "another": something else; "again": a new attempt. */
export type Asking = "about" | "another" | "again";

export interface Question {
  asking: Asking;
  /** What the attempt that is shown belongs to. */
  now: string | undefined;
  /** How much is noted in this self-check for each application that has an attempt of it. */
  noted: Map<string, number>;
}

export interface Answer {
  /** An application's id, or null for none. */
  application: string | null;
  /** What stands there comes along; else it stays with what it belonged to. */
  along: boolean;
  /** It has just come to an offer. */
  offer: boolean;
}

const FRESH = "new";
const NONE = "";

/** Resolves with the choice, undefined where the reader gave up. */
export async function choose(
  host: HTMLElement,
  store: Store,
  opener: HTMLElement | undefined,
  { asking, now, noted }: Question,
): Promise<Answer | undefined> {
  const all = newestFirst(await store.applications());
  const current = all.find(({ id }) => id === now);
  let picked = first();
  let along = false;
  let open = picked === FRESH;
  let draft: Fields = { ...NOTHING };
  let said = "";
  let answer: Answer | undefined;

  await new Promise<void>((done) => {
    const dialog = show(host, opener, CHOOSE.heading[asking], () => {
      return html`<form method="dialog" autocomplete="off" @submit=${once(save)}>
        <p>${CHOOSE.about}</p>
        ${all.length || asking !== "about" ? list() : nothing}
        ${open ? fields(draft) : nothing}
        ${picked && !open ? button(CHOOSE.change, unfold) : nothing}
        ${stays() ? comes() : nothing}
        <p role="status">${said}</p>
        <p class="sc-actions">
          <button>${asking === "about" ? CHOOSE.save : CHOOSE.begin}</button>
          ${button(CHOOSE.cancel, () => dialog.close())}
        </p>
      </form>`;
    });
    dialog.element.addEventListener("close", () => done());
    (dialog.element.querySelector<HTMLElement>(":checked") ?? field())?.focus();

    function list(): TemplateResult {
      return html`<fieldset class="sc-options" aria-labelledby=${`${host.id}.dialog`}>
        ${all.map((one) => option(one.id, titleOf(one), beside(one)))}
        ${option(FRESH, CHOOSE.fresh)} ${option(NONE, CHOOSE.none)}
      </fieldset>`;
    }

    function option(id: string, title: string, more = ""): TemplateResult {
      return html`<label class="sc-option">
        <input type="radio" name=${`${host.id}.application`} value=${id}
          .checked=${id === picked} @change=${() => pick(id)} />
        <span class="sc-label">
          ${title} ${more ? html`<span class="sc-looks-like">${more}</span>` : nothing}
        </span>
      </label>`;
    }

    function pick(id: string): void {
      picked = id;
      said = "";
      // Gone first, so that nothing typed for another stays in the fields.
      open = false;
      dialog.draw();
      draft = { ...NOTHING };
      open = id === FRESH;
      dialog.draw();
    }

    function unfold(): void {
      const one = all.find(({ id }) => id === picked);
      if (one) draft = fieldsOf(one);
      open = true;
      dialog.draw();
      field()?.focus();
    }

    function comes(): TemplateResult {
      const two = (value: boolean, title: string) => html`<label class="sc-option">
        <input type="radio" name=${`${host.id}.along`} .checked=${along === value}
          @change=${() => {
            along = value;
          }} />
        <span class="sc-label">${title}</span>
      </label>`;
      return html`<fieldset class="sc-options">
        <legend>${CHOOSE.stays.legend(current ? titleOf(current) : "")}</legend>
        ${two(false, CHOOSE.stays.stays)} ${two(true, CHOOSE.stays.comes)}
      </fieldset>`;
    }

    function field(): HTMLElement | null {
      return dialog.element.querySelector<HTMLElement>("input:not([type=radio])");
    }

    async function save(event: Event): Promise<void> {
      event.preventDefault();
      const old = all.find(({ id }) => id === picked);
      let application = picked || null;
      let offer = false;
      if (open) {
        const kept = await keep(store, draft, old?.id);
        if (typeof kept === "string") {
          said = kept;
          dialog.draw();
          field()?.focus();
          return;
        }
        application = kept.id;
        offer = offered(old, kept);
      }
      answer = { application, along: along && stays(), offer };
      dialog.close();
    }
  });
  return answer;

  /** What is marked at first: what it is about now; for a new one the newest that has none yet. */
  function first(): string {
    if (asking === "about" && current) return current.id;
    return all.find(({ id }) => !noted.has(id))?.id ?? FRESH;
  }

  /** Whether it is open where that goes which stands there now. */
  function stays(): boolean {
    return asking === "about" && !!current && picked !== now && !noted.has(picked) && !!noted.get(current.id);
  }

  function beside(one: Application): string {
    const n = noted.get(one.id);
    return [stageOf(one), n && CHOOSE.noted(n)].filter(Boolean).join(" · ");
  }
}
