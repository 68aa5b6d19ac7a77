/**
 * lit-html for pages in which somebody else replaces text, as browsers' translators do: they put an
 * element in the place of each text node. lit-html would write on into the node that has gone, and look
 * for the end of a part where none is any more. Every import of "lit-html" leads here; what is written
 * with it needs to know nothing of this.
 */

import { html as plainHtml, noChange, nothing, render, svg as plainSvg } from "lit-html";
import { type ChildPart, Directive, directive } from "lit-html/directive.js";
import { setCommittedValue } from "lit-html/directive-helpers.js";

export type { TemplateResult } from "lit-html";
export { nothing, render };

type Template = typeof plainHtml | typeof plainSvg;

/** A text that is written anew, not changed, where its node is another's. Unchanged, it is left alone. */
class Written extends Directive {
  #last: unknown;

  render(text: unknown): unknown {
    return text;
  }

  override update(part: ChildPart, [text]: [unknown]): unknown {
    if (text === this.#last) return noChange;
    this.#last = text;
    const node = part.startNode?.nextSibling;
    if (node?.nodeType !== Node.TEXT_NODE || node.nextSibling !== part.endNode) setCommittedValue(part);
    return text;
  }
}

const written = directive(Written);

interface Steady {
  strings: TemplateStringsArray;
  /** Whether each value stands between tags, and not in one. */
  between: boolean[];
}

const known = new WeakMap<TemplateStringsArray, Steady>();

/** The template with a comment where a text would be the end of a value: comments stay. */
function steady(strings: TemplateStringsArray): Steady {
  let found = known.get(strings);
  if (!found) {
    let before = "";
    const between: boolean[] = [];
    const texts = strings.map((text) => {
      const bounded = between.at(-1) && /^[^<]/.test(text) ? `<!---->${text}` : text;
      before += text;
      between.push(before.lastIndexOf("<") <= before.lastIndexOf(">"));
      return bounded;
    });
    found = { strings: Object.assign(texts, { raw: texts }), between };
    known.set(strings, found);
  }
  return found;
}

function steadied<T extends Template>(tag: T): T {
  const made = (strings: TemplateStringsArray, ...values: unknown[]) => {
    const { strings: texts, between } = steady(strings);
    const text = (value: unknown, at: number) =>
      between[at] && (typeof value === "string" || typeof value === "number") ? written(value) : value;
    return tag(texts, ...values.map(text));
  };
  return made as T;
}

export const html = steadied(plainHtml);
export const svg = steadied(plainSvg);
