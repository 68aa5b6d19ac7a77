"""What each of the guide's self-checks is made for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.quiz import (
    AnyItem,
    Gap,
    Message,
    MultipleChoice,
    Plan,
    Quiz,
    Rating,
    SingleChoice,
    Text,
)
from mkdocs_selfcheck.source import load

QUIZZES = Path(__file__).resolve().parents[2] / "quizzes"
ALL = sorted({path.stem.partition(".")[0] for path in QUIZZES.glob("*.yml")})


def quiz(name: str) -> Quiz:
    """Return one of the guide's quizzes; there is nothing to remark about it."""
    loaded, diagnostics = load(QUIZZES / f"{name}.yml")
    assert render_text(diagnostics) == ""
    assert loaded is not None
    return loaded


def test_the_first_day_is_seven_items_that_count_nothing_up() -> None:
    first_day = quiz("first-day")
    items = [item for section in first_day.sections for item in section.items]
    assert len(items) == 7
    assert first_day.support
    assert not any(isinstance(item, Rating | Gap) for item in items)
    assert first_day.closing.startswith("Enough for today")
    assert [item.private for item in items if item.id in {"room", "did-well", "tell", "night"}] == [
        True
    ] * 4


def test_an_interview_is_looked_at_in_small_parts() -> None:
    reflection = quiz("interview-reflection")
    parts = [len(section.items) for section in reflection.sections]
    assert sum(parts) <= 20
    assert max(parts) <= 5
    assert reflection.per_application
    items = [item for section in reflection.sections for item in section.items]
    assert len([item for item in items if isinstance(item, Rating)]) >= 4
    assert len([item for item in items if isinstance(item, Plan)]) == 1
    assert all(item.private for item in items if isinstance(item, Text | Plan))


def test_skill_gaps_begin_with_the_advert() -> None:
    advert, others, way = quiz("skill-gaps").sections
    assert advert.own is not None
    assert advert.items == ()
    assert others.pick
    assert 8 <= len(others.items) <= 12
    assert all(isinstance(item, Gap) and item.advice for item in others.items)
    (how,) = way.items
    assert isinstance(how, SingleChoice)
    assert all(option.advice for option in how.options)


def items_of(name: str) -> dict[str, AnyItem]:
    """Return the items of a quiz by id."""
    return {item.id: item for section in quiz(name).sections for item in section.items}


def options_of(name: str, item: str) -> dict[str, str]:
    """Return the options of a choice with their advice."""
    choice = items_of(name)[item]
    assert isinstance(choice, SingleChoice | MultipleChoice)
    return {option.id: option.advice for option in choice.options}


@pytest.mark.parametrize(
    ("name", "count"), [("message", 6), ("culture-fit", 6), ("search", 8), ("this-week", 6)]
)
def test_there_is_no_more_to_answer_than_there_needs_to_be(name: str, count: int) -> None:
    assert len(items_of(name)) == count


def test_a_message_is_made_of_two_answers_and_stays_with_who_writes_it() -> None:
    message = items_of("message")
    letter = message["letter"]
    assert isinstance(letter, Message)
    assert re.findall(r"\{(.+?)\}", letter.letter) == ["of-use", "questions"]
    assert letter.letter.index("thank you") < letter.letter.index("{questions}")
    assert "Many never answer. Ask once, note it, move on." in message["sent"].help
    assert [id for id, item in message.items() if not item.private] == ["sent"]


def test_a_week_of_rest_is_an_answer_like_the_others() -> None:
    week = quiz("this-week")
    assert week.support
    assert not week.per_application
    assert "Nothing to do." in options_of("this-week", "fitted")["rest"]
    assert items_of("this-week")["linkedin"].private


def test_who_would_not_apply_again_has_nothing_to_do() -> None:
    again = options_of("culture-fit", "apply-again")
    assert again["no"].startswith("Nothing to do.")
    assert "alert" in again["yes"]


@pytest.mark.parametrize("name", ["message", "culture-fit", "search", "this-week"])
def test_advice_differs_by_option(name: str) -> None:
    given = [
        option.advice
        for item in items_of(name).values()
        if isinstance(item, SingleChoice | MultipleChoice)
        for option in item.options
        if option.advice
    ]
    assert len(given) == len(set(given)) > 3


@pytest.mark.parametrize("name", ALL)
def test_what_speaks_of_an_item_has_a_short_name_and_a_passage(name: str) -> None:
    items = [item for section in quiz(name).sections for item in section.items]
    assert [item.id for item in items if not item.short] == []
    assert [item.id for item in items if not item.passage] == []
