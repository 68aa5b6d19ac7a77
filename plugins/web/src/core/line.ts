/** A line of a copy: what was asked, and what the reader said to it. */

import type { GapAnswer } from "./gaps";
import type { Application, Plan } from "./record";

export interface Line {
  label: string;
  value: string;
  private: boolean;
  /** Whether it answers what is no longer asked. */
  old?: true;
  /** The id of the item, "own.ROW", or the field of an application; for a table. */
  item?: string;
  /** The ids of what was chosen; of a gap "now=LEVEL; needed=LEVEL". */
  answer?: string;
}

/** A gap's fields as the titles of their levels; "" where nothing is said. */
export type GapWords = Pick<GapAnswer, "now" | "needed" | "importance" | "reason" | "step">;

/** The few words that are ours and not the author's. */
export interface Phrases {
  /** A ticked check. */
  done: string;
  notApplying: string;
  /** The name of the If-then line a result ends with. */
  line: string;
  date(day: string): string;
  /** Several titles or texts beside one another. */
  apart(things: string[]): string;
  gap(gap: GapWords): string;
  plan(plan: Plan): string;
  /** The label of a look back, by that of the answer. */
  back(label: string): string;
  /** The label of a plan, by what it is for. */
  planned(name: string): string;
  /** What is noted of an application: label and value of each field that says something. */
  application(application: Application): { item: string; label: string; value: string }[];
}
