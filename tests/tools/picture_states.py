"""States to take pictures of: pages on which somebody answered, asked for a dialog, or had a fault.

Each is found by what marks it in the page, not by its words, so that it works in every language.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page

from tests.browser.pages import DATABASE, SelfCheck
from tests.browser.test_three_applications import Weeks, first_week, second_week, third_week
from tests.tools.catalogues import LOCALES, said

NO_STORE = "Object.defineProperty(window, 'indexedDB', { value: undefined })"
NO_ROOM = """
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...given) {
  if (globalThis.full) throw new DOMException("", "QuotaExceededError");
  return put.apply(this, given);
};"""
NEWER = """name => new Promise(done => {
  const opening = indexedDB.open(name, 999);
  opening.onsuccess = () => { opening.result.close(); done(); };
})"""
HOLDS = "they ask about the handover, which made them laugh"


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A reader's browser, empty at first."""

    page: Page
    guide: str
    """The address of the guide; ends with a slash."""
    lang: str
    """The language that they read in: `en`, or one that the guide is translated to."""
    kept: Path
    """A copy with three applications, kept in another browser."""

    def go(self, path: str) -> None:
        """Go to a page of the guide in their language."""
        self.page.goto(self.guide + ("" if self.lang == "en" else f"{self.lang}/") + path)

    def card(self, quiz: str) -> SelfCheck:
        """Go to the page of a self-check."""
        self.go(f"checks/{quiz}/")
        return SelfCheck(self.page, quiz).ready()

    def button(self, english: str, within: Locator | None = None) -> Locator:
        """Return buttons by what they say in English."""
        name = english if self.lang == "en" else said(self.lang, english)
        return (within or self.page.locator("body")).get_by_role("button", name=name)

    def record(self) -> Locator:
        """Go to the record, with three applications in it."""
        self.go("my-record/")
        root = self.page.locator("selfcheck-record:not([data-state=loading])")
        _choose(self, self.button("Open a kept copy", root).first)
        dialog = root.locator("dialog")
        dialog.locator(".sc-first").click()
        dialog.locator("input[type=file]").wait_for(state="detached")
        dialog.get_by_role("button").last.click()
        root.locator(".sc-application").first.wait_for()
        return root


State = Callable[[Visit], Locator | None]
"""Brings a page into a state, and returns where the picture begins, if not at its top."""


def keep_three(context: BrowserContext, guide: str, path: Path) -> Path:
    """Go through three weeks with three applications, and keep a copy of them as a file."""
    context.new_page()
    weeks = Weeks(context, guide)
    for week in (first_week, second_week, third_week):
        week(weeks)
    mine = weeks.record()
    mine.press(mine.root, "Keep a copy")
    with weeks.page.expect_download() as download:
        mine.dialog("Keep a copy").get_by_role("button", name="Save as a file").click()
    download.value.save_as(path)
    return path


def first_day(visit: Visit) -> Locator:
    """The first day, answered."""
    quiz = visit.card("first-day")
    quiz.root.locator("[type=radio]").nth(1).check()
    for text in quiz.root.locator("form > section textarea").all()[:2]:
        text.fill(HOLDS)
        text.blur()
    return _shown(quiz)


def skill_gaps(visit: Visit) -> Locator:
    """Skill gaps with three rows, ranked."""
    quiz = visit.card("skill-gaps")
    rows = quiz.root.locator(".sc-row")
    for at, (title, now, needed) in enumerate(
        [
            ("Leading a team of five", 1, 3),
            ("Querying data with SQL", 2, 3),
            ("Writing for a board", 3, 2),
        ]
    ):
        rows.nth(at).locator(".sc-own-title").fill(title)
        rows.nth(at).locator("[type=radio]").nth(now).check()
        rows.nth(at).locator("select").nth(0).select_option(index=needed + 1)
    return _shown(quiz)


def part_answered(visit: Visit) -> None:
    """The reflection, left in the middle."""
    _ratings(visit.card("interview-reflection"), 3)


def reflection(visit: Visit) -> Locator:
    """The reflection with all its ratings and choices answered in turn."""
    quiz = visit.card("interview-reflection")
    _ratings(quiz)
    return _shown(quiz)


def planned(visit: Visit) -> Locator:
    """A step that is planned, and another that is about to be."""
    reflection(visit)
    quiz = SelfCheck(visit.page, "interview-reflection")
    offers = quiz.result.locator(".sc-planning")
    offers.first.get_by_role("button").click()
    for field in offers.first.locator("textarea").all():
        field.fill(HOLDS)
        field.blur()
    quiz.result.locator("details").first.locator("summary").click()
    offers.nth(1).get_by_role("button").click()
    return quiz.result


def record_empty(visit: Visit) -> None:
    """My record before anything was noted."""
    visit.go("my-record/")


def record_full(visit: Visit) -> None:
    """My record with three applications, something to read unfolded in it."""
    visit.record().locator(".sc-attempt details summary").first.click()


def record_end(visit: Visit) -> Locator:
    """The end of that, where the data is cared for."""
    return visit.record().locator("[data-part=care]")


def then_and_now(visit: Visit) -> Locator:
    """Two attempts side by side."""
    visit.record()
    quiz = visit.card("interview-reflection")
    _shown(quiz)
    quiz.result.locator(".sc-earlier button").first.click()
    quiz.result.locator(".sc-past table").first.wait_for()
    return quiz.result.locator(".sc-earlier")


def dialog_application(visit: Visit) -> None:
    """Which application this is about, with one to name."""
    visit.record()
    visit.card("interview-reflection").root.locator(".sc-which").click()
    dialog = visit.page.locator("dialog")
    dialog.locator("[type=radio]").nth(3).check()


