/** The chunk with what the buttons do. */

import { Actions } from "./element/actions";
import type { Card } from "./element/element";

declare module "./views/stage" {
  interface Chunks {
    actions?: (card: Card) => Actions;
  }
}

globalThis.selfcheck = { ...globalThis.selfcheck, actions: (card) => new Actions(card) };
