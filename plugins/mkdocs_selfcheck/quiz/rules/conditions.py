"""Conditions: the item asked about comes earlier, and can be answered so."""

from collections.abc import Iterator

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.quiz.items import (
    AnyItem,
    Check,
    Message,
    MultipleChoice,
    Rating,
    SingleChoice,
)
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz
from mkdocs_selfcheck.quiz.rules.ids import ANY

_EARLIER = "An item can only ask about one that stands before it."


def conditions(quiz: Quiz) -> Iterator[Problem]:
    """Yield conditions on unknown or later items, and on answers these do not have."""
    known: dict[str, AnyItem] = {}
    for item in quiz.items():
        known.setdefault(item.id, item)
    earlier: dict[str, AnyItem] = {}
    for section in quiz.sections:
        for item in section.items:
            for condition in item.show_if:
                path = ("sections", section.id, "items", item.id, "show_if", condition.item)
                if condition.item not in known:
                    yield Problem(
                        path=path,
                        code="unknown-item",
                        message=f'This quiz has no item "{condition.item}".',
                        hint=did_you_mean(condition.item, earlier) or _EARLIER,
                        key=True,
                    )
                elif condition.item not in earlier:
                    yield _later(path, condition.item, item.id)
                elif isinstance(earlier[condition.item], Message):
                    yield Problem(
                        path=path,
                        code="cannot-ask",
                        message=f'"{condition.item}" is a letter, and nothing can depend on it.',
                        hint="Ask about an item that the letter takes up.",
                        key=True,
                    )
                else:
                    yield from _values(quiz, path, earlier[condition.item], condition.values)
            earlier.setdefault(item.id, item)


def _later(path: Path, asked: str, item: str) -> Problem:
    comes = "is the item itself" if asked == item else "comes later"
    return Problem(
        path=path,
        code="later-item",
        message=f'"{asked}" {comes}, and an item can only ask about earlier ones.',
        hint="Move this item below it.",
        key=True,
    )


def _values(quiz: Quiz, path: Path, asked: AnyItem, values: tuple[str, ...]) -> Iterator[Problem]:
    answers = _answers(quiz, asked)
    if answers is None:
        return
    for at, value in enumerate(values):
        if value != ANY and value not in answers:
            # A single value may be written without a list: the path then leads to it all the same.
            yield Problem(
                path=(*path, at),
                code="unknown-answer",
                message=f'"{value}" is no answer of the {asked.kind} "{asked.id}".',
                hint=did_you_mean(value, [*answers, ANY]),
            )


def _answers(quiz: Quiz, item: AnyItem) -> list[str] | None:
    """Return what a condition may name beside `any`; None if the item's scale is unknown."""
    match item:
        case Rating():
            scale = next((scale for scale in quiz.scales if scale.id == item.scale), None)
            return [level.id for level in scale.levels] if scale else None
        case SingleChoice() | MultipleChoice():
            return [option.id for option in item.options]
        case Check():
            return ["true", "false"]
    return []
