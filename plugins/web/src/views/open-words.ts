/** What "Open a kept copy" says. */

import type { Count, Side } from "../core/compare";
import type { Fault } from "./kept-file";

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** "2 new attempts, 1 already here, 1 here too, but different" */
const counts = ({ fresh, same, different }: Count, one: string, more: string): string =>
  [
    fresh && count(fresh, `new ${one}`, `new ${more}`),
    same && `${same} already here`,
    different && `${different} here too, but different`,
  ]
    .filter(Boolean)
    .join(", ");

export const OPEN = {
  heading: "Open a kept copy",
  about:
    "Choose a file that was kept here or on another device. Nothing changes before you say so.",
  choose: "The file",
  site: (there: string, here: string): string =>
    `It was kept on another site (${there}; this one is ${here}). It can be opened here all the same.`,
  holds: "It holds:",
  attempts: (one: Count): string => counts(one, "attempt", "attempts"),
  applications: (one: Count): string => `Applications: ${counts(one, "one", "ones")}`,
  plans: (one: Count): string => `Plans: ${counts(one, "one", "ones")}`,
  mine: (side: Side, time: string): string => `Here: ${side.noted} noted, last changed ${time}`,
  theirs: (side: Side, time: string): string =>
    `In the file: ${side.noted} noted, last changed ${time}`,
  strays: (n: number): string =>
    `${count(n, "attempt belongs", "attempts belong")} to an application that is not in the file; the answers come without it.`,
  damaged: (n: number): string =>
    `${count(n, "part of it cannot be read", "parts of it cannot be read")} any more and ${n === 1 ? "stays" : "stay"} aside; the rest opens.`,
  nothing: "Nothing new in it: everything is here already.",
  empty: "It holds no answers.",
  which: "Which do you want to see?",
  differ: "Where the two differ, what do you want to keep?",
  use: {
    file: {
      shown: ["What the file holds", "What you see now stays as an earlier attempt."],
      kept: ["The file’s", "It replaces what is here."],
    },
    mine: {
      shown: ["Mine", "What the file holds is added as an earlier attempt."],
      kept: ["Mine", "Only what is new comes from the file."],
    },
    both: {
      shown: ["", ""],
      kept: ["Both", "What is here stays as it is; the file’s is kept beside it as an earlier attempt."],
    },
  },
  add: "Open it here",
  done: "Opened. Your answers are here.",
  failed: "It could not be opened. Nothing was changed.",
  cancel: "Cancel",
  close: "Close",
  faults: {
    large: "This file is larger than 16 MB, so it was not opened. Nothing was changed.",
    encoding: "This file is not UTF-8 text, so it was not opened. Nothing was changed.",
    broken: "This file is not complete, or not a kept copy. Nothing was changed.",
    other: "This is not a copy kept by a self-check. Nothing was changed.",
    contrary: "This file contradicts itself, so it was not opened. Nothing was changed.",
    newer:
      "This copy was kept by a newer page. Reload this one and try again. Nothing was changed.",
  } satisfies Record<Fault, string>,
};
