"""The lines of a Markdown text that are neither fenced code nor a comment."""

import re
from collections.abc import Iterator, Sequence

# Three backticks that are closed in their own line are code within a text, and no fence.
_OPEN = re.compile(r"^[ \t>]*(?P<mark>`{3,}(?=[^`]*$)|~{3,})")
_CLOSE = re.compile(r"^[ \t>]*(?P<mark>`{3,}|~{3,})[ \t]*$")


def outside(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the index and text of each line that Markdown reads as text.

    As in Python-Markdown, a fence without an end is none, and neither is a comment.
    """
    skip = 0
    for index, line in enumerate(lines):
        if index < skip:
            continue
        last = _last(lines, index)
        if last is None:
            yield index, line
        else:
            skip = last + 1


def _last(lines: Sequence[str], start: int) -> int | None:
    """The last line of the fenced code or comment that begins here; nothing where none does."""
    rest = range(start + 1, len(lines))
    if fence := _OPEN.match(lines[start]):
        closed = (_CLOSE.match(lines[index]) for index in rest)
        marks = zip(rest, closed, strict=True)
        return next(
            (at for at, end in marks if end and end["mark"].startswith(fence["mark"])), None
        )
    if lines[start].lstrip().startswith("<!--"):
        return next((at for at in (start, *rest) if "-->" in lines[at]), None)
    return None
