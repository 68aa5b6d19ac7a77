/** From a changed control to the reader's edits, and from the record to a control. */

import { entryOf } from "../core/answers";
import type { Plan, State, Value } from "../core/record";
import { asItCame, type Control, field, type Kind } from "../items/kind";
import { KINDS } from "../items/kinds";
import type { Change } from "../store/store";

type Field = "if" | "then" | "review";

/** The record's key is the control's name without "i."; own rows' names stay whole. */
export function keyOf({ name }: { name: string }): string {
  return name.replace(/^i\./, "");
}

export function nameOf(key: string): string {
  return key.startsWith("own.") ? key : `i.${key}`;
}

/** The part of the page that belongs to a control's item or row, and its kind. */
export function placeOf(control: Element): { place: HTMLElement; kind: Kind } | undefined {
  const place = control.closest<HTMLElement>("[data-kind], [data-row]");
  return place ? { place, kind: KINDS.get(place.dataset.kind ?? "gap") ?? field } : undefined;
}

/** The plan of an item, where it holds anything: one that was cleared is as it came. */
function planOf({ plans }: State, source: string): Plan | undefined {
  return plans.find((plan) => plan.source === source && (plan.if || plan.then || plan.review));
}

/** What the record has for a control: undefined where it has nothing, so that it stays as it came. */
export function storedOf(state: State, control: Control): Value | undefined {
  const key = keyOf(control);
  const [id = "", part = "", own] = key.split(".");
  if (own === "title") return state.attempt?.rows?.find((row) => row.id === part)?.title;
  const plan = planOf(state, id);
  return plan ? plan[part as Field] : entryOf(state.attempt, key)?.[0];
}

/** Whether a control says something else than the page came with. */
export function changedBefore(control: Control): boolean {
  const box = control as HTMLInputElement;
  return /radio|checkbox/.test(box.type) ? box.checked !== box.defaultChecked : box.value !== asItCame(box);
}

/** The edits of one changed control. `early`: it was changed before the record was shown. */
export function editsOf(control: Control, state: State, early?: boolean): Change[] {
  const found = placeOf(control);
  if (!found) return [];
  const { place, kind } = found;
  const key = keyOf(control);
  const [id = "", part = "", own] = key.split(".");
  const based = (n = 0) => (early ? 0 : n);
  const edit = (key: string, value: Value) => ({ key, value, base: based(entryOf(state.attempt, key)?.[1]) });

  if (own === "title") {
    const base = based(state.attempt?.rows?.find((row) => row.id === part)?.n);
    const section = control.closest<HTMLElement>("[data-own]")?.dataset.own ?? "";
    return [{ row: { id: part, section, title: control.value }, base }];
  }
  if (place.dataset.kind === "plan") {
    const plan = planOf(state, id);
    // With the first of its fields all are kept, as they are shown.
    return (plan ? [control] : controlsIn(place)).map((one) => {
      const field = keyOf(one).split(".")[1] as Field;
      return { plan: id, field, value: one.value.trim() && one.value, base: based(plan?.n), seen: plan?.[field] ?? "" };
    });
  }
  const edits: Change[] = [{ ...edit(key, kind.read(control, place)), text: control.type === "textarea" }];
  if (part && part !== "picked") {
    // With the first answer of a row the author's suggestions are taken, as they are shown.
    for (const select of place.querySelectorAll("select")) {
      const other = keyOf(select);
      if (other !== key && select.value && !entryOf(state.attempt, other)) edits.push(edit(other, select.value));
    }
  }
  return edits;
}

export function controlsIn(place: Element): Control[] {
  return [...place.querySelectorAll<Control>("[name]")];
}

/** The controls that an edit is made with. */
export function nameOfEdit(edit: Change): string {
  if ("key" in edit) return nameOf(edit.key);
  if ("row" in edit) return `own.${edit.row.id}.title`;
  return "plan" in edit ? `i.${edit.plan}.${edit.field}` : "";
}
