/** The chunk with the views of the reader's record. */

import { mindLeft } from "./store/left";
import { mindReturn } from "./store/returning";
import { mindTears } from "./store/tears";
import type { Whole } from "./store/whole";
import { draw } from "./views/record/page";
import type { Desk } from "./views/record/desk";

declare module "./views/stage" {
  interface Chunks {
    /** Reads the record and draws all of it. */
    record?: (desk: Desk) => Promise<void>;
  }
}

async function record(desk: Desk): Promise<void> {
  const whole = desk.store as Whole;
  // Each does it once.
  mindTears(whole.shelf, navigator.userAgent);
  mindReturn(whole, window);
  mindLeft(whole.shelf, window);
  await draw(desk);
}

globalThis.selfcheck = { ...globalThis.selfcheck, record };