def dialog_edit(visit: Visit) -> None:
    """An application's details."""
    visit.button("Edit", visit.record().locator(".sc-application").first).click()


def dialog_offer(visit: Visit) -> None:
    """An application came to an offer."""
    dialog_edit(visit)
    dialog = visit.page.locator("dialog")
    dialog.locator("select").last.select_option(value="offer")
    dialog.get_by_role("button").first.click()
    dialog.locator("select").first.wait_for(state="detached")


def dialog_copy(visit: Visit) -> None:
    """Keep a copy."""
    first_day(visit)
    visit.page.locator("[data-do=copy]").click()


def dialog_summary(visit: Visit) -> None:
    """Keep a copy, with a summary of ticked lines."""
    dialog_copy(visit)
    visit.page.locator("dialog details > summary").first.click()


def dialog_record_summary(visit: Visit) -> None:
    """A summary of everything."""
    root = visit.record()
    visit.button("Copy a summary to pass on", root.locator("[data-part=care]")).click()


def dialog_open(visit: Visit) -> None:
    """A kept copy before it is opened, where some is here already."""
    part_answered(visit)
    _choose(visit, visit.page.locator("[data-do=open]"))


def dialog_delete(visit: Visit) -> None:
    """Delete this, with earlier attempts."""
    visit.record()
    visit.card("interview-reflection").root.locator("[data-do=delete]").click()
    visit.page.locator("dialog").wait_for()


def dialog_record_delete(visit: Visit) -> None:
    """Delete an application."""
    held = visit.record().locator(".sc-application").first
    visit.button("Delete the application", held).click()


def dialog_shared(visit: Visit) -> None:
    """This device is not mine."""
    visit.button("This device is not mine", visit.record()).click()


def deleted(visit: Visit) -> Locator:
    """After an application was deleted: it can be brought back."""
    dialog_record_delete(visit)
    visit.page.locator("dialog button").first.click()
    visit.page.locator("dialog").wait_for(state="detached")
    return visit.page.locator("[data-part=checks]")


def notice_again(visit: Visit) -> Locator:
    """A new attempt was begun."""
    reflection(visit)
    visit.page.locator("[data-do=again]").click()
    return visit.page.locator(".sc-actions").first


def notice_guest(visit: Visit) -> None:
    """Asked whether this tab shall keep nothing."""
    part_answered(visit)
    visit.page.locator(".sc-guest").click()


def notice_memory(visit: Visit) -> None:
    """The browser keeps nothing."""
    visit.page.add_init_script(NO_STORE)
    part_answered(visit)


def notice_unsaved(visit: Visit) -> None:
    """There is no room left."""
    visit.page.add_init_script(NO_ROOM)
    quiz = visit.card("interview-reflection")
    visit.page.evaluate("globalThis.full = true")
    _ratings(quiz, 3)


def notice_readonly(visit: Visit) -> None:
    """A newer page keeps the answers."""
    part_answered(visit)
    visit.page.locator('self-check[data-state="saved"]').wait_for()
    visit.page.goto(f"{visit.guide}404.html")
    visit.page.evaluate(NEWER, DATABASE)
    visit.go("checks/interview-reflection/")


STATES: dict[str, State] = {
    "part-answered": part_answered,
    "result-first-day": first_day,
    "result-reflection": reflection,
    "result-skill-gaps": skill_gaps,
    "result-planned": planned,
    "record-empty": record_empty,
    "record-full": record_full,
    "record-end": record_end,
    "then-and-now": then_and_now,
    "dialog-application": dialog_application,
    "dialog-edit": dialog_edit,
    "dialog-offer": dialog_offer,
    "dialog-copy": dialog_copy,
    "dialog-summary": dialog_summary,
    "dialog-record-summary": dialog_record_summary,
    "dialog-open": dialog_open,
    "dialog-delete": dialog_delete,
    "dialog-record-delete": dialog_record_delete,
    "dialog-shared": dialog_shared,
    "notice-deleted": deleted,
    "notice-again": notice_again,
    "notice-guest": notice_guest,
    "notice-memory": notice_memory,
    "notice-unsaved": notice_unsaved,
    "notice-readonly": notice_readonly,
}

ENGLISH_ONLY = ("result-skill-gaps",)
"""What stands on pages that are not translated."""


def languages() -> list[str]:
    """Return the languages that the guide is in."""
    mine = Path(__file__).resolve().parents[2] / "docs"
    return ["en", *(one for one in _all() if (mine / f"index.{one}.md").exists())]


def _all() -> list[str]:
    return sorted(path.name for path in LOCALES.iterdir() if path.is_dir())


def _ratings(quiz: SelfCheck, most: int = 100) -> None:
    """Answer what can be chosen, from the top on, each with another option."""
    groups = quiz.root.locator("fieldset:has(> * [type=radio])")
    for at, group in enumerate(groups.all()[:most]):
        options = group.locator("[type=radio]")
        if group.is_visible():
            options.nth(at % options.count()).check()


def _shown(quiz: SelfCheck) -> Locator:
    quiz.root.locator(".sc-show").click()
    quiz.result.locator("h2, h3, h4").first.wait_for()
    return quiz.result


def _choose(visit: Visit, opener: Locator) -> None:
    """Choose the kept file in the dialog that asks for one."""
    opener.click()
    dialog = visit.page.locator("dialog")
    dialog.locator("input[type=file]").set_input_files(visit.kept)
    dialog.locator(".sc-first").wait_for()
