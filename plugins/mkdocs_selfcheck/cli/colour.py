"""Diagnostics in colour, for a terminal."""

from collections.abc import Iterable
from typing import IO

from rich.console import Console
from rich.text import Text

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.diagnostics.text import Role, pieces

_STYLES: dict[Role, str] = {
    "place": "bold",
    "error": "red",
    "warning": "yellow",
    "code": "dim",
    "quiet": "",
    "caret": "cyan",
    "hint": "green",
}


def show_coloured(diagnostics: Iterable[Diagnostic], stream: IO[str]) -> None:
    """Print the same text as `render_text`, in colour."""
    text = Text.assemble(*((piece, _STYLES[role]) for role, piece in pieces(diagnostics)))
    text.right_crop(1)  # rich ends what it prints with a line break of its own
    # Soft wrap: the terminal wraps a long line itself, so that a path stays whole when copied.
    console = Console(file=stream, force_terminal=True, highlight=False)
    console.print(text, soft_wrap=True)
