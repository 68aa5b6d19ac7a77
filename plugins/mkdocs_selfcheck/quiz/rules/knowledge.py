"""Knowledge: an explanation explains something, and what is correct can be chosen together."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz.items import MultipleChoice, SingleChoice
from mkdocs_selfcheck.quiz.problem import Problem
from mkdocs_selfcheck.quiz.quiz import Quiz


def knowledge(quiz: Quiz) -> Iterator[Problem]:
    """Yield explanations of nothing, and correct options that exclude one another."""
    for section in quiz.sections:
        for item in section.items:
            if not isinstance(item, SingleChoice | MultipleChoice):
                continue
            path = ("sections", section.id, "items", item.id)
            if item.explanation and not item.correct:
                yield Problem(
                    path=(*path, "explanation"),
                    code="nothing-correct",
                    message="An explanation says why an option is so, and none is marked here.",
                    hint='Write "correct: true" at the option that is so; '
                    'for what fits one option only, use its "advice".',
                    key=True,
                )
            alone = [option for option in item.correct if option.exclusive]
            if alone and len(item.correct) > 1:
                other = next(option for option in item.correct if option is not alone[0])
                yield Problem(
                    path=(*path, "options", alone[0].id, "correct"),
                    code="correct-excluded",
                    message=f'"{alone[0].id}" excludes all others, and "{other.id}" is correct '
                    "as well: the two cannot be chosen together.",
                    hint='Take "correct" from one of them, or "exclusive" from this one.',
                    key=True,
                    also=((*path, "options", other.id, "correct"),),
                )
