"""Retired ids: what is gone for good is not in the quiz, or old answers would show in it."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz.items import MultipleChoice, SingleChoice
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz

_OTHER = {"item": "section", "section": "item", "dimension": "item"}
"""What else may have had the same id."""


def retired(quiz: Quiz) -> Iterator[Problem]:
    """Yield ids that are said to be gone for good and are in use."""
    if not quiz.retired:
        return
    here = [*_named(quiz)]
    for at, old in enumerate(quiz.retired):
        for kind, name, path in here:
            if old not in {name, f"{kind} {name}"}:
                continue
            hint = "Give the new one another id: readers may have answers that are stored by this."
            if old == name and (other := _OTHER.get(kind)):
                hint += f' If {_a(other)} is gone and no {kind}, write: "{other} {name}".'
            yield Problem(
                path=("retired", at),
                code="retired-in-use",
                message=f'There is {_a(kind)} "{name}", and here it is gone for good.',
                hint=hint,
                also=(path,),
            )
            break


def _named(quiz: Quiz) -> Iterator[tuple[str, str, Path]]:
    for scale in quiz.scales:
        for level in scale.levels:
            yield "level", f"{scale.id}/{level.id}", ("scales", scale.id, level.id)
    for dimension in quiz.dimensions:
        yield "dimension", dimension.id, ("dimensions", dimension.id)
    for section in quiz.sections:
        yield "section", section.id, ("sections", section.id)
        for item in section.items:
            path: Path = ("sections", section.id, "items", item.id)
            yield "item", item.id, path
            if isinstance(item, SingleChoice | MultipleChoice):
                for option in item.options:
                    yield "option", f"{item.id}/{option.id}", (*path, "options", option.id)


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
