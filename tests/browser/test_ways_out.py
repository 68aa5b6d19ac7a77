"""What leaves: on paper, as Markdown, as a table, as a file; and the file comes back as it went."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt
from playwright.sync_api import Locator, Page, expect

from tests.browser.hands import Keyboard
from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck, record
from tests.browser.test_print import printed

RECORD = "my-record/"
TELL = "Whom will I tell?"
HOSTILE = '=1+1 | *Ines* [a](http://evil.example) <b>x</b>\n# and\n- more, "quoted"'
AGAIN = "When will I look at this again?"
SAID = re.escape(f"{AGAIN} January 8, 2027\n")
LABEL = "Copy three to five requirements from the advert."


def answered(page: Page, guide: str, tell: str) -> SelfCheck:
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, tell)
    first.write(AGAIN, "2027-01-08")
    return first.noted(2).saved()


def test_only_the_ticked_lines_are_printed(page: Page, guide: str) -> None:
    page.add_init_script("window.print = () => { window.asked = true; }")
    first = answered(page, guide, "Ines")
    dialog = first.copying()
    dialog.get_by_text("Other ways", exact=True).click()
    dialog.get_by_role("button", name="Print").click()
    assert page.evaluate("window.asked")
    assert printed(page) == f"The first day {AGAIN} January 8, 2027"
    dialog.get_by_role("checkbox", name=TELL).check()
    dialog.get_by_role("button", name="Print").click()
    assert f"{TELL} Ines" in printed(page)
    dialog.get_by_role("button", name="Close").click()
    assert "How much room does the no take today?" in printed(page)


def save(dialog: Locator, button: str, path: Path) -> Path:
    with dialog.page.expect_download() as download:
        dialog.get_by_role("button", name=button).click()
    path = path / download.value.suggested_filename
    download.value.save_as(path)
    expect(dialog.get_by_role("status")).to_contain_text(path.name)
    return path


def test_what_was_typed_is_text_in_markdown_and_in_a_table(
    page: Page, guide: str, tmp_path: Path
) -> None:
    first = answered(page, guide, HOSTILE)
    dialog = first.copying()
    dialog.get_by_role("checkbox", name=TELL).check()
    dialog.get_by_text("Other ways", exact=True).click()
    file = save(dialog, "Save as Markdown", tmp_path)
    assert file.name == "the-first-day.md"
    page_of_it = MarkdownIt("gfm-like").render(file.read_text("utf-8"))
    shown = BeautifulSoup(page_of_it, "html.parser")
    assert {tag.name for tag in shown.find_all()} == {"h1", "p", "strong", "br"}
    assert [" ".join(block.get_text().split()) for block in shown.find_all(["h1", "p"])] == [
        "The first day",
        f"{TELL} {' '.join(HOSTILE.split())}",
        f"{AGAIN} January 8, 2027",
    ]

    file = save(dialog, "Save as a table (CSV)", tmp_path)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        head, *rows = list(csv.reader(opened, strict=True))
    assert file.read_bytes()[:3] == b"\xef\xbb\xbf"
    assert head[3:] == ["item id", "question", "answer id", "answer", "private"]
    assert [row[3:] for row in rows] == [
        ["tell", TELL, "", f"'{HOSTILE}", "yes"],
        ["look-again", AGAIN, "", "January 8, 2027", ""],
    ]


def keep(page: Page, path: Path) -> bytes:
    page.get_by_role("button", name="Keep a copy").click()
    dialog = page.get_by_role("dialog", name="Keep a copy")
    content = save(dialog, "Save as a file", path).read_bytes()
    dialog.get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name="Keep a copy")).to_be_focused()
    return content


def choose(page: Page, content: bytes) -> Locator:
    page.get_by_role("button", name="Open a kept copy").click()
    dialog = page.get_by_role("dialog", name="Open a kept copy")
    file = {"name": "kept.json", "mimeType": "application/json", "buffer": content}
    dialog.get_by_label("The file", exact=True).set_input_files(file)  # type: ignore[arg-type]
    return dialog


def test_kept_deleted_opened_and_kept_again_it_is_the_same_bytes(
    page: Page, guide: str, tmp_path: Path
) -> None:
    answered(page, guide, HOSTILE).show()
    page.goto(guide + WHAT_TO_DO)
    gaps = SelfCheck(page, "skill-gaps").open()
    gaps.row(LABEL, 0, "SQL").now("With help").needed("On my own")
    gaps.noted(1).saved()

    page.goto(guide + RECORD)
    care = page.locator("[data-part=care]")
    expect(care).to_contain_text("You have not kept a copy on this device yet.")
    kept = keep(page, tmp_path)
    expect(care).to_contain_text("Nothing has changed since.")
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete", exact=True).click()
    expect(page.locator("[data-part=checks] .sc-part")).not_to_contain_text("noted.")
    assert record(page)["attempts"] == {}

    dialog = choose(page, kept)
    for title in ("The first day: 1 new attempt", "Skill gaps: 1 new attempt"):
        expect(dialog.get_by_role("listitem").filter(has_text=title)).to_be_visible()
    Keyboard(page).press(dialog.get_by_role("button", name="Open it here"))
    expect(dialog.get_by_role("status")).to_have_text("Opened. Your answers are here.")
    dialog.get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name="Open a kept copy")).to_be_focused()
    assert keep(page, tmp_path) == kept

    # Twice is once, and so it is from another site.
    other = json.loads(kept) | {"site": "another-guide"}
    dialog = choose(page, json.dumps(other).encode())
    expect(dialog).to_contain_text("It was kept on another site (another-guide; this one is")
    expect(dialog.get_by_role("status")).to_have_text(
        "Nothing new in it: everything is here already."
    )
    expect(dialog.get_by_role("button", name="Open it here")).to_have_count(0)
    dialog.get_by_role("button", name="Cancel").click()
    assert keep(page, tmp_path) == kept


def test_a_summary_of_the_record_tells_what_is_ticked(page: Page, guide: str) -> None:
    answered(page, guide, "Ines")
    page.goto(guide + RECORD)
    opener = page.get_by_role("button", name="Copy a summary to pass on", exact=True)
    Keyboard(page).press(opener)
    dialog = page.get_by_role("dialog", name="Copy a summary to pass on")
    text = dialog.get_by_label("The text", exact=True)
    expect(text).to_have_value(re.compile(r"^My record\n\nThe first day, .+\n\n" + SAID + "$"))
    # All that is not private: a private line is ticked by itself alone.
    dialog.get_by_role("button", name="Untick all: The first day").click()
    expect(text).to_have_value("My record\n")
    dialog.get_by_role("button", name="Tick all that is not private: The first day").click()
    expect(text).to_have_value(re.compile(SAID))
    expect(text).not_to_have_value(re.compile("Ines"))
    dialog.get_by_role("checkbox", name=TELL).check()
    expect(text).to_have_value(re.compile("Ines"))
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
