/** The chunk with the views of the reader's record. */

import { draw } from "./views/record/page";
import type { Desk } from "./views/record/desk";

declare module "./views/stage" {
  interface Chunks {
    /** Reads the record and draws all of it. */
    record?: (desk: Desk) => Promise<void>;
  }
}

globalThis.selfcheck = { ...globalThis.selfcheck, record: draw };
