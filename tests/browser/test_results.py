"""Results on the page, beside those worked out by hand from the quizzes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck, Tree, small_site
from tests.conftest import Serve

CLOSING = "Enough for today. Everything else can wait."
BEST = "The answer I was glad about. What did it rest on?"
MAIN = "The question that mattered most to them. What did my answer rest on?"
FIRST = '"Tell us about yourself." What did my answer rest on?'
HARDEST = "The question I found hardest. What did my answer rest on?"
OUTCOME = "A situation, my part, and how it turned out"
VIEW = "A general view of how I work"


@pytest.fixture
def first_day(page: Page, guide: str) -> SelfCheck:
    page.goto(guide + HANDLING)
    return SelfCheck(page, "first-day").open()


@pytest.fixture
def reflection(page: Page, guide: str) -> SelfCheck:
    page.goto(guide + WHAT_TO_DO)
    return SelfCheck(page, "interview-reflection").open()


def test_nothing_is_interpreted_before_it_is_asked_for(first_day: SelfCheck) -> None:
    first_day.choose("How much room does the no take today?", "It comes and goes")
    first_day.saved()
    assert first_day.lines() == []


def test_four_of_the_first_day(first_day: SelfCheck) -> None:
    first_day.write("What is one thing I did well, while I remember it?", "I asked about the team")
    first_day.write("Whom will I tell?", "Ines, tonight")
    first_day.write("When will I look at this again?", "2027-01-08")
    first_day.group("What will I do if it keeps me awake?").get_by_label("then I will").fill("read")
    first_day.noted(4).show()
    assert first_day.lines() == [
        "What this says",
        "You noted 4.",
        "Keep",
        "one thing I did well: “I asked about the team”",
        "whom I will tell: “Ines, tonight”",
        "What I planned",
        CLOSING,
        "Keep a copy",
    ]


def test_four_of_the_first_day_with_advice(first_day: SelfCheck) -> None:
    first_day.choose("How much room does the no take today?", "It comes and goes")
    first_day.write("What is one thing I did well, while I remember it?", "I asked about the team")
    first_day.write("Whom will I tell?", "Ines, tonight")
    first_day.write("When will I look at this again?", "2027-01-08")
    first_day.noted(4).show()
    assert first_day.lines() == [
        "What this says",
        "You noted 4.",
        "Keep",
        "one thing I did well: “I asked about the team”",
        "whom I will tell: “Ines, tonight”",
        "One next step",
        "how much room it takes",
        "Nothing needs doing about it today. If it comes back late, the line for tonight is there.",
        "Why: Acknowledge your emotions",
        "What I planned",
        CLOSING,
        "Keep a copy",
    ]
    # There is nothing to do, and so nothing to plan.
    planning = first_day.result.get_by_role("button", name="Plan this")
    expect(planning).to_have_count(0)
    first_day.choose("How much room does the no take today?", "A lot. Other things wait")
    expect(planning).to_have_count(1)
    first_day.choose("How much room does the no take today?", "It comes and goes")
    expect(planning).to_have_count(0)
    first_day.why().click()
    expect(first_day.page).to_have_url(re.compile("#acknowledge-your-emotions$"))
    expect(first_day.page.locator("#acknowledge-your-emotions")).to_be_in_viewport()


def test_outcome_outcome_view_view(reflection: SelfCheck) -> None:
    for question, level in ((BEST, OUTCOME), (MAIN, OUTCOME), (FIRST, VIEW), (HARDEST, VIEW)):
        reflection.choose(question, level)
    reflection.noted(4).show()
    assert reflection.lines() == [
        "What this says",
        "You noted 4.",
        f"You answered 4 on “What your answers rested on”: 2 × “{OUTCOME}”, 2 × “{VIEW}”.",
        "Keep",
        f"the answer you were glad about: “{OUTCOME}”",
        f"the question that mattered most: “{OUTCOME}”",
        "One next step",
        "What your answers rested on",
        'Ten minutes. Take one story and write the sentence that begins "So I".',
        "Why: Evaluate Your Performance",
        "More",
        "Keep a copy",
    ]
    expect(reflection.why()).to_have_attribute("href", re.compile("#evaluate-your-performance$"))
    more = reflection.result.locator("details", has_text="More")
    more.locator("summary").click()
    for offer in more.locator(".sc-planning").all():
        expect(offer).to_contain_text("Plan this")
        offer.evaluate("offer => offer.hidden = true")
    shown = [line.strip() for line in more.inner_text().splitlines() if line.strip()]
    assert shown == [
        "More",
        "the opening",
        "Ten minutes. Write three sentences. What you do now, one thing you brought to an end, "
        "and why this post.",
        "Why: Evaluate your performance",
        "the hardest question",
        "Ten minutes. Write the question down as they asked it, and under it one situation that "
        "answers it. Keep it for the next one.",
        "Why: Learn from Each Interview",
    ]


def test_the_result_follows_each_change_once_it_is_shown(reflection: SelfCheck) -> None:
    for question in (BEST, MAIN, FIRST):
        reflection.choose(question, VIEW)
    reflection.show()
    said = reflection.result.get_by_text("You answered 3 on")
    expect(said).to_have_text(f"You answered 3 on “What your answers rested on”: 3 × “{VIEW}”.")
    reflection.choose(FIRST, OUTCOME)
    expect(said).to_contain_text(f"1 × “{OUTCOME}”, 2 × “{VIEW}”.")


def test_all_four_do_not_apply(reflection: SelfCheck) -> None:
    for question in (BEST, MAIN, FIRST, HARDEST):
        reflection.choose(question, "Does not apply")
    reflection.show()
    assert reflection.lines() == [
        "What this says",
        "None of this applied. That is fine.",
        "Keep a copy",
    ]


def test_two_ratings_are_too_few(reflection: SelfCheck) -> None:
    reflection.choose(BEST, OUTCOME)
    reflection.choose(MAIN, OUTCOME)
    reflection.show()
    assert reflection.lines()[:2] == ["What this says", "Too few to say anything. That is fine."]


SIX = """\
title: Six
scales:
  clarity: {low: Low, middle: Middle, high: High}
