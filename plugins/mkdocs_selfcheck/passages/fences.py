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
    endless: set[str] = set()
    for index, line in enumerate(lines):
        if index < skip:
            continue
        last = _last(lines, index, endless)
        if last is None:
            yield index, line
        else:
            skip = last + 1


def _last(lines: Sequence[str], start: int, endless: set[str]) -> int | None:
    """The last line of the fenced code or comment that begins here; nothing where none does.

    endless: marks whose end was looked for in vain, which it is further down as well.
    """
    rest = range(start + 1, len(lines))
    last = None
    if fence := _OPEN.match(lines[start]):
        mark = fence["mark"]
        if mark not in endless:
            closed = ((at, _CLOSE.match(lines[at])) for at in rest)
            last = next((at for at, end in closed if end and end["mark"].startswith(mark)), None)
    elif lines[start].lstrip().startswith("<!--"):
        mark = "<!--"
        if mark not in endless:
            last = next((at for at in (start, *rest) if "-->" in lines[at]), None)
    else:
        return None
    if last is None:
        endless.add(mark)
    return last
