/** What the element hands to the result and the dialogs, and what they offer it. */

import type { Model } from "../core/model";
import type { Backup, State } from "../core/record";
import type { Change, Store } from "../store/store";

export interface Stage {
  /** The <self-check>: advice is cloned from it, dialogs are put into it. */
  readonly host: HTMLElement;
  /** Where the result goes: .sc-result. Nobody else writes into it. */
  readonly place: HTMLElement;
  readonly model: Model;
  /** As last read or written. */
  readonly state: State;
  readonly store: Store;
  /** Saves through the element: one in flight, its status and notices. Rejects when it was not saved. */
  change(edits: Change[]): Promise<unknown>;
  /** The store was changed past `change` (a file opened, answers deleted): reads and paints again. */
  reread(): Promise<unknown>;
  /** Loads a chunk; it then stands on globalThis.selfcheck. Rejects when it cannot be loaded. */
  load(chunk: "files"): Promise<unknown>;
}

/** globalThis.selfcheck.results */
export interface Results {
  /** Draws the result, or draws it again; `pressed`: asked for just now, so its heading takes the focus. */
  render(stage: Stage, pressed?: boolean): void;
  /** Empties the place, for a new attempt or none. */
  close(stage: Pick<Stage, "place">): void;
  /** The dialogs. `opener` gets the focus back; left out, what has it now. */
  keepCopy(stage: Stage, opener?: HTMLElement): Promise<void>;
  openCopy(stage: Stage, opener?: HTMLElement): void;
  remove(stage: Stage, opener?: HTMLElement): void;
}

/** Why a file was not opened. */
export type Fault = "large" | "encoding" | "broken" | "other" | "newer";

/** globalThis.selfcheck.files */
export interface Files {
  /** Reads a kept copy, whole or not at all. */
  read(file: Blob): Promise<Backup | Fault>;
}

export interface Chunks {
  results?: Results;
  files?: Files;
}
