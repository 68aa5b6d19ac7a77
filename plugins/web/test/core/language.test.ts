import { describe, expect, test } from "vitest";
import { spoken } from "../../src/core/language";
import { phrases } from "../../src/views/phrases";
import { refused, taken } from "../fixtures/languages.json";

describe("the language of a self-check", () => {
  test.each(taken)("that the format takes, %s, is one for dates", (lang) => {
    expect(() => new Intl.DateTimeFormat(lang)).not.toThrow();
    expect(spoken(lang)).toBe(Intl.getCanonicalLocales(lang)[0]);
  });

  test.each(["", "de_DE", "x", "de-DE-DE"])("that is none, %j, leaves dates in the browser's own", (lang) => {
    expect(refused).toContain(lang);
    expect(phrases(lang).date("2026-11-22")).toBe(phrases(navigator.language).date("2026-11-22"));
  });
});
