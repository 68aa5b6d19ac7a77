"""What the browser lost or cleared is told, and not taken for a first visit."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.pages import DATABASE, HANDLING, SelfCheck

DELETE = """name => new Promise((done, failed) => {
  const deleting = indexedDB.deleteDatabase(name);
  deleting.onsuccess = () => done();
  deleting.onerror = failed;
})"""
LOST = "The browser cleared or lost what was kept here. A kept copy can be opened."
TELL = "Whom will I tell?"


def test_lost_answers_are_told_plainly(page: Page, guide: str) -> None:
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Ines")
    first.saved()
    page.goto(guide + "404.html")  # one goes, and the browser clears its database
    page.evaluate(DELETE, DATABASE)
    page.goto(guide + HANDLING)
    first.open()
    expect(first.notice).to_have_text(LOST)
    expect(first.root.get_by_role("status")).to_have_text(LOST)
    expect(first.root.get_by_role("button", name="Open a kept copy")).to_be_visible()
    first.write(TELL, "Ines, once more")
    first.noted(1).saved()
    page.reload()
    expect(first.open().field(TELL)).to_have_value("Ines, once more")


def test_a_first_visit_says_nothing_of_loss(page: Page, guide: str) -> None:
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    expect(first.notice).to_be_hidden()
    expect(first.root.get_by_role("status")).to_have_text("")
