"""Where no script runs, or ours does not come: every question can be read, and nothing leaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.browser.asked import ON_PAGES, questions, quizzes
from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck

NewContext = Callable[..., BrowserContext]


@pytest.fixture(params=["no JavaScript", "script blocked"])
def bare(request: pytest.FixtureRequest, new_context: NewContext) -> Page:
    """A page on which our script never runs."""
    if request.param == "no JavaScript":
        return new_context(java_script_enabled=False).new_page()
    page = new_context().new_page()
    page.route("**/assets/selfcheck/*.js", lambda route: route.abort())
    return page


@pytest.mark.parametrize("path", [HANDLING, WHAT_TO_DO], ids=["handling", "what-to-do"])
def test_every_question_can_be_read_and_nothing_leaks(bare: Page, guide: str, path: str) -> None:
    bare.goto(guide + path, wait_until="networkidle")
    cards = {quiz: SelfCheck(bare, quiz) for where, quiz in ON_PAGES if where == path}
    for quiz, card in cards.items():
        every_question_can_be_read(card, quiz)
        no_button_is_shown_that_does_nothing(card)
    asked: list[str] = []
    bare.on("request", lambda request: asked.append(url(request)))
    address = bare.url
    for card in cards.values():
        press_enter_everywhere(card)
    assert bare.url == address
    assert asked == []


def every_question_can_be_read(card: SelfCheck, quiz: str) -> None:
    form = card.root.locator("form")
    expect(form).to_be_hidden()
    card.summary.click()  # the browser itself unfolds it
    expect(form).to_be_visible()
    for last in card.root.locator(".sc-if").all():
        expect(last.get_by_text("Only if: ")).to_be_visible()
        expect(last).to_be_visible()  # what depends on an answer comes too, after a moment
    shown = form.inner_text()
    missing = [each for each in questions(quizzes()[quiz]) if each not in shown]
    assert missing == []
    expect(form.get_by_text("This page works on paper")).to_be_visible()


def no_button_is_shown_that_does_nothing(card: SelfCheck) -> None:
    assert card.root.get_by_role("button").count() == 0
    assert [each.inner_text() for each in card.root.locator("button:visible").all()] == []


def press_enter_everywhere(card: SelfCheck) -> None:
    for number, text in enumerate(card.root.locator("input[type=text]:visible").all()):
        text.fill(f"Something private {number}")
        text.press("Enter")
    for control in card.root.locator("input:visible:not([type=text])").all():
        control.press("Enter")
    card.root.locator("input[type=radio]:visible, input[type=date]:visible").first.press("Enter")


def url(request: Request) -> str:
    return f"{request.method} {request.url}"


def test_own_rows_and_picks_open_without_a_script(bare: Page, guide: str) -> None:
    bare.goto(guide + ON_PAGES[-1][0])
    card = SelfCheck(bare, "skill-gaps")
    card.summary.click()
    card.row("Copy three to five requirements from the advert.", 0, "SQL").now("With help")
    card.pick("Writing so that a busy reader can act on it").now("Not yet")


def test_the_page_says_where_answers_would_be_kept(page: Page, guide: str) -> None:
    page.goto(guide + ON_PAGES[0][0])
    card = SelfCheck(page, "first-day").open()
    expect(
        card.root.get_by_text("Your answers stay in this browser, on this device.")
    ).to_be_visible()
    expect(card.root.get_by_text("This page works on paper")).to_be_hidden()
