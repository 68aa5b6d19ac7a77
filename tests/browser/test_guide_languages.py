"""The guide in other languages, in a browser: a way through it, and one record for all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from mkdocs_selfcheck.render.words import words
from tests.browser.pages import SelfCheck, Tree, guide_files, record
from tests.browser.test_navigation import ADDRESS, serve_at_its_address
from tests.conftest import Serve

ROOM = "ما المساحة التي يأخذها الرفض من يومي؟"
TELL = "من سأخبر؟"
NIGHT = "عاد إليّ ما جرى في الليل"
STEP = "رسالة من سطر واحد إلى شخص واحد"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A narrow screen that is touched."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def speak(page: Page, language: str) -> None:
    """Choose another language in the page's head."""
    page.locator(".md-header .md-select button").tap()
    page.get_by_role("link", name=language, exact=True).tap()


def test_the_first_door_in_arabic_and_the_same_answers_in_english(phone: Page, guide: str) -> None:
    page = phone
    page.goto(f"{guide}ar/")
    fits(page)
    page.get_by_role("link", name="عرفتُ اليوم").tap()
    expect(page).to_have_url(f"{guide}ar/checks/first-day/")
    expect(page.get_by_role("heading", level=1, name="اليوم الأول")).to_be_visible()

    card, says = SelfCheck(page, "first-day").ready(), words("ar")
    card.option(ROOM, "كبيرة").tap()
    card.write(TELL, "هدى")
    card.root.get_by_role("button", name=says.SHOW).tap()
    expect(card.result).to_contain_text(STEP)
    plan = card.root.locator("[data-kind=plan] textarea")
    expect(plan.first).to_have_value(NIGHT)
    plan.last.fill("أقرأ صفحتين")
    plan.last.blur()
    expect(card.root).to_have_attribute("data-state", "saved")
    fits(page)

    page.goto(f"{guide}ar/my-record/")
    mine = page.locator("#selfcheck-record")
    expect(mine).to_contain_text("أقرأ صفحتين")
    expect(mine).to_contain_text("اليوم الأول")
    fits(page)

    page.goto(f"{guide}ar/checks/first-day/")
    speak(page, "English")
    expect(page).to_have_url(f"{guide}checks/first-day/")
    card = SelfCheck(page, "first-day").ready()
    room = card.option("How much room does the no take today?", "A lot. Other things wait")
    expect(room).to_be_checked()
    expect(card.field("Whom will I tell?")).to_have_value("هدى")

    speak(page, "Deutsch")
    expect(page).to_have_url(f"{guide}de/checks/first-day/")
    card = SelfCheck(page, "first-day").ready()
    expect(card.field("Wem sage ich es?")).to_have_value("هدى")
    card.write("Wem sage ich es?", "Huda")
    expect(card.root).to_have_attribute("data-state", "saved")
    (attempt,) = record(page)["attempts"].values()
    assert attempt["answers"]["tell"][0] == "Huda"
    assert attempt["answers"]["room"][0] == "much"


def test_instant_navigation_does_not_carry_one_language_into_another(
    page: Page, serve: Serve, tree: Tree
) -> None:
    files = guide_files()
    files["mkdocs.yml"] = files["mkdocs.yml"].replace("!ENV SITE_URL", ADDRESS)
    site: Path = tree(files).site
    page.goto(serve_at_its_address(page, serve, site) + "de/")
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="Ich habe es heute erfahren").click()
    expect(page.get_by_role("heading", level=1, name="Der erste Tag")).to_be_visible()
    assert page.evaluate("window.stayed"), "pages of one language are not changed instantly"

    page.locator(".md-header .md-select button").focus()
    page.get_by_role("link", name="العربية").click()
    expect(page.get_by_role("heading", level=1, name="اليوم الأول")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("body")).to_have_attribute("dir", "rtl")
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Der erste Tag")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "de")
