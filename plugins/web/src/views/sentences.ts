/** The sentences of a result, for the page and for a copy. */

import { levels, NOT_APPLYING } from "../core/answers";
import type { Model } from "../core/model";
import type { Line } from "../core/report";
import type { Result } from "../core/result";
import type { Step } from "../core/steps";
import { textOf } from "./page";
import { RESULT, SAYS } from "./words";

/** The sentence of counts; one more for each dimension that speaks. */
export function counts({ says, noted, dimensions }: Result): string[] {
  const first = says === "noted" ? SAYS.noted(noted) : SAYS[says];
  const more = dimensions.map(({ counted, title, counts }) =>
    SAYS.counts(counted, title, counts.map(({ n, level }) => SAYS.count(n, level)).join(", ")),
  );
  return [first, ...more];
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

/** What a copy holds of the result; the gaps stand among the answers. */
export function lines(host: ParentNode, result: Result): Line[] {
  const { next } = result;
  return [
    { label: counts(result).join(" "), value: "", private: false },
    ...result.keep.map((kept) => ({
      label: `${RESULT.keep}: ${kept.name}`,
      value: RESULT.keepAnswer(kept.answer),
      private: kept.private,
    })),
    ...(next
      ? [{ label: `${RESULT.next}: ${next.about}`, value: step(host, next), private: next.private }]
      : []),
  ];
}

/** A step as plain text. */
function step(host: ParentNode, next: Step): string {
  const text = next.text && textOf(host, next.text)?.textContent;
  return [text?.replace(/\s+/g, " ").trim(), ...own(next)].filter(Boolean).join(" ");
}
