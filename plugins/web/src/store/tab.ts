/** What this tab has written since it was opened, so that it can be taken back. */

import type { Deps } from "./store";

/** Lives in sessionStorage, so that it holds over navigation and reload. */
interface Notes {
  /** Of the tab, not of its reader. */
  id: string;
  guest?: boolean;
  /** The numbers this tab gave, as ranges [first, last]. */
  ranges: [number, number][];
  /**
   * "store/key": what stood there before this tab touched it; null where nothing did, true: from a
   * file. "gone/store/key": what it took away. "belongs/ID": what that attempt belonged to.
   */
  before: Record<string, unknown>;
}

export class Tab {
  notes: Notes;

  constructor(
    readonly name: string,
    id: string,
    readonly session: Deps["session"],
  ) {
    this.notes = { id, ranges: [], before: {} };
    try {
      this.notes = JSON.parse(session?.getItem(name) ?? "") ?? this.notes;
    } catch {
      this.save();
    }
  }

  /** The transaction is complete: it gave the numbers after `from`, to `to`. */
  wrote(from: number, to: number, before: Map<string, unknown>): void {
    const { ranges, before: known } = this.notes;
    const last = ranges.at(-1);
    if (last?.[1] === from) last[1] = to;
    else ranges.push([from + 1, to]);
    for (const [name, was] of before) if (!(name in known)) known[name] = was;
    this.save();
  }

  save(): void {
    try {
      this.session?.setItem(this.name, JSON.stringify(this.notes));
    } catch {}
  }
}
