/** What is read of the record to look back. */

import { html, render } from "lit-html";
import { name } from "../core/application";
import { digestsOf, type Moment, moment } from "../core/asked";
import type { Model } from "../core/model";
import type { Application, Attempt, State } from "../core/record";
import type { Change, Store } from "../store/store";
import { day, timeOf } from "./day";
import { HISTORY } from "./history-words";
import { listed } from "./words";

/** What looking back needs: a Stage is one. */
export interface HistoryDesk {
  readonly host: HTMLElement;
  readonly store: Store;
  /** Of the form around it: what is asked today, and what it shows. */
  readonly model?: Model;
  readonly state?: State;
  /** Saves through that form. */
  change?(edits: Change[]): Promise<unknown>;
}

export interface Past {
  /** Every attempt, in the order they were begun. */
  moments: Moment[];
  /** The id of the attempt that is filled in now. */
  current: string | undefined;
  /** An attempt by its application and day; no two are called the same. */
  name(attempt: Attempt): string;
}

/** Draws what was read; where it cannot be read, the place says so. */
export async function drawn(desk: HistoryDesk, quiz: string, place: HTMLElement, draw: (found: Past) => void): Promise<void> {
  let found: Past | undefined;
  try {
    found = await past(desk, quiz);
  } catch {
    render(html`<p>${HISTORY.failed}</p>`, place);
  }
  if (found) draw(found);
}

export async function past({ store, model, state }: HistoryDesk, quiz: string): Promise<Past> {
  const today = model?.quiz === quiz ? model : undefined;
  const [kept, applications, shown] = await Promise.all([
    store.attempts(quiz),
    store.applications(),
    (today && state) ?? store.read(quiz),
  ]);
  const current = shown.attempt?.id;
  // What the form shows may be a change ahead.
  const held = kept.map((one) => (one.attempt.id === current && today ? { ...one, attempt: shown.attempt as Attempt } : one));
  const digests = new Set(held.flatMap(({ attempt }) => digestsOf(attempt)));
  const words = await store.words([...digests]);
  const moments = held.map((one) => moment(one, words, one.attempt.id === current ? today : undefined));
  return { moments, current, name: names(moments, applications) };
}

function names(moments: Moment[], applications: Application[]): Past["name"] {
  const lang = document.documentElement.lang;
  const called = (attempt: Attempt, time: boolean): string => {
    const one = applications.find(({ id }) => id === attempt.application);
    return listed([one ? name(one) : "", (time ? timeOf : day)(lang, attempt.started)].filter(Boolean));
  };
  const days = moments.map(({ attempt }) => called(attempt, false));
  return (attempt) => {
    const short = called(attempt, false);
    return days.filter((one) => one === short).length > 1 ? called(attempt, true) : short;
  };
}

/** The attempt that another one was begun beside; without a note of it, the one before. */
export function before(moments: Moment[], { attempt }: Moment): Moment | undefined {
  const { from } = attempt;
  if (from !== undefined) return moments.find((one) => one.attempt.id === from);
  return moments[moments.findIndex((one) => one.attempt.id === attempt.id) - 1];
}
