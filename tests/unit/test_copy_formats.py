"""A copy as Markdown, as a table or as HTML: what was typed comes out as text, and nothing else."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from tests.tools.core import run_core
from tests.tools.payloads import HOSTILE_LINKS, PAYLOADS

TYPED = (
    *PAYLOADS,
    *(link for link in HOSTILE_LINKS if link.strip()),
    "# A heading\n## And\n###### more\n#no-tag\n####### seven",
    "Heading\n===\nand\n---\n***\n___\n- - -\n* * *\n_ _ _",
    "- one\n* two\n+ three\n1. four\n2) five\n-\n+\n*\n10.\n0) zero\n- [ ] a task\n- [x] done",
    "    four spaces\n\n    after a blank line\n\ttab\n  two\n   three",
    "> quoted\n>> twice\n>no space\n   > after spaces",
    "```js\ncode\n```\n~~~\nmore\n~~~\n`inline` ``two`` `",
    "a | b\n--|--\n1 | 2\n:-:|:-\n| x |",
    "[a]: http://evil.example\n[a]\n[b](http://evil.example \"t\")\n![c](d.png)\n[^1]\n[^1]: note",
    "*a* **b** _c_ __d__ ***e*** ~~f~~ ~g~ snake_case a*b*c 2*3*4",
    "<http://evil.example> <a@b.example> <b>x</b> <!-- c --> <?php ?> <![CDATA[x]]>",
    "http://evil.example https://a.example/b_c_d?e=f&g=h ftp://x.example mailto:a@b.example",
    "HTTP://EVIL.EXAMPLE www.evil.example WWW.evil.example xmpp:a@b.example a.b+c@d-e.example",
    "//evil.example ://x evil.example/path see evil.com now",
    "&amp; &copy; &#65; &#x41; &notanentity; &nbsp; AT&T R&D; &;",
    "\\* \\\\ \\# a\\\nb \\",
    "ends with two spaces  \nand goes on\\\nand on",
    "line\r\nof Windows\rof old Macs\u2028of Unicode\u2029all\x0bof\x0cthem",
    "$x$ $$y$$ ^2^ H~2~O ==mark== :smile: {.class} {{ x }} {% y %}",
    "\n\n\nblank\n\n\n\nlines\n\n",
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1",
    'he said "x", and\nleft;=1', ",", '"', "'", "''",
    "für 日本語 🙂 עברית",
    "1986. A good year.\n1986\\. b",
    "Term\n: definition\n~ other",
    "x\n\n1) one\n\n2) two",
    "- \n\n  nested\n\n      code?",
)  # fmt: skip


def paper(*lines: tuple[str, str], **part: str) -> dict[str, Any]:
    head = {"application": "", "check": "", "day": "", "when": ""} | part
    told = [
        {"label": label, "value": value, "private": bool(at % 2), "item": f"i{at}", "answer": ""}
        for at, (label, value) in enumerate(lines)
    ]
    return {"title": "My record", "parts": [{**head, "lines": told}]}


def squeezed(text: str) -> str:
    """On one line, as a page shows it."""
    return re.sub(r"\s+", " ", text.replace("\0", "")).strip()


PARSERS = {
    "CommonMark": MarkdownIt("commonmark"),
    "with tables, strikethrough and links": MarkdownIt("gfm-like", {"linkify": True, "html": True}),
}


@pytest.fixture(scope="module")
def written() -> list[str]:
    """Markdown of each text as a value, and then as a question."""
    values = [[paper(("Question?", text))] for text in TYPED]
    labels = [[paper((text, "Answer"))] for text in TYPED]
    heads = [[paper(("Q?", "A"), application=text, check=text, when=text)] for text in TYPED]
    found: list[str] = run_core("markdown", "markdown", values + labels + heads)
    return found


@pytest.mark.parametrize("parser", PARSERS)
def test_markdown_shows_what_was_typed_and_makes_nothing_of_it(
    written: list[str], parser: str
) -> None:
    size = len(TYPED)
    values, labels, heads = (written[at : at + size] for at in (0, size, 2 * size))
    for text, value, label, head in zip(TYPED, values, labels, heads, strict=True):
        for made, expected in (
            (value, ["My record", f"Question? {text}"]),
            (label, ["My record", f"{text} Answer"]),
            (head, ["My record", text, f"{text}, {text}", "Q? A"]),
        ):
            page = BeautifulSoup(PARSERS[parser].render(made), "html.parser")
            tags = {tag.name for tag in page.find_all()}
            assert tags <= {"h1", "h2", "h3", "p", "strong", "br"}, (text, made)
            assert all(not tag.attrs for tag in page.find_all()), text
            shown = squeezed(" ".join(block.get_text() for block in page.find_all(recursive=False)))
            assert shown == squeezed(" ".join(expected)), made


def test_markdown_keeps_lines_apart() -> None:
    texts = ("one\ntwo", "one\n\ntwo", "a\n    b\n\tc")
    made = run_core("markdown", "markdown", [[paper(("Why?", text))] for text in texts])
    for text, one in zip(texts, made, strict=True):
        page = BeautifulSoup(PARSERS["CommonMark"].render(one), "html.parser")
        for br in page.find_all("br"):
            br.replace_with("\n")
        said = "\n\n".join(block.get_text() for block in page.find_all("p"))
        lines = re.sub(r"\n+", "\n", said.removeprefix("Why?").strip()).replace("\u00a0", " ")
        assert lines.splitlines() == [line.expandtabs(4) for line in text.splitlines() if line]


def test_a_table_opens_with_every_cell_as_typed_and_none_as_a_formula() -> None:
    columns = {"names": [f"column {at}" for at in range(8)], "private": "yes"}
    given = paper(*((text, text) for text in TYPED), application="Acme, Ltd", day="2026-11-22")
    (made,) = run_core("csv", "csv", [[given, columns]])
    assert made.startswith("\ufeff")
    assert made.endswith("\r\n")
    with io.StringIO(made.removeprefix("\ufeff"), newline="") as file:
        head, *rows = list(csv.reader(file, strict=True))
    assert head == columns["names"]
    assert len(rows) == len(TYPED)
    for at, (text, row) in enumerate(zip(TYPED, rows, strict=True)):
        private = "yes" if at % 2 else ""
        assert row[:4] + row[5:6] + row[7:] == [
            "Acme, Ltd", "", "2026-11-22", f"i{at}", "", private
        ]  # fmt: skip
        for cell in (row[4], row[6]):
            assert cell in (text, f"'{text}")
            assert not re.match(r"[\s\0]*[=+\-@＝＋－＠]|[\t\r\n\0]", cell), cell
    assert [row[6] for row in rows if row[6] == "+1"] == []


def test_html_for_the_clipboard_holds_text_alone() -> None:
    calls = [[paper((text, text), application=text, check=text, when=text)] for text in TYPED]
    for text, made in zip(TYPED, run_core("rich", "rich", calls), strict=True):
        page = BeautifulSoup(made, "html.parser")
        assert {tag.name for tag in page.find_all()} <= {"h2", "h3", "h4", "p", "b", "br"}
        assert all(not tag.attrs for tag in page.find_all())
        for br in page.find_all("br"):
            br.replace_with("\n")
        expected = f"My record {text} {text}, {text} {text} {text}"
        assert squeezed(page.get_text(" ")) == squeezed(expected)
