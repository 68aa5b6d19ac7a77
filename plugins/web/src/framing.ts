/** The chunk of a self-check in a frame on another page. */

import { frame, type Framed } from "./embedding/frame/framed";

declare module "./views/stage" {
  interface Chunks {
    framing?: (framed: Framed) => void;
  }
}

globalThis.selfcheck = { ...globalThis.selfcheck, framing: frame };
