/** Fills a form in as somebody would: it sets the controls and tells the element of it. */

import type { Control } from "../items/kind";

export type Fill = "lowest" | "middle" | "highest" | "mixed" | "na" | "empty";

/** What is filled in so far: an item that another answer brings up comes in a later round. */
const ROUNDS = 4;
const PATIENCE_MS = 3000;

/** Fills `form` in, waits until it is kept, and presses the button that shows the result. */
export async function fill(host: HTMLElement, how: Fill): Promise<void> {
  const form = host.querySelector("form");
  if (!form) return;
  await until(() => host.dataset.state !== "loading");
  const done = new Set<string>();
  for (let round = 0; round < ROUNDS && how !== "empty"; round++) {
    const groups = [...grouped(form)].filter(([name]) => !done.has(name));
    if (!groups.length) break;
    for (const [name, controls] of groups) {
      answer(name, controls, how, done.size);
      done.add(name);
    }
    await until(() => host.dataset.state !== "saving");
  }
  form.querySelector<HTMLElement>(".sc-show")?.click();
  await until(() => !!form.querySelector(".sc-result")?.hasChildNodes());
  // Whoever looks what is said looks at all of it.
  for (const more of form.querySelectorAll<HTMLDetailsElement>(".sc-result details")) more.open = true;
}

/** The controls that can be seen, by the names of their questions. */
function grouped(form: HTMLFormElement): Map<string, Control[]> {
  const groups = new Map<string, Control[]>();
  for (const control of form.querySelectorAll<Control>("[name]")) {
    if (control.closest("[hidden]") || !wanted(control.closest("[data-row]"))) continue;
    groups.set(control.name, [...(groups.get(control.name) ?? []), control]);
  }
  return groups;
}

/**
 * Of the reader's own rows only the first is written, and none beside items of the author's: it
 * would be the next step in place of what the author says.
 */
function wanted(row: Element | null): boolean {
  if (!row) return true;
  return row === row.parentElement?.firstElementChild && !row.closest(".sc-section")?.querySelector("[data-item]");
}

function answer(name: string, controls: Control[], how: Fill, n: number): void {
  const [first] = controls;
  if (!first) return;
  if (/radio|checkbox/.test(first.type)) choose(name, controls as HTMLInputElement[], how, n);
  else if (first instanceof own(first).HTMLSelectElement) select(name, first as HTMLSelectElement, how, n);
  else if (how !== "na") write(name, first);
}

function choose(name: string, boxes: HTMLInputElement[], how: Fill, n: number): void {
  const levels = boxes.filter((box) => box.value !== "-");
  const single = boxes[0]?.type === "radio";
  if (how === "na") {
    const none = boxes.find((box) => box.value === "-");
    if (none || name.endsWith(".picked")) tick(none ?? boxes[0]);
  } else if (single) {
    tick(levels[at(how, levels.length, n)]);
  } else if (boxes.length === 1) {
    const asked = { lowest: false, middle: n % 2 === 0, highest: true, mixed: n % 2 === 1, empty: false };
    if (asked[how] || name.endsWith(".picked")) tick(boxes[0]);
  } else {
    // Several of them: the more, the higher; one that excludes the others only where nothing else is.
    const others = boxes.filter((box) => !("exclusive" in box.dataset));
    const some = others.filter((_, i) => how === "highest" || i === 0 || (how !== "lowest" && (i + n) % 2 === 0));
    for (const box of some) tick(box);
  }
}

function select(name: string, control: HTMLSelectElement, how: Fill, n: number): void {
  const values = [...control.options].map((option) => option.value).filter(Boolean);
  if (how === "na" || control.value) return;
  const named = name.split(".").pop();
  if (named === "reason") return;
  // What was needed stays high, so that a lower answer leaves a gap; a first step takes days.
  const place = named === "needed" ? values.length - 1 : named === "step" ? 0 : at(how, values.length, n);
  control.value = values[place] ?? "";
  tell(control);
}

function write(name: string, control: Control): void {
  if (control.value) return;
  if (control.type === "date") control.value = new Date().toISOString().slice(0, 10);
  else if (/\.(then|if)$/.test(name)) control.value = "take one small step";
  // One line is often a name.
  else control.value = "rows" in control && control.rows === 1 ? "Ada" : "a few words";
  tell(control);
}

/** Which of `length` levels, the lowest first. */
function at(how: Fill, length: number, n: number): number {
  const places = { lowest: 0, middle: Math.floor((length - 1) / 2), highest: length - 1, mixed: n % length };
  return how in places ? places[how as keyof typeof places] : 0;
}

function tick(box: HTMLInputElement | undefined): void {
  if (!box || box.checked) return;
  box.checked = true;
  tell(box);
}

function tell(control: Control): void {
  const { Event } = own(control);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The window of a control: that of the frame, whose classes are not ours. */
function own(control: Control): typeof globalThis {
  return control.ownerDocument.defaultView as unknown as typeof globalThis;
}

/** Waits for what the element says of itself; goes on without it rather than never. */
function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = Date.now() + PATIENCE_MS;
    const look = () => (holds() || Date.now() > end ? resolve() : setTimeout(look, 30));
    setTimeout(look, 30);
  });
}
