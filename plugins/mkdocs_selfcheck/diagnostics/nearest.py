"""Hints that name what was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

LISTED = 16
"""No more names than this are listed: a longer list is not read."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that looks most like this one, or ""."""
    names = [*known]
    # difflib compares every pair of letters; and nothing as long as a text is a misspelt name.
    if len(word) > 60 or len(names) > 200:
        return ""
    words = {_bare(name): name for name in names}
    return next((words[close] for close in get_close_matches(_bare(word), words, n=1)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint: the nearest known word, else the few there are, else ""."""
    words = [*known]
    if close := nearest(word, words):
        return f'Did you mean "{close}"?'
    if 0 < len(words) <= LISTED:
        return f"Known here: {', '.join(words)}."
    return ""


def _bare(word: str) -> str:
    return word.lower().replace("_", "-").replace(" ", "-")
