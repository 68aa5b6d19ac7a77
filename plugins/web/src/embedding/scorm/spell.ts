/** Objectives and interactions as the elements of each version, strict about what each takes. */

import type { Told } from "./course";
import type { Version } from "./find";
import type { Interaction, Objective } from "./telling";

/** The places of a list in the course, by id: one that is known is written again, others are added. */
export class Places {
  readonly #known = new Map<string, number>();

  constructor(
    /** How many there are. */
    readonly count: number,
    /** The id at a place, "" where the version does not tell it. */
    idAt: (place: number) => string,
  ) {
    for (let place = 0; place < count; place++) this.#known.set(idAt(place) || `#${place}`, place);
  }

  of(id: string): number {
    const place = this.#known.get(id) ?? this.#known.size;
    this.#known.set(id, place);
    return place;
  }
}

export function spellObjectives(version: Version, all: Objective[], places: Places): Told {
  return all.flatMap(({ id, levels }): Told => {
    // 1.2 has no words for an objective: its name carries the levels.
    if (version === "scorm12") {
      const at = `cmi.objectives.${places.of(id)}`;
      return [[`${at}.id`, `${id}:${levels.join("/")}`]];
    }
    const at = `cmi.objectives.${places.of(id)}`;
    return [
      [`${at}.id`, id],
      [`${at}.description`, levels.join(" / ")],
    ];
  });
}

/** `now`: the time where the reader is. */
export function spellInteractions(version: Version, all: Interaction[], places: Places, now: Date): Told {
  return all.flatMap(({ id, type, response, asked }): Told => {
    const at = `cmi.interactions.${places.of(id)}`;
    // 1.2 takes a single letter for a level or an option, which would be its place, not its id.
    if (version === "scorm12") {
      return [
        [`${at}.id`, id],
        [`${at}.type`, "fill-in"],
        [`${at}.student_response`, response.join(",").slice(0, 255)],
        [`${at}.result`, "neutral"],
      ];
    }
    // No id has an underscore, and no response may have a hyphen; "does not apply" is one.
    const said = response.map((one) => (one === "-" ? "does_not_apply" : one.replaceAll("-", "_")));
    return [
      [`${at}.id`, id],
      [`${at}.type`, type],
      [`${at}.timestamp`, local(now)],
      [`${at}.learner_response`, said.join("[,]")],
      [`${at}.result`, "neutral"],
      [`${at}.description`, asked],
    ];
  });
}

/** Without parts of seconds and without a zone: some courses refuse the rest. */
function local(now: Date): string {
  const two = (number: number) => `${number}`.padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":")}`;
}
