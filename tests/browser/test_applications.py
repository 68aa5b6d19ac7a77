"""A self-check for each application: its name on the card, and answers of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.hands import Keyboard
from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck, record
from tests.browser.test_axe import axe, look_at
from tests.browser.test_layout_shift import FRAMES, WATCH
from tests.browser.test_print import printed

BEST = "The answer I was glad about. What did it rest on?"
HAPPENED = "What happened, from hello to goodbye?"
TELL = "Whom will I tell?"
WHICH = "Which application is this about?"
# The clock alone is moved: timers go on as they are.
CLOCK = """(() => {
  const Real = Date, shift = new Real("%s") - Real.now();
  Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
  };
})()"""

Visit = Callable[..., SelfCheck]


@pytest.fixture
def visit(context: BrowserContext, guide: str) -> Visit:
    """Open a chapter with a self-check in a tab of its own, at a time of the reader's clock."""

    def visit(when: str, path: str = WHAT_TO_DO, quiz: str = "interview-reflection") -> SelfCheck:
        page = context.new_page()
        page.add_init_script(CLOCK % when)
        page.goto(guide + path)
        return SelfCheck(page, quiz).open()

    return visit


def line(card: SelfCheck) -> Locator:
    return card.root.locator(".sc-which")


def name(dialog: Locator, company: str, **more: str) -> None:
    """Write down an application in the dialog that is open, and save it."""
    dialog.get_by_label("Company").fill(company)
    for label, text in more.items():
        dialog.get_by_label(label.capitalize(), exact=True).fill(text)
    dialog.get_by_role("button", name="Save").or_(
        dialog.get_by_role("button", name="Begin")
    ).click()
    expect(dialog).to_have_count(0)


def answered_for_acme(card: SelfCheck) -> SelfCheck:
    line(card).click()
    name(card.dialog(WHICH), "Acme", role="Data analyst")
    expect(line(card)).to_have_text("Acme, Data analyst")
    expect(line(card)).to_have_accessible_description(WHICH)
    card.choose(BEST, "A general view")
    card.write(HAPPENED, "Two people, an hour")
    return card.noted(2).saved()


def kept(page: Page) -> dict[str, Any]:
    """Return the answers of each application, by its company."""
    found = record(page)
    companies = {one["id"]: one["company"] for one in found["applications"].values()}
    return {
        companies.get(one.get("application"), ""): {
            key: entry[0] for key, entry in one["answers"].items()
        }
        for one in found["attempts"].values()
    }


def test_each_application_has_answers_of_its_own(visit: Visit) -> None:
    first = answered_for_acme(visit("2026-11-03T10:00"))
    first.page.close()

    card = visit("2026-11-10T10:00")
    expect(card.notice).to_contain_text("This is for Acme, Data analyst.")
    card.press("Another application")
    name(card.dialog("Another application"), "Beta")
    expect(line(card)).to_have_text("Beta")
    expect(card.notice).to_contain_text("A new one for Beta. The earlier one is kept.")
    expect(card.field(HAPPENED)).to_have_value("")
    expect(card.field(HAPPENED)).to_be_focused()
    card.write(HAPPENED, "On the phone")
    card.noted(1).saved()
    expect(card.notice).to_be_hidden()

    line(card).click()
    dialog = card.dialog(WHICH)
    expect(dialog.get_by_role("radio", name="Beta")).to_be_checked()
    dialog.get_by_role("radio", name="Acme, Data analyst 2 noted here").check()
    dialog.get_by_role("button", name="Save").click()
    expect(card.field(HAPPENED)).to_have_value("Two people, an hour")
    expect(card.option(BEST, "A general view")).to_be_checked()
    expect(card.notice).to_have_text("These are your answers for Acme, Data analyst.")
    expect(line(card)).to_be_focused()
    card.noted(2)
    assert kept(card.page) == {
        "Acme": {"best-answer": "view", "happened": "Two people, an hour"},
        "Beta": {"happened": "On the phone"},
    }
    card.page.reload()
    expect(line(card.open())).to_have_text("Acme, Data analyst")
    assert "For which application: Acme, Data analyst" in printed(card.page)


def test_answers_come_along_only_where_the_reader_says_so(visit: Visit) -> None:
    card = answered_for_acme(visit("2026-11-03T10:00"))
    line(card).click()
    dialog = card.dialog(WHICH)
    dialog.get_by_role("radio", name="A new one").check()
    name(dialog, "Beta")
    expect(card.field(HAPPENED)).to_have_value("")
    assert kept(card.page)["Acme"]["happened"] == "Two people, an hour"
    card.press("Back to the earlier one")
    expect(card.field(HAPPENED)).to_have_value("Two people, an hour")
    line(card).click()
    dialog.get_by_role("radio", name="Beta").check()
    dialog.get_by_role("radio", name="Comes along").check()
    dialog.get_by_role("button", name="Save").click()
    expect(line(card)).to_have_text("Beta")
    expect(card.field(HAPPENED)).to_have_value("Two people, an hour")
    assert kept(card.page) == {
        "Beta": {"best-answer": "view", "happened": "Two people, an hour"},
    }


