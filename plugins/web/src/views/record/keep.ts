/** A copy of the record, or of a part of it. */

import type { Which } from "../copy";
import { chunk, type Desk } from "./desk";
import { RECORD } from "./words";

export async function keep(desk: Desk, opener: HTMLElement, which?: Which): Promise<void> {
  const { host, store } = desk;
  const everything = () => store.everything();
  // The page tells when a copy was kept last.
  const backedUp = async (): Promise<void> => {
    await store.backedUp();
    await desk.reread();
  };
  const copies = await chunk(desk, "copies");
  try {
    await copies?.keepRecord({ host, store: { everything, backedUp } }, opener, which);
  } catch {
    desk.notice(RECORD.failed);
    desk.say(RECORD.failed);
  }
}
