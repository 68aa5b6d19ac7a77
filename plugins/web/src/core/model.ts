/**
 * What the page tells the script about one self-check: the JSON of `data-model`.
 * Structure and the words a result needs; all longer texts stand in the page.
 */

export interface Model {
  /** The id of the quiz: its file name. */
  quiz: string;
  title: string;
  /** A language tag, such as "en". */
  lang: string;
  /** A digest of all the rest: says which wording an answer was given to. */
  words: string;
  /** Made anew for each application, rather than one living record. */
  repeat: boolean;
  /** What the result ends with: the reader's own plan item, the author's closing, or our If-then line. */
  ends: "plan" | "closing" | "line";
  scales: Scale[];
  dimensions: Dimension[];
  sections: Section[];
}

export interface Scale {
  id: string;
  /** Low to high. */
  levels: Level[];
}

export interface Level {
  id: string;
  title: string;
}

export interface Dimension {
  id: string;
  title: string;
  /** The id of the scale that all its ratings share. */
  scale: string;
  /** Up to which level each band reaches; "" in the last. */
  bands: string[];
}

export interface Section {
  id: string;
  title: string;
  own: Own | null;
  items: Item[];
}

/** Rows that the reader writes: gaps with a title of their own. */
export interface Own {
  label: string;
  /** At most so many rows. */
  limit: number;
  scale: string;
  /** "" where importance is not asked. */
  importance_scale: string;
  /** The author's suggestion, a level id; "" without one. */
  needed: string;
  importance: string;
  private: boolean;
}

export type Item = Check | Rating | Gap | SingleChoice | MultipleChoice | Text | Day | PlanItem;

interface Base {
  id: string;
  /** The question as plain text. */
  ask: string;
  /** A short name for sentences and charts; the question where the author gave none. */
  short: string;
  private: boolean;
  /** All of these must hold for the item to be shown. */
  if: Condition[];
}

export interface Condition {
  /** An earlier item. */
  item: string;
  /** Any of these: a level, an option, "true" or "false" of a check, "any" for answered. */
  values: string[];
}

export interface Check extends Base {
  kind: "check";
  /** Whether the author wrote advice. */
  advice: boolean;
}

export interface Rating extends Base {
  kind: "rating";
  scale: string;
  /** "" where it belongs to none. */
  dimension: string;
  /** Whether "does not apply" is offered. */
  na: boolean;
  /** Up to which level each piece of advice fits; "" where it always does. */
  advice: string[];
}

export interface Gap extends Base {
  kind: "gap";
  scale: string;
  importance_scale: string;
  needed: string;
  importance: string;
  na: boolean;
  /** Counted when the reader picked it. */
  pick: boolean;
  advice: boolean;
}

export interface SingleChoice extends Base {
  kind: "single-choice";
  options: Option[];
}

export interface MultipleChoice extends Base {
  kind: "multiple-choice";
  options: Option[];
}

export interface Option {
  id: string;
  title: string;
  /** Leaves no other option chosen beside it. */
  exclusive: boolean;
  advice: boolean;
}

export interface Text extends Base {
  kind: "text";
}

export interface Day extends Base {
  kind: "date";
}

export interface PlanItem extends Base {
  kind: "plan";
  /** The suggested If part; "" without one. */
  when: string;
}