def test_another_one_may_be_about_no_application(visit: Visit) -> None:
    card = visit("2026-11-03T10:00")
    card.write(HAPPENED, "Two people, an hour")
    card.noted(1).saved()
    card.page.close()
    card = visit("2026-11-10T10:00")
    expect(card.notice).to_contain_text("Last changed on November 3.")
    card.press("Another application")
    dialog = card.dialog("Another application")
    dialog.get_by_role("radio", name="None").check()
    dialog.get_by_role("button", name="Begin").click()
    expect(card.field(HAPPENED)).to_have_value("")
    card.press("Back to the earlier one")
    expect(card.field(HAPPENED)).to_have_value("Two people, an hour")
    expect(card.saved_word).to_have_text("Saved on this device")


def test_on_a_later_day_it_asks_once_and_moves_nothing(
    visit: Visit, context: BrowserContext
) -> None:
    card = visit("2026-11-03T23:50", HANDLING, "first-day")
    card.write(TELL, "Ines")
    card.noted(1).saved()
    card.page.reload()
    card.open().saved()
    expect(card.notice).to_be_hidden()  # the same day
    card.page.close()

    held: list[Route] = []
    actions = "**/assets/selfcheck/actions-*.js"
    context.route(actions, lambda route: held.append(route))
    card = visit("2026-11-04T00:10", HANDLING, "first-day")
    card.noted(1)
    card.page.evaluate(FRAMES)
    card.page.evaluate(WATCH.replace("buffered: true", "buffered: false"))
    for route in held:
        route.continue_()
    context.unroute(actions)
    expect(card.notice).to_contain_text("Last changed on November 3.")
    card.page.evaluate(FRAMES)
    assert card.page.evaluate("window.shifts") == []
    expect(card.root.locator(".sc-status")).to_have_text("Last changed on November 3.")
    expect(card.summary).to_be_focused()
    before = record(card.page)
    card.press("Go on")
    expect(card.notice).to_be_hidden()
    expect(card.field(TELL)).to_be_focused()
    assert record(card.page) == before
    card.summary.click()
    card.summary.click()
    card.field(TELL).focus()
    expect(card.notice).to_be_hidden()  # not twice on a page
    card.page.close()

    # Whoever answers goes on.
    card = visit("2026-11-05T10:00", HANDLING, "first-day")
    expect(card.notice).to_contain_text("Last changed on November 3.")
    card.write(TELL, "Ines and Tom")
    expect(card.notice).to_be_hidden()
    assert len(record(card.page)["attempts"]) == 1


def test_a_clock_that_is_wrong_names_no_day(visit: Visit) -> None:
    card = visit("2026-11-03T10:00", HANDLING, "first-day")
    card.write(TELL, "Ines")
    card.noted(1).saved()
    card.page.close()
    card = visit("2016-01-01T10:00", HANDLING, "first-day")
    expect(card.notice).to_contain_text("Last changed on an earlier day.")
    card.press("Start a new one beside it")
    expect(card.field(TELL)).to_have_value("")
    expect(card.notice).to_contain_text("The earlier one is kept")
    card.press("Back to the earlier one")
    expect(card.field(TELL)).to_have_value("Ines")
    expect(card.root.get_by_role("button", name="Start again")).to_be_focused()
    (attempt,) = record(card.page)["attempts"].values()
    assert "closed" not in attempt


def test_the_way_back_is_there_while_the_new_one_is_empty(visit: Visit) -> None:
    card = visit("2026-11-03T10:00", HANDLING, "first-day")
    other = visit("2026-11-03T10:00", HANDLING, "first-day")
    card.write(TELL, "Ines")
    expect(other.field(TELL)).to_have_value("Ines")
    card.press("Start again")
    for tab in (card, other):  # the other tab follows
        expect(tab.field(TELL)).to_have_value("")
        expect(tab.root.get_by_role("button", name="Back to the earlier one")).to_be_visible()
    card.page.reload()
    expect(card.open().root.get_by_role("button", name="Back to the earlier one")).to_be_visible()
    other.write(TELL, "Tom")
    expect(card.field(TELL)).to_have_value("Tom")
    for tab in (card, other):
        expect(tab.root.get_by_role("button", name="Back to the earlier one")).to_have_count(0)
    texts = [one["answers"]["tell"][0] for one in record(card.page)["attempts"].values()]
    assert sorted(texts) == ["Ines", "Tom"]


