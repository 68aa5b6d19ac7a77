"""A plan: If …, then I will …, and a day to look again."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan(Item):
    """One If-then line. `when` is the If part suggested, or empty; the reader may change it."""

    kind: ClassVar[str] = "plan"

    when: str
