"""A card costs the browser little until its script has come, and can be used all the same."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.pages import SelfCheck, Tree, small_site
from tests.browser.test_answering import KINDS
from tests.conftest import Serve

CLOSED = {"docs/index.md": "# A page\n\nText.\n\n/// selfcheck | one\n///\n"}
# Find-in-page looks at closed cards, too, but not at what is not displayed at all.
FOUND = "form => getComputedStyle(form).display !== 'none'"


def test_a_card_opens_before_its_script_comes(page: Page, tree: Tree, serve: Serve) -> None:
    page.route("**/self-check*.js", lambda route: route.abort())
    page.goto(serve(small_site(tree, KINDS, pages=CLOSED)).url)
    one = SelfCheck(page, "one")
    expect(one.root).to_have_attribute("data-state", "loading")
    one.summary.click()
    expect(one.field("Why?")).to_be_visible()


def test_a_closed_card_is_searched_through_once_it_is_ready(
    page: Page, tree: Tree, serve: Serve
) -> None:
    page.goto(serve(small_site(tree, KINDS, pages=CLOSED)).url)
    one = SelfCheck(page, "one").ready()
    expect(one.field("Why?")).not_to_be_visible()
    assert one.root.locator("form").evaluate(FOUND)
