/** What a self-check in a frame and the page around it say to one another. docs/bootcamps/embed.md describes it. */

export const CONTEXT = "selfcheck/1";

/** The fields of a gap, or of a plan, as far as they were answered. */
export type Fields = Partial<Record<"now" | "needed" | "importance" | "reason" | "step" | "if" | "then" | "review", string>>;

/** An answer that is not private. */
export interface Told {
  /** The id of the item; of an own row "own.SECTION". */
  item: string;
  /** true: ticked · text: a level's or an option's id, "-" for "does not apply", a date, a text · a list: options' ids. */
  value: true | string | string[] | Fields;
  /** Of an own row alone: what the reader called it. */
  title?: string;
}

/** What each message to the page around has. */
interface Said {
  context: typeof CONTEXT;
  /** The id of the self-check. */
  quiz: string;
  /** A digest of what it asks: it changes whenever that does. */
  version: string;
  lang: string;
  /** What the embedder wrote there. */
  cohort?: string;
}

export type Happening =
  /** It can be answered. Goes to any page around it, says nothing of the reader, and comes again after a hello. */
  | { action: "ready" }
  /** The reader's first answer since this page was opened. */
  | { action: "started" }
  /** How many answers are noted now. */
  | { action: "progress"; noted: number }
  /** The reader asked what their answers say. `answers` only where they said yes. */
  | { action: "completed"; noted: number; answers?: Told[] };

export type Message = Said & Happening;

/** What the page around says. */
export interface Hello {
  context: typeof CONTEXT;
  action: "hello";
}

export function isHello(data: unknown): data is Hello {
  const { context, action } = (data ?? {}) as Partial<Hello>;
  return context === CONTEXT && action === "hello";
}
