"""On a phone the theme's script comes when it is asked for; nothing of it is missed until then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.pages import HANDLING, WHAT_TO_DO
from tests.tools.server import serve_folder

BUNDLE = (
    "[...performance.getEntriesByType('resource')].some((one) => one.name.includes('/bundle.'))"
)
NewPhone = Callable[..., Page]


@pytest.fixture(scope="module")
def whole(built_guide: Path) -> Iterator[str]:
    """The address of the guide with a search that finds something."""
    served = serve_folder(built_guide)
    yield served.url
    served.stop()


@pytest.fixture
def phone(browser: Browser) -> Iterator[NewPhone]:
    """Make narrow screens that are touched."""
    made: list[BrowserContext] = []

    def new(**wishes: object) -> Page:
        context = browser.new_context(
            viewport={"width": 360, "height": 740},
            has_touch=True,
            **wishes,  # type: ignore[arg-type]
        )
        context.set_default_timeout(30_000)
        made.append(context)
        return context.new_page()

    yield new
    for context in made:
        context.close()


def test_who_only_reads_loads_nothing_of_it_and_who_searches_finds(
    phone: NewPhone, whole: str
) -> None:
    page = phone()
    page.goto(whole + HANDLING, wait_until="networkidle")
    heading = page.get_by_role("heading", level=1)
    page.mouse.wheel(0, 3000)
    expect(page.locator(".md-header__title")).to_have_class(
        "md-header__title md-header__title--active"
    )
    expect(heading).not_to_be_in_viewport()
    assert not page.evaluate(BUNDLE)

    with page.expect_request("**/bundle.*.js"):
        page.locator("label.md-header__button[for=__search]").tap()
    expect(page.get_by_label("Search", exact=True).and_(page.locator("input"))).to_be_focused()
    page.keyboard.type("feedback")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_what_is_typed_before_it_comes_is_searched_for(phone: NewPhone, whole: str) -> None:
    page = phone()
    waiting: list[Route] = []
    page.route("**/bundle.*.js", lambda route: waiting.append(route))
    page.goto(whole)
    page.locator("label.md-header__button[for=__search]").tap()
    page.keyboard.type("feedback")
    page.wait_for_function("document.querySelector('.md-search__input').value === 'feedback'")
    waiting[0].continue_()
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_a_dark_device_and_a_choice_of_colours(phone: NewPhone, guide: str) -> None:
    page = phone(color_scheme="dark")
    page.goto(guide)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert not page.evaluate(BUNDLE)
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "default")

    page.get_by_title("Colours follow your device. Switch to light").tap()
    page.get_by_title("Light colours. Switch to dark").tap()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(guide + WHAT_TO_DO)
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.get_by_title("Dark colours. Switch to those of your device")).to_be_visible()


def test_the_menu_opens_and_leads_on(phone: NewPhone, guide: str) -> None:
    page = phone()
    page.goto(guide)
    page.locator("label.md-header__button[for=__drawer]").tap()
    page.get_by_role("link", name="My record", exact=True).first.tap()
    expect(page).to_have_url(f"{guide}my-record/")


def test_a_wide_screen_has_it_at_once(page: Page, guide: str) -> None:
    page.goto(guide + HANDLING)
    assert page.evaluate(BUNDLE)
    page.mouse.wheel(0, 3000)
    expect(page.locator(".md-sidebar--secondary .md-nav__link--active")).to_be_visible()


def test_the_keyboard_sees_where_it_is_before_the_script_has_come(
    phone: NewPhone, whole: str
) -> None:
    page = phone()
    page.route("**/assets/javascripts/bundle.*", lambda route: route.abort())
    page.goto(whole + HANDLING)
    # What a key has focused may be seen; a script that follows a key may focus so, too.
    page.keyboard.press("Shift")
    page.locator(".md-content summary").first.focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
