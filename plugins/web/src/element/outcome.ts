/** What the results chunk does for a self-check: the result, and the dialogs. */

import type { Store } from "../store/store";
import type { Stage } from "../views/stage";
import type { Card } from "./element";
import { loadChunk, loadResults, part } from "./parts";
import { settling } from "./settling";

export class Outcome {
  /** The result is shown, and follows each change. */
  open = false;
  readonly #stage: Stage;
  readonly #card: Card;

  constructor(card: Card, store: Store, removed: Stage["removed"]) {
    const { host, model, session } = card;
    this.#card = card;
    this.#stage = {
      host,
      place: host.querySelector<HTMLElement>(".sc-result") as HTMLElement,
      model,
      get state() {
        return session.state;
      },
      store,
      change: (edits) => session.send(edits.flatMap((edit) => settling(session.state, edit))),
      reread: () => session.reread(),
      load: loadChunk,
      removed,
    };
  }

  /** The reader asks what it says. */
  async ask(): Promise<void> {
    const { session } = this.#card;
    const results = part(this.#card.says);
    await session.push();
    const chunk = (await results)?.results;
    if (chunk) {
      this.open = true;
      chunk.render(this.#stage, true);
    }
    // The result says the same, saved or not: nobody waits for it.
    await session.send([{ completed: true }]).catch(() => {});
  }

  /** It was asked for: on another page, in another tab or before the copy was kept. */
  async restore(): Promise<void> {
    try {
      await loadResults();
    } catch {
      return; // The press that asks for it tries again.
    }
    // Where nothing more can be saved or loaded, it is what helps.
    loadChunk("copies").catch(() => {});
    this.open ||= !!this.#stage.state.attempt?.completed;
    this.draw();
  }

  draw(): void {
    if (this.open) globalThis.selfcheck?.results?.render(this.#stage);
  }

  close(): void {
    this.open = false;
    globalThis.selfcheck?.results?.close(this.#stage);
  }

  async dialog(which: "keepCopy" | "openCopy" | "remove", opener?: HTMLElement): Promise<void> {
    const { session, says } = this.#card;
    await session.push();
    if (which === "remove") (await part(says, "applications"))?.applications?.remove(this.#stage, opener);
    else (await part(says))?.results?.[which](this.#stage, opener);
  }
}
