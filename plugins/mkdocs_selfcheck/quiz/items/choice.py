"""Choices: one option, or several."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One answer to choose. `exclusive` (none of these) only occurs in a multiple choice.

    correct: whether it is so, where a choice asks what somebody knows.
    offer_plan: whether the advice is something that can be planned.
    """

    id: str
    title: str
    advice: str
    exclusive: bool
    correct: bool
    was: tuple[str, ...] = ()
    offer_plan: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice(Item):
    """Options in order. explanation: why what is correct is so; Markdown blocks, or ""."""

    options: tuple[Option, ...]
    explanation: str

    @property
    def correct(self) -> tuple[Option, ...]:
        """What is so; empty where nothing is asked that somebody knows."""
        return tuple(option for option in self.options if option.correct)


@dataclass(frozen=True, kw_only=True, slots=True)
class SingleChoice(Choice):
    """One of the options."""

    kind: ClassVar[str] = "single-choice"


@dataclass(frozen=True, kw_only=True, slots=True)
class MultipleChoice(Choice):
    """Any number of the options."""

    kind: ClassVar[str] = "multiple-choice"
