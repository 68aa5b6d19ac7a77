"""The former ids of a quiz, by the keys of the answers that they stand in."""

from collections.abc import Iterable, Iterator

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.render import wire

Row = q.Gap | q.OwnItems


def renamed(quiz: q.Quiz) -> Iterator[wire.Renamed]:
    """Yield each former id with the key of the answers, or what else, it may stand in."""
    levels = {scale.id: scale.levels for scale in quiz.scales}
    yield from _each("/quiz", [quiz])
    yield from _each("/dimension", quiz.dimensions)
    for section in quiz.sections:
        yield from _each("/section", [section])
        if section.own:
            yield from _gap(f"own.{section.id}", section.own, levels)
        for item in section.items:
            yield from _each("/item", [item])
            match item:
                case q.Rating():
                    yield from _each(item.id, levels[item.scale])
                case q.Gap():
                    yield from _gap(item.id, item, levels)
                case q.SingleChoice() | q.MultipleChoice():
                    yield from _each(item.id, item.options)


def _gap(key: str, row: Row, levels: dict[str, tuple[q.Level, ...]]) -> Iterator[wire.Renamed]:
    yield from _each(f"{key}.now", levels[row.scale])
    yield from _each(f"{key}.needed", levels[row.scale])
    if row.importance_scale:
        yield from _each(f"{key}.importance", levels[row.importance_scale])


def _each(
    of: str, named: Iterable[q.Quiz | q.Dimension | q.Section | q.AnyItem | q.Level | q.Option]
) -> Iterator[wire.Renamed]:
    for one in named:
        for was in one.was:
            yield wire.Renamed(of=of, was=was, now=one.id)
