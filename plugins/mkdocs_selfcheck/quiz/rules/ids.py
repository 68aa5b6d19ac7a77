"""Ids: an item's is unique in the quiz, and none hides what a condition means."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz.items import MultipleChoice, SingleChoice
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz

ANY = "any"


def ids(quiz: Quiz) -> Iterator[Problem]:
    """Yield items whose id an earlier section has, and levels and options called `any`."""
    first: dict[str, Path] = {}
    for section in quiz.sections:
        for item in section.items:
            path: Path = ("sections", section.id, "items", item.id)
            if item.id in first:
                yield Problem(
                    path=path,
                    code="repeated-item",
                    message=f'An item "{item.id}" stands in an earlier section already.',
                    hint="Answers are stored by the id: give this one another.",
                    key=True,
                    also=(first[item.id],),
                )
            first.setdefault(item.id, path)
            if isinstance(item, SingleChoice | MultipleChoice):
                for option in item.options:
                    if option.id == ANY:
                        yield _any((*path, "options", ANY), "option")
    for scale in quiz.scales:
        if scale.position(ANY) >= 0:
            yield _any(("scales", scale.id, ANY), "level")


def _any(path: Path, noun: str) -> Problem:
    return Problem(
        path=path,
        code="bad-id",
        message=f'"any" cannot be the id of {"an" if noun == "option" else "a"} {noun}.',
        hint='In show_if "any" stands for any answer. Choose another id.',
        key=True,
    )
