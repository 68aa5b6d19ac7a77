/** The sheet of this chunk. It stands where it is needed: instant navigation takes away what stands in the head. */

import { html, nothing } from "lit-html";

let address = "";

/** Says where the sheet lies. */
export function carry(sheet: string): void {
  address = sheet;
}

export function sheet(): unknown {
  return address ? html`<link rel="stylesheet" href=${address} />` : nothing;
}
