"""What the home page promises is what the guide holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HOME = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
DOOR = re.compile(r"^- \[(.+)\]\((.+?)\)\{ .\w+ \}<br>\n    (?:(\d+) minutes\. )?", re.MULTILINE)
DOORS = {link: (title, minutes) for title, link, minutes in DOOR.findall(HOME)}


def test_the_first_screen_has_four_doors() -> None:
    assert "# You heard no. Nothing here is urgent." in HOME
    assert list(DOORS.items())[:4] == [
        ("checks/first-day.md", ("I heard today", "2")),
        ("checks/interview-reflection.md", ("I want to understand what happened", "10")),
        ("checks/skill-gaps.md", ("I want to get ready for the next one", "15")),
        ("my-record.md", ("I am back after another one", "")),
    ]


@pytest.mark.parametrize("quiz", ["first-day", "interview-reflection", "skill-gaps"])
def test_a_self_check_takes_as_long_as_its_file_says(quiz: str) -> None:
    text = (ROOT / "quizzes" / f"{quiz}.yml").read_text(encoding="utf-8")
    written = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - every scalar as text
    assert DOORS[f"checks/{quiz}.md"][1] == written["minutes"]


@pytest.mark.parametrize(
    "chapter", ["handling-rejection-gracefully", "what-to-do-if-you-dont-get-the-job"]
)
def test_a_chapter_takes_as_long_as_it_says_itself(chapter: str) -> None:
    text = (ROOT / "docs" / "guide" / f"{chapter}.md").read_text(encoding="utf-8")
    minutes = re.search(r"^minutes: (\d+)$", text, re.MULTILINE)
    assert minutes is not None
    assert DOORS[f"guide/{chapter}.md"][1] == minutes[1]
