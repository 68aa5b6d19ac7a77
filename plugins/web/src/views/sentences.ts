/** The sentences of a result, for the page and for a copy. */

import { levels, NOT_APPLYING } from "../core/answers";
import type { Model } from "../core/model";
import type { Line } from "../core/line";
import type { Result } from "../core/result";
import type { Step } from "../core/steps";
import { so, textOf } from "./page";
import { labelled, listed, RESULT, SAYS, sentences } from "./words";

/** The sentence of counts; one more for each dimension that speaks. */
export function counts(result: Result): string[] {
  const { says, noted } = result;
  return [says === "noted" ? SAYS.noted(noted) : SAYS[says], ...spoken(result)];
}

/** What the dimensions say. */
function spoken({ dimensions }: Result): string[] {
  return dimensions.map(({ counted, title, counts }) =>
    SAYS.counts(counted, title, listed(counts.map(({ n, level }) => SAYS.count(n, level)))),
  );
}

/** Our own words on a gap's step. Where the author wrote some, only the question of the piece. */
export function own({ gap: about, piece, text }: Step): string[] {
  if (!about) return [];
  if (about.reason === "not-shown") return piece ? [RESULT.story, RESULT.piece] : [RESULT.story];
  if (piece) return text ? [RESULT.piece] : [RESULT.piece, RESULT.begin];
  return text ? [] : [RESULT.first];
}

/** A level's title; "" where none is said. */
export function level(model: Model, scale: string, id: string): string {
  if (id === NOT_APPLYING) return "";
  return levels(model, scale).find((one) => one.id === id)?.title ?? "";
}

/**
 * What a copy holds of the result; the gaps stand among the answers. Not how much was noted: beside
 * the lines it would tell that some were held back.
 */
export function lines(host: ParentNode, result: Result): Line[] {
  const { next } = result;
  return [
    ...spoken(result).map((label) => ({ label, value: "", private: false })),
    ...result.keep.filter(({ back }) => !back).map((kept) => ({
      label: labelled(RESULT.keep, kept.name),
      value: RESULT.keepAnswer(kept.answer),
      private: kept.private,
    })),
    ...result.known.map(({ id, ask, private: hidden }) => ({
      label: ask,
      value: words(so(host, id)),
      private: hidden,
    })),
    ...(next
      ? [{ label: labelled(RESULT.next, next.about), value: step(host, next), private: next.private }]
      : []),
  ];
}

/** A step as plain text. */
function step(host: ParentNode, next: Step): string {
  return sentences([words(next.text && textOf(host, next.text)), ...own(next)]);
}

/** The words of what is cloned, with white space as one space. */
function words(text: DocumentFragment | undefined): string {
  return (text?.textContent ?? "").replace(/\s+/g, " ").trim();
}
