/** The file a reader keeps: everything of one site, and the same bytes for the same content. */

import type { Application, Attempt, Backup, Plan } from "./record";

/** The file's text: keys sorted at every depth, rows by their ids, a line feed at the end. */
export function serialise(backup: Backup): string {
  return `${canonical({
    ...backup,
    attempts: sorted(backup.attempts, (row) => row.id),
    words: sorted(backup.words, (row) => row.digest),
    applications: sorted(backup.applications, (row) => row.id),
    plans: sorted(backup.plans, (row) => row.id),
    damaged: backup.damaged && sorted(backup.damaged, canonical),
  })}\n`;
}

/** JSON with sorted keys; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const ordered = sorted(entries, ([key]) => key);
  return `{${ordered.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

/** By code units: the same order in every language. */
function sorted<T>(rows: T[], by: (row: T) => string): T[] {
  return [...rows].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}

/** What an attempt says with its plans; which of the attempts is shown is not of it. */
export function contentOf({ closed, ...attempt }: Attempt, plans: Plan[]): string {
  return canonical([attempt, sorted(plans, ({ id }) => id)]);
}

/** What an application says. */
export function detailsOf({ n, ...application }: Application): string {
  return canonical(application);
}
