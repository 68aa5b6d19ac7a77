/** What a self-check says by itself in a course; in place of src/words.ts, and more. */

import { t } from "../../core/messages";
import { MODES as PAGE_MODES, WORDS as PAGE } from "../../words";
import { last } from "./last";

export const WORDS = {
  ...PAGE,
  /** What is private stays on the page, and nothing else is said of it. */
  get saved(): string {
    return last.told ? KEPT : t`On this page only`;
  },
  unsaved: t`Not kept`,
  lost: t`Your course gave back only a part of your answers. A kept copy can be opened.`,
};

export const MODES: typeof PAGE_MODES = {
  ...PAGE_MODES,
  memory: t`No course answers here: your answers go with the page. Keep a copy.`,
  readonly: t`You look at this again as you left it. Nothing is changed.`,
};

const KEPT = t`Kept by this course`;

export const COURSE = {
  unkept: t`Not kept by this course. Keep a copy.`,
  unkeptPlan: t`What you plan is not kept by this course. Keep a copy.`,
  /** Beside what did not fit. */
  unfit: t`Too long for this course: this is not kept. Keep a copy.`,
  /** In the bar. */
  left: (names: string): string => t`This course has no room for: ${names}. Keep a copy.`,
  cut: t`This course may keep only a part of your answers. Keep a copy.`,
  unsaved: t`The course does not answer. Your answers are still on this page. Keep a copy.`,
  objectives: t`My middle level in each area, and where I am and what is needed in each gap.`,
  interactions: t`Which level or option I chose for each question.`,
  either: t`With or without this, it counts as done.`,
};
