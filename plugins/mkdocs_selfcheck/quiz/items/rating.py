"""A rating: one level of a scale, counted in a dimension if it has one."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Advice:
    """Markdown that fits an answer at or below the level `up_to`; without one it always fits.

    offer_plan: whether it is something that can be planned.
    """

    up_to: str
    text: str
    offer_plan: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Rating(Item):
    """A level of `scale` (an id); `dimension` is an id, or "" for a rating that stands alone."""

    kind: ClassVar[str] = "rating"

    scale: str
    dimension: str
    does_not_apply: bool
    advice: tuple[Advice, ...]