dimensions:
  telling:
    title: Telling
    scale: clarity
    passage: index.md
    bands:
      - {up_to: low, title: Begin, next: Ten minutes. Begin with one.}
      - {title: Go on, next: Five minutes. Go on.}
sections:
  all:
    title: All
    dimension: telling
    items:
      one: {rating: "One?", short: the first}
      two: {rating: "Two?", short: the second}
      three: {rating: "Three?", short: the third}
      four: {rating: "Four?", short: the fourth}
      five: {rating: "Five?", short: the fifth, show_if: {one: high}}
      six: {rating: "Six?", short: the sixth, show_if: {one: high}}
"""


def test_three_of_six_and_then_two_more_shown(page: Page, tree: Tree, serve: Serve) -> None:
    page.goto(serve(small_site(tree, SIX)).url)
    six = SelfCheck(page, "one").ready()
    six.choose("One?", "Middle")
    six.choose("Two?", "Low")
    six.choose("Three?", "Low")
    expect(six.group("Five?")).to_be_hidden()
    six.noted(3).show()
    assert six.lines() == [
        "What this says",
        "You noted 3.",
        "You answered 3 on “Telling”: 1 × “Middle”, 2 × “Low”.",
        "Keep",
        "the first: “Middle”",
        "One next step",
        "Telling",
        "Ten minutes. Begin with one.",
        "Why: A page",
        "One If-then line",
        "Keep a copy",
    ]
    six.choose("One?", "High")
    six.choose("Five?", "High")
    six.choose("Six?", "High")
    six.noted(5)
    assert six.lines() == [
        "What this says",
        "You noted 5.",
        "You answered 5 on “Telling”: 3 × “High”, 2 × “Low”.",
        "Keep",
        "the first: “High”",
        "the fifth: “High”",
        "the sixth: “High”",
        "One next step",
        "Telling",
        "Five minutes. Go on.",
        "Why: A page",
        "One If-then line",
        "Keep a copy",
    ]
