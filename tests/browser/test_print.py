"""On paper: an empty worksheet without answers, and with answers every one of them as text."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.asked import ON_PAGES, options, questions, quizzes
from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck, Tree, small_site
from tests.browser.test_answering import KINDS
from tests.conftest import Serve


def printed(page: Page) -> str:
    """Return the text of the page as it is printed; lines are joined, because paper breaks them."""
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return squeezed(" ".join(sheet.extract_text() for sheet in reader.pages))


def squeezed(text: str) -> str:
    """Return it on one line; paper has ligatures, too."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without"])
def sheet(request: pytest.FixtureRequest, new_context) -> Page:  # type: ignore[no-untyped-def]
    page: Page = new_context(java_script_enabled=request.param).new_page()
    return page


@pytest.mark.parametrize("path", [HANDLING, WHAT_TO_DO], ids=["handling", "what-to-do"])
def test_without_answers_it_is_an_empty_worksheet(sheet: Page, guide: str, path: str) -> None:
    ids = [quiz for where, quiz in ON_PAGES if where == path]
    sheet.goto(guide + path)
    for quiz in ids:
        expect(SelfCheck(sheet, quiz).summary).to_be_visible()
    text = printed(sheet)
    asked = [each for quiz in ids for each in questions(quizzes()[quiz]) + options(quizzes()[quiz])]
    assert [each for each in asked if squeezed(each) not in text] == []
    assert "(chosen)" not in text
    if "interview-reflection" in ids:
        assert "For which application: ____" in text
    # What takes first steps, reasons and levels needed is on the sheet too, to be ticked.
    if "skill-gaps" in ids:
        assert "☐ I have it but did not show it" in text
        assert "☐ Weeks" in text
        assert "☐ Passed on" in text
        assert "☐ On my own (suggested)" in text
        assert "Not yet – I have not had to do it." in text
    for button in ("Keep a copy", "Start again", "Delete this", "Clear", "Add another"):
        assert button not in text


def test_a_worksheet_takes_few_sheets_of_paper(page: Page, guide: str) -> None:
    def sheets() -> int:
        return len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)

    page.goto(guide + "checks/skill-gaps/")
    SelfCheck(page, "skill-gaps").ready()
    assert sheets() <= 5
    page.goto(guide + "checks/first-day/")
    first = SelfCheck(page, "first-day").ready()
    first.choose("How much room does the no take today?", "It comes and goes")
    first.write("What is one thing I did well, while I remember it?", "I asked about the team")
    first.root.get_by_label("I wrote down one thing").check()
    first.write("Whom will I tell?", "Ines, tonight")
    first.root.get_by_label("I told somebody.").check()
    first.write("When will I look at this again?", "2027-01-08")
    first.group("What will I do if it keeps me awake?").get_by_label("then I will").fill("read")
    first.noted(7).show()
    assert sheets() <= 2


def test_with_answers_the_paper_tells_them_all(page: Page, tree: Tree, serve: Serve) -> None:
    page.goto(serve(small_site(tree, KINDS)).url)
    kinds = SelfCheck(page, "one").ready()
    kinds.root.get_by_label("I slept on it").check()
    kinds.write("When?", "2027-02-03")
    kinds.choose("How clear was it?", "Low")
    kinds.choose("Always?", "High")
    kinds.choose("And the third?", "Does not apply")
    own = kinds.row("Copy two requirements.", 0, "Cooking for forty")
    own.now("Low").needed("High").importance("Much").was("I lack it").takes("Weeks")
    kinds.pick("Giving talks").now("In the middle")
    kinds.choose("One?", "Yes")
    kinds.choose("Many?", "One", "Two")
    long = "\n".join(f"Line {number} of a long answer" for number in range(1, 13))
    kinds.write("Why?", long)
    plan = kinds.group("And tonight?")
    plan.get_by_label("then I will").fill("read two pages")
    plan.get_by_label("I look at it again on").fill("2027-03-04")
    kinds.saved().show()
    text = printed(page)

    for chosen in ("I slept on it", "High", "In the middle", "Giving talks", "Yes", "One", "Two"):
        assert f"{chosen} (chosen)" in text, chosen
    assert "Low – They asked twice. (chosen)" in text
    assert "Does not apply (chosen)" in text
    # Once for each: the check, three ratings, own now, pick and its now, one choice, two of many.
    assert text.count("(chosen)") == 10
    for written in ("Cooking for forty", squeezed(long), "I wake & think", "read two pages"):
        assert written in text, written
    assert "02/03/2027" in text
    assert "03/04/2027" in text
    for label, value in (
        ("What is needed", "High"),
        ("How much it mattered", "Much"),
        ("What it was this time", "I lack it"),
        ("A first step takes", "Weeks"),
    ):
        assert re.search(rf"{label} {value}", text), label
    assert "What this says You noted 11." in text
    assert "Cooking for forty Low High" in text  # the table
    assert "Much I lack it" in text
    assert "Which piece of it fits into a few days?" in text
    assert "Enough for today." in text


