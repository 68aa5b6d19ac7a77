"""Diagnostics as text for a terminal or a log."""

from collections.abc import Iterable, Iterator
from typing import Literal

from mkdocs_selfcheck.diagnostics.diagnostic import Diagnostic, ordered
from mkdocs_selfcheck.diagnostics.excerpt import excerpt, plain

Role = Literal["place", "error", "warning", "code", "quiet", "caret", "hint"]
"""What a piece of the text is, for whoever gives it a colour."""


def render_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Print diagnostics in order, each as place and message, source line, caret and hint.

    Returns "" for none; otherwise the text ends with a line break.
    """
    return "".join(text for _, text in pieces(diagnostics))


def pieces(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Role, str]]:
    """Yield the same text piece by piece, each with its role."""
    for at, found in enumerate(ordered(diagnostics)):
        if at:
            yield "quiet", "\n"
        yield from _one(found)


def _one(found: Diagnostic) -> Iterator[tuple[Role, str]]:
    yield "place", plain(f"{found.place}: ")
    label = "warning: " if found.severity == "warning" else ""
    yield found.severity, plain(f"{label}{found.message}")
    yield "code", f" [{found.code}]\n"
    if found.excerpt:
        source, caret = excerpt(found.excerpt, found.column)
        number = str(found.line)
        yield "quiet", f"  {number} | {source}\n  {' ' * len(number)} | "
        yield "caret", f"{caret}\n"
    if found.hint:
        yield "hint", f"  hint: {plain(found.hint)}\n"
    for place in found.also:
        yield "quiet", f"  also: {plain(str(place))}\n"
