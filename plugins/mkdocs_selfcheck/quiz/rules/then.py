"""What comes after a quiz: another one."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz.problem import Problem
from mkdocs_selfcheck.quiz.quiz import Quiz


def then(quiz: Quiz) -> Iterator[Problem]:
    """Yield what is wrong with the next quiz, as far as this one alone tells."""
    if quiz.then == quiz.id:
        yield Problem(
            path=("then",),
            code="unknown-next",
            message="This self-check leads on to itself.",
            hint='Name another one, or leave "then" out.',
        )