def test_on_paper_a_question_says_when_it_is_asked(page: Page, tree: Tree, serve: Serve) -> None:
    page.goto(serve(small_site(tree, KINDS)).url)
    kinds = SelfCheck(page, "one").ready()
    only = kinds.root.get_by_text("Only if: “One?” – Yes")
    assert "Why? Only if: “One?” – Yes" in printed(page)
    expect(only).to_be_hidden()
    kinds.choose("One?", "Yes")
    kinds.saved()
    expect(kinds.field("Why?")).to_be_visible()
    expect(only).to_be_hidden()
    # It is asked now: nothing is left to say.
    assert "Only if" not in printed(page)


def test_no_dropdown_is_drawn_on_paper_and_no_box_stands_alone(
    page: Page, tree: Tree, serve: Serve
) -> None:
    page.goto(serve(small_site(tree, KINDS)).url)
    kinds = SelfCheck(page, "one").ready()
    needed = kinds.group("Querying data").get_by_label("What is needed")
    boxes = kinds.group("Querying data").get_by_text("☐ Low ☐ In the middle ☐ High (suggested)")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 420, "height": 800})
    expect(needed).to_be_hidden()
    expect(boxes).to_be_visible()
    lines = "all => all.map(one => one.getClientRects().length)"
    options = kinds.root.locator(".sc-paper-options:visible > span")
    assert set(options.evaluate_all(lines)) == {1}

    page.emulate_media(media="screen")
    kinds.choose("Querying data", "In the middle")
    kinds.saved()
    page.emulate_media(media="print")
    expect(boxes).to_be_hidden()
    expect(needed).to_be_visible()
    expect(needed).to_have_css("appearance", "none")
    # No row of their own was written: there is still room for some, under its heading.
    expect(kinds.root.get_by_label("In your own words").first).to_be_visible()


PAGE = 1123  # px of an A4 page
ROWS = """\
title: Rows
scales: {skill: {low: Low, high: High}}
sections:
  mine:
    title: Mine
    scale: skill
    own_items: {gap: Copy three requirements., help: In their words., limit: 3}
"""


def test_a_page_ends_with_no_label_and_with_no_head_of_a_table(
    page: Page, tree: Tree, serve: Serve
) -> None:
    def sheets(last: Locator) -> list[str]:
        """Print with this near the foot of a page."""
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 794, "height": PAGE})
        page.add_style_tag(content="main { padding-top: 0 !important }")
        box = last.bounding_box()
        assert box
        room = PAGE - box["y"] % PAGE - box["height"] - 12
        page.add_style_tag(content=f"main {{ padding-top: {room}px !important }}")
        reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
        page.emulate_media(media="screen")
        return [squeezed(sheet.extract_text()) for sheet in reader.pages]

    page.goto(serve(small_site(tree, ROWS)).url)
    rows = SelfCheck(page, "one").ready()
    label = rows.root.locator(".sc-own-label")
    (mine,) = [sheet for sheet in sheets(label) if "Copy three requirements." in sheet]
    assert "Where I am now" in mine
    rows.row("Copy three requirements.", 0, "Cooking").now("Low").needed("High")
    rows.row("Copy three requirements.", 1, "Sewing").now("Low").needed("High")
    rows.saved().show()
    # Nothing but the table, so that nothing above it moves to the next page before.
    page.add_style_tag(content=".sc-section, .sc-result > :not(table) { display: none !important }")
    head = rows.result.locator("thead")
    (table,) = [sheet for sheet in sheets(head) if "In the order of what comes first" in sheet]
    assert "Cooking Low High" in table
    assert "Sewing Low High" in table


def test_where_somebody_was_writing_no_ring_is_printed(page: Page, guide: str) -> None:
    page.goto(guide + "checks/first-day/")
    field = SelfCheck(page, "first-day").ready().field("Whom will I tell?")
    field.press_sequentially("Mara")
    expect(field).to_be_focused()
    expect(field).to_have_css("outline-style", "solid")
    page.emulate_media(media="print")
    expect(field).to_have_css("outline-style", "none")


def test_all_advice_that_fits_is_printed_unfolded(page: Page, guide: str) -> None:
    page.goto(guide + ON_PAGES[-1][0])
    reflection = SelfCheck(page, "interview-reflection").open()
    for question in (
        "The answer I was glad about. What did it rest on?",
        "The question that mattered most to them. What did my answer rest on?",
        "The question I found hardest. What did my answer rest on?",
    ):
        reflection.choose(question, "A general view")
    reflection.saved().show()
    expect(reflection.result.get_by_text("Five minutes. Write down what you did")).to_be_hidden()
    text = printed(page)
    told = "Five minutes. Write down what you did in it, step by step"
    # Once in the result, and once where all advice stands.
    assert text.count(told) == 2
