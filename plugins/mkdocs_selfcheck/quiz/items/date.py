"""A date: a day to choose."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Date(Item):
    """A day."""

    kind: ClassVar[str] = "date"
