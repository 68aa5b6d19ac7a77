/** What is kept of a reader's answers, as it lies in the database and in the backup file. */

import type { Dimension, Item, Own, Scale } from "./model";

/** true: a ticked check · text: a level, an option, "-", a date, a text · a list: options · null: cleared. */
export type Value = true | string | string[] | null;

/** Value, the number of its change, and a second tab's text until the reader chooses. */
export type Entry = [value: Value, n: number, other?: string];

/** A gap of the reader's own; its fields are answers by the keys "own.ID.FIELD". */
export interface Row {
  id: string;
  section: string;
  title: string;
  n: number;
  gone?: true;
}

export interface Attempt {
  id: string;
  quiz: string;
  /** Ids the quiz had before: a page from then goes on with the same attempt. */
  was?: string[];
  /** The digest of the model at the last change. */
  words: string;
  /** Older wordings, in order: answers up to this n, and above that of the one before, were given to it. */
  asked?: [digest: string, n: number][];
  /** ISO times, for showing only; order is by n. */
  started: string;
  changed: string;
  n: number;
  /** The n at which it was begun; without one, the order of closing tells. */
  begun?: number;
  /** The n at which the reader asked for the result. */
  completed?: number;
  /** The n at which a new attempt took its place. */
  closed?: number;
  /** The attempt it was begun beside: own rows that came over from there have the same ids. */
  from?: string;
  /** The id of the application it belongs to. */
  application?: string;
  rows?: Row[];
  answers: Record<string, Entry>;
}

export interface Plan {
  id: string;
  attempt: string;
  /**
   * What it is for: the id of a plan item; "" for the line a result ends with; "ITEM" or "own.ROW" of a
   * gap or an item with advice; "dimension.ID".
   */
  source: string;
  if: string;
  then: string;
  /** YYYY-MM-DD, or "". */
  review: string;
  /** "open", "done" or "dropped"; what comes later has a new review date. */
  state: string;
  n: number;
}

/** What was asked: kept beside the answers, so that they can be read when the page has changed. */
export interface Words {
  title: string;
  lang: string;
  scales: Scale[];
  dimensions: Dimension[];
  items: AskedItem[];
}

/** An item or the own rows of a section, as asked. */
export type AskedItem = Item | ({ kind: "own"; section: string } & Own);

/** The record's words store: a row for each digest. */
export interface KeptWords extends Words {
  digest: string;
}

export const STAGES = ["", "applied", "first-talk", "task", "interview", "last-interview"] as const;
export const OUTCOMES = ["", "waiting", "not-invited", "turned-down", "never-heard", "withdrew", "offer"] as const;

/** What a self-check was answered for; all but id and n may be empty. */
export interface Application {
  id: string;
  company: string;
  role: string;
  /** One of STAGES. */
  stage: string;
  round: string;
  /** YYYY-MM-DD, of the talk or of the news. */
  date: string;
  /** One of OUTCOMES. */
  outcome: string;
  n: number;
}

/** Everything of one site: the file a reader keeps. */
export interface Backup {
  selfcheck: 1;
  site: string;
  /**
   * "n": the last number given; "current/QUIZ": the id of its current attempt. When a backup was last
   * made stays out, so that the same content gives the same bytes.
   */
  meta: Record<string, number | string>;
  attempts: Attempt[];
  words: KeptWords[];
  applications: Application[];
  plans: Plan[];
  /** Rows that nobody can read any more, as JSON, with the name of the list each was in. */
  damaged?: [list: "attempts" | "words" | "applications" | "plans", row: string][];
}

/** What a page shows of one self-check. */
export interface State {
  attempt?: Attempt;
  /** The plans of this attempt. */
  plans: Plan[];
  /** How many older attempts of this quiz there are. */
  earlier: number;
}

/** One change by the reader. `base` is the n it was made upon. */
export type Edit =
  | { key: string; value: Value; base: number; text?: boolean }
  | { row: { id: string; section: string; title?: string; gone?: true } }
  | { plan: string; field: "if" | "then" | "review"; value: string; base: number }
  | { completed: true };
