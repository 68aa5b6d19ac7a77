"""References to scales and levels, as ratings, gaps and own items have them."""

from collections.abc import Iterator, Mapping

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.scale import Scale

Scales = Mapping[str, Scale]
"""The scales of a quiz by id."""


def scale(known: Scales, id: str, owner: Path, key: str = "scale") -> Iterator[Problem]:
    """Yield a problem if the owner of this path has no scale, or one that does not exist."""
    if not id:
        yield Problem(
            path=owner,
            code="no-scale",
            message=f'"{owner[-1]}" has no scale to answer on.',
            hint=f'Write "scale:" here or in its section. {did_you_mean("", known)}'.rstrip(),
            key=True,
        )
    elif id not in known:
        yield Problem(
            path=(*owner, key),
            code="unknown-scale",
            message=f'This quiz has no scale "{id}".',
            hint=did_you_mean(id, known),
        )


def level(known: Scales, scale: str, id: str, path: Path) -> Iterator[Problem]:
    """Yield a problem if a level is named which the scale does not have.

    Silent where there is nothing to compare: no level, or an unknown scale.
    """
    found = known.get(scale)
    if id and found and found.position(id) < 0:
        yield Problem(
            path=path,
            code="unknown-level",
            message=f'The scale "{scale}" has no level "{id}".',
            hint=did_you_mean(id, (level.id for level in found.levels)),
        )
