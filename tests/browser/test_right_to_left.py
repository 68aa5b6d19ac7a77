"""The result, the record and every dialog in Arabic: from right to left, and in no other words.

Everything that is read here is written in Arabic, by us, by the author and by the reader. So a
word in Latin letters is one that was written past the catalogue, unless it stands in an element
of another language: the chapters are in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.pages import SelfCheck
from tests.tools.catalogues import said

COMPANY = "شركة النور"
STORY = "سألوا عن التسليم، فحكيت كيف انتهى"
LATIN = re.compile(r"[A-Za-z]{2,}")
OURS = {"JSON", "CSV", "Markdown", "UTF", "MB", "Safari", "JavaScript"}
"""What is called so in every language."""

# How far the first line of text lies from the side where it should begin, and what is cut off.
_LAID_OUT = """place => {
  const style = getComputedStyle(place), box = place.getBoundingClientRect();
  const heading = place.querySelector("h1, h2, h3, h4, p");
  const range = document.createRange();
  range.selectNodeContents(heading);
  const line = range.getClientRects()[0];
  return {
    direction: style.direction,
    lang: place.closest("[lang]").lang,
    begins: box.right - parseFloat(style.paddingRight) - line.right,
    cut: place.scrollWidth - place.clientWidth,
    left: box.left,
    right: innerWidth - box.right,
  };
}"""
# A tick or a mark before its words: on the right of them.
_BEFORE = """place => [...place.querySelectorAll("label:has([type=radio], [type=checkbox])")]
  .filter(label => label.checkVisibility())
  .map(label => {
    const mark = label.querySelector("input").getBoundingClientRect();
    const words = label.querySelector("span").getBoundingClientRect();
    return mark.left - words.left;
  })"""
# What is seen in it, and heard of it, in the language of the page.
_SAID = """place => {
  const names = ["aria-label", "title", "placeholder"];
  const ours = one => one.closest("[lang]").lang === "ar" && one.checkVisibility();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT), said = [];
  while (walker.nextNode()) {
    if (ours(walker.currentNode.parentElement)) said.push(walker.currentNode.data);
  }
  for (const one of place.querySelectorAll("*")) {
    if (ours(one)) said.push(...names.map(name => one.getAttribute(name) ?? ""));
  }
  return said.join("\\n");
}"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A narrow screen that is touched."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def reads_from_the_right(place: Locator) -> None:
    """Everything in it begins at the right, fits, and is in Arabic."""
    found = place.evaluate(_LAID_OUT)
    assert (found["direction"], found["lang"]) == ("rtl", "ar")
    assert abs(found["begins"]) < 3, "a line begins at the wrong side"
    assert found["cut"] <= 0, "something is cut off at the side"
    assert min(found["left"], found["right"]) >= 0
    assert all(before > 0 for before in place.evaluate(_BEFORE)), "a mark stands behind its words"
    text = place.evaluate(_SAID)
    assert text.strip()
    assert [word for word in LATIN.findall(text) if word not in OURS] == []


def dialog(page: Page) -> Locator:
    """Return the dialog that is open, once it is read as it should be."""
    open_ = page.locator("dialog[open]")
    expect(open_).to_be_visible(timeout=20_000)
    reads_from_the_right(open_)
    return open_


def leave(page: Page) -> None:
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)


def test_nothing_in_arabic_stands_the_other_way_round(
    phone: Page, guide: str, tmp_path: Path
) -> None:
    page = phone
    page.goto(f"{guide}ar/checks/interview-reflection/")
    card = SelfCheck(page, "interview-reflection").ready()
    card.root.locator(".sc-which").tap()
    naming = dialog(page)
    naming.locator("input:not([type])").or_(naming.locator("[type=text]")).first.fill(COMPANY)
    naming.locator(".sc-actions button").first.tap()
    expect(card.root.locator(".sc-which")).to_have_text(COMPANY)

    ratings = card.root.locator("[data-kind=rating]")
    for at, rating in enumerate(ratings.all()):
        rating.locator("[type=radio]").nth(at % 4).check()
    card.root.locator("[data-kind=text] textarea").first.fill(STORY)
    card.root.locator(".sc-show").tap()
    expect(card.result.locator(".sc-next")).to_be_visible()
    card.result.locator(".sc-planning button").first.tap()
    for more in card.result.locator("details").all():
        more.locator("summary").first.tap()
    reads_from_the_right(card.result)

    kept = tmp_path / "kept.json"
    card.root.locator("[data-do=copy]").tap()
    copying = dialog(page)
    for fold in copying.locator("summary").all():
        fold.tap()
    reads_from_the_right(copying)
    with page.expect_download() as download:
        copying.locator(".sc-first").first.tap()
    download.value.save_as(kept)
    leave(page)

    # The same, changed here since: what the file would bring, and whose stays.
    ratings.first.locator("[type=radio]").nth(3).check()
    expect(card.root).to_have_attribute("data-state", "saved")
    card.root.locator("[data-do=open]").tap()
    opening = dialog(page)
    opening.locator("[type=file]").set_input_files(kept)
    expect(opening.locator("[type=radio]").first).to_be_visible()
    reads_from_the_right(opening)
    leave(page)

    card.root.locator("[data-do=delete]").tap()
    dialog(page)
    leave(page)

    page.goto(f"{guide}ar/my-record/")
    mine = page.locator("selfcheck-record")
    held = mine.locator(".sc-application")
    expect(held.first).to_contain_text(COMPANY)
    held.locator("summary").first.tap()
    reads_from_the_right(held.first)
    # The browser itself is asked to keep it: no dialog of ours comes.
    asks = said("ar", "Ask the browser to keep it")
    for place in (held.first, mine.locator("[data-part=care]")):
        for press in place.locator(".sc-actions button").filter(has_not_text=asks).all():
            press.tap()
            dialog(page)
            leave(page)
