"""Gaps on the page: their order, what is kept, and what is asked where something is missing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import WHAT_TO_DO, SelfCheck

LABEL = "Copy three to five requirements from the advert."
LINE = ["One If-then line", "Keep a copy"]
NOT_SHOWN = "I have it but did not show it"


@pytest.fixture
def gaps(page: Page, guide: str) -> SelfCheck:
    page.goto(guide + WHAT_TO_DO)
    return SelfCheck(page, "skill-gaps").open()


def test_four_own_gaps_without_needed(gaps: SelfCheck) -> None:
    expect(gaps.rows(LABEL)).to_have_count(3)
    for number, title in enumerate(("Git", "SQL", "Talks", "Polish")):
        if number == 3:
            gaps.press("Add another")
        gaps.row(LABEL, number, title).now("With help")
    gaps.noted(4).show()
    assert gaps.lines() == [
        "What this says",
        "You noted 4.",
        "Git; SQL; Talks; Polish: Say what was needed to see the step.",
        *LINE,
    ]


def test_a_gap_at_its_level_that_was_not_shown(gaps: SelfCheck) -> None:
    gaps.row(LABEL, 0, "SQL").now("On my own").needed("On my own").was(NOT_SHOWN)
    gaps.noted(1).show()
    assert gaps.lines() == [
        "What this says",
        "You noted 1.",
        "One next step",
        "SQL",
        "Ten minutes. Write one story that shows it: the situation, your part, how it turned out.",
        "Why: Identify Skill Gaps",
        "From now to what was needed",
        *LINE,
    ]
    assert gaps.cells() == [
        ["What", "Now", "Needed"],
        [f"SQL Required in the advert {NOT_SHOWN}", "On my own", "On my own"],
    ]
    gaps.why().click()
    expect(gaps.page.locator("#identify-skill-gaps")).to_be_in_viewport()


def test_a_required_gap_that_is_not_for_me(gaps: SelfCheck) -> None:
    row = gaps.row(LABEL, 0, "Night shifts").now("Not yet").needed("On my own")
    row.importance("Required in the advert").was("Not for me")
    gaps.noted(1).show()
    assert gaps.lines() == ["What this says", "You noted 1.", *LINE]
    expect(gaps.result.get_by_role("table")).to_have_count(0)


def test_the_order_of_gaps_and_what_to_keep(gaps: SelfCheck) -> None:
    gaps.row(LABEL, 0, "Git").now("With help").needed("On my own").takes("Days")
    gaps.row(LABEL, 1, "SQL").now("Not yet").needed("On my own").takes("Weeks")
    gaps.row(LABEL, 2, "Talks").now("Passed on").needed("On my own")
    gaps.press("Add another")
    polish = gaps.row(LABEL, 3, "Polish").now("Not yet").needed("Passed on")
    polish.importance("Welcome")
    figures = "Finding an answer in figures, in a spreadsheet or a database"
    gaps.pick(figures).now("With help")
    gaps.pick("Planning work that others wait for").now("On my own")
    gaps.saved().show()
    # Importance first, then the levels between; without importance last. Two levels reach needed.
    assert gaps.lines() == [
        "What this says",
        "You noted 6.",
        "Keep",
        "Talks: “Passed on”",
        "planning work: “On my own”",
        "One next step",
        "SQL",
        "Which piece of it fits into a few days?",
        "Ten minutes. Write it down, and the day you begin.",
        "Why: Identify Skill Gaps",
        "From now to what was needed",
        "More",
        *LINE,
    ]
    required = "Required in the advert"
    assert gaps.cells() == [
        ["What", "Now", "Needed"],
        [f"SQL {required}", "Not yet", "On my own"],
        [f"Git {required}", "With help", "On my own"],
        ["Polish Welcome", "Not yet", "Passed on"],
        ["finding an answer in figures", "With help", "On my own"],
    ]
    more = gaps.result.locator("details")
    more.get_by_text("More").click()
    expect(more).to_contain_text("Three evenings. Rebuild one report from your last job")
    expect(more.get_by_role("link")).to_have_text("Why: Invest in professional development")


def test_what_was_needed_is_suggested_and_kept_with_the_first_answer(gaps: SelfCheck) -> None:
    row = gaps.pick("Planning work that others wait for")
    needed = row.place.get_by_label("What is needed")
    suggested = row.place.get_by_text("(suggested)", exact=True)
    expect(needed.locator("option:checked")).to_have_text("On my own")
    expect(suggested).to_be_visible()
    row.now("Not yet")
    gaps.saved()
    expect(suggested).to_be_visible()
    row.needed("With help")
    gaps.saved()
    expect(suggested).to_be_hidden()
    gaps.page.reload()
    gaps.open()
    expect(needed.locator("option:checked")).to_have_text("With help")
    gaps.show()
    assert gaps.cells()[1] == ["planning work", "Not yet", "With help"]
