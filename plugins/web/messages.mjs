/**
 * Our own words in the built scripts: each message is marked before everything is made small, and
 * the marks give way to the words of a language afterwards. So all languages cost one run, and none
 * is looked up in the page.
 *
 * A mark is a private character that stands for the message, as long as its English, so that whoever
 * makes the script small decides as if it stood there. Slots follow, with a character between them
 * and one at the end.
 */
import { readFileSync } from "node:fs";
import { po } from "gettext-parser";

const FIRST = 0xe000;
const [BETWEEN, END, LONGER] = ["\uf8f0", "\uf8f1", "\uf8f2"];
const MARK = new RegExp(`([\\u{${FIRST.toString(16)}}-\\uf8ef])${LONGER}*|${BETWEEN}|${END}`, "gu");

const TEXT = "`((?:[^`\\\\$]|\\$\\{\\w+\\})*)`";
const CONTEXT = '(?:\\("([^"]*)"\\))?';
const SINGLE = new RegExp(`(?<![\\w.$])t${CONTEXT}${TEXT}`, "g");
const PLURAL = new RegExp(`(?<![\\w.$])plural\\(\\s*(\\w+),\\s*t${CONTEXT}${TEXT},\\s*t${CONTEXT}${TEXT},?\\s*\\)`, "g");
const LEFT = /(?<![\w.$])(?:t[(`]|plural\()/;
const SLOT = /\$\{(\w+)\}/g;

/** The messages of one build, by their marks. */
export class Messages {
  #ids = new Map();
  #known = [];

  /** A source with a mark for each message. */
  marked(source, file) {
    if (!/from "[./]+(?:core\/)?messages"/.test(source)) return source;
    const made = source
      .replace(PLURAL, (_, n, context = "", one, _again, more) => this.#mark({ context, one, more, n }))
      .replace(SINGLE, (_, context = "", one) => this.#mark({ context, one }));
    const left = LEFT.exec(made);
    if (left) {
      const line = made.slice(0, left.index).split("\n").length;
      throw new Error(`${file}:${line}: a message is t\`…\` with no slots but \${name}; plural(n, t\`…\`, t\`…\`).`);
    }
    return made;
  }

  #mark({ context = "", one, more, n }) {
    const slots = [...new Set([...(n ? [n] : []), ...[one, more ?? ""].flatMap((text) => [...text.matchAll(SLOT)].map(([, name]) => name))])];
    const named = (text) => text?.replace(SLOT, "{$1}");
    const key = JSON.stringify([context, one, more, slots]);
    if (!this.#ids.has(key)) {
      this.#ids.set(key, this.#known.length);
      this.#known.push({ context, one: named(one), more: named(more), slots });
    }
    const mark = String.fromCharCode(FIRST + this.#ids.get(key)).padEnd(one.length, LONGER);
    return `\`${mark}${slots.map((name) => `\${${name}}`).join(BETWEEN)}${slots.length ? END : ""}\``;
  }

  /** A built script with the words of a language; of English where that has none. */
  put(code, catalogue) {
    let at = 0;
    const through = (...ends) => {
      let out = "";
      for (;;) {
        MARK.lastIndex = at;
        const found = MARK.exec(code);
        out += code.slice(at, found?.index);
        at = found ? MARK.lastIndex : code.length;
        if (!found || ends.includes(found[0])) return out;
        const message = this.#known[found[1].charCodeAt(0) - FIRST];
        const slots = message.slots.map(() => through(BETWEEN, END));
        out += catalogue.said(message, new Map(message.slots.map((name, i) => [name, slots[i]])));
      }
    };
    return through();
  }
}

/** What a language says. English is said by the messages themselves. */
export class Catalogue {
  #translations = {};
  #forms = 2;
  #rule = "n != 1";
  /** Of the file, by name. */
  headers = {};

  /** Reads a file of gettext's; without one it is English. */
  constructor(file) {
    if (!file) return;
    const { headers, translations } = po.parse(readFileSync(file));
    const [, forms, rule] = /nplurals=(\d+); *plural=([^;]+)/.exec(headers["Plural-Forms"]);
    this.headers = headers;
    this.#translations = translations;
    this.#forms = Number(forms);
    this.#rule = rule;
  }

  /** Messages that a file of ours asks for, as gettext's parser has them. */
  only(ending) {
    const kept = {};
    for (const [context, messages] of Object.entries(this.#translations)) {
      const of = Object.entries(messages).filter(
        ([id, { msgstr, comments }]) =>
          id === "" || (msgstr.every(Boolean) && !comments?.flag?.includes("fuzzy") && comments?.reference?.includes(ending)),
      );
      kept[context] = Object.fromEntries(of);
    }
    return kept;
  }

  /** A message within a string or template of a script. */
  said({ context, one, more }, slots) {
    const { msgstr = [], comments } = this.#translations[context]?.[one] ?? {};
    const there = msgstr.length && msgstr.every(Boolean) && !comments?.flag?.includes("fuzzy");
    if (more === undefined) return within(there ? msgstr[0] : one, slots);
    const n = [...slots.values()][0].replace(/^\$\{(.*)\}$/s, "$1");
    const [texts, count, rule] = there ? [msgstr, this.#forms, this.#rule] : [[one, more], 2, "n != 1"];
    if (texts.length !== count) throw new Error(`"${one}" needs ${count} forms and has ${texts.length}.`);
    if (count === 1) return within(texts[0], slots);
    const forms = texts.map((text) => `\`${within(text, slots)}\``);
    const choice = (name) => {
      const which = rule.replace(/\bn\b/g, name).replace(/ /g, "");
      return count === 2 ? `(${which})?${forms[1]}:${forms[0]}` : `[${forms}][+(${which})]`;
    };
    return /^\w+$/.test(n) ? `\${${choice(n)}}` : `\${(n_1=>${choice("n_1")})(${n})}`;
  }
}

/** A text within any kind of quotes, with what stands in its slots. */
function within(text, slots) {
  const quoted = (part) => part.replace(/[\\`'"$]/g, "\\$&").replace(/\n/g, "\\n");
  return text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith("{") ? slots.get(part.slice(1, -1)) : undefined) ?? quoted(part))
    .join("");
}
