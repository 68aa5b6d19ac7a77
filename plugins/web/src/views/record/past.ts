/** Earlier attempts in the record: what was answered in one, and several beside one another. */

import { html, type TemplateResult } from "lit-html";
import type { Answered, Overview } from "../../core/overview";
import type { Attempt } from "../../core/record";
import { block } from "./blocks";
import { chunk, type Desk } from "./desk";
import { folded } from "./folded";
import { RECORD } from "./words";

/** What was answered in an attempt, in the words of its time; read when it is opened. */
export function answers(desk: Desk, { quiz, id }: Attempt, of: string): TemplateResult {
  const place = block(desk.host, `answers/${id}`);
  return folded(desk.host, `answers/${id}`, RECORD.read, of, () => {
    void chunk(desk, "history").then((history) => history?.answers(desk, place, { quiz, id }));
    return place;
  });
}

/** The attempt that is filled in now beside an earlier one, and lines over time. */
export function thenAndNow(desk: Desk, all: Overview, { quiz, title, attempts }: Answered): TemplateResult {
  const place = block(desk.host, `past/${quiz}`);
  const lines = block(desk.host, `lines/${quiz}`);
  const current = attempts.find(({ id }) => all.current.has(id));
  const [earlier, later] = attempts.slice(-2);
  return folded(desk.host, `past/${quiz}`, RECORD.compare, title, () => {
    void chunk(desk, "history").then(async (history) => {
      if (current) return history?.lookBack(desk, place, current.quiz);
      const both = { quiz, earlier: earlier?.id ?? "", later: later?.id ?? "" };
      await history?.compare(desk, place, both);
      await history?.lines(desk, lines, quiz);
    });
    return html`${place}${lines}`;
  });
}
