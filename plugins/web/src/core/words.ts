/** What was asked: kept beside the answers, so that they can be read when the page has changed. */

import type { Model, Section } from "./model";
import type { AskedItem, KeptWords, Words } from "./record";

/** The words of a model, to be kept under its digest. */
export function wordsOf({ title, lang, scales, dimensions, sections }: Model): Words {
  const items = sections.flatMap(({ id, own, items }): AskedItem[] => [
    ...(own ? [{ kind: "own" as const, section: id, ...own }] : []),
    ...items,
  ]);
  return { title, lang, scales, dimensions, items };
}

/**
 * The model that kept words are of, to read answers by the words of their time. Sections are as far
 * apart as own rows tell, and have no titles.
 */
export function modelOf(quiz: string, { digest, items, ...words }: KeptWords): Model {
  const sections: Section[] = [];
  for (const item of items) {
    if (item.kind === "own") {
      const { kind, section, ...own } = item;
      sections.push({ id: section, title: "", own, items: [] });
      continue;
    }
    if (!sections.length) sections.push({ id: "", title: "", own: null, items: [] });
    sections.at(-1)?.items.push(item);
  }
  return { ...words, quiz, words: digest, repeat: false, renamed: [], ends: "line", sections };
}
