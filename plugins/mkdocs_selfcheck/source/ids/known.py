"""The ids that quizzes hold today, and what they were before."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_selfcheck.quiz import MultipleChoice, Quiz, SingleChoice
from mkdocs_selfcheck.source.ids.id import Id


@dataclass(kw_only=True)
class Known:
    """The ids of one quiz, or those of all quizzes.

    was: what has another id now, by the former one. retired: those that are gone for good, as
    the quiz writes them.
    """

    now: set[Id] = field(default_factory=set)
    was: dict[Id, Id] = field(default_factory=dict)
    retired: Collection[str] = ()

    @classmethod
    def of(cls, quiz: Quiz) -> "Known":
        """Gather the ids of what is in a quiz."""
        known = cls(retired=frozenset(quiz.retired))
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

    @classmethod
    def all(cls, quizzes: Mapping[str, Quiz]) -> "Known":
        """Gather the ids of quizzes themselves."""
        known = cls()
        for quiz in quizzes.values():
            known.add(Id(quiz.id), quiz.was)
        return known

    def add(self, id: Id, was: Iterable[str]) -> None:
        """Take one id and its former ones."""
        self.now.add(id)
        self.was |= {id.called(one): id for one in was}

    @cached_property
    def scales(self) -> set[str]:
        """The scales; their ids are not stored."""
        return {id.of for id in self.now if id.kind == "level"}

    def placed(self, id: Id) -> Id:
        """Return an id where it would be now, if its item or scale has another id."""
        if id.kind == "option":
            item = self.was.get(Id(id.quiz, "item", "", id.of))
            return Id(id.quiz, id.kind, item.id, id.id) if item else id
        if id.kind == "level" and id.of not in self.scales:
            here = (Id(id.quiz, "level", scale, id.id) for scale in sorted(self.scales))
            return next((one for one in here if self.holds(one)), id)
        return id

    def holds(self, id: Id) -> bool:
        """Whether an id is here, as the one of today or a former one."""
        return id in self.now or id in self.was

    def homeless(self, id: Id) -> bool:
        """Whether it is an option of an item that is not here."""
        return id.kind == "option" and not self.holds(Id(id.quiz, "item", "", id.of))

    def retires(self, id: Id) -> bool:
        """Whether the quiz says that an id is gone for good."""
        return id.name in self.retired or f"{id.kind} {id.name}" in self.retired

    def lines(self) -> set[str]:
        """Return what the list says of these ids."""
        now = {str(id) for id in self.now}
        return now | {f"{old} now {id.own}" for old, id in self.was.items()}
