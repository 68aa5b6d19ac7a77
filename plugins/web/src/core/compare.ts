/** What a kept file would bring, before anything of it is added. */

import { contentOf, detailsOf } from "./backup";
import { isEmpty } from "./empty";
import { noted } from "./noted";
import type { Application, Attempt, Backup, Plan } from "./record";
import { modelOf } from "./words";

export interface Count {
  fresh: number;
  same: number;
  different: number;
}

/** What stands on one side of a difference. */
export interface Side {
  noted: number;
  /** ISO time of the last change. */
  changed: string;
}

/** Of one self-check, counted in attempts. */
export interface Difference extends Count {
  quiz: string;
  title: string;
  /** Whether both have a current attempt, and not the same one or not alike: one of them is shown. */
  clash: boolean;
  /** The two of which one is shown or kept, where there are such. */
  sides?: { mine: Side; theirs: Side };
}

export interface Comparison {
  /** A row for each self-check in the file, by title. */
  quizzes: Difference[];
  applications: Count;
  plans: Count;
}

/** How many attempts of a file are of an application that is nowhere; and the file without that. */
export function astray(here: Backup, file: Backup): [strays: number, file: Backup] {
  const known = new Set([...here.applications, ...file.applications].map(({ id }) => id));
  let strays = 0;
  const attempts = file.attempts.map((attempt): Attempt => {
    const { application, ...rest } = attempt;
    if (!application || known.has(application)) return attempt;
    strays += 1;
    return rest;
  });
  return [strays, strays ? { ...file, attempts } : file];
}

/** Whether the file holds anything that is not here. */
export function news({ quizzes, applications, plans }: Comparison): boolean {
  return [...quizzes, applications, plans].some(({ fresh, different }) => fresh + different > 0);
}

/** Whether anything is in both, and not alike. */
export function differs({ quizzes, applications, plans }: Comparison): boolean {
  return [...quizzes, applications, plans].some(({ different }) => different > 0);
}

export function compare(here: Backup, file: Backup): Comparison {
  // What is damaged here can be compared with nothing.
  const sound = here.attempts.filter(({ answers }) => answers instanceof Object);
  const [mine, theirs] = [indexed({ ...here, attempts: sound }), indexed(file)];
  const copies = sound.filter(({ id }) => !theirs.attempts.has(id));
  // One may be here twice, as it was and as it came: under an id of its own then.
  const said = new Set(copies.map((attempt) => saying(mine.held(attempt))));
  const kindOf = (attempt: Attempt): keyof Count => {
    const mate = mine.attempts.get(attempt.id);
    const held = theirs.held(attempt);
    if (mate && contentOf(mate, mine.held(mate).plans) === contentOf(attempt, held.plans)) return "same";
    if (said.has(saying(held))) return "same";
    return mate ? "different" : "fresh";
  };
  const quizzes = new Map<string, Difference>();
  for (const attempt of file.attempts) {
    if (isEmpty(theirs.held(attempt))) continue;
    const { quiz } = attempt;
    const row = quizzes.get(quiz) ?? { quiz, title: "", ...none(), clash: false };
    quizzes.set(quiz, row);
    const kind = kindOf(attempt);
    row[kind] += 1;
    if (kind === "different") row.sides = sides(mine, theirs, mine.attempts.get(attempt.id), attempt);
  }
  const newest = new Map<string, Attempt>();
  for (const attempt of file.attempts) {
    if (attempt.n >= (newest.get(attempt.quiz)?.n ?? 0)) newest.set(attempt.quiz, attempt);
  }
  for (const row of quizzes.values()) {
    row.title = theirs.words.get(newest.get(row.quiz)?.words ?? "")?.title ?? row.quiz;
    const [shown, other] = [mine.current(row.quiz), theirs.current(row.quiz)];
    if (!shown || !other || isEmpty(mine.held(shown)) || isEmpty(theirs.held(other))) continue;
    row.clash = shown.id !== other.id || kindOf(other) === "different";
    if (row.clash) row.sides = sides(mine, theirs, shown, other);
  }
  return {
    quizzes: [...quizzes.values()].sort((a, b) => order(a.title, b.title) || order(a.quiz, b.quiz)),
    applications: applications(here, file),
    plans: plans(here, file, theirs),
  };
}

type Indexed = ReturnType<typeof indexed>;

function indexed({ meta, attempts, words, plans }: Backup) {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const own = new Map<string, Plan[]>();
  for (const plan of plans) {
    const beside = own.get(plan.attempt);
    if (beside) beside.push(plan);
    else own.set(plan.attempt, [plan]);
  }
  const held = (attempt: Attempt) => ({ attempt, plans: own.get(attempt.id) ?? [] });
  return {
    attempts: byId,
    words: new Map(words.map((one) => [one.digest, one])),
    held,
    current: (quiz: string) => byId.get(String(meta[`current/${quiz}`])),
  };
}

/** What an attempt says, whatever the ids. */
function saying({ attempt, plans }: { attempt: Attempt; plans: Plan[] }): string {
  const { application, ...rest } = attempt;
  const bare = plans.map((plan) => ({ ...plan, id: plan.source, attempt: "" }));
  return contentOf({ ...rest, id: "" }, bare);
}

function sides(mine: Indexed, theirs: Indexed, here: Attempt | undefined, there: Attempt) {
  const side = (all: Indexed, attempt: Attempt): Side => {
    const words = all.words.get(attempt.words);
    const state = { ...all.held(attempt), earlier: 0 };
    const count = words ? noted(modelOf(attempt.quiz, words), state) : given(attempt);
    return { noted: count, changed: attempt.changed };
  };
  return { mine: side(mine, here ?? there), theirs: side(theirs, there) };
}

function given({ answers }: Attempt): number {
  return Object.values(answers).filter(([value]) => value !== null).length;
}

function applications(here: Backup, file: Backup): Count {
  const mine = new Map(here.applications.map((one) => [one.id, detailsOf(one)]));
  const bare = (one: Application): string => detailsOf({ ...one, id: "" });
  const details = new Set(here.applications.map(bare));
  return counted(file.applications, (one) => {
    if (mine.get(one.id) === detailsOf(one)) return "same";
    if (!mine.has(one.id)) return "fresh";
    return details.has(bare(one)) ? "same" : "different";
  });
}

/** A plan that was changed is in both and not alike, however much of its attempt is. */
function plans(here: Backup, file: Backup, theirs: Indexed): Count {
  const text = ({ source, if: when, then: will, review, state }: Plan): string =>
    JSON.stringify([source, when, will, review, state]);
  const mine = new Map(here.plans.map((plan) => [plan.id, text(plan)]));
  const texts = new Set(mine.values());
  const written = file.plans.filter((plan) => theirs.attempts.has(plan.attempt) && (plan.if || plan.then || plan.review));
  return counted(written, (plan) => {
    if (mine.get(plan.id) === text(plan)) return "same";
    if (!mine.has(plan.id)) return "fresh";
    return texts.has(text(plan)) ? "same" : "different";
  });
}

function counted<T>(all: T[], kind: (one: T) => keyof Count): Count {
  const count = none();
  for (const one of all) count[kind(one)] += 1;
  return count;
}

function none(): Count {
  return { fresh: 0, same: 0, different: 0 };
}

/** By code units: the same in every language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
