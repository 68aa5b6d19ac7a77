"""A self-check alone in its document, in a real browser and under its own policy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import BARE, SMALL_DATABASE, SelfCheck, Tree, record
from tests.browser.test_answering import KINDS
from tests.browser.test_axe import RUN, axe
from tests.conftest import Serve

EMBED = {
    **BARE,
    "mkdocs.yml": BARE["mkdocs.yml"].replace("[selfcheck]", "[selfcheck: {embed: true}]"),
    "docs/index.md": "# A page\n\n/// selfcheck | one\n///\n",
    "quizzes/one.yml": KINDS,
    "quizzes/two.yml": "title: Two\nintro: A word before.\n"
    "sections: {a: {title: A, items: {b: {check: B}}}}\n",
    "quizzes/two.de.yml": "title: Zwei\nintro: Ein Wort.\nsections: {a: A}\n"
    "items: {b: {check: B}}\n",
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


def test_axe_finds_nothing(alone: SelfCheck) -> None:
    page = alone.page
    alone.choose("How clear was it?", "Low")
    alone.saved().show()
    page.evaluate(axe())
    found = []
    for scheme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", scheme)
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{scheme}, {width}: {one}" for one in page.evaluate(RUN, "html")]
    assert found == []


def test_what_the_address_asks_for(page: Page, site: str, refused: list[str]) -> None:
    notes: list[str] = []
    page.on("console", lambda message: notes.append(message.text))
    page.goto(f"{site}embed/two/#theme=dark&accent=0b6e4f&hide=title,intro,home&utm=1&lang=fr")
    two = SelfCheck(page, "two").ready()
    expect(page.get_by_role("heading", name="Two")).to_have_count(1)
    for hidden in (two.summary, page.get_by_text("A word before."), page.get_by_text("own page")):
        expect(hidden).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    accent = page.locator(".sc-show").evaluate("one => getComputedStyle(one).borderTopColor")
    assert accent == "rgb(11, 110, 79)"
    said = [one for one in notes if one.startswith("selfcheck:")]
    assert said == ["selfcheck: left out, as not understood: utm, lang"]
    assert refused == []


def test_another_language_is_a_hash_away(page: Page, site: str) -> None:
    page.goto(f"{site}embed/two/#lang=de-AT&cohort=spring")
    page.wait_for_url("**/embed/two/de/index.html#lang=de-AT&cohort=spring")
    expect(SelfCheck(page, "two").ready().summary).to_contain_text("Zwei")
