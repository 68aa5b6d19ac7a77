"""Quizzes that were renamed: no other has the old id, and none shares it."""

from collections.abc import Iterator, Mapping

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.quiz import Problem
from mkdocs_selfcheck.source.loaded import Loaded


def renamed(sources: Mapping[str, Loaded]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the former ids of quizzes, by id, beside one another."""
    before: dict[str, str] = {}
    for id, loaded in sources.items():
        for at, old in enumerate(loaded.quiz.was if loaded.quiz else ()):
            if old != id and old in sources:
                yield loaded.diagnose(
                    Problem(
                        path=("was", at),
                        code="was-in-use",
                        message=f'There is a quiz "{old}" still, and its answers are its own.',
                        hint="Did this one have it before? Then give that quiz another id. If it "
                        'did not, leave "was" out.',
                    )
                )
            elif before.setdefault(old, id) != id:
                yield loaded.diagnose(
                    Problem(
                        path=("was", at),
                        code="was-twice",
                        message=f'"{old}" is named by the quiz "{before[old]}" already: its '
                        "answers can go to one place only.",
                        hint="Name it once.",
                    )
                )
