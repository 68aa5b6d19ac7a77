"""Characters that no text needs, written as escapes in double quotes."""

import re
from collections.abc import Iterator

from mkdocs_selfcheck.diagnostics import Code
from mkdocs_selfcheck.source.source import FORBIDDEN

_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|(?P<sign>.))", re.S
)
_SIGNS = {
    **{"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b"},
    **{"N": "\x85", "L": "\u2028", "P": "\u2029"},
}
_HIGH, _LOW, _END, _PLANE = 0xD800, 0xDC00, 0xE000, 0x10000


def escaped(text: str, begin: int, end: int) -> Iterator[tuple[int, Code, str, str]]:
    """Yield index, code, message and hint of each forbidden escape between two indexes."""
    half: re.Match[str] | None = None
    for match in _ESCAPE.finditer(text, begin, end):
        number = int(match["x"] or match["u"] or match["U"] or "0", 16)
        character = _SIGNS.get(match["sign"], " ") if match["sign"] else chr(number)
        before, half = half, None
        if before and before.end() == match.start() and _LOW <= number < _END:
            # As JSON writes it; both halves are told of in one.
            high = int(before["u"], 16)
            whole = chr(_PLANE + (high - _HIGH) * 0x400 + number - _LOW)
            yield before.start(), *_pair(before[0] + match[0], whole)
            continue
        if before:
            yield before.start(), *_one(before[0])
        if match["u"] and _HIGH <= number < _LOW:
            half = match
        elif FORBIDDEN.match(character):
            yield match.start(), *_one(match[0], character)
    if half:
        yield half.start(), *_one(half[0])


def _one(written: str, character: str = "") -> tuple[Code, str, str]:
    number = f"U+{ord(character):04X}" if character else f"U+{written[2:].upper()}"
    message = f'"{written}" stands for the invisible character {number}.'
    return "bad-character", message, "Delete it, and write a space where one is meant."


def _pair(written: str, character: str) -> tuple[Code, str, str]:
    message = f'"{written}" writes one character in two halves, as YAML does not.'
    hint = f'Write the character itself, {character}, or "\\U{ord(character):08X}".'
    return "bad-character", message, hint
