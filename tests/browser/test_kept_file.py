"""A kept file opens again, in another browser and in this one, and never breaks what is here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck, begins, record
from tests.tools.kept_schema import SCHEMA

TELL = "Whom will I tell?"
NOTHING_NEW = "Nothing new in it: everything is here already."
LABEL = "Copy three to five requirements from the advert."


@pytest.fixture(scope="module")
def kept(browser: Browser, guide: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with two self-checks, kept in a browser of its own."""
    page = browser.new_page()
    page.goto(guide + WHAT_TO_DO)
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Ines")
    first.noted(1).saved().show()
    gaps = SelfCheck(page, "skill-gaps").open()
    gaps.row(LABEL, 0, "SQL").now("With help").needed("On my own")
    gaps.noted(1).saved()
    file = keep(first, tmp_path_factory.mktemp("kept") / "kept.json")
    page.context.close()
    return file


def keep(card: SelfCheck, path: Path) -> Path:
    """Save everything as a file."""
    card.press("Keep a copy")
    dialog = card.dialog("Keep a copy")
    with card.page.expect_download() as download:
        dialog.get_by_role("button", name="Save as a file").click()
    download.value.save_as(path)
    dialog.get_by_role("button", name="Close").click()
    return path


def choose(card: SelfCheck, file: Path) -> Locator:
    """Choose a file to open, and return the dialog that says what it holds."""
    card.press("Open a kept copy")
    dialog = card.dialog("Open a kept copy")
    dialog.get_by_label("The file").set_input_files(file)
    return dialog


def test_it_is_as_its_schema_says(kept: Path) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator(schema).validate(json.loads(kept.read_text("utf-8")))


def test_it_opens_in_another_browser(page: Page, guide: str, kept: Path, tmp_path: Path) -> None:
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    dialog = choose(first, kept)
    expect(dialog).to_contain_text("It holds:")
    for title in ("The first day: 1 new attempt", "Skill gaps: 1 new attempt"):
        expect(dialog.get_by_role("listitem").filter(has_text=title)).to_be_visible()
    assert record(page)["attempts"] == {}  # nothing changes before one says so
    expect(first.field(TELL)).to_have_value("")
    dialog.get_by_role("button", name="Open it here").click()
    expect(dialog.get_by_role("status")).to_have_text("Opened. Your answers are here.")
    dialog.get_by_role("button", name="Close").click()
    expect(first.field(TELL)).to_have_value("Ines")
    first.noted(1)
    expect(first.result).to_contain_text("You noted 1.")

    page.goto(guide + WHAT_TO_DO)
    gaps = SelfCheck(page, "skill-gaps").open().noted(1)
    expect(gaps.rows(LABEL).first.get_by_role("radio", name="With help")).to_be_checked()

    # The same bytes come out again.
    assert keep(gaps, tmp_path / "again.json").read_bytes() == kept.read_bytes()

    # Opened twice, it is there once.
    dialog = choose(gaps, kept)
    expect(dialog.get_by_role("status")).to_have_text(NOTHING_NEW)
    expect(dialog.get_by_role("button", name="Open it here")).to_have_count(0)
    assert len(record(page)["attempts"]) == 2


def test_where_both_have_answers_the_reader_chooses(page: Page, guide: str, kept: Path) -> None:
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Somebody else")
    first.noted(1).saved()
    dialog = choose(first, kept)
    dialog.get_by_role("radio", name="Mine").check()
    dialog.get_by_role("button", name="Open it here").click()
    expect(dialog.get_by_role("status")).to_have_text("Opened. Your answers are here.")
    dialog.get_by_role("button", name="Close").click()
    expect(first.field(TELL)).to_have_value("Somebody else")
    assert len(record(page)["attempts"]) == 3
    dialog = choose(first, kept)
    expect(dialog.get_by_role("status")).to_have_text(NOTHING_NEW)


def test_what_is_shown_now_stays_as_an_earlier_attempt(page: Page, guide: str, kept: Path) -> None:
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Somebody else")
    first.noted(1).saved()
    dialog = choose(first, kept)
    expect(dialog).to_contain_text("What you see now stays as an earlier attempt.")
    expect(dialog.get_by_role("radio", name=begins("What the file holds"))).to_be_checked()
    dialog.get_by_role("button", name="Open it here").click()
    expect(dialog.get_by_role("status")).to_have_text("Opened. Your answers are here.")
    dialog.get_by_role("button", name="Close").click()
    expect(first.field(TELL)).to_have_value("Ines")
    said = [one["answers"].get("tell", [""])[0] for one in record(page)["attempts"].values()]
    assert sorted(said) == ["", "Ines", "Somebody else"]


def test_a_second_choice_can_be_made_after_a_broken_file(
    page: Page, guide: str, kept: Path, tmp_path: Path
) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(b"{")
    page.goto(guide + HANDLING)
    first = SelfCheck(page, "first-day").open()
    dialog = choose(first, file)
    expect(dialog.get_by_role("status")).to_contain_text("Nothing was changed.")
    dialog.get_by_label("The file").set_input_files(kept)
    dialog.get_by_role("button", name="Open it here").click()
    expect(first.field(TELL)).to_have_value("Ines")
