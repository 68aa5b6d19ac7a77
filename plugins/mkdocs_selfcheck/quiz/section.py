"""A section: items under one heading."""

from dataclasses import dataclass

from mkdocs_selfcheck.quiz.items import AnyItem
from mkdocs_selfcheck.quiz.own_items import OwnItems


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """Items, own items, or both. With `pick` the reader picks, and only picked rows open.

    intro: Markdown blocks, or "". passage: the quiz's if the section has none of its own, or "".
    """

    id: str
    title: str
    intro: str
    passage: str
    pick: bool
    own: OwnItems | None
    items: tuple[AnyItem, ...]
    was: tuple[str, ...] = ()
