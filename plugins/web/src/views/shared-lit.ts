/** Stands in for lit-html in every chunk but the results': what they carry is on the page once. */

import type * as lit from "lit-html";

export type Lit = Pick<typeof lit, "html" | "nothing" | "render" | "svg">;

const carried = globalThis.selfcheck as { lit: Lit };

export const { html, nothing, render, svg } = carried.lit;
