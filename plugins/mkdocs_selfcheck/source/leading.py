"""Quizzes that lead on to another: it is there."""

from collections.abc import Iterator, Mapping

from mkdocs_selfcheck.diagnostics import Diagnostic, did_you_mean
from mkdocs_selfcheck.quiz import Problem
from mkdocs_selfcheck.source.loaded import Loaded


def leading(sources: Mapping[str, Loaded]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the quizzes that others lead on to, beside one another."""
    quizzes = [loaded.quiz for loaded in sources.values() if loaded.quiz]
    renamed = {old: quiz.id for quiz in quizzes for old in quiz.was}
    for quiz in quizzes:
        if quiz.then and quiz.then not in sources:
            others = [id for id in sources if id != quiz.id]
            now = renamed.get(quiz.then)
            hint = f'It is called "{now}" now.' if now else did_you_mean(quiz.then, others)
            yield sources[quiz.id].diagnose(
                Problem(
                    path=("then",),
                    code="unknown-next",
                    message=f'There is no quiz "{quiz.then}".',
                    hint=hint or 'Name one of the same folder by its id, or leave "then" out.',
                )
            )
