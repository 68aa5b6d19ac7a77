"""Three applications in three weeks: what changed, what was planned, what a coach is told.

What is expected was worked out by hand from the answers and the rules of a result.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.pages import WHAT_TO_DO, Row, SelfCheck
from tests.browser.test_applications import CLOCK, line, name
from tests.browser.test_history import LABEL, PLANNING, tables
from tests.browser.test_plans import button
from tests.browser.test_record import Record

BEST = "The answer I was glad about. What did it rest on?"
MAIN = "The question that mattered most to them. What did my answer rest on?"
FIRST = '"Tell us about yourself." What did my answer rest on?'
HARDEST = "The question I found hardest. What did my answer rest on?"
REASON = "Which reason was I given?"
VIEW = "A general view of how I work"
SITUATION = "A situation, without my part in it"
PART = "A situation, with my part in it"
OUTCOME = "A situation, my part, and how it turned out"
ANSWERS = "What your answers rested on"
SO_I = 'write the sentence that begins "So I"'


class Weeks:
    """The reader's browser, in which a week goes by."""

    def __init__(self, context: BrowserContext, guide: str) -> None:
        self._context = context
        self._guide = guide
        self.page: Page

    def come(self, day: str) -> tuple[SelfCheck, SelfCheck]:
        """Come back on a day; return the two self-checks of the chapter."""
        for page in self._context.pages[1:]:
            page.close()
        self.page = self._context.new_page()
        self.page.add_init_script(CLOCK % f"{day}T10:00")
        self.page.goto(self._guide + WHAT_TO_DO)
        return (
            SelfCheck(self.page, "interview-reflection").open(),
            SelfCheck(self.page, "skill-gaps").ready(),
        )

    def record(self) -> Record:
        return Record(self.page, self._guide).go()


@pytest.fixture
def weeks(context: BrowserContext, guide: str) -> Weeks:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return Weeks(context, guide)


def rest(reflection: SelfCheck, best: str, main: str, first: str, hardest: str) -> None:
    """Answer on what four answers rested."""
    answers = {BEST: best, MAIN: main, FIRST: first, HARDEST: hardest}
    for question, level in answers.items():
        reflection.choose(question, level)


def plan(place: Locator, about: str, when: str, then: str, review: str) -> None:
    """Plan a step of a result."""
    button(place, "Plan this", about).first.click()
    editor = place.get_by_role("group", name=f"Plan: {about}")
    editor.get_by_label("If").fill(when)
    editor.get_by_label("then I will").fill(then)
    editor.get_by_label("I look at it again on").fill(review)
    button(place, "Close", about).click()


def first_week(weeks: Weeks) -> None:
    reflection, gaps = weeks.come("2026-11-02")
    line(reflection).click()
    name(reflection.dialog("Which application is this about?"), "Acme", role="Data analyst")
    rest(reflection, VIEW, VIEW, SITUATION, VIEW)
    reflection.choose(REASON, "A skill or experience")
    reflection.noted(5).saved().show()
    # Of four levels in order (0, 0, 0, 1) the lower middle is 0: the first band.
    assert reflection.lines()[1:3] == [
        "You noted 5.",
        f"You answered 4 on “{ANSWERS}”: 1 × “{SITUATION}”, 3 × “{VIEW}”.",
    ]
    expect(reflection.result.locator(".sc-next")).to_contain_text(SO_I)
    plan(reflection.result, ANSWERS, "it is Tuesday evening", SO_I, "2026-11-09")
    reflection.saved()

    gaps.open()
    gaps.row(LABEL, 0, "SQL").now("Not yet").needed("On my own")
    gaps.row(LABEL, 1, "Talks").now("With help").needed("With help")
    gaps.pick(PLANNING).now("Not yet")
    gaps.noted(3).saved().show()
    # Own rows are required by suggestion; planning has no importance, so it comes last.
    assert [row[0] for row in gaps.cells()[1:]] == ["SQL Required in the advert", "planning work"]
    assert "Talks: “With help”" in gaps.lines()


def second_week(weeks: Weeks) -> None:
    reflection, gaps = weeks.come("2026-11-09")
    mine = weeks.record()
    expect(mine.root).to_contain_text("The next day you chose is November 9, 2026.")
    button(mine.root, "Done", "").first.click()
    expect(mine.root).to_contain_text("Done.")

    reflection, gaps = weeks.come("2026-11-09")
    expect(reflection.notice).to_contain_text("This is for Acme, Data analyst.")
    reflection.press("Another application")
    name(reflection.dialog("Another application"), "Beta", role="Tester")
    rest(reflection, PART, VIEW, SITUATION, SITUATION)
    reflection.noted(4).saved()

    gaps.open()
    gaps.press("Start a new one beside it")
    Row(gaps.rows(LABEL).nth(0)).now("With help").needed("On my own")
    Row(gaps.rows(LABEL).nth(1)).now("With help").needed("With help")
    gaps.saved()


