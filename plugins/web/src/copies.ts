/** The chunk with which a copy leaves the page. */

import { keepCopy, keepRecord } from "./views/copy";

globalThis.selfcheck = { ...globalThis.selfcheck, copies: { keepCopy, keepRecord } };
