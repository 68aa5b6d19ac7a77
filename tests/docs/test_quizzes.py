"""What each of the guide's self-checks is made for."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.quiz import Gap, Plan, Quiz, Rating, Text
from mkdocs_selfcheck.source import load

QUIZZES = Path(__file__).resolve().parents[2] / "quizzes"


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
    advert, others = quiz("skill-gaps").sections
    assert advert.own is not None
    assert advert.items == ()
    assert others.pick
    assert 8 <= len(others.items) <= 12
    assert all(isinstance(item, Gap) and item.advice for item in others.items)


@pytest.mark.parametrize("name", ["first-day", "interview-reflection", "skill-gaps"])
def test_what_speaks_of_an_item_has_a_short_name_and_a_passage(name: str) -> None:
    items = [item for section in quiz(name).sections for item in section.items]
    assert [item.id for item in items if not item.short] == []
    assert [item.id for item in items if not item.passage] == []
