"""Former ids: answers are carried over from an id that is free, and to one place."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from mkdocs_selfcheck.quiz.items import MultipleChoice, SingleChoice
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz


class Named(NamedTuple):
    """What has an id, and had others."""

    path: Path
    id: str
    was: tuple[str, ...]


def former(quiz: Quiz) -> Iterator[Problem]:
    """Yield former ids that are still in use beside it, and those named twice."""
    yield from _check([Named((), quiz.id, quiz.was)], "quiz")
    for scale in quiz.scales:
        at = ("scales", scale.id)
        yield from _check((Named((*at, x.id), x.id, x.was) for x in scale.levels), "level")
    dimensions = (Named(("dimensions", x.id), x.id, x.was) for x in quiz.dimensions)
    sections = [Named(("sections", x.id), x.id, x.was) for x in quiz.sections]
    items = [
        (("sections", section.id, "items", item.id), item)
        for section in quiz.sections
        for item in section.items
    ]
    yield from _check(dimensions, "dimension")
    yield from _check(sections, "section")
    yield from _check((Named(path, x.id, x.was) for path, x in items), "item")
    for path, item in items:
        if isinstance(item, SingleChoice | MultipleChoice):
            options = (Named((*path, "options", x.id), x.id, x.was) for x in item.options)
            yield from _check(options, "option")


def _check(named: Iterable[Named], noun: str) -> Iterator[Problem]:
    all_ = [*named]
    # Nearly nothing is ever renamed.
    if not any(chain.from_iterable(one.was for one in all_)):
        return
    now = {one.id: one.path for one in all_}
    before: dict[str, Path] = {}
    for path, id, was in all_:
        for at, old in enumerate(was):
            where = (*path, "was", at)
            if old == id:
                yield Problem(
                    path=where,
                    code="was-in-use",
                    message=f'"{old}" is the id it has now.',
                    hint="Name the id it had before, or leave the key out.",
                )
            elif old in now:
                yield Problem(
                    path=where,
                    code="was-in-use",
                    message=f'There is {_a(noun)} "{old}" still, and its answers are its own.',
                    hint=f"Did this one have it before? Then give that {noun} another id. If it "
                    'did not, leave "was" out.',
                    also=(now[old],),
                )
            elif old in before:
                yield Problem(
                    path=where,
                    code="was-twice",
                    message=f'"{old}" was named before: its answers can go to one place only.',
                    hint="Name it once.",
                    also=(before[old],),
                )
            before.setdefault(old, where)


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
