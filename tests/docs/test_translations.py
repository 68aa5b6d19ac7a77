"""The page on translations, followed literally."""

from __future__ import annotations

from pathlib import Path

from tests.tools.follow import Reader

PAGE = Path(__file__).resolve().parents[2] / "docs" / "authors" / "translations.md"


def test_what_the_page_says_happens(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    reader.follow(PAGE)
    assert reader.said.endswith("1 changed since.\n")
