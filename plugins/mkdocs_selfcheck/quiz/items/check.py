"""A check: something to do, or done; never scored."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Check(Item):
    """A box to tick. `advice` is Markdown, or empty; `offer_plan`: whether it can be planned.

    keep: whether the result names it under "Keep" when it is ticked.
    """

    kind: ClassVar[str] = "check"

    advice: str
    offer_plan: bool = True
    keep: bool = False
