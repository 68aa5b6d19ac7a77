/** Languages as `Intl` takes them. */

/** The language of our own words in this build (BCP 47), and the same without script and region. */
declare const LANGUAGE: string;
declare const LANGUAGE_ALONE: string;

/** A language; the browser's own where it is none, for `Intl` throws then. */
export function spoken(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return;
  }
}

/**
 * What a day is written in that stands in a sentence of ours: the page's language, with its region,
 * where our words are of it; else that of our words.
 */
export function ours(lang: string): string {
  const [own, alone] = typeof LANGUAGE === "string" ? [LANGUAGE, LANGUAGE_ALONE] : ["en", "en"];
  const told = spoken(lang);
  return told?.split("-", 1)[0] === alone ? told : own;
}
