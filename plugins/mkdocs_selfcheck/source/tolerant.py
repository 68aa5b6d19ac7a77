"""Text → tree, past the slips whose meaning is plain, so that one does not hide the others."""

from dataclasses import replace

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.source.parse import parse
from mkdocs_selfcheck.source.slips.broken import explain
from mkdocs_selfcheck.source.slips.line import line_of
from mkdocs_selfcheck.source.slips.readable import readable
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.tree import Node

_MOST_MENDED = 20
_MOST_LENGTH = 1 << 16
"""A text is parsed once more for every slip: not so often, and not so much."""


def tree(source: Source) -> tuple[Node | None, list[Diagnostic]]:
    """Return the tree of a text, and all that is wrong with it as YAML or was read in silence.

    A line with a plain slip is read as it was meant; positions and lines shown stay the author's.
    """
    found: list[Diagnostic] = []
    lines = [*source.lines]
    mended: set[int] = set()
    current = source
    while True:
        parsed = parse(current)
        if not parsed.broken:
            break
        slip = explain(current, parsed.broken)
        line = slip.at[0]
        goes_on = (
            line - 1 in mended
            and not line_of(source, line).lead.strip()
            and not (slip.code == "no-colon" and slip.meant)
        )
        if line in mended or goes_on:
            # What was thought to be meant was not: nothing after it can be trusted.
            return None, found
        found.append(source.diagnostic(slip.at, slip.code, slip.message, slip.hint))
        if not slip.meant or len(mended) == _MOST_MENDED or len(source.text) > _MOST_LENGTH:
            return None, [*found, *_as_written(source, parsed.found)]
        lines[line] = slip.meant
        mended.add(line)
        current = Source.of(source.file, "\n".join(lines))
    found += _as_written(source, parsed.found)
    if parsed.root:
        found += _as_written(source, [*readable(current, parsed.root)])
    return parsed.root, found


def _as_written(source: Source, found: list[Diagnostic]) -> list[Diagnostic]:
    return [
        replace(one, excerpt=line, column=min(one.column, len(line) + 1))
        for one in found
        for line in [source.line(one.line - 1)]
    ]
