/** How an answer moved over many attempts: levels in turn, never a number. */

import { answer, given, levels, NOT_APPLYING } from "./answers";
import type { Moment } from "./asked";
import { shown } from "./conditions";
import type { Item, Level, Model } from "./model";
import { rowsOf } from "./noted";
import type { Attempt, State } from "./record";

/** From so many attempts with an answer on, a line is drawn. */
const ENOUGH = 5;

export interface Point {
  attempt: Attempt;
  /** The level's title in the words of then. */
  title: string;
  /** Where it stands on the levels of today, from 0; -1 where it does no more. */
  at: number;
}

export interface Course {
  /** The item's id, "own.ROW" or "dimension.ID". */
  key: string;
  name: string;
  /** Low to high, as asked last. */
  levels: Level[];
  points: Point[];
}

/** A level as it was said in one moment. */
type Reached = Level | undefined;

/**
 * The lines of all that is asked last and was answered with a level in five moments or more. Nothing
 * that was private in any of them.
 */
export function overTime(moments: Moment[]): Course[] {
  const today = moments.at(-1)?.last;
  if (!today) return [];
  const states = moments.map((one) => stateOf(one));
  const course = (key: string, name: string, scale: string, reached: (index: number) => Reached): Course[] => {
    const steps = levels(today, scale);
    const points = moments.flatMap(({ attempt }, index): Point[] => {
      const level = reached(index);
      return level ? [{ attempt, title: level.title, at: steps.findIndex(({ id }) => id === level.id) }] : [];
    });
    return points.length < ENOUGH ? [] : [{ key, name, levels: steps, points }];
  };
  return [
    ...today.dimensions.flatMap(({ id, title, scale }) =>
      course(`dimension.${id}`, title, scale, (index) => middle(states[index] as Read, id, levels(today, scale))),
    ),
    ...today.sections.flatMap((section) => [
      ...(section.own && !section.own.private
        ? rowsOf(states.at(-1)?.state as State, section).flatMap(({ id, title }) =>
            course(`own.${id}`, title.trim(), section.own?.scale ?? "", (index) => ofRow(states[index] as Read, section.id, id)),
          )
        : []),
      ...section.items.flatMap((item) =>
        "scale" in item && !hidden(moments, item.id)
          ? course(item.id, item.short, item.scale, (index) => ofItem(states[index] as Read, item))
          : [],
      ),
    ]),
  ];
}

interface Read {
  model: Model;
  state: State;
  visible: Set<string>;
}

function stateOf({ attempt, plans, model }: Moment): Read {
  const state: State = { attempt, plans, earlier: 0 };
  return { model, state, visible: shown(model, state) };
}

function itemsOf({ sections }: Model): Item[] {
  return sections.flatMap(({ items }) => items);
}

function hidden(moments: Moment[], id: string): boolean {
  return moments.some(({ model, last }) => [model, last].some((one) => itemsOf(one).some((item) => item.id === id && item.private)));
}

function ofItem({ model, state, visible }: Read, { id, kind }: Item): Reached {
  const item = visible.has(id) ? itemsOf(model).find((one) => one.id === id && one.kind === kind) : undefined;
  if (!item || !("scale" in item) || ("pick" in item && item.pick && given(state, `${id}.picked`) !== true)) return;
  const said = answer(model, state, item);
  return said === NOT_APPLYING ? undefined : levels(model, item.scale).find((one) => one.id === said);
}

function ofRow({ model, state }: Read, id: string, row: string): Reached {
  const section = model.sections.find((one) => one.id === id);
  if (!section?.own || section.own.private || !rowsOf(state, section).some((one) => one.id === row)) return;
  const said = given(state, `own.${row}.now`);
  return levels(model, section.own.scale).find((one) => one.id === said);
}

/** The middle one of three answers and more, by the levels of today; the lower of two middles. */
function middle(read: Read, dimension: string, steps: Level[]): Reached {
  const places = itemsOf(read.model)
    .flatMap((item) => {
      const level = item.kind === "rating" && item.dimension === dimension && !item.private ? ofItem(read, item) : undefined;
      return level ? [steps.findIndex(({ id }) => id === level.id)] : [];
    })
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
  return places.length < 3 ? undefined : steps[places[Math.floor((places.length - 1) / 2)] as number];
}
