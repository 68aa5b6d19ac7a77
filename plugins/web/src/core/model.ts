// Generated from plugins/mkdocs_selfcheck/render/wire.py by `make generated`. Do not edit.

export type Item =
  Check | Rating | Gap | SingleChoice | MultipleChoice | Text | Day | PlanItem | Message;

/**
 * One self-check as the browser knows it.
 */
export interface Model {
  quiz: string;
  title: string;
  lang: string;
  /**
   * Digest of everything else in this object.
   */
  words: string;
  /**
   * Whether each application has a record of its own.
   */
  repeat: boolean;
  renamed: Renamed[];
  /**
   * What ends the result: an item, the closing, or our own line.
   */
  ends: "plan" | "closing" | "line";
  scales: Scale[];
  dimensions: Dimension[];
  sections: Section[];
}
/**
 * An id that was another: what is kept under the old one belongs to the new.
 */
export interface Renamed {
  /**
   * "/quiz", "/dimension", "/item", "/section" or, of levels and options, the key of an answer: "ITEM", "ITEM.FIELD", "own.SECTION.FIELD".
   */
  of: string;
  was: string;
  now: string;
}
/**
 * Levels, low to high.
 */
export interface Scale {
  id: string;
  levels: Level[];
}
/**
 * A level of a scale.
 */
export interface Level {
  id: string;
  title: string;
}
/**
 * What several ratings tell together.
 */
export interface Dimension {
  id: string;
  title: string;
  scale: string;
  /**
   * The level each band goes up to; empty for the last.
   */
  bands: string[];
}
/**
 * Items under one heading.
 */
export interface Section {
  id: string;
  title: string;
  own: Own | null;
  items: Item[];
}
/**
 * Rows that the reader names; each is a gap.
 */
export interface Own {
  label: string;
  limit: number;
  scale: string;
  importance_scale: string;
  needed: string;
  importance: string;
  private: boolean;
}
/**
 * Something to do or done; never scored.
 */
export interface Check {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "check";
  advice: boolean;
  /**
   * Whether the result says it back.
   */
  keep?: boolean;
}
/**
 * An earlier item, and the values of which one must be chosen.
 */
export interface Condition {
  item: string;
  values: string[];
}
/**
 * A level of a scale.
 */
export interface Rating {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "rating";
  scale: string;
  /**
   * Empty when it belongs to none.
   */
  dimension: string;
  /**
   * Whether it offers "does not apply".
   */
  na: boolean;
  /**
   * The level each advice goes up to; empty: always.
   */
  advice: string[];
}
/**
 * Where one is now beside what was needed.
 */
export interface Gap {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "gap";
  scale: string;
  /**
   * Empty when importance is not asked.
   */
  importance_scale: string;
  /**
   * The suggested level, or empty.
   */
  needed: string;
  /**
   * The suggested level, or empty.
   */
  importance: string;
  na: boolean;
  pick: boolean;
  advice: boolean;
}
/**
 * One of several options.
 */
export interface SingleChoice {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "single-choice";
  options: Option[];
  /**
   * Whether the page says what is so.
   */
  so: boolean;
}
/**
 * One answer of a choice.
 */
export interface Option {
  id: string;
  title: string;
  exclusive: boolean;
  advice: boolean;
}
/**
 * Any of several options.
 */
export interface MultipleChoice {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "multiple-choice";
  options: Option[];
  /**
   * Whether the page says what is so.
   */
  so: boolean;
}
/**
 * The reader's own words.
 */
export interface Text {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "text";
  /**
   * Whether the result says it back.
   */
  keep?: boolean;
}
/**
 * A date.
 */
export interface Day {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "date";
}
/**
 * One If-then line.
 */
export interface PlanItem {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "plan";
  /**
   * The suggested If part, or empty.
   */
  when: string;
}
/**
 * A letter: text and the ids of slots in turn, a text first.
 */
export interface Message {
  id: string;
  /**
   * The question, without marks.
   */
  ask: string;
  /**
   * Its name in charts and sentences.
   */
  short: string;
  private: boolean;
  /**
   * All must hold for it to be shown.
   */
  if: Condition[];
  kind: "message";
  letter: string[];
  subject: string[];
}
