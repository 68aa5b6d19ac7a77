"""No word of ours is written past the catalogue: one that marks what it says shows the rest."""

from __future__ import annotations

import re
from gettext import NullTranslations
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, NavigableString

from mkdocs_selfcheck.render import Place, RecordPlace, render, render_record
from mkdocs_selfcheck.render import words as ours
from mkdocs_selfcheck.source import load_text
from tests.tools.node import WEB

QUIZ = Path(__file__).with_name("every-kind.yml")
NAMED = ("aria-label", "title", "placeholder", "alt")
LETTERS = re.compile(r"[^\W\d_]{2,}")


class Marking(NullTranslations):
    """Puts marks around everything it is asked for."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002
        return message


def unmarked(markup: str, authors: str) -> list[str]:
    """What is read or heard and stands neither between marks nor in the author's file."""
    page = BeautifulSoup(markup, "html.parser")
    texts = [str(one) for one in page.find_all(string=True) if type(one) is NavigableString]
    texts += [str(one[name]) for one in page.find_all(True) for name in NAMED if one.get(name)]
    own = LETTERS.findall(authors)
    found = []
    depth = 0
    for text in texts:
        left = ""
        # A mark may open in one element and close in another.
        for sign in text:
            depth += (sign == "⟦") - (sign == "⟧")
            left += "" if depth or sign == "⟧" else sign
        found += [one for one in LETTERS.findall(left) if one.casefold() not in own]
    assert depth == 0
    return found


@pytest.fixture(autouse=True)
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "catalogue", lambda _: Marking())
    ours.words.cache_clear()
    yield
    ours.words.cache_clear()


def test_the_form_and_the_record_say_nothing_past_the_catalogue() -> None:
    text = QUIZ.read_text("utf-8")
    quiz, found = load_text(text, "every-kind.yml")
    assert quiz is not None, found
    authors = text.casefold()
    form = render(quiz, Place(site="a", record="my-record.md"))
    assert form.count("⟦") > 100
    assert unmarked(form, authors) == []
    record = render_record([(quiz, "a.md")], RecordPlace(site="a"))
    assert unmarked(record, authors) == []


def _templates(source: str) -> list[str]:
    """The fixed parts of what lit-html draws, without what is put into them."""
    found = []
    for start in re.finditer(r"\b(?:html|svg)`", source):
        text, depth, at = "", 0, start.end()
        while source[at] != "`" or depth:
            if source.startswith("${", at):
                depth, at = depth + 1, at + 2
                continue
            depth += (source[at] == "{" and depth > 0) - (source[at] == "}" and depth > 0)
            text += "" if depth or source[at] == "}" else source[at]
            at += 1
        found.append(text)
    return found


def test_what_the_browser_draws_has_no_words_in_its_templates() -> None:
    found = []
    files = [file for file in (WEB / "src").rglob("*.ts") if "preview" not in str(file)]
    for file in files:
        source = re.sub(r"/\*.*?\*/|^\s*//.*?$", "", file.read_text("utf-8"), flags=re.S | re.M)
        for text in _templates(source):
            named = re.findall(rf'(?:{"|".join(NAMED)})="([^"]*)"', text)
            found += [(file.name, one) for one in named if LETTERS.search(one)]
            shown = re.sub(r"<[^>]*>?", " ", text)
            found += [(file.name, one) for one in LETTERS.findall(shown)]
    assert len(files) > 50
    assert found == []
