"""From each door of the first screen to a plan: by touch on a small phone, and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.hands import Fingers, Hands, Keyboard
from tests.browser.pages import SelfCheck, record

SMALL = {"width": 360, "height": 640}
LABEL = "Copy three to five requirements from the advert."
BASIS = (
    "The answer I was glad about. What did it rest on?",
    "The question that mattered most to them. What did my answer rest on?",
    "The question I found hardest. What did my answer rest on?",
)
# Of what has the focus: what lies over it, and how it is shown to have it.
HIDDEN = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "";
  const around = one.closest("label, li") ?? one;
  const { left, top, width, height } = (one.closest("label") ?? one).getBoundingClientRect();
  const [x, y] = [left + Math.min(width / 2, 20), top + Math.min(height / 2, 20)];
  const hit = document.elementFromPoint(x, y);
  if (hit && (around.contains(hit) || hit.contains(one))) return "";
  return `${one.outerHTML.slice(0, 90)} lies under ${hit?.outerHTML.slice(0, 60)}`;
}"""
OUTLINE = """() => {
  const one = document.activeElement;
  const drawn = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return drawn(getComputedStyle(one)) || drawn(getComputedStyle(one, "::after"));
}"""


class Eyes(Keyboard):
    """A keyboard whose owner looks where they are, at each step."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def follow(self, link: Locator) -> None:
        """Follow a link: Space scrolls there."""
        self._reach(link)
        self._look()
        self._keys.press("Enter")

    def _reach(self, target: Locator) -> None:
        super()._reach(target)
        self._look()

    def _look(self) -> None:
        for _ in range(20):  # the search's own curtain takes a moment to go
            if not self._page.evaluate(HIDDEN):
                break
            self._page.wait_for_timeout(100)
        assert self._page.evaluate(HIDDEN) == ""
        assert self._page.evaluate(OUTLINE), self._page.evaluate("document.activeElement.outerHTML")


def phone(page: Page) -> Fingers:
    return Fingers(page, **SMALL)


def keyboard(page: Page) -> Eyes:
    page.set_viewport_size({"width": 1280, "height": 800})
    return Eyes(page)


class Way(NamedTuple):
    """A door, the self-check it leads to, and what makes a plan there."""

    door: str
    quiz: str
    go: Callable[[Page, Hands, SelfCheck], None]


def follow(hands: Hands, link: Locator) -> None:
    if isinstance(hands, Eyes):
        hands.follow(link)
    else:
        hands.press(link)


def show(hands: Hands, quiz: SelfCheck) -> None:
    expect(quiz.root.locator(".sc-then")).to_be_hidden()
    hands.press(quiz.root.get_by_role("button", name="Show what this says"))
    expect(quiz.result.get_by_role("heading", name="What this says")).to_be_focused()


def plan_this(hands: Hands, quiz: SelfCheck) -> None:
    show(hands, quiz)
    hands.press(quiz.result.locator(".sc-next").get_by_role("button", name="Plan this"))
    editor = quiz.result.locator(".sc-next").get_by_role("group", name=re.compile("^Plan: "))
    hands.write(editor.get_by_label("If"), "it is Sunday")
    hands.write(editor.get_by_label("then I will"), "read two pages")


def today(_: Page, hands: Hands, quiz: SelfCheck) -> None:
    night = quiz.group("What will I do if it keeps me awake?")
    hands.write(night.get_by_label("then I will"), "read two pages")
    show(hands, quiz)


def look(_: Page, hands: Hands, quiz: SelfCheck) -> None:
    for question in BASIS:
        options = quiz.group(question).get_by_role("radio")
        hands.choose(options, options.nth(1))
    plan_this(hands, quiz)


def ready(_: Page, hands: Hands, quiz: SelfCheck) -> None:
    row = quiz.rows(LABEL).first
    hands.write(row.get_by_label("In your own words"), "Leading a team")
    now = row.get_by_role("group", name="Where I am now").get_by_role("radio")
    hands.choose(now, now.first)
    hands.select(row.get_by_label(re.compile("^What is needed")), "On my own")
    plan_this(hands, quiz)


def back(page: Page, hands: Hands, quiz: SelfCheck) -> None:
    look(page, hands, quiz)


WAYS = (
    Way("I heard today", "first-day", today),
    Way("I want to understand what happened", "interview-reflection", look),
    Way("I want to get ready for the next one", "skill-gaps", ready),
    Way("I am back after another one", "interview-reflection", back),
)


def doors(page: Page) -> Locator:
    return page.get_by_role("main").locator(".ways").get_by_role("link")


@pytest.mark.parametrize("size", [(360, 640), (1280, 800)], ids=["phone", "desk"])
def test_all_four_are_seen_at_once_below_the_line(
    page: Page, guide: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(guide)
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("You heard no. Nothing here is urgent.")
    assert doors(page).all_inner_texts() == [way.door for way in WAYS]
    for door in doors(page).all():
        expect(door).to_be_in_viewport(ratio=1)
        card = door.locator("xpath=ancestor::li").bounding_box()
        assert card is not None
        assert card["y"] + card["height"] <= size[1]
        assert card["height"] >= 44
    expect(page.get_by_role("link", name="I never heard back")).to_have_attribute(
        "href", re.compile(r"checks/message/$")
    )


@pytest.mark.parametrize(
    "make", [phone, pytest.param(keyboard, marks=pytest.mark.audit)], ids=["touch", "keyboard"]
)
@pytest.mark.parametrize("way", WAYS, ids=["today", "look", "ready", "back"])
def test_a_door_leads_to_a_plan(
    page: Page, guide: str, way: Way, make: Callable[[Page], Hands]
) -> None:
    page.goto(guide)
    hands = make(page)
    follow(hands, doors(page).get_by_text(way.door, exact=True))
    if way.go is back:
        expect(page).to_have_title(re.compile("My record"))
        follow(hands, page.get_by_role("link", name="begin an interview reflection for it"))
    quiz = SelfCheck(page, way.quiz)
    expect(quiz.root).to_have_attribute("data-state", "ready", timeout=20_000)
    expect(quiz.root.locator("form")).to_be_visible()
    way.go(page, hands, quiz)
    quiz.saved()
    (plan,) = record(page)["plans"].values()
    assert plan["then"] == "read two pages"
    line = quiz.root.locator(".sc-then")
    expect(line).to_have_text(re.compile(r"^When you like: .+ \(\d+ minutes\)$"))
    own_page = re.compile(r"^(.*/checks|\.\.)/[a-z-]+/$")
    expect(line.get_by_role("link")).to_have_attribute("href", own_page)
