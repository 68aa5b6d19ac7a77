"""Ratings: their scale and dimension exist and agree, and what is counted is not private."""

from collections.abc import Iterator, Mapping

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.quiz.dimension import Dimension
from mkdocs_selfcheck.quiz.items import Rating
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz
from mkdocs_selfcheck.quiz.rules.levels import Scales, level, scale


def ratings(quiz: Quiz) -> Iterator[Problem]:
    """Yield ratings on no scale or another than their dimension's, and private ones in one."""
    scales = {scale.id: scale for scale in quiz.scales}
    known = {dimension.id: dimension for dimension in quiz.dimensions}
    # What is wrong with a scale that a dimension brings is told of the dimension; an unknown
    # dimension brings none.
    brought = {"", *(dimension.scale for dimension in quiz.dimensions)}
    for section in quiz.sections:
        for item in section.items:
            if isinstance(item, Rating):
                path = ("sections", section.id, "items", item.id)
                if not item.dimension or item.scale not in brought:
                    yield from scale(scales, item.scale, path)
                yield from _counted(known, scales, path, item)
                for at, advice in enumerate(item.advice):
                    where = (*path, "advice", at, "up_to")
                    yield from level(scales, item.scale, advice.up_to, where)


def _counted(
    known: Mapping[str, Dimension], scales: Scales, path: Path, rating: Rating
) -> Iterator[Problem]:
    dimension = known.get(rating.dimension)
    if rating.dimension and not dimension:
        yield Problem(
            path=(*path, "dimension"),
            code="unknown-dimension",
            message=f'This quiz has no dimension "{rating.dimension}".',
            hint=did_you_mean(rating.dimension, known),
        )
    if not dimension:
        return
    if rating.scale != dimension.scale and dimension.scale in scales:
        yield Problem(
            path=(*path, "scale"),
            code="scales-differ",
            message=f'The ratings of the dimension "{dimension.id}" are on the scale '
            f'"{dimension.scale}", and this one is on "{rating.scale}".',
            hint="The ratings of one dimension share its scale: leave this key out, or move the "
            "rating to another dimension or section.",
            also=(("dimensions", dimension.id, "scale"),),
        )
    if rating.private:
        yield Problem(
            path=(*path, "private"),
            code="private-in-dimension",
            message="A private rating cannot count in a dimension: its result would tell of it.",
            hint='Write "private: false" at the rating, or take it out of the dimension.',
        )
