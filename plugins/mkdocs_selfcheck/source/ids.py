"""`ids.txt`: every id of a folder's quizzes, so that none vanishes without a word.

Answers are stored by ids. A renamed id says what it `was`, and one that is gone for good is
`retired`; any other that is in the list and in no quiz has taken readers' answers with it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_selfcheck.diagnostics import Diagnostic, nearest
from mkdocs_selfcheck.quiz import MultipleChoice, Quiz, SingleChoice
from mkdocs_selfcheck.source.folder import Folder
from mkdocs_selfcheck.source.source import Source

NAME = "ids.txt"
_HEAD = """\
# Every id in these quizzes. Answers are stored by them, so none may vanish without a word.
# Written by: selfcheck ids
"""
_ID = "[a-z0-9-]+"
_LINE = re.compile(
    rf"(?P<quiz>{_ID}) (?:quiz|(?P<kind>section|dimension|item|option|level) "
    rf"(?:(?P<of>{_ID})/)?(?P<id>{_ID}))(?P<retired> retired)?"
)


@dataclass(frozen=True, slots=True, order=True)
class Id:
    """One id. `of`: the item of an option, the scale of a level, else ""; a quiz has no kind."""

    quiz: str
    kind: str = ""
    of: str = ""
    id: str = ""

    def __str__(self) -> str:
        """Write it as in the list."""
        of = f"{self.of}/" if self.of else ""
        return f"{self.quiz} {self.kind} {of}{self.id}" if self.kind else f"{self.quiz} quiz"


@dataclass(kw_only=True)
class Known:
    """The ids of one quiz, and what they were before."""

    now: set[Id] = field(default_factory=set)
    was: dict[Id, Id] = field(default_factory=dict)

    @classmethod
    def of(cls, quiz: Quiz) -> "Known":
        """Gather the ids of a quiz."""
        known = cls()
        known.add(Id(quiz.id), ())
        for dimension in quiz.dimensions:
            known.add(Id(quiz.id, "dimension", "", dimension.id), dimension.was)
        for scale in quiz.scales:
            for level in scale.levels:
                known.add(Id(quiz.id, "level", scale.id, level.id), level.was)
        for section in quiz.sections:
            known.add(Id(quiz.id, "section", "", section.id), section.was)
            for item in section.items:
                known.add(Id(quiz.id, "item", "", item.id), item.was)
                if isinstance(item, SingleChoice | MultipleChoice):
                    for option in item.options:
                        known.add(Id(quiz.id, "option", item.id, option.id), option.was)
        return known

    def add(self, id: Id, was: Iterable[str]) -> None:
        """Take one id and its former ones."""
        self.now.add(id)
        self.was |= {Id(id.quiz, id.kind, id.of, one): id for one in was}

    @cached_property
    def scales(self) -> set[str]:
        """The scales; their ids are not stored."""
        return {id.of for id in self.now if id.kind == "level"}

    def holds(self, id: Id) -> bool:
        """Whether an id is here, by its name of today or a former one."""
        if id.kind == "option":
            item = self.was.get(Id(id.quiz, "item", "", id.of))
            id = Id(id.quiz, id.kind, item.id, id.id) if item else id
        if id.kind == "level" and id.of not in self.scales:
            return any(self.holds(Id(id.quiz, "level", scale, id.id)) for scale in self.scales)
        return id in self.now or id in self.was


@dataclass(kw_only=True)
class _List:
    """The list as it lies in the folder, beside what the quizzes hold now."""

    folder: Folder
    source: Source

    @cached_property
    def known(self) -> Mapping[str, Known]:
        return {id: Known.of(quiz) for id, quiz in self.folder.quizzes.items()}

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """What quizzes were called before."""
        return {old: quiz.id for quiz in self.folder.quizzes.values() for old in quiz.was}

    @cached_property
    def lines(self) -> list[tuple[int, str, re.Match[str] | None]]:
        return [
            (number, line.strip(), _LINE.fullmatch(line.strip()))
            for number, line in enumerate(self.source.lines)
            if line.strip() and not line.startswith("#")
        ]

    @cached_property
    def retired(self) -> set[str]:
        """The quizzes that the list itself says are gone for good."""
        return {m["quiz"] for _, _, m in self.lines if m and m["retired"] and not m["kind"]}

    def missing(self) -> Iterator[tuple[int, Id]]:
        """Yield each id that has vanished; of a whole quiz or item only that."""
        for number, _, match in self.lines:
            if not match or match["retired"] or match["quiz"] in self.retired:
                continue
            old = match["quiz"]
            if old in self.folder.sources and old not in self.known:
                continue  # Its file has errors: what it holds is not known.
            new = old if old in self.known else self.renamed.get(old, "")
            id = Id(new or old, match["kind"] or "", match["of"] or "", match["id"] or "")
            if not new:
                if not id.kind:
                    yield number, id
            elif not self.kept(self.known[new], id):
                yield number, id

    def kept(self, known: Known, id: Id) -> bool:
        loaded = self.folder.sources[id.quiz]
        retired = loaded.shape.retired if loaded.shape else ()
        if not id.kind or known.holds(id) or str(id).rpartition(" ")[2] in retired:
            return True
        item = Id(id.quiz, "item", "", id.of)
        return id.kind == "option" and (id.of in retired or not known.holds(item))


def check_ids(folder: Folder, text: str, file: str) -> list[Diagnostic]:
    """Return what is wrong with the list of a folder's ids.

    Args:
        folder: The quizzes.
        text: What the list says.
        file: How diagnostics call it.
    """
    source = Source.of(file, text)
    listed = _List(folder=folder, source=source)
    found = [
        source.diagnostic(
            (number, 0),
            "bad-line",
            "This is no line of the list of ids.",
            "Delete it, and run `selfcheck ids`.",
        )
        for number, _, match in listed.lines
        if not match
    ]
    found += [_vanished(listed, number, id) for number, id in listed.missing()]
    there = {f"{line.removesuffix(' retired')}" for _, line, _ in listed.lines}
    new = sorted(str(id) for known in listed.known.values() for id in known.now)
    new = [line for line in new if line not in there]
    if new:
        shown = ", ".join([*new[:3], *(["…"] if len(new) > 3 else [])])
        one = len(new) == 1
        found.append(
            source.diagnostic(
                (0, 0),
                "stale-ids",
                f"{len(new)} {'id is' if one else 'ids are'} not in this list yet: {shown}.",
                "Run `selfcheck ids`, and commit the list.",
                severity="warning",
            )
        )
    return found


def _vanished(listed: _List, number: int, id: Id) -> Diagnostic:
    column = len(listed.source.line(number)) - len(listed.source.line(number).lstrip())
    if not id.kind:
        close = nearest(id.quiz, listed.folder.quizzes)
        message = f'The quiz "{id.quiz}" is gone, and readers\' answers to it with it.'
        example = f"in {close}.yml" if close else "in its file"
        hint = f'Renamed: write "was: {id.quiz}" {example}. Gone for good: write "retired" at the '
        hint += "end of this line."
    else:
        name = str(id).rpartition(" ")[2]
        message = f'The {id.kind} "{name}" of "{id.quiz}" is gone, and readers\' answers with it.'
        hint = f'Renamed: write "was: {id.id}" where it is now. Gone for good: write "retired: '
        hint += f'[{name}]" in {id.quiz}.yml.'
    return listed.source.diagnostic((number, column), "vanished-id", message, hint)


def written(folder: Folder, text: str) -> str:
    """Return the list as it should be; `text` is what it was, of which retired quizzes stay."""
    listed = _List(folder=folder, source=Source.of("", text))
    lines = {str(id) for known in listed.known.values() for id in known.now}
    lines |= {
        line
        for _, line, match in listed.lines
        if match and match["retired"] and match["quiz"] not in listed.known
    }
    return _HEAD + "".join(f"{line}\n" for line in sorted(lines))
