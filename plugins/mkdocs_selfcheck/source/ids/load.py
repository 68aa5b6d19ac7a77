"""The list as a file."""

from pathlib import Path

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.source.decode import decode
from mkdocs_selfcheck.source.folder import contents, unreadable
from mkdocs_selfcheck.source.source import Source

NAME = "ids.txt"
LARGER = 16
"""A list may be so many times as large as a quiz: it has the ids of all."""


def load_ids(directory: Path) -> tuple[Source | None, list[Diagnostic]]:
    """Return the list of a folder of quizzes, and what is wrong with it as a file.

    None where there is no list. One that cannot be read is empty, and there is an error.
    """
    file = directory / NAME
    name = file.as_posix()
    try:
        if not file.exists() and not file.is_symlink():
            return None, []
        return decode(contents(file, directory, times=LARGER), name, times=LARGER)
    except OSError as error:
        return Source.of(name, ""), [unreadable(name, "file", error)]
