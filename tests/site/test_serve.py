"""While serving: what is wrong stands in the page, and goes when it is mended."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.site.test_build import ADVICE, QUIZ, SHOWN
from tests.tools.serving import Serving
from tests.tools.sites import CONFIG

Start = Callable[[], Serving]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    for name, text in {
        "mkdocs.yml": CONFIG,
        "quizzes/two.yml": QUIZ,
        "docs/index.md": SHOWN,
        "docs/guide/deep/advice.md": ADVICE,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    running: list[Serving] = []

    def serve() -> Serving:
        running.append(Serving(tmp_path))
        return running[-1]

    yield serve
    for each in running:
        each.stop()


def test_a_quiz_that_breaks_says_so_in_the_page_and_comes_back(
    start: Start, tmp_path: Path
) -> None:
    serving = start()
    assert serving.page().select("self-check form")
    file = tmp_path / "quizzes" / "two.yml"
    file.write_text(QUIZ.replace("title: One", "tilte: One"), "utf-8")
    page = serving.wait_until("", ".sc-problem")
    said = page.select_one(".sc-problem pre").get_text()
    assert "quizzes/two.yml:6:5: " in said
    assert "[unknown-key]" in said
    assert 'Did you mean "title"?' in said
    assert not page.select("self-check form")
    file.write_text(QUIZ, "utf-8")
    page = serving.wait_until("", ".sc-problem", gone=True)
    assert page.select("self-check form")


def test_a_server_starts_on_a_broken_quiz(start: Start, tmp_path: Path) -> None:
    (tmp_path / "quizzes" / "two.yml").write_text("title: [\n", "utf-8")
    assert start().page().select(".sc-problem")


def test_a_passage_that_went_is_told_above_the_self_check(start: Start, tmp_path: Path) -> None:
    serving = start()
    (tmp_path / "docs/guide/deep/advice.md").write_text("# Advice\n", "utf-8")
    page = serving.wait_until("", ".sc-problem")
    assert "[no-anchor]" in page.select_one(".sc-problem").get_text()
    assert page.select("self-check form")


def test_a_second_block_of_a_quiz_becomes_a_link_to_the_first(start: Start, tmp_path: Path) -> None:
    serving = start()
    (tmp_path / "docs/index.md").write_text(SHOWN + "\n/// selfcheck | two\n///\n", "utf-8")
    page = serving.wait_until("", ".sc-problem")
    assert len(page.select("self-check")) == 1
    assert page.select('a[href="#selfcheck-two"]')


def test_a_broken_quiz_takes_neither_sheet_nor_script_from_the_next(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "quizzes/broken.yml").write_text("title: [\n", "utf-8")
    blocks = "/// selfcheck | broken\n///\n\n/// selfcheck | broken\n///\n\n"
    (tmp_path / "docs/index.md").write_text(f"# A\n\n{blocks}/// selfcheck | two\n///\n", "utf-8")
    assert start().page().select("self-check script, self-check link")
