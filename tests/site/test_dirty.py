"""`--dirty`: only pages that changed are built, and those whose quizzes did."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.site.test_build import ADVICE, QUIZ, SHOWN
from tests.tools.shared import fresh_static
from tests.tools.sites import CONFIG

AT_FIRST = 1_000_000_000


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    fresh_static()
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "mkdocs.yml": CONFIG,
        "quizzes/two.yml": QUIZ,
        "docs/index.md": SHOWN,
        "docs/guide/deep/advice.md": ADVICE,
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        os.utime(file, (AT_FIRST, AT_FIRST))
    built()
    for page in tmp_path.glob("site/**/*.html"):
        os.utime(page, (AT_FIRST + 1, AT_FIRST + 1))
    return tmp_path


def built(*, dirty: bool = False) -> None:
    """Build strictly, as `mkdocs build` does."""
    config = load_config("mkdocs.yml", strict=True)
    config.plugins.on_startup(command="build", dirty=dirty)
    try:
        build(config, dirty=dirty)
    except Abort:
        # MkDocs counts its own warning about dirty builds, after everything is written.
        assert dirty
    finally:
        config.plugins.on_shutdown()


def same(page: Path) -> bool:
    return page.stat().st_mtime == AT_FIRST + 1


def test_a_page_is_built_again_when_its_quiz_has_changed(root: Path) -> None:
    quiz = root / "quizzes/two.yml"
    quiz.write_text(QUIZ.replace("Two questions", "Three questions"), "utf-8")
    built(dirty=True)
    page = BeautifulSoup((root / "site/index.html").read_text("utf-8"), "html.parser")
    assert page.select_one(".sc-title").get_text() == "Three questions"
    assert same(root / "site/guide/deep/advice/index.html")


def test_a_page_whose_quiz_is_as_it_was_is_left_alone(root: Path) -> None:
    # The lock of an editor, which leads nowhere.
    (root / "quizzes/.#two.yml").symlink_to("me@host.1:2")
    built(dirty=True)
    assert same(root / "site/index.html")


def test_a_passage_on_a_page_that_is_left_alone_is_still_there(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (root / "quizzes/two.yml").touch()
    built(dirty=True)
    assert not same(root / "site/index.html")
    assert "[no-anchor]" not in caplog.text


def test_the_record_is_built_again_when_any_quiz_has_changed(root: Path) -> None:
    (root / "docs/mine.md").write_text("# Mine\n\n/// selfcheck-record\n///\n", "utf-8")
    built(dirty=True)
    quiz = root / "quizzes/two.yml"
    quiz.write_text(QUIZ.replace("Two questions", "Three questions"), "utf-8")
    built(dirty=True)
    page = BeautifulSoup((root / "site/mine/index.html").read_text("utf-8"), "html.parser")
    assert page.select_one(".sc-doors a").get_text() == "Three questions"
