"""Diagnostics as workflow commands, which GitHub shows on the lines of a pull request."""

import posixpath
from collections.abc import Iterable

from mkdocs_selfcheck.diagnostics.diagnostic import Diagnostic, ordered
from mkdocs_selfcheck.diagnostics.excerpt import plain


def render_github(diagnostics: Iterable[Diagnostic], *, folder: str = "") -> str:
    """Print each diagnostic, in order, as a line `::error file=…,line=…,col=…,title=…::message`.

    folder: the working folder as seen from the root of the repository, with slashes: GitHub
    counts paths from there.
    """
    return "".join(_command(found, folder) for found in ordered(diagnostics))


def _command(found: Diagnostic, folder: str) -> str:
    file = posixpath.normpath(posixpath.join(folder, found.file))
    lines = [found.message, found.hint, *(f"See also {place}." for place in found.also)]
    properties = {
        "file": file,
        "line": str(found.line),
        "col": str(found.column),
        "title": f"selfcheck: {found.code}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{found.severity} {written}::{_data(chr(10).join(filter(None, lines)))}\n"


def _data(text: str) -> str:
    """Escape a text so that the runner reads it back as it was, and no second command begins."""
    lines = "\n".join(map(plain, text.split("\n")))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
