"""The rules of a quiz, one file a noun that is checked."""

from collections.abc import Callable, Iterator
from itertools import islice

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
from mkdocs_selfcheck.quiz.rules.sections import sections

RULES: tuple[Callable[[Quiz], Iterator[Problem]], ...] = (
    ids,
    former,
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
)


MOST_ITEMS = 500


def check(quiz: Quiz) -> list[Problem]:
    """Return all that is wrong with a quiz, by path; of one that is too long only that."""
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
    return [problem for rule in RULES for problem in rule(quiz)]
