"""A quiz, resolved: every default applied, every reference an id that exists."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_selfcheck.quiz.dimension import Dimension
from mkdocs_selfcheck.quiz.items import AnyItem
from mkdocs_selfcheck.quiz.scale import Scale
from mkdocs_selfcheck.quiz.section import Section


@dataclass(frozen=True, kw_only=True, slots=True)
class Quiz:
    """One self-check.

    lang: a language tag, or "" for the site's. gives: what the reader gets, or "". intro, closing:
    Markdown blocks, or "". minutes: 0 if not given. per_application: begun anew with every
    application; else one living record. passage: the default of the sections, or "".
    support: whether people to talk to are named.
    then: the id of the quiz to go on with, or "". was: former ids. retired: ids that are gone for
    good, as `item`, `item/option` or with the kind before it.
    """

    id: str
    title: str
    lang: str
    gives: str
    intro: str
    closing: str
    support: bool
    minutes: int
    per_application: bool
    passage: str
    scales: tuple[Scale, ...]
    dimensions: tuple[Dimension, ...]
    sections: tuple[Section, ...]
    was: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    then: str = ""

    def items(self) -> Iterator[AnyItem]:
        """Yield the items of all sections, as written."""
        for section in self.sections:
            yield from section.items

    def scale(self, id: str) -> Scale:
        """Return the scale of that id; LookupError if there is none."""
        for scale in self.scales:
            if scale.id == id:
                return scale
        raise LookupError(id)

    def dimension(self, id: str) -> Dimension:
        """Return the dimension of that id; LookupError if there is none."""
        for dimension in self.dimensions:
            if dimension.id == id:
                return dimension
        raise LookupError(id)
