/** What a self-check in a frame says of where answers lie and where they go. */

import { t } from "../../core/messages";

export const WORDS = {
  /** In a frame of another site. */
  apart: t`Your answers stay in this browser, for this frame alone, and the browser may delete them at any time. Keep a copy of what matters to you.`,
  /** Where the browser keeps nothing. */
  gone: t`Nothing is kept here: your answers go with the page. Keep a copy of what matters to you.`,
  copy: t`Keep a copy`,
  learns: (host: string): string =>
    t`The page around this, ${host}, learns that you begin, how many answers you noted, and when you ask what they say.`,
  notWhat: t`It does not learn what you answered.`,
  asks: (host: string): string =>
    t`${host} asks for your answers. If you say yes, they go there each time you press “Show what this says”. Nothing private goes there.`,
  which: t`What would go there`,
  yes: t`Yes, send them`,
  no: t`No`,
  sends: (host: string): string => t`Each time you press “Show what this says”, your answers go to ${host}. Nothing private goes there.`,
  stop: t`Send nothing more`,
};
