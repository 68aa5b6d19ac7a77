/** What a reader would say is in their record: a model in plain maps, beside which the store is held. */

import { contentOf, detailsOf } from "../../src/core/backup";
import type { Backup, Value } from "../../src/core/record";
import { hash } from "../../src/store/hash";
import type { Use } from "../../src/store/store";
import type { Page } from "./world";

export interface Tried {
  begun: number;
  application: string | undefined;
  answers: Map<string, Value>;
  plans: Map<string, string>;
}

const blank = ({ answers, plans }: Tried) => !plans.size && [...answers.values()].every((value) => value === null);
const copy = (one: Tried): Tried => ({ ...one, answers: new Map(one.answers), plans: new Map(one.plans) });

export class Reader {
  attempts = new Map<string, Tried>();
  applications = new Map<string, string>();
  current: string | undefined;

  clone(): Reader {
    const other = new Reader();
    other.attempts = new Map([...this.attempts].map(([id, one]) => [id, copy(one)]));
    other.applications = new Map(this.applications);
    other.current = this.current;
    return other;
  }

  get shown(): Tried | undefined {
    return this.attempts.get(this.current ?? "");
  }

  /** Another attempt takes the place of the one shown; an empty one goes. */
  show(id: string): void {
    if (this.shown && this.current !== id && blank(this.shown)) this.attempts.delete(this.current ?? "");
    this.current = id;
  }

  /** Whether one begins anew. */
  anew(application: string | undefined): boolean {
    const { shown } = this;
    return shown ? !(blank(shown) && shown.application === application) : application !== undefined;
  }

  begin(id: string, begun: number, application?: string): void {
    this.show(id);
    this.attempts.set(id, { begun, application, answers: new Map(), plans: new Map() });
  }

  remove(gone: (id: string, one: Tried) => boolean, application?: string): Reader {
    const before = this.clone();
    for (const [id, one] of this.attempts) if (gone(id, one)) this.attempts.delete(id);
    if (!this.shown) this.current = undefined;
    if (application) this.applications.delete(application);
    return before;
  }

  /** Puts back what was there `before` and went at once (what stayed is `after`). */
  restore(before: Reader, after: Reader): void {
    for (const [id, title] of before.applications) {
      if (!after.applications.has(id) && !this.applications.has(id)) this.applications.set(id, title);
    }
    for (const [id, one] of before.attempts) {
      if (!after.attempts.has(id) && !this.attempts.has(id)) this.attempts.set(id, copy(one));
    }
    const { current } = before;
    if (!current || after.attempts.has(current) || this.current === current) return;
    if (!this.shown || blank(this.shown)) this.show(current);
    // An empty one counts for nothing beside another.
    else if (blank(before.attempts.get(current) as Tried)) this.attempts.delete(current);
  }

  /** A file is opened; `here` is the record as it lay before. */
  add(file: { backup: Backup; reader: Reader }, use: Use, here: Backup): void {
    const moved = new Map<string, string>();
    for (const theirs of file.backup.applications) {
      const mine = here.applications.find(({ id }) => id === theirs.id);
      const title = file.reader.applications.get(theirs.id) ?? "";
      if (mine && (use === "mine" || detailsOf(mine) === detailsOf(theirs))) continue;
      const id = mine && use === "both" ? hash(detailsOf(theirs)) : theirs.id;
      moved.set(theirs.id, id);
      // What came a second time already may have been changed since.
      if (id === theirs.id || !this.applications.has(id)) this.applications.set(id, title);
    }
    const places = new Map<string, string>();
    for (const attempt of file.backup.attempts) {
      const theirs = copy(file.reader.attempts.get(attempt.id) as Tried);
      theirs.application = moved.get(theirs.application ?? "") ?? theirs.application;
      const mine = here.attempts.find(({ id }) => id === attempt.id);
      const plans = (backup: Backup) => backup.plans.filter((plan) => plan.attempt === attempt.id);
      const content = mine && contentOf(mine, plans(here));
      const given = ({ application }: { application?: string | undefined }) => {
        const { application: _, ...rest } = attempt;
        return contentOf({ ...rest, ...(application && { application }) }, plans(file.backup));
      };
      const alike = [given(attempt), given(theirs)].some((one) => one === content);
      if (!mine && blank(theirs) && this.shown) continue;
      const id = mine && !alike && use === "both" ? hash(given(theirs)) : attempt.id;
      places.set(attempt.id, id);
      if (id === attempt.id ? !mine || (!alike && use !== "mine") : !this.attempts.has(id)) this.attempts.set(id, theirs);
    }
    const place = places.get(file.reader.current ?? "");
    if (place && (use === "file" || !this.shown)) this.show(place);
  }

  /** As a test compares it: in the order they were begun. */
  told() {
    const attempts = [...this.attempts].sort(([a, one], [b, other]) => one.begun - other.begun || (a < b ? -1 : 1));
    return {
      current: this.current,
      applications: Object.fromEntries(this.applications),
      attempts: attempts.map(([id, { application, answers, plans }]) => ({
        id,
        application,
        answers: Object.fromEntries(answers),
        plans: Object.fromEntries(plans),
      })),
    };
  }
}

/** The same of the store. */
export async function told({ store }: Page): Promise<ReturnType<Reader["told"]>> {
  const held = await store.attempts("quiz");
  const { attempt, earlier } = await store.read("quiz");
  if (earlier !== held.length - Number(!!attempt)) throw new Error(`${earlier} earlier attempts of ${held.length}`);
  const reader = new Reader();
  reader.current = attempt?.id;
  for (const { id, company } of await store.applications()) reader.applications.set(id, company);
  for (const { attempt, plans } of held) {
    reader.attempts.set(attempt.id, {
      begun: attempt.begun ?? 0,
      application: attempt.application,
      answers: new Map(Object.entries(attempt.answers).map(([key, [value]]) => [key, value])),
      plans: new Map(plans.map((plan) => [plan.source, plan.then])),
    });
  }
  return reader.told();
}
