"""Bytes → text: size, encoding and the characters that no text needs."""

import re

from mkdocs_selfcheck.diagnostics import Code, Diagnostic
from mkdocs_selfcheck.source.source import Source

MAX_BYTES = 1 << 20
MAX_LINES = 20_000
_REPORTED = 20

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, line breaks that editors do not show as such, marks that turn the reading
direction of what follows, lone surrogates, and byte order marks inside a text."""


def decode(data: bytes, file: str) -> tuple[Source, list[Diagnostic]]:
    """Return the text of a file, and what is wrong with it as text.

    A byte order mark at the start is taken off. The text of a file that is too large or not UTF-8
    is empty: nothing more is said of it.
    """
    if len(data) > MAX_BYTES:
        return Source.of(file, ""), [_too_large(file, "1 MiB")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(data, file, error.start)
    return clean(text, file)


def clean(text: str, file: str) -> tuple[Source, list[Diagnostic]]:
    """Return the source of a text, with a space for each forbidden character, and these."""
    source = Source.of(file, text)
    if len(text) > MAX_BYTES:
        return Source.of(file, ""), [_too_large(file, "1 MiB")]
    if len(source.lines) > MAX_LINES:
        return Source.of(file, ""), [_too_large(file, f"{MAX_LINES:,} lines")]
    found: list[Diagnostic] = []
    for match in FORBIDDEN.finditer(text):
        if len(found) == _REPORTED:
            break
        before = Source.of(file, text[: match.start()]).lines
        at = (len(before) - 1, len(before[-1]))
        found.append(source.diagnostic(at, *forbidden(match[0])))
    if found:
        # One for one, so that every other position stays right.
        source = Source.of(file, FORBIDDEN.sub(" ", text))
    return source, found


def forbidden(character: str) -> tuple[Code, str, str]:
    """Return code, message and hint for a character that no text needs."""
    return (
        "bad-character",
        f"The invisible character U+{ord(character):04X} stands here.",
        "Delete it and type the text around it again.",
    )


def _too_large(file: str, limit: str) -> Diagnostic:
    message = f"This file is larger than {limit}."
    hint = "Split it into several quizzes."
    return Source.of(file, "").diagnostic((0, 0), "too-large", message, hint)


def _not_utf8(data: bytes, file: str, start: int) -> tuple[Source, list[Diagnostic]]:
    # The good part, and the rest of the line as far as it can be shown.
    end = data.find(b"\n", start)
    shown = data[: end if end >= 0 else len(data)].decode("utf-8-sig", errors="replace")
    before = Source.of(file, data[:start].decode("utf-8-sig")).lines
    at = (len(before) - 1, len(before[-1]))
    found = Source.of(file, shown).diagnostic(
        at, "not-utf8", "This is not UTF-8 text.", "Save the file with the encoding UTF-8."
    )
    return Source.of(file, ""), [found]
