import type { Chunks } from "./stage";

declare global {
  // The one global of ours: each chunk registers itself on it.
  var selfcheck: Chunks | undefined;
}
