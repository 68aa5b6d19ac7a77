"""The rules answer with paths, of any quiz: also of one that was never a file."""

from dataclasses import FrozenInstanceError, replace
from pathlib import Path as File

import pytest

from mkdocs_selfcheck.quiz import (
    Advice,
    Band,
    Condition,
    Date,
    Dimension,
    Gap,
    Level,
    OwnItems,
    Path,
    Problem,
    Quiz,
    Rating,
    Scale,
    Section,
    Text,
    passages,
    rules,
)
from mkdocs_selfcheck.quiz.rules import MOST_ERRORS, MOST_ITEMS, RULES, check


def rating(id: str) -> Rating:
    return Rating(
        id=id,
        question="How?",
        short="",
        help="",
        private=False,
        passage="guide/a.md#b",
        show_if=(),
        scale="skill",
        dimension="answers",
        does_not_apply=True,
        advice=(Advice(up_to="low", text="Do it."),),
    )


GAP = Gap(
    id="gap",
    question="SQL",
    short="",
    help="",
    private=False,
    passage="guide/a.md#b",
    show_if=(),
    scale="skill",
    needed="high",
    importance_scale="skill",
    importance="low",
    does_not_apply=True,
    advice="",
    pick=False,
)
OWN = OwnItems(
    label="Copy them",
    help="",
    limit=8,
    scale="skill",
    importance_scale="skill",
    needed="",
    importance="",
    private=True,
    passage="guide/a.md#b",
)
SECTION = Section(
    id="s",
    title="S",
    intro="",
    passage="guide/a.md#b",
    pick=False,
    own=OWN,
    items=(rating("one"), rating("two"), rating("three"), GAP),
)
DIMENSION = Dimension(
    id="answers",
    title="Answers",
    scale="skill",
    passage="guide/c.md",
    bands=(Band(up_to="low", title="Start", next="A."), Band(up_to="", title="Keep", next="B.")),
)
QUIZ = Quiz(
    id="q",
    title="Q",
    lang="",
    gives="",
    intro="",
    closing="",
    support=False,
    minutes=0,
    per_application=False,
    passage="",
    scales=(
        Scale(
            id="skill",
            levels=(
                Level(id="low", title="Low", looks_like=""),
                Level(id="high", title="High", looks_like=""),
            ),
        ),
    ),
    dimensions=(DIMENSION,),
    sections=(SECTION,),
)
AT = ("sections", "s", "items")


def with_item(item: Rating | Gap | Text | Date) -> Quiz:
    return replace(QUIZ, sections=(replace(SECTION, items=(*SECTION.items, item)),))


def with_dimension(**changes: object) -> Quiz:
    return replace(QUIZ, dimensions=(replace(DIMENSION, **changes),))


def with_section(**changes: object) -> Quiz:
    return replace(QUIZ, sections=(replace(SECTION, **changes),))


def found(quiz: Quiz) -> list[tuple[str, Path]]:
    return [(problem.code, problem.path) for problem in check(quiz)]


def test_a_sound_quiz_has_no_problem() -> None:
    assert check(QUIZ) == []


@pytest.mark.parametrize(
    ("quiz", "code", "path"),
    [
        (with_dimension(scale="none"), "unknown-scale", ("dimensions", "answers", "scale")),
        (
            with_dimension(bands=(Band(up_to="high", title="K", next="N"), *DIMENSION.bands[1:])),
            "band-not-reached",
            ("dimensions", "answers", "bands", 0, "up_to"),
        ),
        (
            with_item(replace(rating("four"), private=True)),
            "private-in-dimension",
            (*AT, "four", "private"),
        ),
        (
            with_item(replace(rating("four"), dimension="none")),
            "unknown-dimension",
            (*AT, "four", "dimension"),
        ),
        (
            with_item(replace(rating("four"), advice=(Advice(up_to="no", text="T"),))),
            "unknown-level",
            (*AT, "four", "advice", 0, "up_to"),
        ),
        (with_item(replace(GAP, id="g", scale="")), "no-scale", (*AT, "g")),
        (with_item(replace(GAP, id="g", needed="no")), "unknown-level", (*AT, "g", "needed")),
        (
            with_section(own=replace(OWN, importance="no")),
            "unknown-level",
            ("sections", "s", "own_items", "importance"),
        ),
        (
            with_item(replace(GAP, id="g", show_if=(Condition(item="one", values=("low", "no")),))),
            "unknown-answer",
            (*AT, "g", "show_if", "one", 1),
        ),
        (
            with_item(replace(GAP, id="g", show_if=(Condition(item="g", values=("any",)),))),
            "later-item",
            (*AT, "g", "show_if", "g"),
        ),
        (
            with_item(replace(GAP, id="g", passage="http://a.b/c.md")),
            "bad-passage",
            (*AT, "g", "passage"),
        ),
    ],
)
def test_a_problem_is_told_by_its_path(quiz: Quiz, code: str, path: Path) -> None:
    assert found(quiz) == [(code, path)]


def test_too_few_ratings_are_a_warning_and_no_error() -> None:
    (problem,) = check(with_section(items=(rating("one"), rating("two"))))
    assert (problem.code, problem.severity) == ("few-ratings", "warning")
    assert [one.severity for one in check(with_section(pick=True))] == ["error"] * 3


def test_of_a_quiz_that_is_too_long_only_that_is_said() -> None:
    items = tuple(replace(GAP, id=f"g{at}", needed="no") for at in range(MOST_ITEMS + 1))
    assert found(with_section(items=items)) == [("too-many-items", (*AT, f"g{MOST_ITEMS}"))]
    assert len(check(with_section(items=items[1:]))) == MOST_ERRORS + 1


def test_every_rule_is_run() -> None:
    """A rule that is forgotten in the list would be silent."""
    folder = File(rules.__file__ or "").parent
    files = {file.stem for file in folder.glob("*.py")} - {"__init__", "levels"}
    assert {rule.__name__ for rule in RULES} == files
    assert len(RULES) == len(files)


def test_an_item_that_points_to_its_sections_passage_is_not_told_again() -> None:
    assert [*passages(QUIZ)] == [
        (("dimensions", "answers", "passage"), "guide/c.md"),
        (("sections", "s", "passage"), "guide/a.md#b"),
    ]


def test_a_quiz_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        QUIZ.title = "Another"  # type: ignore[misc]
    assert Problem(path=(), code="c", message="m").severity == "error"
