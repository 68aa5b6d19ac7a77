/** The kinds by their names in the page. */

import { check } from "./check/check";
import { date } from "./date/date";
import { gap } from "./gap/gap";
import type { Kind } from "./kind";
import { message } from "./message/message";
import { multipleChoice } from "./multiple-choice/multiple-choice";
import { plan } from "./plan/plan";
import { rating } from "./rating/rating";
import { singleChoice } from "./single-choice/single-choice";
import { text } from "./text/text";

export const KINDS = new Map<string | undefined, Kind>([
  ["check", check],
  ["rating", rating],
  ["gap", gap],
  ["single-choice", singleChoice],
  ["multiple-choice", multipleChoice],
  ["text", text],
  ["date", date],
  ["plan", plan],
  ["message", message],
]);
