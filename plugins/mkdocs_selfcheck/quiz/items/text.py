"""A text: something to write; private unless the author says otherwise."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Text(Item):
    """A field of `lines` lines, 1 to 20. keep: whether the result says it back, under "Keep"."""

    kind: ClassVar[str] = "text"

    lines: int
    keep: bool = False
