"""Which pieces of advice have a self-check."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.passages.pieces import Piece


@dataclass(frozen=True, slots=True)
class Pointer:
    """An item that points to a passage."""

    quiz: str
    item: str
    """Its id; for the reader's own rows that of their section."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A piece of advice, and the items that point to it."""

    piece: Piece
    by: tuple[Pointer, ...]


def coverage(
    pages: Mapping[str, Sequence[Piece]], quizzes: Iterable[q.Quiz]
) -> dict[str, list[Covered]]:
    """Return the pieces of each page that has some, with what points to them.

    Args:
        pages: The pieces by page; a page is called by its file relative to docs/.
        quizzes: The quizzes whose items point to them, by a passage of their own, or by that of
            their dimension, section or quiz.
    """
    by: dict[str, dict[Pointer, None]] = defaultdict(dict)
    for quiz in quizzes:
        for passage, pointer in pointers(quiz):
            by[passage][pointer] = None
    return {
        page: [Covered(piece, tuple(by[f"{page}#{piece.id}"])) for piece in found]
        for page, found in pages.items()
        if found
    }


def pointers(quiz: q.Quiz) -> Iterator[tuple[str, Pointer]]:
    """Yield each item with each passage that it points to; the passage is empty for none."""
    dimensions = {one.id: one.passage for one in quiz.dimensions}
    for section in quiz.sections:
        if section.own:
            yield section.own.passage, Pointer(quiz.id, section.id)
        for item in section.items:
            pointer = Pointer(quiz.id, item.id)
            yield item.passage, pointer
            if isinstance(item, q.Rating):
                yield dimensions.get(item.dimension, ""), pointer
