"""\"Not your own device?\": what this tab wrote goes, older answers stay and are hidden from it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck, record
from tests.tools.profile import Profile

TELL = "Whom will I tell?"
WELL = "What is one thing I did well, while I remember it?"
NOTICE = "This tab keeps nothing: your answers go with the page."
BEST = "The answer I was glad about. What did it rest on?"


@pytest.fixture
def older(profile: Profile, guide: str) -> Page:
    """A new browser on a device on which somebody answered two self-checks before."""
    page = profile.page()
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Ines")
    first.noted(1).saved()
    page.goto(guide + WHAT_TO_DO)
    reflection = SelfCheck(page, "interview-reflection").open()
    reflection.choose(BEST, "A general view")
    reflection.noted(1).saved()
    profile.reopen()
    return profile.page()


def leave(card: SelfCheck) -> None:
    """Say that this is not one's own device."""
    card.press("Not your own device?")
    card.press("Yes, keep nothing")
    expect(card.notice).to_contain_text(NOTICE)


def test_it_asks_first_and_no_is_an_answer(page: Page, guide: str) -> None:
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Ines")
    first.saved()
    button = first.root.get_by_role("button", name="Not your own device?")
    button.press("Enter")
    expect(first.notice).to_contain_text("Delete what this tab has written here")
    expect(first.notice).to_contain_text("Older answers stay on the device")
    first.press("No")
    expect(button).to_be_focused()
    assert len(record(page)["attempts"]) == 1
    page.reload()
    expect(first.open().field(TELL)).to_have_value("Ines")


def test_what_this_tab_wrote_is_deleted_and_what_is_older_stays(
    older: Page, profile: Profile, guide: str
) -> None:
    page = older
    page.goto(guide + HANDLING)
    before = record(page)["attempts"]
    assert len(before) == 2
    first = SelfCheck(page, "first-day").open().noted(1)
    first.write(WELL, "Written by a guest")
    first.write(TELL, "Somebody else")
    first.noted(2).saved()
    leave(first)
    assert record(page)["attempts"] == before
    # What the guest wrote is still in the form; what was there before is not.
    expect(first.field(WELL)).to_have_value("Written by a guest")
    expect(first.field(TELL)).to_have_value("Somebody else")
    first.write(WELL, "More by a guest")
    first.show()
    expect(first.result).to_contain_text("You noted 2.")
    assert record(page)["attempts"] == before

    # It holds for the tab: over a reload, and on another page.
    page.reload()
    first.open()
    expect(first.notice).to_contain_text(NOTICE)
    expect(first.field(TELL)).to_have_value("")
    page.goto(guide + WHAT_TO_DO)
    reflection = SelfCheck(page, "interview-reflection").open()
    expect(reflection.notice).to_contain_text(NOTICE)
    expect(reflection.option(BEST, "A general view")).not_to_be_checked()
    reflection.choose(BEST, "A situation, with my part in it")
    reflection.noted(1)
    assert record(page)["attempts"] == before

    # A new tab is the owner's again.
    tab = profile.page()
    tab.goto(guide + HANDLING)
    owner = SelfCheck(tab, "first-day").open().noted(1)
    expect(owner.field(TELL)).to_have_value("Ines")
    expect(owner.field(WELL)).to_have_value("")
    expect(owner.notice).to_be_hidden()


def test_a_whole_attempt_of_this_tab_goes_and_the_older_is_current_again(
    older: Page, guide: str
) -> None:
    page = older
    page.goto(guide + HANDLING)
    before = record(page)
    first = SelfCheck(page, "first-day").open().noted(1)
    first.press("Start again")
    expect(first.summary).not_to_contain_text("noted")
    first.write(TELL, "A guest's friend")
    first.noted(1).saved()
    leave(first)
    after = record(page)
    assert after["attempts"] == before["attempts"]
    assert after["meta"]["current/first-day"] == before["meta"]["current/first-day"]
    expect(first.field(TELL)).to_have_value("A guest's friend")


def test_other_tabs_see_it_go(page: Page, guide: str) -> None:
    other = page.context.new_page()
    for one in (page, other):
        one.goto(guide + HANDLING)
    first, second = SelfCheck(page, "first-day").open(), SelfCheck(other, "first-day").open()
    first.write(TELL, "Ines")
    first.saved()
    second.noted(1)
    leave(first)
    expect(second.summary).not_to_contain_text("noted")
    expect(second.field(TELL)).to_have_value("")


def test_all_self_checks_of_the_page_say_so(page: Page, guide: str) -> None:
    page.goto(guide + WHAT_TO_DO)
    first = SelfCheck(page, "first-day").open()
    gaps = SelfCheck(page, "skill-gaps").open()
    first.write(TELL, "Ines")
    first.saved()
    leave(first)
    expect(gaps.notice).to_contain_text(NOTICE)
    expect(gaps.saved_word).not_to_contain_text("Saved")
    expect(gaps.root.get_by_role("button", name="Not your own device?")).to_be_hidden()
