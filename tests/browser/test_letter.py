"""A letter follows the answers until it is edited; what is so stands beside what was chosen."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SMALL_DATABASE, SelfCheck, Tree, record, small_site
from tests.browser.test_axe import RUN, axe
from tests.browser.test_print import printed
from tests.conftest import Serve

QUIZ = """\
title: After the talk
sections:
  letter:
    title: A letter of thanks
    items:
      contact: {text: "Whom do I write to?", lines: 1}
      day: {date: "When did we talk?"}
      topics:
        multiple-choice: What was of use?
        options: {team: the team, work: the work itself}
      thanks:
        message: My letter
        subject: Our talk on {day}
        letter: |
          Dear {contact},

          thank you for the talk on {day}. What you said about {topics} was of use to me.
  law:
    title: What is so
    items:
      notice:
        single-choice: From when does a notice count?
        short: when a notice counts
        options:
          written: The day on the letter
          arrived: {title: The day it arrived, correct: true}
        explanation: Keep the *envelope*.
"""
BLANK = (
    "Dear ________,\n\nthank you for the talk on ________. "
    "What you said about ________ was of use to me."
)
FULL = (
    "Dear Ines,\n\nthank you for the talk on January 8, 2027. "
    "What you said about the team and the work itself was of use to me."
)


@pytest.fixture
def talk(page: Page, tree: Tree, serve: Serve) -> SelfCheck:
    page.goto(serve(small_site(tree, QUIZ)).url)
    return SelfCheck(page, "one").open()


def answered(talk: SelfCheck) -> None:
    talk.write("Whom do I write to?", "Ines")
    talk.write("When did we talk?", "2027-01-08")
    talk.choose("What was of use?", "the team", "the work itself")


def test_a_letter_is_made_edited_kept_and_given_back(talk: SelfCheck) -> None:
    letter = talk.field("My letter")
    expect(letter).to_have_value(BLANK)
    answered(talk)
    expect(letter).to_have_value(FULL)
    talk.noted(3).saved()
    mail = urlsplit(talk.root.get_by_role("link", name="Mail").get_attribute("href") or "")
    assert mail.scheme == "mailto"
    assert parse_qs(mail.query) == {
        "subject": ["Our talk on January 8, 2027"],
        "body": [FULL.replace("\n", "\r\n")],
    }

    letter.press("End")
    letter.type(" P.S. Hello.")
    talk.noted(4).saved()
    mine = letter.input_value()
    talk.write("Whom do I write to?", "Ada")
    talk.saved()
    expect(letter).to_have_value(mine)
    talk.page.reload()
    talk.open()
    expect(letter).to_have_value(mine)
    (attempt,) = record(talk.page, SMALL_DATABASE)["attempts"].values()
    assert attempt["answers"]["thanks"][0] == mine

    talk.copying()
    line = talk.page.get_by_role("checkbox", name="My letter")
    expect(line).not_to_be_checked()
    talk.page.keyboard.press("Escape")
    talk.clear("My letter").click()
    expect(letter).to_have_value(FULL.replace("Ines", "Ada"))
    talk.noted(3)


def test_what_is_so_is_said_when_it_is_asked_for_and_without_a_verdict(talk: SelfCheck) -> None:
    talk.choose("From when does a notice count?", "The day on the letter")
    talk.saved()
    so = talk.root.get_by_text("This is so: “The day it arrived”.")
    expect(so).to_be_hidden()
    talk.show()
    assert talk.lines()[:7] == [
        "What this says",
        "You noted 1.",
        "Good to know",
        "From when does a notice count?",
        "You chose “The day on the letter”.",
        "This is so: “The day it arrived”.",
        "Keep the envelope.",
    ]
    talk.page.evaluate(axe())
    assert talk.page.evaluate(RUN, "self-check") == []


def test_on_paper_the_letter_stands_with_blanks_or_whole(
    talk: SelfCheck,
    new_context,  # type: ignore[no-untyped-def]
) -> None:
    bare: Page = new_context(java_script_enabled=False).new_page()
    bare.goto(talk.page.url)
    text = printed(bare)
    assert "Subject: Our talk on ________" in text
    assert BLANK.replace("\n\n", " ") in text
    assert "Copy" not in text
    assert "mm/dd/yyyy" not in text
    assert "This is so: “The day it arrived”. Keep the envelope." in text

    answered(talk)
    talk.saved()
    assert "01/08/2027" in printed(talk.page)
    assert FULL.replace("\n\n", " ") in printed(talk.page)
