"""A reader answers under every host, and finds the answers again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SelfCheck
from tests.conftest import Serve
from tests.tools.hosts import HOSTS, build_site

QUESTION = "What is one thing I did well, while I remember it?"


@pytest.mark.parametrize("host", HOSTS[:-1])
def test_answers_are_kept_and_found_on_another_page(host: str, page: Page, serve: Serve) -> None:
    url = serve(build_site(host), base="/sub/").url
    elsewhere: list[str] = []
    page.on("request", lambda one: None if one.url.startswith(url) else elsewhere.append(one.url))
    page.goto(url)
    first = SelfCheck(page, "first-day").open()
    first.write(QUESTION, "I came on time.")
    first.saved().show()
    # A list item would have the browser's own marker beside ours, and a theme may cut ours off.
    expect(first.summary).to_have_css("display", "block")
    expect(first.summary).to_have_css("overflow", "visible")
    page.goto(f"{url}guide/handling-rejection-gracefully/")
    again = SelfCheck(page, "first-day").open().noted(1)
    expect(again.field(QUESTION)).to_have_value("I came on time.")
    again.root.locator(".sc-where a").click()
    mine = page.locator("selfcheck-record .sc-quiz")
    expect(mine).to_contain_text("1 noted.")
    mine.get_by_role("link", name="Go on").click()
    expect(SelfCheck(page, "first-day").ready().field(QUESTION)).to_be_visible()
    assert elsewhere == []
