"""Tree → quiz, and the problems of its shape and by its rules."""

from dataclasses import dataclass

from pydantic import ValidationError

from mkdocs_selfcheck.quiz import Problem, Quiz
from mkdocs_selfcheck.quiz.rules import check
from mkdocs_selfcheck.source.faults import faults
from mkdocs_selfcheck.source.format import QuizShape
from mkdocs_selfcheck.source.links import links
from mkdocs_selfcheck.source.repair import Repair
from mkdocs_selfcheck.source.resolve import resolve
from mkdocs_selfcheck.source.tree import Mapping, values

_ROUNDS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """The quiz as far as it could be made out, and what is wrong with its shape and by the rules.

    The quiz is as the author meant it only where there is no problem but warnings.
    written: the shape it was made of.
    """

    quiz: Quiz | None
    written: QuizShape | None
    shape: list[Problem]
    rules: list[Problem]


def read(root: Mapping, id: str) -> Reading:
    """Make a quiz of a tree; faults of shape do not keep the rules from being checked."""
    data = {key: values(value) for key, (_, value) in root.pairs.items()}
    problems: list[Problem] = []
    repair = Repair(data)
    try:
        shape: QuizShape | None = QuizShape.model_validate(data)
    except ValidationError as error:
        problems = faults(root, error)
        if problems[0].code == "unknown-format":
            # What else it holds may be sound there.
            return Reading(quiz=None, written=None, shape=problems[:1], rules=[])
        shape = _mended(root, repair, problems)
    if shape is None:
        return Reading(quiz=None, written=None, shape=problems, rules=[])
    quiz = resolve(shape, id)
    rules = [one for one in (*check(quiz), *links(shape)) if not repair.follows(one)]
    return Reading(quiz=quiz, written=shape, shape=problems, rules=rules)


def _mended(root: Mapping, repair: Repair, problems: list[Problem]) -> QuizShape | None:
    for _ in range(_ROUNDS):
        repair.mend(problems)
        try:
            return QuizShape.model_validate(repair.values)
        except ValidationError as error:
            problems = faults(root, error)
    return None
