"""Advice of ratings: it ascends, so that each can be reached."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz.items import Rating
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz
from mkdocs_selfcheck.quiz.scale import Scale


def advice(quiz: Quiz) -> Iterator[Problem]:
    """Yield advice for levels that advice before it is for already."""
    scales = {scale.id: scale for scale in quiz.scales}
    for section in quiz.sections:
        for item in section.items:
            if isinstance(item, Rating) and item.scale in scales:
                path = ("sections", section.id, "items", item.id, "advice")
                yield from _reached(item, scales[item.scale], path)


def _reached(rating: Rating, scale: Scale, path: Path) -> Iterator[Problem]:
    """The first that fits is taken: what ends no higher than one before it never is."""
    highest = -1
    for at, one in enumerate(rating.advice):
        end = scale.position(one.up_to) if one.up_to else len(scale.levels) - 1
        if one.up_to and end < 0:
            continue  # no level: that is told elsewhere
        if end <= highest:
            levels = ", ".join(level.id for level in scale.levels)
            yield Problem(
                path=(*path, at),
                code="advice-not-reached",
                message="This advice is never reached: the advice before it fits already.",
                hint=f"From low to high the levels are: {levels}. Advice without up_to comes last.",
            )
        highest = max(highest, end)
