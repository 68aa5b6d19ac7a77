/** The chunk with the result and the dialogs. */

import { keepCopy } from "./views/copy";
import { openCopy } from "./views/open-copy";
import { remove } from "./views/remove";
import { close, render } from "./views/result";

globalThis.selfcheck = {
  ...globalThis.selfcheck,
  results: { render, close, keepCopy, openCopy, remove },
};
