"""The list as it lies in the folder, beside what the quizzes hold now."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs_selfcheck.source.folder import Folder
from mkdocs_selfcheck.source.ids.id import Id
from mkdocs_selfcheck.source.ids.known import Known
from mkdocs_selfcheck.source.source import Source

_ID = "[a-z0-9-]+"
_LINE = re.compile(
    rf"(?P<quiz>{_ID}) (?:quiz|(?P<kind>section|dimension|item|option|level) "
    rf"(?:(?P<of>{_ID})/)?(?P<id>{_ID}))(?P<retired> retired)?(?: now (?P<now>{_ID}))?"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line of the list, from 0. `now`: what the id was renamed to, or ""."""

    number: int
    text: str
    id: Id
    now: str = ""
    retired: bool = False


@dataclass(kw_only=True)
class Listed:
    """A list of ids, and the quizzes it is about."""

    folder: Folder
    source: Source

    @cached_property
    def known(self) -> Mapping[str, Known]:
        """What is in each quiz, by its id."""
        return {id: Known.of(quiz) for id, quiz in self.folder.quizzes.items()}

    @cached_property
    def quizzes(self) -> Known:
        """The quizzes themselves."""
        return Known.all(self.folder.quizzes)

    @cached_property
    def _read(self) -> tuple[list[Line], list[int]]:
        lines: list[Line] = []
        bad: list[int] = []
        for number, written in enumerate(self.source.lines):
            text = written.strip()
            match = _LINE.fullmatch(text)
            if match:
                parts = {key: match[key] or "" for key in ("quiz", "kind", "of", "id")}
                now, retired = match["now"] or "", bool(match["retired"])
                line = Line(number=number, text=text, id=Id(**parts), now=now, retired=retired)
                lines.append(line)
            elif text and not written.startswith("#"):
                bad.append(number)
        return lines, bad

    @property
    def lines(self) -> list[Line]:
        """The lines that say something of an id."""
        return self._read[0]

    @property
    def bad(self) -> list[int]:
        """The numbers of the lines that are none."""
        return self._read[1]

    @cached_property
    def ids(self) -> set[Id]:
        """The ids of all lines, where they would be now."""
        return {self.place(line)[1] for line in self.lines}

    @cached_property
    def retired(self) -> set[Id]:
        """The ids that the list itself says are gone for good, where they would be now."""
        return {self.place(line)[1] for line in self.lines if line.retired}

    def place(self, line: Line) -> tuple[Known | None, Id]:
        """Return the quiz that an id belongs to now, and the id there; None if there is none."""
        if not line.id.kind:
            return self.quizzes, line.id
        now = self.quizzes.was.get(Id(line.id.quiz))
        quiz = now.quiz if now else line.id.quiz
        known = self.known.get(quiz)
        id = replace(line.id, quiz=quiz)
        # A level that is gone for good is no other scale's level of that id.
        if not known or (line.retired and id.kind == "level"):
            return known, id
        return known, known.placed(id)

    def unread(self, quiz: str) -> bool:
        """Whether a quiz has errors: what it holds is not known."""
        return quiz in self.folder.sources and quiz not in self.known

    def gone(self, known: Known, line: Line, id: Id) -> bool:
        """Whether an id is gone for good, by the list or its quiz."""
        if id in self.retired or known.retires(id) or known.retires(line.id):
            return True
        return known.homeless(id)
