/** The chunk that opens a kept copy. */

import { open } from "./views/open";

globalThis.selfcheck = { ...globalThis.selfcheck, files: { open } };
