/** What the ratings of a dimension say together. */

import { answer, levels, NOT_APPLYING, rank } from "./answers";
import { items, shown } from "./conditions";
import type { Dimension, Model, Rating } from "./model";
import type { State } from "./record";

/** A dimension speaks from so many counted ratings on. */
const ENOUGH = 3;

/** A rating that counts: shown, and answered with a level. */
export interface Counted {
  rating: Rating;
  /** Where the level stands in the scale, from 0 (low). */
  at: number;
}

export interface Spoken {
  id: string;
  title: string;
  /** How many ratings are counted. */
  counted: number;
  /** How often each level was answered, high to low; levels that were not are left out. */
  counts: { level: string; n: number }[];
  /** The band of the middle answer, from 0; -1 where there are no bands. */
  band: number;
  /** The ratings in the last band, as written. */
  keep: Rating[];
}

/** All ratings that count, as written. */
export function counted(model: Model, state: State): Counted[] {
  const visible = shown(model, state);
  return items(model).flatMap((rating) => {
    if (rating.kind !== "rating" || !visible.has(rating.id)) return [];
    const given = answer(model, state, rating);
    const at = given === NOT_APPLYING ? -1 : rank(model, rating.scale, given);
    return at < 0 ? [] : [{ rating, at }];
  });
}

/** The dimensions that speak, as written. */
export function dimensions(model: Model, all: Counted[]): Spoken[] {
  return model.dimensions.flatMap((dimension) => {
    const own = all.filter(({ rating }) => rating.dimension === dimension.id);
    return own.length < ENOUGH ? [] : [speak(model, dimension, own)];
  });
}

function speak(model: Model, dimension: Dimension, own: Counted[]): Spoken {
  const order = own.map(({ at }) => at).sort((a, b) => a - b);
  // The lower of two middles, so that no level is named that nobody answered.
  const middle = order[Math.floor((order.length - 1) / 2)] as number;
  const bandOf = (at: number): number =>
    dimension.bands.findIndex((upTo) => upTo === "" || at <= rank(model, dimension.scale, upTo));
  const counts = levels(model, dimension.scale)
    .map((level, at) => ({ level: level.title, n: order.filter((one) => one === at).length }))
    .filter(({ n }) => n > 0)
    .reverse();
  const last = dimension.bands.length - 1;
  const keep = own.filter(({ at }) => last >= 0 && bandOf(at) === last).map(({ rating }) => rating);
  return {
    id: dimension.id,
    title: dimension.title,
    counted: own.length,
    counts,
    band: bandOf(middle),
    keep,
  };
}
