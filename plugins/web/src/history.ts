/** The chunk that looks back: then and now, lines over time, an earlier attempt in its own words. */

import { answers } from "./views/answers";
import { compare } from "./views/compare";
import { lines } from "./views/course";
import { lookBack } from "./views/look-back";
import { carry } from "./views/sheet";

declare const HISTORY_STYLE: string;

carry(new URL(HISTORY_STYLE, (document.currentScript as HTMLScriptElement).src).href);

globalThis.selfcheck = { ...globalThis.selfcheck, history: { answers, compare, lines, lookBack } };
