/** What goes out of a record: sheets of lines to tick, and of those that were ticked a paper for any format. */

import { moment } from "./asked";
import { inOrder } from "./empty";
import type { Line, Phrases } from "./line";
import type { Application, Attempt, Backup, KeptWords } from "./record";
import type { Held } from "./renames";
import { report, wordsFor } from "./report";

/** What was said in one attempt, or noted of an application itself. */
export interface Sheet {
  /** What it belongs to: its place among the applications, from 1; 0 for none. */
  application: number;
  /** The application's name; "" where it has none. It is private. */
  name: string;
  /** The self-check; "" where the lines are of the application itself. */
  quiz: string;
  title: string;
  /** ISO time of the last change; "" for an application. */
  changed: string;
  lines: Line[];
}

/** Ticked lines under their headings. */
export interface Part {
  /** The application, named as far as that was ticked; "" for none. */
  application: string;
  check: string;
  /** YYYY-MM-DD, and the same in words; "" for none. */
  day: string;
  when: string;
  lines: Line[];
}

export interface Paper {
  title: string;
  parts: Part[];
}

/** The id of the line that names an application. */
export const NAMED = "application";

export interface Only {
  /** The id of an application. */
  application?: string;
  quiz?: string;
  /** Its ids of former days. */
  was?: string[];
}

/** The whole record: first what belongs to no application, then each of them, attempt by attempt. */
export function sheets(backup: Backup, phrases: (lang: string) => Phrases, only: Only = {}): Sheet[] {
  const applications = [...backup.applications].sort((a, b) => a.n - b.n);
  const words = new Map(backup.words.map((one) => [one.digest, one]));
  const plans = grouped(backup.plans, ({ attempt }) => attempt);
  // What is damaged can be told of no more.
  const sound = backup.attempts.filter(({ answers }) => answers instanceof Object);
  const quizzes = grouped(sound, ({ quiz }) => quiz);
  const known = new Set(applications.map(({ id }) => id));
  const groups = grouped(inOrder(sound), ({ application = "" }) =>
    known.has(application) ? application : "",
  );
  const sheet = (attempt: Attempt, application: number, name: string): Sheet => {
    const { quiz, changed } = attempt;
    const title = words.get(attempt.words)?.title ?? quiz;
    const held = { attempt, plans: plans.get(attempt.id) ?? [] };
    const kept = wordsFor(attempt, title, quizzes.get(quiz) ?? [], backup.words);
    return { application, name, quiz, title, changed, lines: told(held, kept, words, phrases) };
  };
  const under = (application: Application | undefined, at: number): Sheet[] => {
    const fields = application ? phrases("").application(application) : [];
    const name = fields.find(({ item }) => item === NAMED)?.value ?? "";
    const lines = fields.map((field): Line => ({ ...field, private: true }));
    const attempts = (groups.get(application?.id ?? "") ?? []).filter(
      ({ quiz }) => !only.quiz || [only.quiz, ...(only.was ?? [])].includes(quiz),
    );
    if (only.quiz && !attempts.length) return [];
    return [
      { application: at, name, quiz: "", title: "", changed: "", lines },
      ...attempts.map((attempt) => sheet(attempt, at, name)),
    ];
  };
  const all = [undefined, ...applications].flatMap((application, at) =>
    !only.application || application?.id === only.application ? under(application, at) : [],
  );
  return all.filter(({ lines }) => lines.length);
}

function grouped<T>(all: T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

/** An attempt's lines, each in the words of its time. */
function told(
  held: Held,
  kept: KeptWords[],
  words: ReadonlyMap<string, KeptWords>,
  phrases: (lang: string) => Phrases,
): Line[] {
  const { model, last } = moment(held, words);
  return report(model, { ...held, earlier: 0 }, kept, phrases(last.lang), last);
}

/** How a paper says what is not the reader's or the author's. */
export interface Titles {
  /** An application whose name was not ticked. */
  numbered(n: number): string;
  /** The day of an ISO time where the reader is, YYYY-MM-DD. */
  day(time: string): string;
  /** A day in words. */
  date(day: string): string;
}

/** The ticked lines under their headings. */
export function paper(
  title: string,
  all: Sheet[],
  ticked: ReadonlySet<Line>,
  { numbered, day, date }: Titles,
): Paper {
  const named = new Set(
    all
      .filter(({ lines }) => lines.some((line) => line.item === NAMED && ticked.has(line)))
      .map(({ application }) => application),
  );
  const parts = all.map(({ application, name, quiz, title: check, changed, lines }): Part => {
    const at = changed && day(changed);
    return {
      application: named.has(application) ? name : application ? numbered(application) : "",
      check,
      day: at,
      when: at && date(at),
      // The name stands above the others.
      lines: lines.filter((line) => ticked.has(line) && (quiz || line.item !== NAMED)),
    };
  });
  return {
    title,
    parts: parts.filter(
      ({ lines }, at) => lines.length || (!all[at]?.quiz && named.has(all[at]?.application ?? 0)),
    ),
  };
}

/** The headings that stand above each part, high to low: what stood above the one before is not said again. */
export function headings({ title: paper, parts }: Paper): { rank: 1 | 2; title: string }[][] {
  return parts.map(({ application, check, when }, at) => {
    const above = [];
    if (application && application !== parts[at - 1]?.application) {
      above.push({ rank: 1 as const, title: application });
    }
    const title = [check, when].filter(Boolean).join(", ");
    // Alone, it is the title of the paper.
    if (title && check !== paper) above.push({ rank: 2 as const, title });
    return above;
  });
}
