"""Choices: one option, or several."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One answer to choose. `exclusive` (none of these) only occurs in a multiple choice."""

    id: str
    title: str
    advice: str
    exclusive: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class SingleChoice(Item):
    """One of the options."""

    kind: ClassVar[str] = "single-choice"

    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MultipleChoice(Item):
    """Any number of the options."""

    kind: ClassVar[str] = "multiple-choice"

    options: tuple[Option, ...]
