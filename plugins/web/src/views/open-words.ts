/** What "Open a kept copy" says. */

import type { Count, Side } from "../core/compare";
import { plural, t } from "../core/messages";
import type { Fault } from "./kept-file";
import { labelled, listed } from "./words";

/** "2 new attempts, 1 already here, 1 here too, but different" */
const counts = (of: Count, fresh: (n: number) => string): string =>
  listed([
    ...(of.fresh ? [fresh(of.fresh)] : []),
    ...(of.same ? [here(of.same)] : []),
    ...(of.different ? [differs(of.different)] : []),
  ]);
const here = (n: number): string => plural(n, t`${n} already here`, t`${n} already here`);
const differs = (n: number): string => plural(n, t`${n} here too, but different`, t`${n} here too, but different`);
const attempts = (n: number): string => plural(n, t`${n} new attempt`, t`${n} new attempts`);
const applications = (n: number): string =>
  plural(n, t("applications")`${n} new one`, t("applications")`${n} new ones`);
const plans = (n: number): string => plural(n, t("plans")`${n} new one`, t("plans")`${n} new ones`);

export const OPEN = {
  heading: t`Open a kept copy`,
  about:
    t`Choose a file that was kept here or on another device. Nothing changes before you say so.`,
  choose: t`The file`,
  site: (there: string, here: string): string =>
    t`It was kept on another site (${there}; this one is ${here}). It can be opened here all the same.`,
  holds: t`It holds:`,
  attempts: (one: Count): string => counts(one, attempts),
  applications: (one: Count): string => labelled(t`Applications`, counts(one, applications)),
  plans: (one: Count): string => labelled(t`Plans`, counts(one, plans)),
  mine: ({ noted }: Side, time: string): string => t`Here: ${noted} noted, last changed ${time}`,
  theirs: ({ noted }: Side, time: string): string => t`In the file: ${noted} noted, last changed ${time}`,
  strays: (n: number): string =>
    plural(
      n,
      t`${n} attempt belongs to an application that is not in the file; the answers come without it.`,
      t`${n} attempts belong to an application that is not in the file; the answers come without it.`,
    ),
  damaged: (n: number): string =>
    plural(
      n,
      t`${n} part of it cannot be read any more and stays aside; the rest opens.`,
      t`${n} parts of it cannot be read any more and stay aside; the rest opens.`,
    ),
  nothing: t`Nothing new in it: everything is here already.`,
  empty: t`It holds no answers.`,
  which: t`Which do you want to see?`,
  differ: t`Where the two differ, what do you want to keep?`,
  use: {
    file: {
      shown: [t`What the file holds`, t`What you see now stays as an earlier attempt.`],
      kept: [t("answers")`The file’s`, t`It replaces what is here.`],
    },
    mine: {
      shown: [t("answers")`Mine`, t`What the file holds is added as an earlier attempt.`],
      kept: [t("answers")`Mine`, t`Only what is new comes from the file.`],
    },
    both: {
      shown: ["", ""],
      kept: [t("answers")`Both`, t`What is here stays as it is; the file’s is kept beside it as an earlier attempt.`],
    },
  },
  add: t`Open it here`,
  done: t`Opened. Your answers are here.`,
  failed: t`It could not be opened. Nothing was changed.`,
  cancel: t`Cancel`,
  close: t`Close`,
  faults: {
    large: t`This file is larger than 16 MB, so it was not opened. Nothing was changed.`,
    encoding: t`This file is not UTF-8 text, so it was not opened. Nothing was changed.`,
    broken: t`This file is not complete, or not a kept copy. Nothing was changed.`,
    other: t`This is not a copy kept by a self-check. Nothing was changed.`,
    contrary: t`This file contradicts itself, so it was not opened. Nothing was changed.`,
    newer:
      t`This copy was kept by a newer page. Reload this one and try again. Nothing was changed.`,
  } satisfies Record<Fault, string>,
};
