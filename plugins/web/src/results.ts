/** The chunk with the result and the dialogs. */

import { html, nothing, render as draw, svg } from "lit-html";
import { keepCopy, openCopy } from "./views/fetched";
import { close, render } from "./views/result";

globalThis.selfcheck = {
  ...globalThis.selfcheck,
  lit: { html, nothing, render: draw, svg },
  results: { render, close, keepCopy, openCopy },
};
