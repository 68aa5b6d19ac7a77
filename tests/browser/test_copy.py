"""Keep a copy: as text, line by line, and as a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.hands import Keyboard
from tests.browser.pages import HANDLING, SelfCheck, record

ROOM = "How much room does the no take today?"
WELL = "What is one thing I did well, while I remember it?"
TEXT = "The first day\n\nWhen will I look at this again? January 8, 2027\n"
PASTED = """async () => {
  const [item] = await navigator.clipboard.read();
  const html = await (await item.getType("text/html")).text();
  return html.replace(/^.*<!--StartFragment-->|<!--EndFragment-->.*$/gs, "").replace(/\\n/g, "");
}"""


@pytest.fixture
def first(page: Page, guide: str) -> SelfCheck:
    page.goto(guide + HANDLING)
    return answered(page)


def answered(page: Page) -> SelfCheck:
    first = SelfCheck(page, "first-day").open()
    first.choose(ROOM, "It comes and goes")
    first.write(WELL, "I asked about the team")
    first.write("When will I look at this again?", "2027-01-08")
    return first.noted(3).saved()


def box(dialog: Locator) -> Locator:
    return dialog.get_by_label("The text", exact=True)


def test_by_keyboard_and_back(first: SelfCheck) -> None:
    page = first.page
    opener = first.root.get_by_role("button", name="Keep a copy").first
    Keyboard(page).press(opener)
    dialog = first.dialog("Keep a copy")
    expect(dialog).to_be_visible()
    assert dialog.evaluate("dialog => dialog.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()


def test_private_lines_wait_to_be_ticked(first: SelfCheck, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    dialog = first.copying()
    room = dialog.get_by_role("checkbox", name=ROOM)
    well = dialog.get_by_role("checkbox", name=WELL)
    again = dialog.get_by_role("checkbox", name="When will I look at this again?")
    for private, about in ((room, ROOM), (well, WELL)):
        expect(private).not_to_be_checked()
        expect(dialog.locator("label", has_text=about)).to_contain_text("(private)")
    expect(again).to_be_checked()
    expect(box(dialog)).to_have_value(TEXT)

    well.check()
    with_well = f"The first day\n\n{WELL} I asked about the team\n{TEXT.splitlines()[2]}\n"
    expect(box(dialog)).to_have_value(with_well)
    dialog.get_by_role("button", name="Copy", exact=True).click()
    expect(dialog.get_by_role("status")).to_have_text("Copied.")
    assert first.page.evaluate("navigator.clipboard.readText()") == with_well
    pasted = first.page.evaluate(PASTED)
    assert BeautifulSoup(pasted, "html.parser").get_text("\n").split("\n") == [
        "The first day",
        WELL,
        "I asked about the team",
        "When will I look at this again?",
        "January 8, 2027",
    ]
    again.uncheck()
    expect(box(dialog)).to_have_value(f"The first day\n\n{WELL} I asked about the team\n")


def test_after_the_result_its_lines_are_in_it(first: SelfCheck) -> None:
    first.show()
    dialog = first.copying()
    # How much was noted would tell that lines were held back.
    expect(dialog).not_to_contain_text("You noted")
    # The next step of a private answer is as private as the answer.
    step = dialog.get_by_role("checkbox", name="One next step: how much room it takes")
    expect(step).not_to_be_checked()
    expect(box(dialog)).to_have_value(TEXT)


def test_on_plain_http_the_text_can_be_selected(page: Page, built_guide: Path) -> None:
    """As on a phone that opens the guide from a computer beside it."""
    kinds = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}

    def answer(route) -> None:  # type: ignore[no-untyped-def]
        path = built_guide / route.request.url.removeprefix("http://guide.test/").split("#")[0]
        file = path / "index.html" if path.is_dir() else path
        if file.is_file():
            route.fulfill(path=file, content_type=kinds.get(file.suffix))
        else:
            route.fulfill(status=404)

    page.route("http://guide.test/**", answer)
    page.goto("http://guide.test/" + HANDLING)
    assert not page.evaluate("isSecureContext")
    first = answered(page)
    dialog = first.copying()
    expect(dialog.get_by_role("button", name="Copy", exact=True)).to_have_count(0)
    expect(dialog.get_by_role("button", name="Share")).to_have_count(0)
    expect(box(dialog)).to_have_value(TEXT)
    box(dialog).press("ControlOrMeta+a")
    assert box(dialog).evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)") == (
        TEXT
    )
    page.reload()
    first.open().noted(3)


def test_where_copying_is_refused_the_text_is_selected(first: SelfCheck) -> None:
    first.page.evaluate(
        "() => { navigator.clipboard.write = () => Promise.reject(new Error('refused')) }"
    )
    dialog = first.copying()
    dialog.get_by_role("button", name="Copy", exact=True).click()
    expect(dialog.get_by_role("status")).to_have_text("The text is selected: copy it from there.")
    expect(box(dialog)).to_be_focused()
    assert first.page.evaluate("String(getSelection())") in (TEXT, TEXT.rstrip())


def test_the_file_holds_everything(first: SelfCheck) -> None:
    page = first.page
    first.press("Keep a copy")
    dialog = first.dialog("Keep a copy")
    expect(dialog).to_contain_text("The file holds everything you answered on this site")
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Save as a file").click()
    assert download.value.suggested_filename == "selfcheck-when-you-dont-get-the-job.json"
    expect(dialog.get_by_role("status")).to_contain_text(download.value.suggested_filename)
    kept = json.loads(download.value.path().read_text("utf-8"))
    assert kept["selfcheck"] == 1
    assert kept["site"] == "when-you-dont-get-the-job"
    assert kept["attempts"] == list(record(page)["attempts"].values())


def test_nothing_noted_is_said(page: Page, guide: str) -> None:
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.press("Keep a copy")
    expect(first.dialog("Keep a copy")).to_contain_text("Nothing noted yet.")