def test_an_offer_by_keyboard_alone(visit: Visit) -> None:
    card = visit("2026-11-03T10:00")
    keys = Keyboard(card.page)
    keys.press(line(card))
    dialog = card.dialog(WHICH)
    expect(dialog.get_by_label("Company")).to_be_focused()
    card.page.keyboard.press("Enter")
    expect(dialog).to_contain_text("A word is enough.")
    expect(dialog.get_by_label("Company")).to_be_focused()
    card.page.keyboard.type("Acme")
    keys.select(dialog.get_by_label("How it stands"), "Offer")
    card.page.keyboard.press("Tab")
    card.page.keyboard.press("Enter")
    dialog = card.dialog("Congratulations.")
    expect(dialog).to_contain_text("Keep a copy, or delete everything here.")
    expect(dialog.get_by_role("button", name="Keep a copy")).to_be_focused()
    keys.press(dialog.get_by_role("button", name="Delete everything here"))
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    keys.press(dialog.get_by_role("button", name="Delete everything"))
    expect(dialog).to_have_count(0)
    expect(card.notice).to_contain_text("Deleted.")
    expect(line(card)).to_be_focused()
    expect(line(card)).to_have_text(WHICH)
    found = record(card.page)
    assert found["attempts"] == found["applications"] == {}
    keys.press(card.root.get_by_role("button", name="Undo"))
    expect(line(card)).to_have_text("Acme")
    expect(card.notice).to_be_hidden()
    expect(card.root.get_by_role("button", name="Delete this")).to_be_focused()
    (application,) = record(card.page)["applications"].values()
    assert application["outcome"] == "offer"


def test_the_line_says_it_all_on_one_line_and_as_text(visit: Visit) -> None:
    card = visit("2026-11-03T10:00")
    card.page.set_viewport_size({"width": 320, "height": 740})
    height = line(card).bounding_box()
    line(card).click()
    long = "<img src=x onerror=alert(1)> & " + "Gesellschaft " * 12
    name(card.dialog(WHICH), long)
    expect(line(card)).to_have_text(long.strip())
    after = line(card).bounding_box()
    assert height is not None
    assert after is not None
    assert (after["x"], after["width"], after["height"]) == (
        height["x"],
        height["width"],
        height["height"],
    )
    assert card.page.locator("img[src=x]").count() == 0


def test_without_storage_it_is_there_as_long_as_the_page(
    context: BrowserContext, guide: str
) -> None:
    page = context.new_page()
    page.add_init_script("delete window.indexedDB; Object.defineProperty(window, 'indexedDB', {})")
    page.goto(guide + WHAT_TO_DO)
    card = SelfCheck(page, "interview-reflection").open()
    line(card).click()
    name(card.dialog(WHICH), "Acme")
    expect(line(card)).to_have_text("Acme")
    expect(card.root).to_have_attribute("data-state", "memory")


@pytest.mark.parametrize(
    ("width", "schemes"),
    [
        (360, ("light",)),
        *(pytest.param(width, ("light", "dark"), marks=pytest.mark.audit) for width in (360, 1280)),
    ],
)
def test_axe_finds_nothing(visit: Visit, width: int, schemes: tuple[str, ...]) -> None:
    card = answered_for_acme(visit("2026-11-03T10:00"))
    card.page.close()
    card = visit("2026-11-10T10:00")
    card.page.set_viewport_size({"width": width, "height": 900})
    card.page.evaluate(axe())
    expect(card.notice).to_be_visible()
    found = look_at(card.page, "on a later day", "#selfcheck-interview-reflection", schemes)
    line(card).click()
    dialog = card.dialog(WHICH)
    dialog.get_by_role("radio", name="A new one").check()
    found += look_at(card.page, "which application", "dialog[open]", schemes)
    name(dialog, "Beta")
    card.write(HAPPENED, "On the phone")
    card.press("Delete this")
    expect(card.dialog("Delete these answers?")).to_be_visible()
    found += look_at(card.page, "delete which", "dialog[open]", schemes)
    card.page.keyboard.press("Escape")
    line(card).click()
    dialog.get_by_role("button", name="Change its details").click()
    dialog.get_by_label("How it stands").select_option(label="Offer")
    dialog.get_by_role("button", name="Save").click()
    expect(card.dialog("Congratulations.")).to_be_visible()
    found += look_at(card.page, "an offer", "dialog[open]", schemes)
    assert not found, "\n".join(found)


def test_a_long_name_stays_inside_the_card(visit: Visit) -> None:
    answered_for_acme(visit("2026-11-03T10:00")).page.close()
    card = visit("2026-11-10T10:00")
    card.press("Another application")
    name(card.dialog("Another application"), "x" * 190)
    expect(card.notice).to_contain_text("A new one for xxx")
    bar = card.root.locator(".sc-bar")
    assert bar.evaluate("bar => bar.scrollWidth <= bar.clientWidth")
