"""The policy of DESIGN: no inline script or style of ours, and no request to another host."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck, Tree, small_site
from tests.browser.test_answering import KINDS
from tests.browser.test_kept_file import choose, keep
from tests.conftest import Serve

# What is not run needs no leave to.
DATA = ("application/json", "application/ld+json")
REST = "object-src 'none'; base-uri 'none'; form-action 'none'"


class Watch:
    """What a page asked for, and what its policy refused."""

    def __init__(self, page: Page) -> None:
        self.asked: set[str] = set()
        self.refused: list[str] = []
        page.on("request", lambda request: self.asked.add(request.url))
        page.on("console", lambda message: self._said(message.text))
        page.expose_function("refused", lambda what: self.refused.append(what))
        page.add_init_script(
            "addEventListener('securitypolicyviolation', event =>"
            " refused(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))"
        )

    def _said(self, text: str) -> None:
        if "Content Security Policy" in text:
            self.refused.append(text)

    def elsewhere(self, url: str) -> list[str]:
        """Return what was asked of any other place than this site."""
        own = (url, "data:", "blob:" + url.rstrip("/"))
        return sorted(one for one in self.asked if not one.startswith(own))


@pytest.fixture
def watch(page: Page) -> Watch:
    return Watch(page)


def hashes(site: Path) -> str:
    """Return what lets the theme's own inline scripts run, and no others."""
    found = {
        script.string
        for path in site.rglob("*.html")
        for script in BeautifulSoup(path.read_text("utf-8"), "html.parser").select("script")
        if not script.get("src") and script.string and script.get("type") not in DATA
    }
    sums = (hashlib.sha256(text.encode()).digest() for text in found)
    return " ".join(f"'sha256-{base64.b64encode(one).decode()}'" for one in sums)


def test_a_journey_through_the_guide(
    page: Page, watch: Watch, built_guide: Path, serve: Serve, tmp_path: Path
) -> None:
    policy = f"default-src 'self'; img-src 'self' data:; script-src 'self' {hashes(built_guide)}"
    url = serve(built_guide, headers={"Content-Security-Policy": f"{policy}; {REST}"}).url
    page.goto(url)
    page.goto(url + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.write("Whom will I tell?", "Ines")
    first.noted(1).saved().show()
    first.result.get_by_role("button", name="Keep a copy").click()
    dialog = first.dialog("Keep a copy")
    for fold in ("Copy a summary to pass on", "Other ways"):
        dialog.get_by_text(fold, exact=True).click()
    page.evaluate("window.print = () => {}")
    dialog.get_by_role("button", name="Print").click()
    dialog.get_by_role("button", name="Close").click()
    file = keep(first, tmp_path / "kept.json")
    page.goto(url + WHAT_TO_DO)
    gaps = SelfCheck(page, "skill-gaps").open()
    row = gaps.row("Copy three to five requirements from the advert.", 0, "SQL")
    row.now("With help").needed("On my own")
    gaps.saved().show()
    expect(gaps.result.get_by_role("table")).to_be_visible()
    dialog = choose(gaps, file)
    expect(dialog).to_contain_text("It holds:")
    dialog.get_by_role("button", name="Cancel").click()
    gaps.press("Delete this")
    gaps.page.get_by_role("button", name="Delete these answers").click()
    expect(gaps.summary).not_to_contain_text("noted")
    first = SelfCheck(page, "first-day").open().noted(1)
    first.press("Start again")
    expect(first.summary).not_to_contain_text("noted")
    first.press("Not your own device?")
    first.press("Yes, keep nothing")
    expect(first.notice).to_contain_text("This tab keeps nothing")
    assert watch.refused == []
    assert watch.elsewhere(url) == []


def test_ours_alone_needs_no_more_than_its_own_site(
    page: Page, watch: Watch, tree: Tree, serve: Serve
) -> None:
    site = small_site(tree, KINDS)
    url = serve(site, headers={"Content-Security-Policy": f"default-src 'self'; {REST}"}).url
    page.goto(url)
    one = SelfCheck(page, "one").ready()
    one.row("Copy two requirements.", 0, "Cooking").now("Low").needed("High")
    one.choose("One?", "Yes")
    one.saved().show()
    expect(one.result.get_by_role("table")).to_be_visible()
    one.press("Open a kept copy")
    expect(one.dialog("Open a kept copy").get_by_label("The file")).to_be_visible()
    assert watch.refused == []
    assert watch.elsewhere(url) == []
