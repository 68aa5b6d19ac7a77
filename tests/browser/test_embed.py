"""A self-check alone in its document, in a real browser and under its own policy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import BARE, SMALL_DATABASE, SelfCheck, Tree, record
from tests.browser.test_answering import KINDS
from tests.conftest import Serve

EMBED = {
    **BARE,
    "mkdocs.yml": BARE["mkdocs.yml"].replace("[selfcheck]", "[selfcheck: {embed: true}]"),
    "docs/index.md": "# A page\n\n/// selfcheck | one\n///\n",
    "quizzes/one.yml": KINDS,
}


@pytest.fixture
def refused(page: Page) -> Iterator[list[str]]:
    """What a document's policy refused."""
    said: list[str] = []

    def note(text: str) -> None:
        if "Content Security Policy" in text or "requires 'Trusted" in text:
            said.append(text)

    page.on("console", lambda message: note(message.text))
    page.on("pageerror", lambda error: note(str(error)))
    yield said
    assert said == []


@pytest.fixture
def site(tree: Tree, serve: Serve) -> str:
    build = tree(EMBED)
    assert build.ok, build.log
    return serve(build.site).url


@pytest.fixture
def alone(page: Page, site: str, refused: list[str]) -> SelfCheck:  # noqa: ARG001
    page.goto(f"{site}embed/one/")
    return SelfCheck(page, "one").ready()


def test_it_keeps_answers_and_says_what_they_say(alone: SelfCheck) -> None:
    alone.choose("How clear was it?", "Low")
    alone.row("Copy two requirements.", 0, "Cooking").now("Low").needed("High")
    alone.saved().show()
    expect(alone.result.get_by_role("table")).to_be_visible()
    dialog = alone.copying()
    expect(dialog.get_by_role("textbox").first).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    alone.page.reload()
    alone.ready().noted(2)
    assert len(record(alone.page, SMALL_DATABASE)["attempts"]) == 1


def test_it_has_a_way_to_its_own_page(alone: SelfCheck) -> None:
    with alone.page.context.expect_page() as opened:
        alone.page.get_by_role("link", name="Open on its own page").click()
    SelfCheck(opened.value, "one").ready()
    assert opened.value.url.endswith("/#selfcheck-one")
