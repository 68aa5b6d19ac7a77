/** What the whole record holds, part by part, for the page that shows it. Nothing is lost on the way. */

import type { Listed, Listing } from "./listing";
import { noted } from "./noted";
import type { Application, Attempt, Backup, KeptWords, Plan } from "./record";
import { modelOf } from "./words";

/** One self-check with what was answered. */
export interface Answered {
  /** Its id today, or the one it had when the site still showed it. */
  quiz: string;
  title: string;
  lang: string;
  /** Whether each application has an attempt of its own. */
  repeat: boolean;
  /** Whether the site still has it. */
  here: boolean;
  /** All its attempts, in the order they were begun. */
  attempts: Attempt[];
}

export interface Overview {
  /** Self-checks with attempts: first as the site lists them, then those it has no more. */
  quizzes: Answered[];
  /** In order of n, each with its attempts. */
  applications: { application: Application; attempts: Attempt[] }[];
  /** The ids of the attempts that a form goes on with. */
  current: Set<string>;
  plans: Plan[];
  words: Map<string, KeptWords>;
  /** Rows of the database that nobody can read as what they should be. */
  damaged: unknown[];
  /** The last number given to a change. */
  n: number;
  /** Not all attempts are read yet: nothing is counted that others may belong to. */
  partial: boolean;
}

export function overview(backup: Backup, listing: Listing, partial = false): Overview {
  const damaged = (backup.damaged ?? []).map(([, row]) => parsed(row));
  const sound = <T>(rows: T[], good: (row: T) => boolean): T[] =>
    rows.filter((row) => {
      if (row instanceof Object && good(row)) return true;
      damaged.push(row);
      return false;
    });
  const attempts = sound(backup.attempts, readable).sort((a, b) => order(a) - order(b));
  const applications = sound(backup.applications, ({ id, n }) => text(id) && number(n)).sort((a, b) => a.n - b.n);
  const plans = sound(backup.plans, ({ id, attempt }) => text(id) && text(attempt));
  const words = sound(backup.words, ({ digest, items }) => text(digest) && Array.isArray(items));
  const kept = new Map(words.map((one) => [one.digest, one]));
  const of = new Map<string | undefined, Attempt[]>(applications.map(({ id }) => [id, []]));
  for (const attempt of attempts) of.get(attempt.application)?.push(attempt);
  return {
    quizzes: [...listed(attempts, listing), ...gone(attempts, listing, kept)],
    applications: applications.map((application) => ({ application, attempts: of.get(application.id) ?? [] })),
    current: new Set(
      Object.entries(backup.meta).flatMap(([key, id]) => (key.startsWith("current/") ? [String(id)] : [])),
    ),
    plans,
    words: kept,
    damaged,
    n: Number(backup.meta.n ?? 0),
    partial,
  };
}

/** How much was noted in an attempt, by the words of its time; without them, how many answers there are. */
export function notedIn({ words, plans }: Overview, attempt: Attempt): number {
  const asked = words.get(attempt.words);
  const own = plans.filter((plan) => plan.attempt === attempt.id);
  if (asked) return noted(modelOf(attempt.quiz, asked), { attempt, plans: own, earlier: 0 });
  return Object.values(attempt.answers).filter(([value]) => value !== null && value !== "").length;
}

/** Those attempts that belong to none of the applications that are there. */
export function alone({ applications }: Overview, attempts: Attempt[]): Attempt[] {
  const ids = new Set<string | undefined>(applications.map(({ application: { id } }) => id));
  return attempts.filter(({ application }) => !ids.has(application));
}

function listed(attempts: Attempt[], { quizzes }: Listing): Answered[] {
  return quizzes.flatMap((one) => {
    const { quiz, title, lang, repeat } = one;
    const ids = names(one);
    const own = attempts.filter(({ quiz }) => ids.includes(quiz));
    return own.length ? [{ quiz, title, lang, repeat, here: true, attempts: own }] : [];
  });
}

function gone(attempts: Attempt[], { lang, quizzes }: Listing, words: Map<string, KeptWords>): Answered[] {
  const known = quizzes.flatMap(names);
  const ids = new Set(attempts.map(({ quiz }) => quiz).filter((quiz) => !known.includes(quiz)));
  return [...ids].map((quiz) => {
    const own = attempts.filter((attempt) => attempt.quiz === quiz);
    const asked = words.get(own.at(-1)?.words ?? "");
    return {
      quiz,
      title: asked?.title ?? quiz,
      lang: asked?.lang ?? lang,
      repeat: own.some(({ application }) => application),
      here: false,
      attempts: own,
    };
  });
}

/** A self-check's id, and those it had. */
export function names({ quiz, renamed }: Listed): string[] {
  return [quiz, ...renamed.flatMap(({ of, was }) => (of === "/quiz" ? [was] : []))];
}

function readable({ id, quiz, n, answers }: Attempt): boolean {
  if (!text(id) || !text(quiz) || !number(n) || !(answers instanceof Object)) return false;
  for (const key in answers) if (!Array.isArray(answers[key])) return false;
  return true;
}

/** A file may hold anything there. */
function parsed(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return row;
  }
}

const text = (value: unknown): boolean => typeof value === "string" && value !== "";
const number = (value: unknown): boolean => Number.isFinite(value);

/** Where its beginning is not kept, the order of closing tells; the one still open comes last. */
const order = ({ begun, closed }: Attempt): number => begun ?? closed ?? Number.MAX_SAFE_INTEGER;
