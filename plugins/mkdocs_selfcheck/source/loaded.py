"""What one file holds: a quiz with the places of all that was written, and what is wrong."""

import re
from dataclasses import dataclass

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.quiz import Path, Problem, Quiz
from mkdocs_selfcheck.source.format import QuizShape
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.tree import Node, Position, Scalar, at, locate
from mkdocs_selfcheck.source.where import written


@dataclass(frozen=True, kw_only=True, slots=True)
class Loaded:
    """A file as far as it could be read.

    quiz: None where there is an error; there may be warnings beside a quiz. shape: the quiz as
    written, likewise. root: the tree of the file, None if it is no YAML. diagnostics: in order.
    """

    id: str
    source: Source
    root: Node | None
    quiz: Quiz | None = None
    shape: QuizShape | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    def where(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value of a path, or of its key.

        Where the value is a default, that is where the default was written.
        """
        line, column = self._position(path, key)
        return line + 1, column + 1

    def diagnose(self, problem: Problem) -> Diagnostic:
        """Return the diagnostic of a problem of this quiz."""
        return self.source.diagnostic(
            self._near(problem) if problem.near else self._position(problem.path, problem.key),
            problem.code,
            problem.message,
            problem.hint,
            also=tuple(self._position(path, problem.key) for path in problem.also),
            severity=problem.severity,
        )

    def _near(self, problem: Problem) -> Position:
        """Return where a part of a text stands, or the text where it is not found as written."""
        begin = self._position(problem.path, problem.key)
        node = at(self.root, problem.path) if self.root else None
        last = node.until[0] if isinstance(node, Scalar) else begin[0]
        # No part of something longer.
        part = re.compile(r"(?<![\w.:/\\])" + re.escape(problem.near))
        for number in range(begin[0], last + 1):
            from_ = begin[1] if number == begin[0] else 0
            if found := part.search(self.source.line(number), from_):
                return (number, found.start())
        return begin

    def _position(self, path: Path, key: bool) -> Position:
        if self.root is None:
            return (0, 0)
        return locate(self.root, written(self.root, path), key=key)
