"""A broken self-check never breaks the page, or another one."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, Route, expect

from tests.browser.pages import WHAT_TO_DO, SelfCheck

TELL = "Whom will I tell?"
# One before the whole self-check on the page, and one after it, with a question of each.
BROKEN = {"first-day": TELL, "skill-gaps": "Copy three to five requirements from the advert."}


@pytest.mark.parametrize("broken", ["{", "", "null", "{}", '{"sections":3}'])
def test_the_others_go_on(page: Page, guide: str, broken: str) -> None:
    def breaking(route: Route) -> None:
        answer = route.fetch()
        soup = BeautifulSoup(answer.text(), "html.parser")
        for quiz in BROKEN:
            soup.select(f'self-check[quiz="{quiz}"]')[0]["data-model"] = broken
        route.fulfill(response=answer, body=str(soup))

    page.route(guide + WHAT_TO_DO, breaking)
    page.goto(guide + WHAT_TO_DO)
    whole = SelfCheck(page, "interview-reflection").open()
    whole.choose("Which reason was I given?", "None")
    whole.noted(1).saved().show()
    expect(whole.result).to_contain_text("Many never answer. Ask once, note it, move on.")

    # They stay forms that can be read and printed, without a button that does nothing.
    for quiz, question in BROKEN.items():
        card = SelfCheck(page, quiz)
        card.summary.click()
        expect(card.root.locator("form")).to_be_visible()
        expect(card.root.get_by_text(question).first).to_be_visible()
        assert card.root.locator("button:visible").count() == 0
        expect(card.root).to_have_attribute("data-state", "loading")


BUTTONS = {"files": "Open a kept copy", "copies": "Keep a copy", "applications": "Delete this"}


@pytest.mark.parametrize("part", ["actions", "results", "files", "copies", "applications"])
def test_a_part_that_does_not_come_is_told_and_loses_nothing(
    page: Page, guide: str, part: str
) -> None:
    pattern = f"**/assets/selfcheck/{part}-*.js"
    page.route(pattern, lambda route: route.abort())
    page.goto(guide + WHAT_TO_DO)
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Ines")
    first.noted(1).saved()
    button = BUTTONS.get(part, "Show what this says")
    first.press(button)
    if part in ("files", "copies"):
        dialog = first.dialog(button)
        expect(dialog).to_contain_text("A part of this page could not be loaded.")
        dialog.get_by_role("button", name="Close").click()
    else:
        expect(first.notice).to_contain_text("could not be loaded")
    page.unroute(pattern)
    first.press(button)  # asked again, it comes
    expect(first.notice).to_be_hidden()
    if part == "files":
        expect(first.dialog("Open a kept copy").get_by_label("The file")).to_be_visible()
    elif part == "copies":
        expect(first.dialog(button).get_by_role("button", name="Save as a file")).to_be_visible()
    elif part == "applications":
        expect(first.dialog("Delete these answers?")).to_be_visible()
    else:
        expect(first.result).to_contain_text("You noted 1.")
    page.reload()
    expect(first.open().field(TELL)).to_have_value("Ines")
