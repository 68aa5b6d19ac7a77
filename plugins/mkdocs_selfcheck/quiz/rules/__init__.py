"""The rules of a quiz, one file a noun that is checked."""

from collections.abc import Callable, Iterator
from itertools import chain, islice

from mkdocs_selfcheck.quiz.problem import Problem
from mkdocs_selfcheck.quiz.quiz import Quiz
from mkdocs_selfcheck.quiz.rules.advice import advice
from mkdocs_selfcheck.quiz.rules.bands import bands
from mkdocs_selfcheck.quiz.rules.conditions import conditions
from mkdocs_selfcheck.quiz.rules.dimensions import dimensions
from mkdocs_selfcheck.quiz.rules.former import former
from mkdocs_selfcheck.quiz.rules.gaps import gaps
from mkdocs_selfcheck.quiz.rules.ids import ids
from mkdocs_selfcheck.quiz.rules.knowledge import knowledge
from mkdocs_selfcheck.quiz.rules.messages import messages
from mkdocs_selfcheck.quiz.rules.passages import passages
from mkdocs_selfcheck.quiz.rules.ratings import ratings
from mkdocs_selfcheck.quiz.rules.retired import retired
from mkdocs_selfcheck.quiz.rules.sections import sections
from mkdocs_selfcheck.quiz.rules.then import then

RULES: tuple[Callable[[Quiz], Iterator[Problem]], ...] = (
    ids,
    former,
    retired,
    dimensions,
    bands,
    ratings,
    advice,
    gaps,
    sections,
    conditions,
    knowledge,
    messages,
    passages,
    then,
)


MOST_ITEMS = 500
MOST_ERRORS = 150
"""The rules are not asked for more: half as many again as are shown of one file."""


def check(quiz: Quiz) -> list[Problem]:
    """Return what is wrong with a quiz, by path: at most MOST_ERRORS errors, and warnings.

    Of a quiz that is too long only that.
    """
    paths = ((section.id, item.id) for section in quiz.sections for item in section.items)
    for section, item in islice(paths, MOST_ITEMS, None):
        return [
            Problem(
                path=("sections", section, "items", item),
                code="too-many-items",
                message=f"A quiz has at most {MOST_ITEMS} items, and this is one more.",
                hint="Split it into several quizzes.",
                key=True,
            )
        ]
    found: list[Problem] = []
    left = MOST_ERRORS
    for problem in chain.from_iterable(rule(quiz) for rule in RULES):
        found.append(problem)
        left -= problem.severity == "error"
        if not left:
            break
    return found
