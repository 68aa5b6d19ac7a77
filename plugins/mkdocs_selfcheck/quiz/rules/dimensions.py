"""Dimensions: their scale exists, and so many ratings that they can say something."""

from collections import Counter
from collections.abc import Iterator

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.quiz.items import Rating
from mkdocs_selfcheck.quiz.problem import Problem
from mkdocs_selfcheck.quiz.quiz import Quiz

ENOUGH = 3
"""A dimension speaks from this many counted ratings on."""


def dimensions(quiz: Quiz) -> Iterator[Problem]:
    """Yield dimensions with an unknown scale, and a warning for those with few ratings."""
    scales = [scale.id for scale in quiz.scales]
    counted = Counter(item.dimension for item in quiz.items() if isinstance(item, Rating))
    for dimension in quiz.dimensions:
        path = ("dimensions", dimension.id)
        if dimension.scale not in scales:
            yield Problem(
                path=(*path, "scale"),
                code="unknown-scale",
                message=f'This quiz has no scale "{dimension.scale}".',
                hint=did_you_mean(dimension.scale, scales),
            )
        count = counted[dimension.id]
        if count < ENOUGH:
            ratings = {0: "no rating", 1: "one rating", 2: "two ratings"}[count]
            yield Problem(
                path=path,
                code="few-ratings",
                message=f'The dimension "{dimension.id}" has {ratings}, and speaks from three on.',
                hint=f'Give it more ratings with "dimension: {dimension.id}", or delete it.',
                key=True,
                severity="warning",
            )
