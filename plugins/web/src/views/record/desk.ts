/** What the record's element hands to its views. */

import type { Listing } from "../../core/listing";
import type { Store } from "../../store/store";
import type { ChunkName, Chunks } from "../stage";
import { UNLOADED } from "../words";

export interface Desk {
  /** The <selfcheck-record>: dialogs are put into it. */
  readonly host: HTMLElement;
  readonly store: Store;
  readonly listing: Listing;
  /** Loads a chunk; it then stands on globalThis.selfcheck. Rejects when it cannot be loaded. */
  load(chunk: ChunkName): Promise<unknown>;
  /** Reads and draws all of it again. */
  reread(): Promise<unknown>;
  /** Spoken, not seen. */
  say(text: string): void;
  /** Seen above the record, until the next drawing. */
  notice(text: string): void;
}

/** Whether anything may be changed here. */
export const writable = ({ store }: Desk): boolean => store.mode !== "readonly";

/** The place of a part, inside its section; the section shows when it has something to say. */
export function part(host: HTMLElement, name: string): { section: HTMLElement; place: HTMLElement } {
  const section = host.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
  return { section, place: section.querySelector(".sc-part") as HTMLElement };
}

/** Where a self-check stands, with its anchor; the links in the page have addresses that work. */
export function address(host: HTMLElement, quiz: string): string | undefined {
  return host.querySelector<HTMLAnchorElement>(`.sc-doors [data-quiz="${CSS.escape(quiz)}"] a`)?.href;
}

/** What a chunk offers; undefined where it cannot be loaded, which is said then. */
export async function chunk<N extends ChunkName>(desk: Desk, name: N): Promise<Chunks[N] | undefined> {
  try {
    if (!globalThis.selfcheck?.[name]) await desk.load(name);
  } catch {
    desk.notice(UNLOADED.about);
    desk.say(UNLOADED.about);
  }
  return globalThis.selfcheck?.[name];
}
