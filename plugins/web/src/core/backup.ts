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

/** What opening a file would bring to one self-check, counted in attempts. */
export interface Difference {
  quiz: string;
  title: string;
  fresh: number;
  same: number;
  different: number;
  /** Whether both have a current attempt, and not the same one or not alike. */
  clash: boolean;
}

/** What a file holds beside what is here, a row for each self-check in the file, by title. */
export function compare(here: Backup, file: Backup): Difference[] {
  const quizzes = [...new Set(file.attempts.map(({ quiz }) => quiz))];
  const rows = quizzes.map((quiz): Difference => {
    const attempts = file.attempts.filter((attempt) => attempt.quiz === quiz);
    const kinds = attempts.map((attempt) => kind(here, file, attempt));
    const count = (one: string): number => kinds.filter((other) => other === one).length;
    const newest = attempts.reduce((a, b) => (b.n > a.n ? b : a));
    const title = file.words.find(({ digest }) => digest === newest.words)?.title ?? quiz;
    return {
      quiz,
      title,
      fresh: count("fresh"),
      same: count("same"),
      different: count("different"),
      clash: clash(here, file, quiz),
    };
  });
  return sorted(rows, ({ title, quiz }) => `${title}\n${quiz}`);
}

/** The same of the applications in the file, counted. */
export function compareApplications(here: Backup, file: Backup): Pick<Difference, "fresh" | "same" | "different"> {
  const count = { fresh: 0, same: 0, different: 0 };
  for (const theirs of file.applications) {
    const mine = here.applications.find(({ id }) => id === theirs.id);
    count[!mine ? "fresh" : detailsOf(mine) === detailsOf(theirs) ? "same" : "different"]++;
  }
  return count;
}

function kind(here: Backup, file: Backup, attempt: Attempt): "fresh" | "same" | "different" {
  const mine = here.attempts.find(({ id }) => id === attempt.id);
  if (!mine) return "fresh";
  return content(here, mine) === content(file, attempt) ? "same" : "different";
}

function clash(here: Backup, file: Backup, quiz: string): boolean {
  const current = ({ meta, attempts }: Backup): Attempt | undefined =>
    attempts.find(({ id }) => id === meta[`current/${quiz}`]);
  const [mine, theirs] = [current(here), current(file)];
  if (!mine || !theirs) return false;
  return mine.id !== theirs.id || kind(here, file, theirs) === "different";
}

function content({ plans }: Backup, attempt: Attempt): string {
  return contentOf(attempt, plans.filter((plan) => plan.attempt === attempt.id));
}

/** What an attempt says with its plans; which of the attempts is shown is not of it. */
export function contentOf({ closed, ...attempt }: Attempt, plans: Plan[]): string {
  return canonical([attempt, sorted(plans, ({ id }) => id)]);
}

/** What an application says. */
export function detailsOf({ n, ...application }: Application): string {
  return canonical(application);
}
