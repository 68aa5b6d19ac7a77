/** The chunk of self-checks in which something was renamed. */

import { carry, home } from "./core/renames";

globalThis.selfcheck = { ...globalThis.selfcheck, renames: { carry, home } };
