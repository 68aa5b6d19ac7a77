"""axe on every page of the guide: no violation, in either scheme, on a phone and on a desktop."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import HANDLING, ROOT, WHAT_TO_DO, SelfCheck

AXE = (ROOT / "plugins/web/node_modules/axe-core/axe.min.js").read_text("utf-8")
LOOKS = list(product(("light", "dark"), (360, 1280)))
OTHERS = (
    "",
    "privacy/",
    "authors/",
    "authors/format/",
    "authors/markdown/",
    "bootcamps/",
    "contributing/",
    "contributing/architecture/",
    "contributing/decisions/",
    "404.html",
)
ADVERT = "Copy three to five requirements from the advert."

Open = Callable[[str, str, int], Page]


@pytest.fixture
def look(browser: Browser, guide: str) -> Open:
    """Open a page of the guide in a scheme at a width."""

    def open_page(path: str, scheme: str, width: int) -> Page:
        context = browser.new_context(
            color_scheme=scheme,  # type: ignore[arg-type]
            viewport={"width": width, "height": 900},
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto(guide + path)
        return page

    return open_page


def violations(page: Page, within: str = "html") -> list[str]:
    """What axe finds wrong in a part of the page: the rule, where, and the element."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("within => axe.run(within)", within)
    return [
        f"{one['id']}: {' '.join(map(str, node['target']))}: {node['html'][:120]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_pages_without_a_self_check(look: Open, guide: str, scheme: str, width: int) -> None:
    page = look("", scheme, width)
    found = {}
    for path in OTHERS:
        page.goto(guide + path)
        found[path] = violations(page)
    assert {path: said for path, said in found.items() if said} == {}


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("path", [HANDLING, WHAT_TO_DO])
def test_a_chapter_closed_and_open(look: Open, path: str, scheme: str, width: int) -> None:
    page = look(path, scheme, width)
    cards = [
        SelfCheck(page, str(root.get_attribute("quiz")))
        for root in page.locator("self-check").all()
    ]
    for card in cards:
        card.ready()
    assert violations(page) == []
    for card in cards:
        card.open()
        card.root.locator(".sc-reading > summary").click()
    assert violations(page) == []


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_answers_results_and_dialogs(look: Open, scheme: str, width: int) -> None:
    page = look(WHAT_TO_DO, scheme, width)
    gaps = SelfCheck(page, "skill-gaps").open()
    gaps.row(ADVERT, 0, "Leading a team").now("With help").needed("On my own")
    gaps.row(ADVERT, 1, "Querying data").now("On my own").needed("On my own")
    gaps.pick("Speaking to a group").now("Not yet")
    reflection = SelfCheck(page, "interview-reflection").open()
    for name in ("best-answer", "main-answer", "first-answer", "hardest-answer"):
        reflection.root.locator(f'[name="i.{name}"][value="part"]').check()
    reflection.root.locator('[name="i.longest-answer"][value="cut-in"]').check()
    first = SelfCheck(page, "first-day").open()
    first.field("Whom will I tell?").fill("Noor")
    for card in (gaps, reflection, first):
        card.saved()
    assert violations(page) == []
    for card in (gaps, reflection, first):
        card.show()
        for more in card.result.locator(".sc-more > summary").all():
            more.click()
    assert violations(page) == []
    for button, heading in (
        ("Keep a copy", "Keep a copy"),
        ("Open a kept copy", "Open a kept copy"),
        ("Delete this", "Delete these answers?"),
    ):
        first.root.locator(".sc-actions").first.get_by_role("button", name=button).click()
        dialog = first.dialog(heading)
        dialog.wait_for()
        assert violations(page, "dialog[open]") == [], heading
        page.keyboard.press("Escape")
        dialog.wait_for(state="hidden")
    first.press("Not your own device?")
    first.notice.wait_for()
    assert violations(page) == []
