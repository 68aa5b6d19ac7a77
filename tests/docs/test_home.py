"""What the home page promises is what the guide holds."""

from __future__ import annotations

import gzip
import math
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HOME = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
WORDS_A_MINUTE = 200
# Front matter, self-checks and the pointers to them, ids, and Markdown's own signs.
NOT_THE_CHAPTERS = re.compile(
    r"\A---\n[^\0]*?\n---\n|^///.*$|^!!! .*\n\n    .*$|\{[^}]*\}|[*#]", re.MULTILINE
)


def promised(link: str) -> int:
    """Return the minutes that the home page gives beside the link."""
    found = re.search(rf"\({re.escape(link)}\)\n\n    (\d+) minutes\.", HOME)
    assert found is not None, f"no minutes beside {link}"
    return int(found[1])


@pytest.mark.parametrize("quiz", ["first-day", "interview-reflection", "skill-gaps"])
def test_a_self_check_takes_as_long_as_its_file_says(quiz: str) -> None:
    text = (ROOT / "quizzes" / f"{quiz}.yml").read_text(encoding="utf-8")
    written = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - every scalar as text
    link = f"guide/what-to-do-if-you-dont-get-the-job.md#selfcheck-{quiz}"
    assert str(promised(link)) == written["minutes"]
    assert f"[{written['title']}]({link})" in HOME


@pytest.mark.parametrize(
    "chapter", ["handling-rejection-gracefully", "what-to-do-if-you-dont-get-the-job"]
)
def test_a_chapter_takes_as_long_as_its_words(chapter: str) -> None:
    text = (ROOT / "docs" / "guide" / f"{chapter}.md").read_text(encoding="utf-8")
    text = NOT_THE_CHAPTERS.sub("", text)
    minutes = math.ceil(len(text.split()) / WORDS_A_MINUTE)
    assert promised(f"guide/{chapter}.md") == minutes


def test_the_one_style_sheet_of_the_guide_is_small() -> None:
    sheet = (ROOT / "docs" / "assets" / "guide.css").read_bytes()
    assert len(gzip.compress(sheet, 9)) <= 6 * 1024
