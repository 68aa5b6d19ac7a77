/** Applications: what they are called, and whether anything is said of them. */

import type { Application } from "./record";

export type Fields = Omit<Application, "id" | "n">;

export const NOTHING: Fields = { company: "", role: "", stage: "", round: "", date: "", outcome: "" };

/** "Acme, Data analyst"; "" where neither is said. */
export function name({ company, role }: Pick<Fields, "company" | "role">): string {
  return [company.trim(), role.trim()].filter(Boolean).join(", ");
}

/** As it is kept: no space around what was typed. */
export function tidy(fields: Fields): Fields {
  const { company, role, stage, round, date, outcome } = fields;
  return { company: company.trim(), role: role.trim(), stage, round: round.trim(), date, outcome };
}

/** Whether nothing is said of it at all. */
export function blank(fields: Fields): boolean {
  return Object.values(tidy(fields)).every((value) => !value);
}

/** The newest first: by the number of their last change, never by a date. */
export function newestFirst<A extends Pick<Application, "n">>(all: readonly A[]): A[] {
  return [...all].sort((a, b) => b.n - a.n);
}
