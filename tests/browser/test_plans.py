"""A plan from a gap or a piece of advice: made, kept, looked at again, sent to one person."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.hands import Keyboard
from tests.browser.pages import (
    SMALL_DATABASE,
    WHAT_TO_DO,
    SelfCheck,
    Tree,
    record,
    small_site,
)
from tests.browser.test_axe import axe, look_at
from tests.browser.test_print import printed
from tests.conftest import Serve

QUIZ = """\
title: Looking ahead
scales:
  skill: {low: Not yet, high: On my own}
sections:
  gaps:
    title: Gaps
    scale: skill
    own_items: {gap: Copy two requirements., needed: high}
    items:
      why:
        single-choice: Which reason was I given?
        short: the reason
        options:
          outside: {title: Someone internal, advice: Nothing to repair here.}
          none: None
"""
COPY = "Copy two requirements."
NOW = datetime(2026, 11, 20, 10, 5)
SENTENCE = "If it is Saturday, then I will cook for ten. I look at it again on December 8, 2026."


@pytest.fixture
def url(tree: Tree, serve: Serve) -> str:
    return serve(small_site(tree, QUIZ)).url


@pytest.fixture
def ahead(page: Page, url: str) -> SelfCheck:
    """Two gaps and a reason, and what they say."""
    page.clock.set_fixed_time(NOW)
    page.goto(url)
    return answered(SelfCheck(page, "one").ready())


def answered(ahead: SelfCheck) -> SelfCheck:
    ahead.row(COPY, 0, "Cooking for forty").now("Not yet")
    ahead.rows(COPY).get_by_role("button", name="Add another").or_(
        ahead.root.get_by_role("button", name="Add another")
    ).first.click()
    ahead.row(COPY, 1, "Talks").now("Not yet")
    ahead.choose("Which reason was I given?", "Someone internal")
    return ahead.noted(3).saved().show()


def button(place: Locator, label: str, about: str = "") -> Locator:
    """Return a button by what is seen of it, and what it is about."""
    return place.get_by_role("button", name=re.compile(rf"^{label}\s*: {about}"))


def plan(ahead: SelfCheck, about: str, when: str, then: str = "", review: str = "") -> None:
    button(ahead.result, "Plan this", about).click()
    editor = ahead.group(f"Plan: {about}")
    editor.get_by_label("If").fill(when)
    editor.get_by_label("then I will").fill(then)
    editor.get_by_label("I look at it again on").fill(review)
    ahead.saved()
    button(ahead.result, "Close", about).click()


def cooking(ahead: SelfCheck) -> None:
    plan(ahead, "Cooking for forty", "it is Saturday", "cook for ten", "2026-12-08")


def entry(ahead: SelfCheck, about: str) -> Locator:
    return ahead.result.locator(".sc-plans").get_by_role("listitem").filter(has_text=about)


def kept(page: Page) -> dict[str, Any]:
    """Return the plans by what they are for."""
    plans = record(page, SMALL_DATABASE)["plans"].values()
    return {one["source"]: one for one in plans}


def test_by_keyboard_from_a_gap_and_from_advice_and_still_there_after_a_reload(
    ahead: SelfCheck,
) -> None:
    page, keys = ahead.page, Keyboard(ahead.page)
    keys.press(button(ahead.result, "Plan this", "Talks"))
    editor = ahead.group("Plan: Talks")
    expect(editor.get_by_label("If")).to_be_focused()
    page.keyboard.type("the meetup is announced")
    keys.write(editor.get_by_label("then I will"), "ask for ten minutes")
    day = keys.date(editor.get_by_label("I look at it again on"))
    more = ahead.result.locator("details.sc-more > summary")
    keys.press(more)
    keys.press(button(ahead.result, "Plan this", "the reason"))
    page.keyboard.type("I write to them again")
    ahead.saved()
    (row,) = [one for one in kept(page) if one.startswith("own.")]
    assert set(kept(page)) == {row, "why"}
    talks = kept(page)[row]
    expected = ("the meetup is announced", "ask for ten minutes", day, "open")
    assert (talks["if"], talks["then"], talks["review"], talks["state"]) == expected
    assert kept(page)["why"]["if"] == "I write to them again"

    page.reload()
    ahead.ready()
    said = ahead.result.locator(".sc-planned")
    expect(said.first).to_contain_text(
        "Planned: If the meetup is announced, then I will ask for ten minutes."
    )
    expect(said.last).to_have_text("Planned: If I write to them again.")
    about = ahead.result.locator(".sc-plans li .sc-step-about")
    expect(about).to_have_text(["Talks", "the reason"])


def test_two_tabs_write_one_plan_and_both_texts_are_kept(
    ahead: SelfCheck, context: BrowserContext, url: str
) -> None:
    second = context.new_page()
    # It does not hear of the other tab, as where both write at once.
    second.add_init_script("delete window.BroadcastChannel")
    second.goto(url)
    other = SelfCheck(second, "one").ready()
    for tab, text in ((ahead, "Written on the left"), (other, "Written on the right")):
        button(tab.result, "Plan this", "Talks").click()
        tab.group("Plan: Talks").get_by_label("If").fill(text)
        tab.saved()
    # Whoever was second has both; the other tab sees the same, before the plan is opened.
    expect(other.result.locator(".sc-second q")).to_have_text("Written on the left")
    ahead.page.reload()
    expect(ahead.ready().result.locator(".sc-planned")).to_contain_text("Written on the right")
    expect(ahead.result.locator(".sc-second q")).to_have_text("Written on the left")
    button(ahead.result, "Change this plan", "Talks").click()
    ahead.press("Take the other")
    box = ahead.group("Plan: Talks").get_by_label("If")
    expect(box).to_have_value("Written on the left")
    expect(box).to_be_focused()
    expect(ahead.result.locator(".sc-second")).to_have_count(0)


def test_done_later_and_drop_and_each_taken_back(ahead: SelfCheck) -> None:
    cooking(ahead)
    plan(ahead, "Talks", "the meetup is announced")
    keys = Keyboard(ahead.page)
    forty, talks = entry(ahead, "Cooking for forty"), entry(ahead, "Talks")
    expect(forty).to_contain_text(SENTENCE)

    keys.press(button(forty, "Done"))
    expect(button(forty, "Take it back")).to_be_focused()
    expect(forty).to_contain_text("Done.")
    expect(ahead.result.locator(".sc-planned").first).to_contain_text(f"Planned: {SENTENCE} Done.")
    keys.press(button(forty, "Take it back"))
    expect(button(forty, "Done")).to_be_focused()

    keys.press(button(forty, "Later"))
    expect(forty).to_contain_text("Moved to December 15, 2026.")
    expect(button(forty, "Later")).to_be_focused()
    keys.press(button(forty, "Take it back"))
    expect(forty).to_contain_text(SENTENCE)

    # Without a date it is a week from today.
    button(talks, "Later").click()
    expect(talks).to_contain_text("I look at it again on November 27, 2026.")
    talks.get_by_label(re.compile("another day")).fill("2027-01-08")
    expect(talks).to_contain_text("I look at it again on January 8, 2027.")
    button(talks, "Drop").click()
    expect(talks).to_contain_text("Dropped.")
    ahead.page.reload()
    ahead.ready()
    past = ahead.result.locator(".sc-plans details")
    expect(past.locator("summary")).to_have_text("Done or dropped: 1")
    past.locator("summary").click()
    button(past, "Take it back", "Talks").click()
    expect(button(past, "Drop", "Talks")).to_be_focused()
    states = {one["then"]: (one["state"], one["review"]) for one in kept(ahead.page).values()}
    assert states == {"cook for ten": ("open", "2026-12-08"), "": ("open", "2027-01-08")}


def test_the_calendar_file_has_the_day_the_text_and_the_way_back(
    ahead: SelfCheck, url: str, tmp_path: Path
) -> None:
    cooking(ahead)
    plan(ahead, "Talks", "a; b, \\ 🙂\nיום", "", "2027-01-08")

    def events(opener: Locator) -> list[Any]:
        with ahead.page.expect_download() as download:
            opener.click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        calendar = Calendar.from_ical(path.read_bytes())
        return [path.name, *calendar.walk("VEVENT")]

    link = f"{url}#selfcheck-one"
    name, event = events(button(entry(ahead, "Cooking"), "Put it in my calendar"))
    assert name == "my-plan.ics"
    assert event["dtstart"].dt == date(2026, 12, 8)
    assert str(event["summary"]) == "Look at my plan"
    assert str(event["description"]) == f"{SENTENCE}\n\n{link}"
    assert str(event["url"]) == link
    assert str(event["uid"]).endswith("@a-small-site")
    (alarm,) = event.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=9)
    before = event

    # Changed and made again, it is the same event, and newer.
    button(entry(ahead, "Cooking"), "Later").click()
    expect(entry(ahead, "Cooking")).to_contain_text("Moved to December 15, 2026.")
    name, first, second = events(
        ahead.result.get_by_role("button", name="Put all of them in my calendar")
    )
    assert name == "my-plans.ics"
    by_day = {one["dtstart"].dt: one for one in (first, second)}
    assert set(by_day) == {date(2026, 12, 15), date(2027, 1, 8)}
    again = by_day[date(2026, 12, 15)]
    assert again["uid"] == before["uid"]
    assert again["sequence"] > before["sequence"]
    hostile = "If a; b, \\ 🙂\nיום. I look at it again on January 8, 2027."
    assert str(by_day[date(2027, 1, 8)]["description"]) == f"{hostile}\n\n{link}"

    ahead.page.goto("about:blank")
    ahead.page.goto(link)
    expect(ahead.root.locator("form")).to_be_visible()


def test_it_goes_to_one_person_as_it_is_shown(ahead: SelfCheck, context: BrowserContext) -> None:
    cooking(ahead)
    page, keys = ahead.page, Keyboard(ahead.page)
    opener = button(entry(ahead, "Cooking"), "Send it to one person")
    keys.press(opener)
    dialog = ahead.dialog("Send it to one person")
    box = dialog.get_by_label("The text")
    expect(box).to_have_value(SENTENCE)
    keys.write(box, "On Saturdays I cook for ten. Ask me.")
    expect(dialog.get_by_role("link", name="Mail")).to_have_attribute(
        "href", "mailto:?subject=My%20plan&body=On%20Saturdays%20I%20cook%20for%20ten.%20Ask%20me."
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy = dialog.get_by_role("button", name="Copy")
    keys.press(copy)
    expect(dialog.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "On Saturdays I cook for ten. Ask me."
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(Error('no')))")
    keys.press(copy)
    expect(dialog.get_by_role("status")).to_contain_text("The text is selected")
    expect(box).to_be_focused()
    assert page.evaluate("getSelection().toString()") == "On Saturdays I cook for ten. Ask me."
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    assert [one["then"] for one in kept(page).values()] == ["cook for ten"]


def test_on_paper_each_plan_stands_once(ahead: SelfCheck) -> None:
    cooking(ahead)
    expect(entry(ahead, "Cooking")).to_be_visible()
    text = printed(ahead.page)
    assert text.count(SENTENCE) == 1
    for label in ("Plan this", "Change this plan", "Later", "Send it", "calendar"):
        assert label not in text


@pytest.mark.audit
def test_my_record_begins_with_it_and_its_words_can_be_changed_there(
    page: Page, guide: str
) -> None:
    page.goto(guide + WHAT_TO_DO)
    gaps = SelfCheck(page, "skill-gaps").open()
    label = "Copy three to five requirements from the advert."
    gaps.row(label, 0, "Talks").now("With help").needed("On my own")
    gaps.noted(1).saved().show()
    plan(gaps, "Talks", "the meetup is announced")

    page.goto(guide + "my-record/")
    mine, keys = page.locator("selfcheck-record"), Keyboard(page)
    one = mine.get_by_role("listitem").filter(has_text="If the meetup is announced.")
    expect(one.locator("p").first).to_have_text("Talks")
    expect(one).to_contain_text("Skill gaps")
    keys.press(button(one, "Change it"))
    editor = mine.get_by_role("group", name="Plan: Talks")
    expect(editor.get_by_label("If")).to_be_focused()
    keys.write(editor.get_by_label("then I will"), "ask for ten minutes")
    expect(editor).to_contain_text("Saved on this device")
    page.evaluate(axe())
    assert look_at(page, "planning", "selfcheck-record") == []
    button(mine, "Close", "Talks").click()
    entry = mine.locator(".sc-plan-entry")
    sentence = "If the meetup is announced, then I will ask for ten minutes."
    expect(entry).to_contain_text(sentence)
    keys.press(button(entry, "Done"))
    expect(button(entry, "Take it back")).to_be_focused()

    page.goto(guide + WHAT_TO_DO)
    gaps.ready()
    expect(gaps.result.locator(".sc-planned")).to_have_text(f"Planned: {sentence} Done.")
