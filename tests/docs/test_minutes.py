"""The guide takes no longer than it says, at 200 words a minute and six seconds an answer."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup

from mkdocs_selfcheck.quiz import Gap, Quiz
from mkdocs_selfcheck.render import Place, render
from mkdocs_selfcheck.source import load

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = sorted((ROOT / "docs" / "guide").glob("*.md"))
QUIZZES = ROOT / "quizzes"
IDS = (
    "first-day",
    "message",
    "interview-reflection",
    "skill-gaps",
    "culture-fit",
    "search",
    "this-week",
)
WORDS_A_MINUTE = 200
MINUTES_AN_ANSWER = 6 / 60
# What nobody sees in an open form with script: what is folded away, meant for paper or for the ear.
UNSEEN = (
    ".sc-reading, .sc-paper, .sc-hidden, .sc-chosen, .sc-for-paper, .sc-only, .sc-clear,"
    " .sc-remove, .sc-paper-options"
)
ROWS = 3
"""How many own rows a reader fills in: "Three lines are enough", says the self-check."""
PICKED = 2
FIELDS = 5
"""Answers in a row: the level now and needed, how much it mattered, what it was, a first step."""
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
BLOCK = re.compile(r"^/// selfcheck \|.*?^///$\n?", re.MULTILINE | re.DOTALL)


def quiz(id: str) -> Quiz:
    loaded, diagnostics = load(QUIZZES / f"{id}.yml")
    assert diagnostics == []
    assert loaded is not None
    return loaded


def words(page: BeautifulSoup) -> int:
    return len(page.get_text(" ").split())


def takes(quiz: Quiz) -> float:
    """Return the minutes for reading all of an open self-check and answering all of it."""
    place = Place(site="guide", heading=3, style="", script="")
    page = BeautifulSoup(render(quiz, place), "html.parser")
    for unseen in page.select(UNSEEN):
        unseen.decompose()
    for unpicked in page.select(".sc-pick .sc-body")[PICKED:]:
        unpicked.decompose()
    for again in page.select(".sc-support")[1:]:
        again.decompose()
    items = [item for section in quiz.sections for item in section.items]
    answers = sum(not (isinstance(item, Gap) and item.pick) for item in items)
    answers += sum(ROWS * (1 + FIELDS) for section in quiz.sections if section.own)
    answers += sum(PICKED * (1 + FIELDS) for section in quiz.sections if section.pick)
    return words(page) / WORDS_A_MINUTE + answers * MINUTES_AN_ANSWER


@pytest.mark.parametrize("id", IDS)
def test_a_self_check_takes_no_longer_than_it_says(id: str) -> None:
    assert takes(quiz(id)) <= quiz(id).minutes


def test_these_are_all_the_guide_has() -> None:
    assert set(IDS) == {path.stem.partition(".")[0] for path in QUIZZES.glob("*.yml")}


def test_the_doors_keep_to_their_time() -> None:
    said = [quiz(id).minutes for id in ("first-day", "interview-reflection", "skill-gaps")]
    assert said == [2, 10, 15]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_says_how_long_it_takes_and_takes_no_longer(chapter: Path) -> None:
    text = chapter.read_text(encoding="utf-8")
    front = FRONT_MATTER.match(text)
    assert front is not None
    minutes = yaml.safe_load(front[1])["minutes"]
    html = markdown.markdown(
        BLOCK.sub("", text[front.end() :]), extensions=["attr_list", "admonition"]
    )
    page = BeautifulSoup(html, "html.parser")
    about = page.select_one("h1 + p.about")
    assert about is not None
    assert about.get_text().startswith(f"{minutes} minutes to read.")
    # What is read in a chapter: all of it, our pointers too; a self-check has a time of its own.
    assert words(page) / WORDS_A_MINUTE <= minutes < words(page) / WORDS_A_MINUTE + 1
