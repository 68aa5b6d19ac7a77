/** The chunk of applications: which one a self-check is about, and what is said of them. */

import { edit } from "./views/application";
import { choose } from "./views/choose-application";
import { congratulate } from "./views/congratulations";
import { remove } from "./views/remove";

globalThis.selfcheck = {
  ...globalThis.selfcheck,
  applications: { edit, choose, congratulate, remove },
};
