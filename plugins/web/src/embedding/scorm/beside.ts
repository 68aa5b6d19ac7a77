/** What stands beside the questions in a course: what it does not keep, and what did not fit. */

import type { Model } from "../../core/model";
import { listed, quoted } from "../../views/words";
import type { Kept } from "./kept";
import { COURSE } from "./words";

/** The places of an item or of the own rows of a section ("own.SECTION"). */
function placeOf(form: HTMLElement, of: string): HTMLElement | null {
  const own = of.startsWith("own.");
  return form.querySelector<HTMLElement>(own ? `[data-own="${of.slice(4)}"]` : `[data-item="${of}"]`);
}

function said(text: string, className: string): HTMLElement {
  const line = document.createElement("p");
  line.className = className;
  line.textContent = text;
  return line;
}

/** Each private item says that it is not kept, before anything is written there. */
export function sayUnkept(form: HTMLElement, { sections, ends }: Model): void {
  const all = sections.flatMap(({ id, own, items }) => [
    ...(own?.private ? [`own.${id}`] : []),
    ...items.filter((item) => item.private).map((item) => item.id),
  ]);
  for (const of of all) {
    const place = placeOf(form, of);
    const line = said(COURSE.unkept, "sc-unkept");
    line.id = `unkept.${of}`;
    // Below what is written, above what only comes with it.
    const clear = place?.querySelector(":scope > .sc-clear");
    if (clear) clear.before(line);
    else place?.append(line);
    // Whoever hears the page is told at the field.
    for (const field of place?.querySelectorAll("textarea, input[type=text], input[type=date]") ?? []) {
      field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));
    }
  }
  if (ends !== "plan") form.querySelector(".sc-result")?.after(said(COURSE.unkeptPlan, "sc-unkept"));
}

/** What did not fit says so where it stands, and once in the bar, which is always seen. */
export class Unfit {
  readonly #line: HTMLElement;
  #left = "";

  constructor(
    readonly form: HTMLElement,
    readonly model: Model,
  ) {
    this.#line = said("", "sc-course");
    this.#line.setAttribute("role", "status");
    form.querySelector(".sc-bar")?.prepend(this.#line);
  }

  show({ left, whole }: Pick<Kept, "left" | "whole">): void {
    if (this.#left !== left.join()) {
      this.#left = left.join();
      for (const old of this.form.querySelectorAll(".sc-unfit")) old.remove();
      for (const of of left) placeOf(this.form, of)?.append(said(COURSE.unfit, "sc-unfit"));
    }
    const names = listed(left.map((of) => quoted(this.#nameOf(of))));
    this.say(names ? COURSE.left(names) : whole ? "" : COURSE.cut);
  }

  /** Said once: the same again is not spoken again. */
  say(text: string): void {
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }

  #nameOf(of: string): string {
    for (const { id, own, items } of this.model.sections) {
      if (own && of === `own.${id}`) return own.label;
      const item = items.find((one) => one.id === of);
      if (item) return item.short;
    }
    return of;
  }
}
