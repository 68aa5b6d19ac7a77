"""While a quiz is being written: what is wrong stands in the open page, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import BARE, SelfCheck
from tests.site.test_build import QUIZ
from tests.tools.serving import Serving


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    for name, text in {
        **BARE,
        "quizzes/two.yml": QUIZ.replace("passage: guide/deep/advice.md#rest\n", "").replace(
            "advice: Read [how](guide/deep/advice.md#rest).", "advice: Ten minutes. Lie down."
        ),
        "docs/index.md": "# A page\n\n/// selfcheck | two open\n///\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    serving = Serving(tmp_path)
    yield serving
    serving.stop()


def test_an_open_page_follows_a_quiz_that_breaks_and_is_mended(
    serving: Serving, page: Page, tmp_path: Path
) -> None:
    page.goto(serving.url)
    two = SelfCheck(page, "two").ready()
    two.write("What happened?", "They took someone internal.")
    two.choose("What next?", "I rest")
    two.saved().show()
    file = tmp_path / "quizzes" / "two.yml"
    good = file.read_text("utf-8")

    file.write_text(good.replace("title: One", "tilte: One"), "utf-8")
    said = page.locator(".sc-problem")
    expect(said).to_contain_text('quizzes/two.yml:5:5: "tilte" is no key')
    expect(said).to_contain_text('Did you mean "title"?')
    expect(two.root).to_have_count(0)

    file.write_text(good.replace("I rest", "I sleep"), "utf-8")
    expect(said).to_have_count(0)
    two.noted(2)
    expect(two.field("What happened?")).to_have_value("They took someone internal.")
    expect(two.option("What next?", "I sleep")).to_be_checked()
    # What it said is said again, in the words of now.
    expect(two.result).to_contain_text("Ten minutes. Lie down.")
