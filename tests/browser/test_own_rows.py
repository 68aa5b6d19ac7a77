"""The reader's own rows: adding, taking away, undoing, and where the focus goes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import SelfCheck, Tree, small_site
from tests.conftest import Serve

LABEL = "Copy the requirements."
QUIZ = """\
title: Own rows
scales:
  skill: {none: None, some: Some, much: Much}
sections:
  advert:
    title: The advert
    scale: skill
    own_items: {gap: Copy the requirements., limit: 5, needed: much}
"""


@pytest.fixture
def rows(page: Page, tree: Tree, serve: Serve) -> SelfCheck:
    page.goto(serve(small_site(tree, QUIZ)).url)
    return SelfCheck(page, "one").ready()


def title(rows: SelfCheck, number: int) -> Locator:
    return rows.rows(LABEL).nth(number).get_by_label("In your own words")


def test_three_places_stand_ready_and_open_as_they_are_filled(rows: SelfCheck) -> None:
    expect(rows.rows(LABEL)).to_have_count(3)
    level = rows.rows(LABEL).first.get_by_role("radio", name="Some")
    expect(level).to_be_hidden()
    title(rows, 0).fill("Git")
    expect(level).to_be_visible()
    expect(rows.rows(LABEL).nth(1).get_by_role("radio", name="Some")).to_be_hidden()


def test_another_row_takes_the_focus_up_to_the_limit(rows: SelfCheck) -> None:
    add = rows.root.get_by_role("button", name="Add another")
    add.click()
    expect(title(rows, 3)).to_be_focused()
    add.click()
    expect(title(rows, 4)).to_be_focused()
    expect(rows.rows(LABEL)).to_have_count(5)
    expect(add).to_be_disabled()


def test_a_removed_row_goes_and_can_come_back(rows: SelfCheck) -> None:
    rows.row(LABEL, 0, "Git").now("Some")
    rows.row(LABEL, 1, "SQL").now("None")
    rows.noted(2)
    rows.rows(LABEL).nth(0).get_by_role("button", name="Remove").click()
    rows.noted(1)
    undo = rows.root.get_by_role("button", name="Undo")
    expect(rows.root.get_by_text("Removed: Git")).to_be_visible()
    expect(undo).to_be_focused()
    undo.press("Enter")
    rows.noted(2)
    expect(title(rows, 0)).to_have_value("Git")
    expect(title(rows, 0)).to_be_focused()
    expect(rows.rows(LABEL).first.get_by_role("radio", name="Some")).to_be_checked()
    rows.saved().page.reload()
    rows.ready().noted(2)
    expect(title(rows, 0)).to_have_value("Git")
    expect(rows.rows(LABEL).first.get_by_role("radio", name="Some")).to_be_checked()


def test_a_removed_row_stays_away(rows: SelfCheck) -> None:
    for number, name in enumerate(("Git", "SQL", "Talks")):
        rows.row(LABEL, number, name)
    rows.noted(3)
    rows.rows(LABEL).nth(1).get_by_role("button", name="Remove").click()
    rows.noted(2).saved().page.reload()
    rows.ready().noted(2)
    expect(rows.rows(LABEL)).to_have_count(3)
    expect(title(rows, 0)).to_have_value("Git")
    expect(title(rows, 1)).to_have_value("Talks")
    expect(title(rows, 2)).to_have_value("")
    expect(rows.root.get_by_text("Removed:")).to_have_count(0)


def test_a_row_made_empty_is_no_row_any_more(rows: SelfCheck) -> None:
    rows.row(LABEL, 0, "Git").now("Some")
    rows.noted(1)
    title(rows, 0).fill("")
    expect(rows.summary).not_to_contain_text("noted")
    rows.show()
    assert rows.lines()[:2] == ["What this says", "Nothing noted yet. That is fine."]


def test_a_row_stays_under_the_hands_that_write_it(rows: SelfCheck) -> None:
    title(rows, 1).press_sequentially("Second place")
    rows.noted(1).saved()
    expect(title(rows, 1)).to_be_focused()
    expect(title(rows, 1)).to_have_value("Second place")
    rows.row(LABEL, 0, "First place, written later")
    rows.noted(2).saved().page.reload()
    rows.ready().noted(2)
    # In the order in which they were written.
    expect(title(rows, 0)).to_have_value("Second place")
    expect(title(rows, 1)).to_have_value("First place, written later")


def test_enter_in_a_title_sends_nothing(rows: SelfCheck) -> None:
    title(rows, 0).fill("Git")
    address = rows.page.url
    title(rows, 0).press("Enter")
    rows.noted(1).saved()
    assert rows.page.url == address
    expect(title(rows, 0)).to_have_value("Git")
