"""The line of a fault with a caret under it, for a terminal."""

import unicodedata

WIDTH = 100
"""Columns of a terminal that an excerpt takes at most."""
TAB = "    "
CUT = "…"


def excerpt(line: str, column: int) -> tuple[str, str]:
    """Return the line, trimmed around the column, and the spaces and caret that stand below it.

    column: in characters, from 1. Wide characters take two columns and combining ones none, a
    tab is shown as four spaces, and what a terminal would obey is shown as a replacement.
    """
    at = min(column - 1, len(line))
    before, after = line[:at], line[at:].rstrip()
    # No more of a very long line is looked at than can be shown.
    left = _fitting(plain(before[-WIDTH:])[::-1], WIDTH * 2 // 3)[::-1]
    right = _fitting(plain(after[:WIDTH]), WIDTH - width(left))
    cut_left = CUT if len(plain(before[-WIDTH:])) > len(left) or len(before) > WIDTH else ""
    cut_right = CUT if len(plain(after[:WIDTH])) > len(right) or len(after) > WIDTH else ""
    return cut_left + left + right + cut_right, " " * width(cut_left + left) + "^"


def plain(text: str) -> str:
    """Show tabs as spaces, and replace what would move the cursor or turn the direction."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, text))


def width(text: str) -> int:
    """Count the columns a terminal gives the text."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _visible(character: str) -> str:
    if character == "\t":
        return TAB
    kind = unicodedata.category(character)
    if kind in {"Cc", "Cs", "Zl", "Zp"} or character == "\ufeff":
        return "\N{REPLACEMENT CHARACTER}"
    if unicodedata.bidirectional(character) in _TURNING:
        return "\N{REPLACEMENT CHARACTER}"
    return character


_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _fitting(text: str, columns: int) -> str:
    taken = 0
    for at, character in enumerate(text):
        taken += _columns(character)
        if taken > columns:
            return text[:at]
    return text
