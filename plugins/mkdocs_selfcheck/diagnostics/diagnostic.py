"""A diagnostic: one fault, and where it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from mkdocs_selfcheck.diagnostics.codes import Code

Severity = Literal["error", "warning"]


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Place:
    """A place in a file. Line and column count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place as editors and terminals know it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnostic:
    """One fault as data; how it is printed is decided elsewhere.

    file, line, column: as in Place. code: the kind of fault, in kebab-case.
    message: what is wrong, one sentence. hint: what to do, or "".
    excerpt: the line of the file, whole. also: other places that belong to the fault.
    """

    file: str
    line: int
    column: int
    code: Code
    message: str
    hint: str = ""
    excerpt: str = ""
    also: tuple[Place, ...] = ()
    severity: Severity = "error"

    @property
    def place(self) -> Place:
        """Where the fault is."""
        return Place(file=self.file, line=self.line, column=self.column)


def ordered(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by file, place and code: the order in which an author works through them."""
    return sorted(diagnostics, key=lambda found: (found.place, found.code, found.message))
