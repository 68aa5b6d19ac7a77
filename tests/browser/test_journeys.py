"""The whole way of a reader through the guide: answer, lose the browser, come back, find it all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.hands import Fingers, Hands, Keyboard
from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck
from tests.tools.profile import Profile

ROOM = "How much room does the no take today?"
WELL = "What is one thing I did well, while I remember it?"
TELL = "Whom will I tell?"
AGAIN = "When will I look at this again?"
NIGHT = "What will I do if it keeps me awake?"
BASIS = {
    "The answer I was glad about. What did it rest on?": "A situation, with my part in it",
    "The question that mattered most to them. What did my answer rest on?": "A general view",
    '"Tell us about yourself." What did my answer rest on?': "Does not apply",
    "The question I found hardest. What did my answer rest on?": "A situation, my part, and how",
}
REASON = "Which reason was I given?"
WORDS = "What did they say, in their words?"
NOTICED = "What did I notice about them?"
LABEL = "Copy three to five requirements from the advert."
FIGURES = "Finding an answer in figures, in a spreadsheet or a database"


@pytest.mark.parametrize(
    ("width", "make"),
    [pytest.param(1280, Keyboard, marks=pytest.mark.audit), (360, Fingers)],
    ids=["keyboard-1280", "touch-360"],
)
def test_all_three_are_there_again_after_the_browser_was_killed(
    profile: Profile, guide: str, width: int, make: Callable[[Page], Hands]
) -> None:
    page = profile.page(width=width)
    hands = make(page)

    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").ready()
    hands.press(first.summary)
    day = answer_first_day(first, hands)
    first.noted(5).saved()
    hands.press(first.root.get_by_role("button", name="Show what this says"))
    expect(first.result.get_by_role("heading", name="What this says")).to_be_focused()
    expect(first.result).to_contain_text("You noted 5.")

    page.goto(guide + WHAT_TO_DO)
    reflection = SelfCheck(page, "interview-reflection").ready()
    hands.press(reflection.summary)
    answer_reflection(reflection, hands)
    reflection.noted(8).saved()

    gaps = SelfCheck(page, "skill-gaps").ready()
    hands.press(gaps.summary)
    answer_gaps(gaps, hands)
    gaps.noted(2).saved()
    hands.press(gaps.root.get_by_role("button", name="Show what this says"))
    expect(gaps.result.get_by_role("heading", name="What this says")).to_be_focused()
    table = gaps.cells()
    gaps.saved()

    profile.kill()
    profile.reopen()
    page = profile.page(width=width)
    hands = make(page)

    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").ready().noted(5)
    hands.press(first.summary)
    expect(first.result).to_contain_text("You noted 5.")
    expect(first.result.get_by_role("heading", name="What this says")).to_be_in_viewport()
    expect_first_day(first, day)

    page.goto(guide + WHAT_TO_DO)
    reflection = SelfCheck(page, "interview-reflection").ready().noted(8)
    gaps = SelfCheck(page, "skill-gaps").ready().noted(2)
    hands.press(reflection.summary)
    expect(reflection.group(NOTICED)).to_be_in_viewport()  # the last that was answered
    expect_reflection(reflection)
    assert reflection.lines() == []  # it was not asked for
    hands.press(gaps.summary)
    expect(gaps.result.get_by_role("heading", name="What this says")).to_be_in_viewport()
    assert gaps.cells() == table
    expect_gaps(gaps)


def answer_first_day(first: SelfCheck, hands: Hands) -> str:
    """Answer all five, and return the date."""
    choose(hands, first.group(ROOM), "A lot. Other things wait")
    hands.write(first.field(WELL), "I asked about the team")
    hands.write(first.field(TELL), "Ines")
    day = hands.date(first.field(AGAIN))
    assert day
    hands.write(first.group(NIGHT).get_by_label("then I will"), "write one line on paper")
    return day


def expect_first_day(first: SelfCheck, day: str) -> None:
    expect(first.option(ROOM, "A lot. Other things wait")).to_be_checked()
    expect(first.field(WELL)).to_have_value("I asked about the team")
    expect(first.field(TELL)).to_have_value("Ines")
    expect(first.field(AGAIN)).to_have_value(day)
    plan = first.group(NIGHT)
    expect(plan.get_by_role("textbox", name="If", exact=True)).to_have_value("I replay it at night")
    expect(plan.get_by_label("then I will")).to_have_value("write one line on paper")


def answer_reflection(reflection: SelfCheck, hands: Hands) -> None:
    hands.write(reflection.field("What happened, from hello to goodbye?"), "Two people, an hour")
    for question, level in BASIS.items():
        choose(hands, reflection.group(question), level)
    expect(reflection.field(WORDS)).to_be_hidden()
    choose(hands, reflection.group(REASON), "A skill or experience")
    hands.write(reflection.field(WORDS), "Somebody knew the field better")
    noticed = reflection.group(NOTICED)
    for name in ("They asked back about what I said", "They moved the time, or came late"):
        hands.press(noticed.get_by_role("checkbox", name=name))


def expect_reflection(reflection: SelfCheck) -> None:
    happened = reflection.field("What happened, from hello to goodbye?")
    expect(happened).to_have_value("Two people, an hour")
    for question, level in BASIS.items():
        expect(reflection.option(question, level)).to_be_checked()
    expect(reflection.option(REASON, "A skill or experience")).to_be_checked()
    expect(reflection.field(WORDS)).to_have_value("Somebody knew the field better")
    ticked = reflection.group(NOTICED).get_by_role("checkbox", checked=True)
    expect(ticked).to_have_count(2)
    expect(reflection.option(NOTICED, "They moved the time, or came late")).to_be_checked()


def answer_gaps(gaps: SelfCheck, hands: Hands) -> None:
    row = gaps.rows(LABEL).first
    hands.write(row.get_by_label("In your own words"), "SQL, daily")
    choose(hands, row.get_by_role("group", name="Where I am now"), "With help")
    hands.select(row.get_by_label("What is needed"), "Passed on")
    hands.press(gaps.root.get_by_role("checkbox", name=FIGURES))
    choose(hands, gaps.group(FIGURES).get_by_role("group", name="Where I am now"), "Not yet")


def expect_gaps(gaps: SelfCheck) -> None:
    row = gaps.rows(LABEL).first
    expect(row.get_by_label("In your own words")).to_have_value("SQL, daily")
    expect(row.get_by_role("radio", name="With help")).to_be_checked()
    expect(row.get_by_label("What is needed").locator("option:checked")).to_have_text("Passed on")
    expect(gaps.root.get_by_role("checkbox", name=FIGURES)).to_be_checked()
    expect(gaps.group(FIGURES).get_by_role("radio", name="Not yet")).to_be_checked()


def choose(hands: Hands, group: Locator, option: str) -> None:
    hands.choose(group.get_by_role("radio"), group.get_by_role("radio", name=option))
