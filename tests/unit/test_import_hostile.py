"""No page, however odd, keeps `selfcheck import` or a look at its lines busy for long."""

from __future__ import annotations

import time

import pytest

from mkdocs_selfcheck.cli.mkdocs_quiz import read, write
from mkdocs_selfcheck.passages import outside, pieces

_QUIZ = "<quiz>\n{}\n- [x] a\n- [ ] b\n</quiz>\n"
PAGES = {
    "spaces in a heading": "## a" + " " * 30_000 + "x",
    "signs in a heading": "## a" + " #" * 20_000 + "x",
    "braces in a heading": "## a" + " {" * 20_000 + "x",
    "colons": _QUIZ.format("<" + ":" * 80_000),
    "colons in feedback": _QUIZ.format("Q?").replace("a\n", "a\n> <" + ":" * 80_000 + "\n"),
    "tags": _QUIZ.format("<a " * 40_000),
    "links": _QUIZ.format("[a](" * 40_000),
    "long links": _QUIZ.format("[a](b" + " c" * 40_000),
    "addresses": _QUIZ.format("[a]()" * 10_000 + "{" * 40_000),
    "brackets": _QUIZ.format("[" * 80_000),
    "blanks": "<quiz>\n" + "[[" * 80_000 + "\n</quiz>",
    "code": _QUIZ.format("`" * 20_000 + "x"),
    "codes": _QUIZ.format(" ".join("`" * n for n in range(1, 500))),
    "fences": _QUIZ.format("~~~ " * 20_000),
    "same questions": _QUIZ.format("The same?") * 10_000,
    "same answers": "<quiz>\nQ?\n" + "- [x] same\n" * 20_000 + "</quiz>",
    "begun and begun": "<quiz>\n" * 30_000,
    "comments": "<!--\n" * 100_000,
    "placeholders": "<!-- " + " " * 80_000,
    "front matter": "---\ntitle: " + " " * 80_000 + "x\ny\n---\n",
    "answers": "<quiz>\nQ?\n- [x]" + " " * 80_000 + "\n</quiz>",
    "open fences": "```\n```x\n" * 10_000 + "~~~\n" + "~~~x\n" * 40_000,
}


@pytest.mark.parametrize("name", PAGES)
def test_an_odd_page_is_read_soon(name: str) -> None:
    begun = time.process_time()
    page = read(PAGES[name])
    assert page.questions or page.notes or "title" in PAGES[name] or page.title == ""
    if page.questions:
        assert write(page, name="odd")[0].startswith("# yaml-language-server")
    # A second is what it takes at most; this is the alarm for more than linear.
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("sign", ["<!--", "```x", "~~~"])
def test_what_is_begun_and_never_ends_is_text(sign: str) -> None:
    begun = time.process_time()
    lines = [*[sign, "text"] * 20_000]
    shown = [line for _, line in outside(lines)]
    assert shown[-1] == "text"
    assert pieces("\n".join(lines)) == []
    assert time.process_time() - begun < 10
