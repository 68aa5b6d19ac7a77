/** Short names for ids, and texts that pass through whatever keeps them. */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** As many salts as letters: one of them names a self-check's ids without two being alike. */
export const SALTS = [...LETTERS];

/** A name of so many letters, which only the text and the salt decide. */
export function short(text: string, salt: string, length: number): string {
  let bits = 0x811c9dc5;
  for (const character of salt + text) bits = Math.imul(bits ^ (character.codePointAt(0) as number), 0x01000193);
  // Neighbours are spread over all bits (the end of murmur3).
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  bits ^= bits >>> 16;
  return Array.from({ length }, (_, at) => letter(bits >>> (6 * at))).join("");
}

/** A number below 64. */
export function letter(number: number): string {
  return LETTERS[number & 63] as string;
}

export function numberOf(letter: string): number {
  return LETTERS.indexOf(letter);
}

const ESCAPES: [character: string, sign: string][] = [
  ["~", "~0"],
  ["\n", "~1"],
  ["\r", "~2"],
  ["\t", "~3"],
];
/** No escape, and so the end of a text. */
export const END = "~.";

/**
 * A text and its end. Some keepers make one of line ends or refuse what is no character; half a pair of
 * surrogates is replaced, as the network would.
 */
export function written(text: string): string {
  const sound = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML cannot carry
  const plain = sound.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");
  return ESCAPES.reduce((made, [character, sign]) => made.replaceAll(character, sign), plain) + END;
}

/** What was written, without its end. */
export function unwritten(text: string): string {
  return text.replace(/~(\d)/g, (whole, digit) => ESCAPES[Number(digit)]?.[0] ?? whole);
}
