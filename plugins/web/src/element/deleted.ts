/** What was deleted, and the way back until the page is left. */

import type { Removed, Store } from "../store/store";
import type { Card } from "./element";
import type { Notices } from "./notices";
import { WORDS as FORM } from "../words";
import { WORDS } from "./words";

export class Deleted {
  constructor(
    readonly card: Card,
    readonly store: Store,
    readonly notices: Notices,
    readonly resume: (attempt: string) => unknown,
  ) {}

  async show(removed: Removed): Promise<void> {
    const { says, session } = this.card;
    await session.reread();
    this.notices.offer(WORDS.deleted, [WORDS.undo, () => this.#undo(removed)]);
    says.status(WORDS.deleted);
  }

  async #undo(removed: Removed): Promise<void> {
    const { says, session, form } = this.card;
    const said = await this.store.restore(removed).then(
      () => WORDS.restored,
      () => WORDS.unrestored,
    );
    await session.reread();
    if (session.state.attempt && session.shelf?.mode === "kept") says.state("ready", FORM.saved);
    const back = removed.rows.filter(([store]) => store === "attempts").map(([, id]) => id);
    const { attempt } = session.state;
    const [first] = back;
    if (said !== WORDS.restored) this.notices.offer(said, [WORDS.undo, () => this.#undo(removed)]);
    // Something new was noted since, and is what is shown.
    else if (first && attempt && !back.includes(attempt.id))
      this.notices.offer(WORDS.restoredBeside, [WORDS.back, () => this.resume(first)]);
    else this.notices.hide();
    says.status(said);
    form.querySelector<HTMLElement>('[data-do="delete"]')?.focus();
  }
}
