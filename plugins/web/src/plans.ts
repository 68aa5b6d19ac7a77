/** The chunk that shows plans, sends one, and hands over a calendar file. */

import { plans } from "./views/plans";

globalThis.selfcheck = {
  ...globalThis.selfcheck,
  plans: plans({ now: () => new Date(), page: () => location.href }),
};
