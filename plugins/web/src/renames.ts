/** The chunk of self-checks in which something was renamed. */

import { file, read } from "./store/move";

globalThis.selfcheck = { ...globalThis.selfcheck, renames: { file, read } };
