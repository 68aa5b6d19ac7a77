"""The passages of the guide that a quiz points to."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz.problem import Path
from mkdocs_selfcheck.quiz.quiz import Quiz


def passages(quiz: Quiz) -> Iterator[tuple[Path, str]]:
    """Yield each passage with the path where it was written; a default is yielded once."""
    if quiz.passage:
        yield ("passage",), quiz.passage
    for dimension in quiz.dimensions:
        if dimension.passage:
            yield ("dimensions", dimension.id, "passage"), dimension.passage
    for section in quiz.sections:
        at = ("sections", section.id)
        if section.passage != quiz.passage:
            yield (*at, "passage"), section.passage
        for item in section.items:
            if item.passage != section.passage:
                yield (*at, "items", item.id, "passage"), item.passage
