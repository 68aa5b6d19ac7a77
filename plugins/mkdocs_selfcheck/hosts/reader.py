"""Reads a page's blocks before anything changes its lines."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.diagnostics import Place as At
from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.page import BarePage, Page, short
from mkdocs_selfcheck.hosts.scan import Fault, Place, repeated, scan
from mkdocs_selfcheck.hosts.told import page_told


class Reader(Preprocessor):
    """Finds the self-checks of a page and their faults; leaves the lines as they are."""

    def __init__(self, md: Markdown, library: Callable[[], Library], bare: BarePage) -> None:
        """Read with what `library` gives for each page; `bare` is one that no host tells of."""
        super().__init__(md)
        self._open = library
        self._bare = bare
        self.library: Library
        self.page: Page | BarePage = bare
        self.places: list[Place] = []
        self.diagnostics: list[Diagnostic] = []
        self._about: list[str] = []
        self._lines: list[str] = []
        self._path = ""

    def run(self, lines: list[str]) -> list[str]:
        """Read one page."""
        self.library = self._open()
        told = page_told(self.md)
        self.page = told.page if told else self._bare
        self._path = told.path if told else ""
        self._lines = lines
        self.diagnostics, self._about = [], []
        self.places, faults = scan("\n".join(lines), self.library.ids)
        self.report(*faults, *_repeated(self.places))
        return lines

    def report(self, *faults: Fault) -> None:
        """Keep what is wrong with this page, for the build and for the page itself."""
        offset, file = (self._offset(), short(self._path) or "page") if faults else (0, "")
        for fault in faults:
            line, column = fault.also or (0, 0)
            diagnostic = Diagnostic(
                file=file,
                line=fault.line + offset,
                column=fault.column,
                code=fault.code,
                message=fault.message,
                hint=fault.hint,
                excerpt=self._lines[fault.line - 1],
                also=(At(file=file, line=line + offset, column=column),) if fault.also else (),
            )
            self.diagnostics.append(diagnostic)
            self._about.append(fault.quiz)
            self.library.report(diagnostic)

    def about(self, quiz: str) -> list[Diagnostic]:
        """Return what was found so far that names `quiz`."""
        pairs = zip(self.diagnostics, self._about, strict=True)
        return [one for one, about in pairs if about == quiz]

    def _offset(self) -> int:
        """How many lines of the file stand above the text that we were given: its front matter."""
        try:
            source = Path(self._path).read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            return 0
        while source and not source[-1].strip():
            source.pop()
        given = len("\n".join(self._lines).rstrip().splitlines())
        return max(0, len(source) - given)


def _repeated(places: list[Place]) -> list[Fault]:
    """A second block of the same quiz; the first keeps its place."""
    ordered = sorted(places, key=lambda place: (place.quiz, place.line))
    return [
        repeated(later.quiz, later.line, later.column, (earlier.line, earlier.column))
        for earlier, later in pairwise(ordered)
        if earlier.quiz == later.quiz
    ]
