/** <selfcheck-record>: everything a reader noted on a site, read anew whenever it changes. */

import type { Listing } from "../core/listing";
import { load } from "../element/chunks";
import { watch } from "../element/shelves";
import { Whole } from "../store/whole";
import type { Desk } from "../views/record/desk";
import type { ChunkName } from "../views/stage";
import { WORDS } from "./words";

declare const RESULTS_FILE: string;
declare const RECORD_VIEWS_FILE: string;
/** Other chunks by their names. */
declare const CHUNK_FILES: Record<ChunkName, string>;

/** By then an answer is saved, or nearly always. */
const SAVED = 400;

export class SelfcheckRecord extends HTMLElement {
  #life: AbortController | undefined;
  #draw: (() => Promise<void>) | undefined;
  #drawing: Promise<void> | undefined;
  #stale = false;

  connectedCallback(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    this.#begin(this.#life.signal).catch(console.error);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#draw = undefined;
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const listing: Listing = JSON.parse(this.dataset.model ?? "");
    const [shelf] = await Promise.all([
      watch(this.getAttribute("site") ?? "", () => void this.#changed(), signal),
      this.#views(signal),
    ]);
    const open = globalThis.selfcheck?.record;
    if (signal.aborted || !open) return;
    const desk: Desk = {
      host: this,
      store: new Whole(shelf),
      listing,
      load: (chunk) => load(CHUNK_FILES[chunk]),
      reread: () => this.#changed(),
      say: (text) => this.#write("status", text),
      notice: (text) => this.#notice(text),
    };
    this.#draw = async () => {
      await open(desk);
      void desk.store.tidy().catch(() => {});
      const { mode, lost } = shelf;
      this.#notice(mode === "kept" ? (lost ? WORDS.lost : "") : WORDS[mode]);
      this.dataset.state = mode === "kept" ? "ready" : mode === "readonly" ? mode : "memory";
    };
    await this.#changed();
    // What was done in a dialog shows, such as when a copy was kept.
    this.addEventListener("close", () => void this.#changed(), { capture: true, signal });
    // A form of the same page shares the store, which tells other tabs alone what it saved.
    const noted = ({ target }: Event) => {
      if ((target as Element).closest("self-check")) setTimeout(() => this.#changed(), SAVED);
    };
    document.addEventListener("change", noted, { signal });
  }

  /** Reads and draws; while it does, one more change makes it do so once more. */
  #changed(): Promise<void> {
    this.#stale = true;
    this.#drawing ??= this.#redraw().finally(() => {
      this.#drawing = undefined;
    });
    return this.#drawing;
  }

  async #redraw(): Promise<void> {
    while (this.#stale && this.#draw) {
      this.#stale = false;
      try {
        await this.#draw();
      } catch (error) {
        console.error(error);
        this.#notice(WORDS.unread);
      }
    }
  }

  /** The results come first: they carry what all views draw with. */
  async #views(signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        await load(RESULTS_FILE);
        return void (await load(RECORD_VIEWS_FILE));
      } catch {
        if (signal.aborted) return;
        this.#notice(WORDS.unloaded);
      }
      await new Promise((again) => {
        for (const type of ["focus", "online", "click"]) addEventListener(type, again, { once: true, signal });
      });
      this.#notice("");
    }
  }

  #notice(text: string): void {
    const place = this.#write("notice", text);
    if (place) place.hidden = !text;
  }

  #write(name: string, text: string): HTMLElement | null {
    const place = this.querySelector<HTMLElement>(`:scope > .sc-${name}`);
    if (place && place.textContent !== text) place.textContent = text;
    return place;
  }
}
