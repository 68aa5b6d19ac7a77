"""My record shows what was noted, and is the place to delete it, to bring it back and to go on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.faults.test_refusals import MISSING
from tests.browser.hands import Keyboard
from tests.browser.pages import BARE, HANDLING, WHAT_TO_DO, SelfCheck, Tree, record
from tests.browser.test_again_and_delete import begin_anew
from tests.browser.test_answering import KINDS
from tests.browser.test_axe import axe, look_at
from tests.browser.test_layout_shift import FRAMES, WATCH
from tests.conftest import Serve

RECORD = "my-record/"
BEST = "The answer I was glad about. What did it rest on?"
ALL = [
    "The first day",
    "The message",
    "Interview reflection",
    "Skill gaps",
    "Was it a fit?",
    "My search",
    "This week",
]
"""As the chapters have them, one after the other."""
EMPTY = "Nothing is noted yet, and that is fine."


class Record:
    """The page as a reader meets it."""

    def __init__(self, page: Page, guide: str) -> None:
        self.page = page
        self.guide = guide
        self.root = page.locator("selfcheck-record")

    def go(self) -> Record:
        self.page.goto(self.guide + RECORD)
        return self.ready()

    def ready(self) -> Record:
        expect(self.root).not_to_have_attribute("data-state", "loading")
        return self

    def quiz(self, title: str) -> Locator:
        heading = self.page.get_by_role("heading", name=title, exact=True)
        return self.root.locator(".sc-quiz").filter(has=heading)

    def doors(self) -> list[str]:
        return self.root.locator(".sc-doors").get_by_role("link").all_inner_texts()

    def press(self, within: Locator, name: str) -> None:
        within.get_by_role("button", name=name).first.click()

    def dialog(self, heading: str) -> Locator:
        return self.page.get_by_role("dialog", name=heading)

    def delete(self, within: Locator) -> None:
        self.press(within, "Delete")
        self.press(self.dialog("Delete this?"), "Delete")


@pytest.fixture
def mine(page: Page, guide: str) -> Record:
    return Record(page, guide)


def note_two(page: Page, guide: str) -> None:
    """Note something in two self-checks."""
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.write("Whom will I tell?", "Ines")
    first.noted(1).saved()
    page.goto(guide + WHAT_TO_DO)
    reflection = SelfCheck(page, "interview-reflection").open()
    reflection.choose(BEST, "A general view")
    reflection.choose("Which reason was I given?", "A skill or experience")
    reflection.noted(2).saved()


def test_an_empty_record_is_warm_and_leads_to_the_self_checks(mine: Record) -> None:
    mine.go()
    expect(mine.root).to_contain_text(EMPTY)
    assert mine.doors() == ALL
    expect(mine.root.get_by_role("heading", name="Applications")).to_be_hidden()
    mine.root.get_by_role("link", name="Interview reflection").click()
    expect(
        SelfCheck(mine.page, "interview-reflection").ready().root.locator("form")
    ).to_be_visible()


def test_what_was_noted_is_shown_and_leads_back(page: Page, guide: str, mine: Record) -> None:
    note_two(page, guide)
    page.locator("#selfcheck-interview-reflection .sc-where a").click()
    mine.ready()
    expect(mine.quiz("The first day")).to_contain_text("1 noted. All of it is optional.")
    expect(mine.quiz("Interview reflection")).to_contain_text("2 noted. All of it is optional.")
    assert mine.doors() == [
        one for one in ALL if one not in ("The first day", "Interview reflection")
    ]
    mine.quiz("The first day").get_by_role("link", name="Go on").click()
    first = SelfCheck(page, "first-day").ready()
    expect(first.field("Whom will I tell?")).to_have_value("Ines")
    expect(first.field("Whom will I tell?")).to_be_visible()


def test_what_is_deleted_can_be_brought_back_until_the_page_is_left(
    page: Page, guide: str, mine: Record
) -> None:
    note_two(page, guide)
    before = record(page)
    mine.go()
    mine.delete(mine.quiz("The first day"))
    expect(mine.quiz("The first day")).to_have_count(0)
    back = mine.root.get_by_role("button", name="Bring it back")
    expect(back).to_be_focused()
    assert len(record(page)["attempts"]) == 1
    back.click()
    expect(mine.quiz("The first day")).to_contain_text("1 noted")
    expect(back).to_have_count(0)
    after = record(page)
    assert (after["attempts"], after["plans"]) == (before["attempts"], before["plans"])
    mine.press(mine.root, "Delete everything")
    mine.press(mine.dialog("Delete this?"), "Delete")
    expect(mine.root).to_contain_text(EMPTY)
    page.reload()
    mine.ready()
    expect(mine.root).to_contain_text(EMPTY)
    expect(back).to_have_count(0)


def test_an_earlier_attempt_can_be_read_and_gone_on_with(
    page: Page, guide: str, mine: Record
) -> None:
    note_two(page, guide)
    reflection = SelfCheck(page, "interview-reflection")
    begin_anew(reflection)
    reflection.choose(BEST, "A situation, my part, and how")
    reflection.noted(1).saved()
    mine.go()
    here = mine.quiz("Interview reflection")
    expect(here.locator(".sc-attempt")).to_have_count(2)
    here.get_by_text("Then and now").click()
    expect(here.get_by_role("table", name="What changed")).to_contain_text("A general view")
    earlier = here.locator(".sc-attempt").last
    earlier.get_by_text("Read it").click()
    expect(earlier.get_by_role("table")).to_contain_text("A skill or experience")
    mine.press(earlier, "Go on with this one")
    reflection.ready().noted(2)
    expect(reflection.option(BEST, "A general view")).to_be_checked()


def test_it_follows_other_tabs(page: Page, guide: str, mine: Record) -> None:
    mine.go()
    expect(mine.root).to_contain_text(EMPTY)
    other = page.context.new_page()
    note_two(other, guide)
    expect(mine.quiz("Interview reflection")).to_contain_text("2 noted")
    mine.delete(mine.quiz("Interview reflection"))
    expect(SelfCheck(other, "interview-reflection").summary).not_to_contain_text("noted")


def test_it_is_ready_again_after_instant_navigation(page: Page, mine: Record) -> None:
    mine.go()
    page.get_by_role("link", name="Handling rejection gracefully").first.click()
    first = SelfCheck(page, "first-day").open()
    first.write("Whom will I tell?", "Ines")
    first.saved()
    page.get_by_role("link", name="My record").first.click()
    expect(mine.quiz("The first day")).to_contain_text("1 noted")
    page.go_back()
    SelfCheck(page, "first-day").ready().noted(1)
    page.go_forward()
    expect(mine.quiz("The first day")).to_contain_text("1 noted")


def test_nothing_moves_when_it_is_drawn(page: Page, guide: str, mine: Record) -> None:
    note_two(page, guide)
    page.add_init_script(WATCH)
    mine.go()
    expect(mine.quiz("The first day")).to_be_visible()
    page.evaluate(FRAMES)
    assert page.evaluate("window.shifts") == []


def test_where_the_browser_keeps_nothing_it_says_so(page: Page, mine: Record) -> None:
    page.add_init_script(MISSING)
    mine.go()
    expect(mine.root).to_have_attribute("data-state", "memory")
    expect(mine.root.locator(".sc-notice")).to_contain_text("This browser keeps nothing")
    expect(mine.root.get_by_role("button", name="Ask the browser")).to_have_count(0)


def test_beside_a_self_check_it_follows_what_is_noted_and_the_form_what_is_deleted(
    page: Page, tree: Tree, serve: Serve
) -> None:
    build = tree(
        {
            **BARE,
            "quizzes/one.yml": KINDS,
            "docs/index.md": "# A page\n\n/// selfcheck | one open\n///\n\n"
            "/// selfcheck-record\n///\n",
        }
    )
    url = serve(build.site).url
    page.add_init_script(MISSING)
    page.goto(url)
    one, mine = SelfCheck(page, "one").ready(), Record(page, url).ready()
    one.choose("One?", "Yes")
    expect(mine.quiz("Every kind")).to_contain_text("1 noted")
    mine.delete(mine.quiz("Every kind"))
    expect(one.option("One?", "Yes")).not_to_be_checked()
    mine.press(mine.root, "Bring it back")
    expect(one.option("One?", "Yes")).to_be_checked()


def test_on_a_device_of_others_what_this_tab_wrote_goes(
    page: Page, guide: str, mine: Record
) -> None:
    note_two(page, guide)
    mine.go()
    mine.press(mine.root, "This device is not mine")
    mine.press(mine.dialog("This device is not mine"), "Delete what this tab wrote")
    expect(mine.root.locator(".sc-notice")).to_contain_text("This tab keeps nothing")
    assert record(page)["attempts"] == {}


def test_everything_by_keyboard(page: Page, guide: str, mine: Record) -> None:
    note_two(page, guide)
    mine.go()
    keys = Keyboard(page)
    delete = mine.quiz("The first day").get_by_role("button", name="Delete")
    keys.press(delete)
    dialog = mine.dialog("Delete this?")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(delete).to_be_focused()
    keys.press(delete)
    keys.press(dialog.get_by_role("button", name="Delete"))
    back = mine.root.get_by_role("button", name="Bring it back")
    expect(back).to_be_focused()
    keys.press(back)
    expect(page.locator(":focus")).to_have_text("Self-checks")


def test_a_damaged_attempt_is_set_aside_and_the_rest_is_shown(
    page: Page, guide: str, mine: Record
) -> None:
    note_two(page, guide)
    page.goto(guide)
    page.evaluate("""() => new Promise(done => {
      const opening = indexedDB.open("selfcheck/when-you-dont-get-the-job");
      opening.onsuccess = () => {
        const tx = opening.result.transaction("attempts", "readwrite");
        tx.objectStore("attempts").put({ id: "broken", quiz: "skill-gaps", n: 3, answers: "?" });
        tx.oncomplete = () => { opening.result.close(); done(); };
      };
    })""")
    mine.go()
    expect(mine.quiz("The first day")).to_contain_text("1 noted")
    expect(mine.quiz("Skill gaps")).to_have_count(0)
    with page.expect_download() as download:
        mine.press(mine.root, "Save what is left")
    assert '"id": "broken"' in download.value.path().read_text("utf-8")


@pytest.mark.parametrize(
    ("width", "schemes"),
    [
        (320, ("dark",)),
        *(pytest.param(width, ("light", "dark"), marks=pytest.mark.audit) for width in (320, 1280)),
    ],
)
def test_axe_finds_nothing(
    page: Page, guide: str, mine: Record, width: int, schemes: tuple[str, ...]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    mine.go()
    page.evaluate(axe())
    found = look_at(page, "empty", schemes=schemes)
    note_two(page, guide)
    mine.go()
    page.evaluate(axe())
    found += look_at(page, "full", schemes=schemes)
    for within, button, heading in (
        (mine.quiz("The first day"), "Delete", "Delete this?"),
        (mine.root, "This device is not mine", "This device is not mine"),
    ):
        mine.press(within, button)
        expect(mine.dialog(heading)).to_be_visible()
        found += look_at(page, heading, "dialog[open]", schemes=schemes)
        page.keyboard.press("Escape")
    mine.delete(mine.quiz("The first day"))
    expect(mine.root.get_by_role("button", name="Bring it back")).to_be_visible()
    found += look_at(page, "deleted", schemes=schemes)
    assert not found, "\n".join(found)
