/** What was asked: kept beside the answers, so that they can be read when the page has changed. */

import type { Model } from "./model";
import type { AskedItem, Words } from "./record";

/** The words of a model, to be kept under its digest. */
export function wordsOf({ title, lang, scales, dimensions, sections }: Model): Words {
  const items = sections.flatMap(({ id, own, items }): AskedItem[] => [
    ...(own ? [{ kind: "own" as const, section: id, ...own }] : []),
    ...items,
  ]);
  return { title, lang, scales, dimensions, items };
}
