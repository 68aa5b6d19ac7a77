/** What a self-check may ask of the place where answers are kept. */

import type { Backup, Edit, State, Words } from "../core/record";

export interface Store {
  /** False where the browser keeps nothing: the answers go with the page. */
  readonly kept: boolean;
  read(quiz: string): Promise<State>;
  /** Resolves when the transaction is complete. `attempt` is the one the page shows, null before the first answer. */
  change(
    quiz: string,
    words: { digest: string; words: Words },
    edits: Edit[],
    attempt: string | null,
  ): Promise<State>;
  /** Begins a new attempt; the old one stays. */
  again(quiz: string): Promise<State>;
  remove(quiz: string, which: "current" | "all"): Promise<State>;
  everything(): Promise<Backup>;
  /** Opens a kept file, all or nothing. `use` says whose attempt is shown where both have one. */
  add(backup: Backup, use: "mine" | "file"): Promise<void>;
  /** Deletes what this tab has written, and writes no more. */
  guest(): Promise<void>;
  /** Called when another tab wrote. */
  changed: (quiz: string) => void;
}
