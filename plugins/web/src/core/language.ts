/** A language as `Intl` takes it; the browser's own where it is none, for `Intl` throws then. */
export function spoken(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return;
  }
}
