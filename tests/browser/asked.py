"""What the quizzes of this repository ask, read from their files."""

from __future__ import annotations

from functools import cache

from mkdocs_selfcheck.quiz import Gap, Quiz
from mkdocs_selfcheck.source import load_folder
from tests.browser.pages import HANDLING, ROOT, WHAT_TO_DO

ON_PAGES = (
    (HANDLING, "first-day"),
    (HANDLING, "message"),
    (WHAT_TO_DO, "first-day"),
    (WHAT_TO_DO, "interview-reflection"),
    (WHAT_TO_DO, "skill-gaps"),
    (WHAT_TO_DO, "culture-fit"),
    (WHAT_TO_DO, "search"),
    (WHAT_TO_DO, "this-week"),
)
"""The path of a page, and a quiz that is on it."""


@cache
def quizzes() -> dict[str, Quiz]:
    """Return the quizzes by id."""
    return dict(load_folder(ROOT / "quizzes").quizzes)


def questions(quiz: Quiz) -> list[str]:
    """Return the titles of all sections, the labels of own rows and all questions."""
    found = []
    for section in quiz.sections:
        found += [section.title]
        found += [section.own.label] if section.own else []
        found += [item.question for item in section.items]
    return found


def options(quiz: Quiz) -> list[str]:
    """Return all levels and options to choose from."""
    levels = [level.title for scale in quiz.scales for level in scale.levels]
    items = [item for section in quiz.sections for item in section.items]
    picked = [item.question for item in items if isinstance(item, Gap) and item.pick]
    given = [option.title for item in items for option in getattr(item, "options", ())]
    return levels + picked + given
