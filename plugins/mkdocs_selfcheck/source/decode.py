"""Bytes → text: size, encoding and the characters that no text needs."""

from mkdocs_selfcheck.diagnostics import Code, Diagnostic
from mkdocs_selfcheck.source.source import FORBIDDEN, Source

MAX_BYTES = 1 << 20
MAX_LINES = 20_000
_REPORTED = 20
_SAVE = "Save it as plain text in UTF-8 (in Notepad: Save as, Encoding: UTF-8)."


def decode(data: bytes, file: str, *, times: int = 1) -> tuple[Source, list[Diagnostic]]:
    """Return the text of a file, and what is wrong with it as text.

    times: how many times as large as a quiz it may be. A byte order mark at the start is taken
    off. The source of a file that is too large, or no text in UTF-8, is empty: nothing more is said
    of it.
    """
    if len(data) > MAX_BYTES * times:
        return Source.of(file, ""), [_too_large(file, f"{times} MiB", times)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(data, file, error.start)
    # What PyYAML takes for the end is in no text: this is a document, a picture, or UTF-16.
    if (nul := data.find(0)) >= 0:
        return _not_utf8(data, file, nul)
    return clean(text, file, times=times)


def clean(text: str, file: str, *, times: int = 1) -> tuple[Source, list[Diagnostic]]:
    """Return the source of a text, and the forbidden characters in it."""
    source = Source.of(file, text)
    if len(text) > MAX_BYTES * times:
        return Source.of(file, ""), [_too_large(file, f"{times} MiB", times)]
    if len(source.lines) > MAX_LINES * times:
        return Source.of(file, ""), [_too_large(file, f"{MAX_LINES * times:,} lines", times)]
    found: list[Diagnostic] = []
    for number, line in enumerate(source.lines):
        for match in FORBIDDEN.finditer(line):
            found.append(source.diagnostic((number, match.start()), *forbidden(match[0])))
            if len(found) == _REPORTED:
                return source, found
    return source, found


def forbidden(character: str) -> tuple[Code, str, str]:
    """Return code, message and hint for a character that no text needs."""
    return (
        "bad-character",
        f"The invisible character U+{ord(character):04X} stands here.",
        "Delete it and type the text around it again.",
    )


def _too_large(file: str, limit: str, times: int) -> Diagnostic:
    message = f"This file is larger than {limit}."
    hint = "Split it into several quizzes." if times == 1 else ""
    return Source.of(file, "").diagnostic((0, 0), "too-large", message, hint)


def _not_utf8(data: bytes, file: str, start: int) -> tuple[Source, list[Diagnostic]]:
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        # What a word processor keeps has no lines to show.
        message = "This is no text, but a file of a word processor or an archive."
        hint = "A quiz is plain text: write it in a text editor."
        return Source.of(file, ""), [
            Source.of(file, "").diagnostic((0, 0), "not-utf8", message, hint)
        ]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        found = Source.of(file, "").diagnostic(
            (0, 0), "not-utf8", "This is UTF-16, not UTF-8.", _SAVE
        )
        return Source.of(file, ""), [found]
    # The good part, and the rest of the line as far as it can be shown.
    end = data.find(b"\n", start)
    shown = data[: end if end >= 0 else len(data)].decode("utf-8-sig", errors="replace")
    before = Source.of(file, data[:start].decode("utf-8-sig")).lines
    at = (len(before) - 1, len(before[-1]))
    found = Source.of(file, shown).diagnostic(
        at,
        "not-utf8",
        "This is not UTF-8 text.",
        _SAVE,
    )
    return Source.of(file, ""), [found]
