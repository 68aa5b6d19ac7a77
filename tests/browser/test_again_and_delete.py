"""Start again keeps what was; Delete this asks, and deletes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import WHAT_TO_DO, SelfCheck, record

BEST = "The answer I was glad about. What did it rest on?"
HAPPENED = "What happened, from hello to goodbye?"
PLAN = "One plan for the next interview"


@pytest.fixture
def reflection(page: Page, guide: str) -> SelfCheck:
    page.goto(guide + WHAT_TO_DO)
    reflection = SelfCheck(page, "interview-reflection").open()
    reflection.choose(BEST, "A general view")
    reflection.write(HAPPENED, "Two people, an hour")
    reflection.group(PLAN).get_by_label("then I will").fill("breathe")
    reflection.noted(3).saved().show()
    return reflection


def begin_anew(reflection: SelfCheck) -> None:
    """Start again, for no application."""
    reflection.press("Start again")
    dialog = reflection.dialog("Which application is the new one about?")
    dialog.get_by_role("radio", name="None").check()
    dialog.get_by_role("button", name="Begin").click()
    expect(dialog).to_have_count(0)


def test_start_again_empties_the_form_and_keeps_the_old_attempt(reflection: SelfCheck) -> None:
    page = reflection.page
    (old,) = record(page)["attempts"].values()
    begin_anew(reflection)
    expect(reflection.field(HAPPENED)).to_have_value("")
    expect(reflection.field(HAPPENED)).to_be_focused()
    expect(reflection.option(BEST, "A general view")).not_to_be_checked()
    expect(reflection.group(PLAN).get_by_label("then I will")).to_have_value("")
    expect(reflection.summary).not_to_contain_text("noted")
    expect(reflection.notice).to_contain_text("A new attempt. The earlier one is kept")
    expect(reflection.saved_word).to_be_empty()
    assert reflection.lines() == []

    reflection.write(HAPPENED, "This time on the phone")
    reflection.noted(1).saved()
    found = record(page)
    assert len(found["attempts"]) == 2
    kept = found["attempts"][old["id"]]
    assert kept["answers"] == old["answers"]
    assert kept["closed"] > old["n"]
    assert [plan["then"] for plan in found["plans"].values()] == ["breathe"]
    page.reload()
    expect(reflection.open().field(HAPPENED)).to_have_value("This time on the phone")
    expect(reflection.option(BEST, "A general view")).not_to_be_checked()


def test_there_is_nothing_to_start_again_before_anything_was_noted(page: Page, guide: str) -> None:
    page.goto(guide + WHAT_TO_DO)
    reflection = SelfCheck(page, "interview-reflection").open()
    expect(reflection.root.locator('[data-do="again"]')).to_be_hidden()
    reflection.choose(BEST, "A general view")
    expect(reflection.root.locator('[data-do="again"]')).to_be_visible()


def test_deleting_asks_and_can_be_left(reflection: SelfCheck) -> None:
    opener = reflection.root.get_by_role("button", name="Delete this")
    opener.press("Enter")
    dialog = reflection.dialog("Delete these answers?")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    expect(dialog).to_contain_text("Answers, own rows and plans go.")
    reflection.page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    assert len(record(reflection.page)["attempts"]) == 1
    reflection.noted(3)


def test_deleting_deletes(reflection: SelfCheck) -> None:
    opener = reflection.root.get_by_role("button", name="Delete this")
    opener.press("Enter")
    dialog = reflection.dialog("Delete these answers?")
    dialog.get_by_role("button", name="Delete these answers").press("Enter")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    expect(reflection.notice).to_have_text("Deleted. Undo")
    expect(reflection.saved_word).to_be_empty()
    expect(reflection.summary).not_to_contain_text("noted")
    expect(reflection.field(HAPPENED)).to_have_value("")
    assert reflection.lines() == []
    found = record(reflection.page)
    assert found["attempts"] == {}
    assert found["plans"] == {}
    reflection.page.reload()
    reflection.open()
    expect(reflection.field(HAPPENED)).to_have_value("")
    expect(reflection.notice).to_be_hidden()  # deleted by the reader is not lost


def test_earlier_attempts_stay_unless_they_are_meant_too(reflection: SelfCheck) -> None:
    page = reflection.page
    begin_anew(reflection)
    expect(reflection.field(HAPPENED)).to_have_value("")
    reflection.write(HAPPENED, "This time on the phone")
    reflection.noted(1).saved()
    reflection.press("Delete this")
    dialog = reflection.dialog("Delete these answers?")
    expect(dialog.get_by_role("radio", name="What you see now")).to_be_checked()
    dialog.get_by_role("button", name="Delete these answers").click()
    expect(dialog).to_have_count(0)
    (left,) = record(page)["attempts"].values()
    assert left["answers"]["happened"][0] == "Two people, an hour"

    reflection.press("Delete this")
    dialog = reflection.dialog("Delete these answers?")
    dialog.get_by_role("button", name="Delete these answers").click()
    expect(dialog).to_have_count(0)
    found = record(page)
    assert found["attempts"] == {}
    assert found["plans"] == {}


def test_every_attempt_can_go_and_come_back_until_the_page_is_left(reflection: SelfCheck) -> None:
    page = reflection.page
    begin_anew(reflection)
    expect(reflection.field(HAPPENED)).to_have_value("")
    reflection.write(HAPPENED, "This time on the phone")
    reflection.noted(1).saved()
    before = record(page)
    reflection.press("Delete this")
    dialog = reflection.dialog("Delete these answers?")
    dialog.get_by_role("radio", name="All 2 of this self-check").check()
    dialog.get_by_role("button", name="Delete these answers").click()
    expect(reflection.notice).to_contain_text("Deleted.")
    assert record(page)["attempts"] == {}
    reflection.press("Undo")
    expect(reflection.field(HAPPENED)).to_have_value("This time on the phone")
    expect(reflection.root.get_by_role("button", name="Delete this")).to_be_focused()
    expect(reflection.notice).to_be_hidden()
    after = record(page)
    assert after["attempts"] == before["attempts"]
    assert after["plans"] == before["plans"]
    assert after["meta"]["current/interview-reflection"] in after["attempts"]


def test_deleting_one_self_check_leaves_the_others(reflection: SelfCheck) -> None:
    gaps = SelfCheck(reflection.page, "skill-gaps").open()
    gaps.pick("Speaking to a group").now("Not yet")
    gaps.noted(1).saved()
    reflection.press("Delete this")
    dialog = reflection.dialog("Delete these answers?")
    dialog.get_by_role("button", name="Delete these answers").click()
    expect(dialog).to_have_count(0)
    (left,) = record(reflection.page)["attempts"].values()
    assert left["quiz"] == "skill-gaps"
    gaps.noted(1)
