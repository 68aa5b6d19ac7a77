/** "Plan this" below a gap or a piece of advice: the offer, what was planned, and the editor in place. */

import { html, nothing, type TemplateResult } from "lit-html";
import { planOf } from "../core/answers";
import type { Stage } from "./stage";
import { fields, second } from "./line";
import { phrases } from "./phrases";
import { PLAN } from "./words";

/** Of each result, where its one editor is open. Opening the next closes it: all is saved as it is typed. */
export const opened = new WeakMap<Element, string>();

/**
 * `at` tells apart the places of one source: two pieces of advice may belong to one question. What is
 * not `offered`, because there is nothing to do, shows a plan that was made before.
 */
export function planning(
  stage: Stage,
  redraw: () => void,
  { source, about }: { source: string; about: string },
  at: string,
  offered = true,
): TemplateResult | typeof nothing {
  const { place, state, model } = stage;
  const key = `${at}/${source}`;
  const open = opened.get(place) === key;
  const plan = planOf(state, source);
  if (!offered && !plan && !open) return nothing;
  const press = ({ currentTarget }: Event): void => {
    opened.set(place, open ? "" : key);
    redraw();
    if (open) return;
    const here = (currentTarget as Element).closest(".sc-planning");
    here?.querySelector<HTMLElement>("textarea")?.focus();
  };
  return html`<div class="sc-planning">
    ${plan && !open ? html`<p class="sc-planned">${PLAN.made} ${phrases(model.lang).plan(plan)}</p>` : nothing}
    ${open ? nothing : [".if", ".then"].map((field) => second(stage, source + field))}
    <button type="button" aria-expanded=${open} @click=${press}>
      ${open ? PLAN.close : plan ? PLAN.change : PLAN.make}<span class="sc-hidden">: ${about}</span>
    </button>
    ${
      open
        ? html`<fieldset class="sc-plan">
            <legend class="sc-hidden">${PLAN.of(about)}</legend>
            ${fields(stage, source)}
          </fieldset>`
        : nothing
    }
  </div>`;
}
