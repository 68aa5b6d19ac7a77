"""A gap: where I am now, what was needed, how much it mattered."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap(Item):
    """Now and needed on `scale`, importance on `importance_scale` (ids; "" means not asked).

    `needed` and `importance` are the levels suggested, or empty. With `pick` only a row the
    reader has picked is open.
    """

    kind: ClassVar[str] = "gap"

    scale: str
    needed: str
    importance_scale: str
    importance: str
    does_not_apply: bool
    advice: str
    pick: bool
