"""On paper: an empty worksheet without answers, and with answers every one of them as text."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Page, expect
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
    # What takes first steps, reasons and levels needed is on the sheet too, to be ticked.
    if "skill-gaps" in ids:
        assert "☐ I have it but did not show it" in text
        assert "☐ Weeks" in text
        assert "☐ Passed on" in text
    for button in ("Keep a copy", "Start again", "Delete this", "Clear", "Add another"):
        assert button not in text


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
    assert "Low They asked twice. (chosen)" in text
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


def test_all_advice_that_fits_is_printed_unfolded(page: Page, guide: str) -> None:
    page.goto(guide + ON_PAGES[2][0])
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
