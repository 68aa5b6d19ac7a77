"""Bands: they ascend, leave no gap, and each can be reached."""

from collections.abc import Iterator

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.quiz.dimension import Dimension
from mkdocs_selfcheck.quiz.problem import Problem
from mkdocs_selfcheck.quiz.quiz import Quiz
from mkdocs_selfcheck.quiz.scale import Scale


def bands(quiz: Quiz) -> Iterator[Problem]:
    """Yield bands that end nowhere, on an unknown level, or not above the one before."""
    for dimension in quiz.dimensions:
        yield from _ends(dimension)
        scale = next((scale for scale in quiz.scales if scale.id == dimension.scale), None)
        if scale:
            yield from _order(dimension, scale)


def _ends(dimension: Dimension) -> Iterator[Problem]:
    *lower, last = enumerate(dimension.bands)
    for at, band in lower:
        if not band.up_to:
            yield Problem(
                path=("dimensions", dimension.id, "bands", at),
                code="band-without-end",
                message='This band has no "up_to": the bands after it are never reached.',
                hint="Give it the highest level it is for. Only the last band has none.",
            )
    at, band = last
    if band.up_to:
        yield Problem(
            path=("dimensions", dimension.id, "bands", at, "up_to"),
            code="last-band-ends",
            message='The last band is for all that is left, and has no "up_to".',
            hint='Delete this "up_to", or add a band for the levels above.',
            key=True,
        )


def _order(dimension: Dimension, scale: Scale) -> Iterator[Problem]:
    levels = [level.id for level in scale.levels]
    highest = -1
    for at, band in enumerate(dimension.bands):
        path = ("dimensions", dimension.id, "bands", at, "up_to")
        position = scale.position(band.up_to)
        if not band.up_to:
            continue
        if position < 0:
            yield Problem(
                path=path,
                code="unknown-level",
                message=f'The scale "{scale.id}" has no level "{band.up_to}".',
                hint=did_you_mean(band.up_to, levels),
            )
        elif position <= highest:
            yield Problem(
                path=path,
                code="bands-not-ascending",
                message=f'"{band.up_to}" is not above "{levels[highest]}", where the band before '
                "it ends.",
                hint=f"From low to high the levels are: {', '.join(levels)}.",
            )
        elif position == len(levels) - 1 and at < len(dimension.bands) - 1:
            yield Problem(
                path=path,
                code="band-not-reached",
                message=f'"{band.up_to}" is the highest level: the bands after this one are never '
                "reached.",
                hint="End it on a lower level, or make it the last band.",
            )
        highest = max(highest, position)
