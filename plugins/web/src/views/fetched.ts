/** What comes in chunks of their own. */

import { html } from "lit-html";
import { result } from "../core/result";
import { button, show } from "./dialog";
import { lines } from "./sentences";
import type { ChunkName, Chunks, Stage } from "./stage";
import { UNLOADED } from "./words";

type Fetched = "copies" | "files";

/** A chunk that draws into this place; where it cannot be had, the place says so. */
export async function drawing<C extends ChunkName>(
  name: C,
  { load }: Pick<Stage, "load">,
  place: Element,
): Promise<Chunks[C] | undefined> {
  try {
    if (!globalThis.selfcheck?.[name]) await load(name);
  } catch {
    place.textContent = UNLOADED.about;
    return;
  }
  if (place.textContent === UNLOADED.about) place.textContent = "";
  return globalThis.selfcheck?.[name];
}

export async function openCopy(stage: Stage, opener?: HTMLElement): Promise<void> {
  const back = opener ?? (document.activeElement as HTMLElement);
  const files = await fetched("files", stage, back);
  const { host, store, model, reread } = stage;
  files?.open({ host, store, models: [model], reread }, back);
}

/** Before "Show what this says" nothing is interpreted, so a copy holds the answers alone. */
export async function keepCopy(stage: Stage, opener?: HTMLElement): Promise<void> {
  const back = opener ?? (document.activeElement as HTMLElement);
  const copies = await fetched("copies", stage, back);
  const { host, model, state } = stage;
  await copies?.keepCopy(stage, back, state.attempt?.completed ? lines(host, result(model, state)) : []);
}

/** The chunk; where it cannot be loaded, a dialog says so. */
async function fetched<C extends Fetched>(
  name: C,
  stage: Stage,
  back: HTMLElement,
): Promise<Chunks[C] | undefined> {
  try {
    if (!globalThis.selfcheck?.[name]) await stage.load(name);
  } catch {}
  const chunk = globalThis.selfcheck?.[name];
  if (chunk) return chunk;
  const dialog = show(stage.host, back, UNLOADED.heading[name], () => {
    return html`<p>${UNLOADED.about}</p>${button(UNLOADED.close, () => dialog.close())}`;
  });
  return;
}
