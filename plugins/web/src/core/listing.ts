// Generated from plugins/mkdocs_selfcheck/render/wire.py by `make generated`. Do not edit.

/**
 * The self-checks of a site, in the order of their pages; the page holds the links to them.
 */
export interface Listing {
  /**
   * The language of the page, BCP 47.
   */
  lang: string;
  quizzes: Listed[];
}
/**
 * A self-check of the site, as the reader's record names it.
 */
export interface Listed {
  quiz: string;
  title: string;
  lang: string;
  /**
   * Whether each application has a record of its own.
   */
  repeat: boolean;
  renamed: Renamed[];
}
/**
 * An id that was another: what is kept under the old one belongs to the new.
 */
export interface Renamed {
  /**
   * "/quiz", "/dimension", "/item", "/section" or, of levels and options, the key of an answer: "ITEM", "ITEM.FIELD", "own.SECTION.FIELD".
   */
  of: string;
  was: string;
  now: string;
}
