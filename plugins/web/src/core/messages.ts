/**
 * Our own words. Each stands in English in a file of words, between the backquotes of `t`; slots are
 * plain names. The build puts the words of one language in its place (messages.mjs), so that a page
 * carries no other. What is here runs in tests alone.
 */

type Said = string | number;

function said(parts: TemplateStringsArray, values: Said[]): string {
  return parts.map((part, at) => `${part}${values[at] ?? ""}`).join("");
}

/** A message; called with a text, one that is told apart by that from others of the same words. */
export function t(context: string): (parts: TemplateStringsArray, ...values: Said[]) => string;
export function t(parts: TemplateStringsArray, ...values: Said[]): string;
export function t(parts: string | TemplateStringsArray, ...values: Said[]): unknown {
  return typeof parts === "string" ? (is: TemplateStringsArray, ...in_: Said[]) => said(is, in_) : said(parts, values);
}

/** The message for a number: English has two forms, others have one to six. */
export function plural(n: number, one: string, more: string): string {
  return n === 1 ? one : more;
}