def third_week(weeks: Weeks) -> None:
    reflection, gaps = weeks.come("2026-11-16")
    reflection.press("Another application")
    name(reflection.dialog("Another application"), "Gamma", role="Analyst")
    rest(reflection, OUTCOME, PART, OUTCOME, PART)
    reflection.noted(4).saved().show()
    # (2, 2, 3, 3): the lower middle is 2, the second band.
    assert reflection.lines()[1:3] == [
        "You noted 4.",
        f"You answered 4 on “{ANSWERS}”: 2 × “{OUTCOME}”, 2 × “{PART}”.",
    ]
    kept = [f"{short}: “{OUTCOME}”" for short in ("the answer you were glad about", "the opening")]
    assert [one for one in reflection.lines() if one in kept] == kept
    expect(reflection.result.locator(".sc-next")).to_contain_text("End two stories")
    review = "2026-11-23"
    plan(reflection.result, ANSWERS, "they invite me", "end two stories, and say so", review)
    reflection.saved()

    gaps.open()
    gaps.press("Start a new one beside it")
    Row(gaps.rows(LABEL).nth(0)).now("On my own").needed("On my own")
    gaps.saved()


@pytest.mark.audit
def test_what_changed_is_right_to_the_level(weeks: Weeks) -> None:
    first_week(weeks)
    second_week(weeks)
    third_week(weeks)
    compared(weeks)
    in_the_calendar(weeks)
    for_a_coach(weeks)
    an_offer(weeks)


def compared(weeks: Weeks) -> None:
    """Then and now: with the one before, and with the first."""
    reflection = SelfCheck(weeks.page, "interview-reflection")
    past = reflection.result.locator(".sc-earlier")
    past.get_by_role("button", name="Lay an earlier time beside this one").click()
    expect(past.get_by_role("heading", name="Then and now")).to_be_focused()
    head = ["What", "Then", "Now"]
    shorts = (
        "the answer you were glad about",
        "the question that mattered most",
        "the opening",
        "the hardest question",
    )
    beta = (PART, VIEW, SITUATION, SITUATION)
    acme = (VIEW, VIEW, SITUATION, VIEW)
    gamma = (OUTCOME, PART, OUTCOME, PART)
    rows = [list(row) for row in zip(shorts, beta, gamma, strict=True)]
    assert tables(past)["What changed"] == [head, *rows]
    past.get_by_label("Compare with").select_option(index=0)
    first = past.get_by_label("Compare with").locator("option", has_text="Acme")
    past.get_by_label("Compare with").select_option(label=first.inner_text())
    expect(past).to_contain_text("Acme, Data analyst")
    rows = [list(row) for row in zip(shorts, acme, gamma, strict=True)]
    assert tables(past)["What changed"] == [head, *rows]


def in_the_calendar(weeks: Weeks) -> None:
    """One event: the day that is planned yet."""
    mine = weeks.record()
    expect(mine.root).to_contain_text("The next day you chose is November 23, 2026.")
    with weeks.page.expect_download() as download:
        button(mine.root, "Put it in my calendar", "").first.click()
    events = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    (event,) = events
    assert str(event["DTSTART"].dt) == "2026-11-23"
    assert "If they invite me, then I will end two stories, and say so." in event["DESCRIPTION"]
    assert "/my-record/" in event["URL"]


def for_a_coach(weeks: Weeks) -> None:
    """The summary of one application, private lines left out."""
    mine = weeks.record()
    gamma = mine.root.locator(".sc-application").filter(has_text="Gamma")
    mine.press(gamma, "Copy a summary to pass on")
    dialog = weeks.page.get_by_role("dialog")
    dialog.get_by_role("button", name="Copy", exact=True).click()
    expect(dialog.get_by_role("status")).to_have_text("Copied.")
    said = weeks.page.evaluate("navigator.clipboard.readText()")
    asked = zip((BEST, MAIN, FIRST, HARDEST), (OUTCOME, PART, OUTCOME, PART), strict=True)
    lines = [one for one in said.splitlines() if one]
    assert [one for one in lines if " rest on? " in one] == [f"{q} {a}" for q, a in asked]
    for private in ("Gamma", "Acme", "Beta", "they invite me"):
        assert private not in said
    dialog.get_by_role("button", name="Close").click()


def an_offer(weeks: Weeks) -> None:
    mine = weeks.record()
    titles = mine.root.locator(".sc-application").get_by_role("heading").all_inner_texts()
    assert [one for one in titles if "," in one] == [
        "Gamma, Analyst",
        "Beta, Tester",
        "Acme, Data analyst",
    ]
    gamma = mine.root.locator(".sc-application").filter(has_text="Gamma")
    mine.press(gamma, "Edit")
    dialog = weeks.page.get_by_role("dialog")
    dialog.get_by_label("How it stands").select_option(label="Offer")
    dialog.get_by_role("button", name="Save").click()
    expect(weeks.page.get_by_role("dialog", name="Congratulations.")).to_contain_text(
        "Keep a copy, or delete everything here."
    )
