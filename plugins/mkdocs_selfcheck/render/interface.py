"""The languages that our own words are in, and which of them a page gets."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import Final

from mkdocs_selfcheck.render.assets import STATIC, languages

ENGLISH: Final = "en"
"""What everything is written in first, and what is said where there is no other."""

_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def interface(lang: str) -> str:
    """Return which of our languages a page in `lang` (BCP 47) gets: the nearest, else English.

    A region or script is left out, or another taken, before English is. Only traditional Chinese
    is not the simplified one.
    """
    first, *more = lang.lower().split("-")
    if first == "zh" and "hans" not in more and _TRADITIONAL.intersection(more):
        return ENGLISH
    known = {own.lower(): own for own in languages()}
    tags = ["-".join([first, *more[:length]]) for length in range(len(more), -1, -1)]
    near = [own for tag, own in known.items() if tag.partition("-")[0] == first]
    return next((known[tag] for tag in tags if tag in known), near[0] if near else ENGLISH)


def same(lang: str, other: str) -> bool:
    """Return whether two tags (BCP 47) are of one language, wherever it is spoken."""
    return _base(lang) == _base(other)


@cache
def catalogue(lang: str) -> NullTranslations:
    """Return the catalogue of our words for a page in `lang`; for English it is empty."""
    built = languages().get(interface(lang))
    if built is None:
        return NullTranslations()
    with (STATIC / built["words"]).open("rb") as file:
        return GNUTranslations(file)


def _base(lang: str) -> str:
    return lang.lower().partition("-")[0]
