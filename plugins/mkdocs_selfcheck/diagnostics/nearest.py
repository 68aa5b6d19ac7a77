"""Hints that name what was probably meant."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

LISTED = 20
"""No more names than this are listed: a longer list is not read."""


_MOST = 40_000
"""Pairs of letters that are compared for one word: a hundred names of twenty letters."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that looks most like this one, or ""."""
    # Nothing as long as a text is a misspelt name.
    if len(word) > 60:
        return ""
    bare = _bare(word)
    words = {_bare(name): name for name in known}
    if _long(bare, words):
        # Few misspell how it begins.
        words = {name: words[name] for name in words if name[:2] == bare[:2]}
    if _long(bare, words):
        return ""
    return next((words[close] for close in get_close_matches(bare, words, n=1)), "")


def _long(word: str, names: Collection[str]) -> bool:
    return len(word) * sum(map(len, names)) > _MOST


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
