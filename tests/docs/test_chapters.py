"""The two chapters are their owner's text: every sentence stands as it was given."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup, Tag

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"

# "kind digest" a passage, in the order of the originals. A digest is the sha256 of the passage's
# text with its white space collapsed. Of the first line of one original, "Chapter: What to Do …",
# the word "Chapter: " was taken off; the other original had no title, so its H1 is ours.
ORIGINALS: dict[str, list[str]] = json.loads((Path(__file__).parent / "passages.json").read_text())
H1_IS_OURS = {"handling-rejection-gracefully"}

SELFCHECK = re.compile(r"^/// selfcheck \|.*?^///$\n?", re.MULTILINE | re.DOTALL)
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def chapter(name: str) -> BeautifulSoup:
    """Return the page without what is ours on it: front matter, time, self-checks, pointers."""
    text = (GUIDE / f"{name}.md").read_text(encoding="utf-8")
    text = SELFCHECK.sub("", FRONT_MATTER.sub("", text))
    page = BeautifulSoup(
        markdown.markdown(text, extensions=["attr_list", "admonition"]), "html.parser"
    )
    for ours in page.select(".admonition.pointer, p.about"):
        ours.decompose()
    return page


def passages(page: BeautifulSoup) -> list[Tag]:
    """Return headings, paragraphs and list items, in order; a list item is one passage."""
    found = page.find_all(["h1", "h2", "h3", "h4", "h5", "h6", "p", "li"])
    return [tag for tag in found if tag.name == "li" or tag.find_parent("li") is None]


def digest(tag: Tag) -> str:
    """Return the passage's kind and the sha256 of its text."""
    text = " ".join(tag.get_text().split())
    return f"{tag.name} {hashlib.sha256(text.encode()).hexdigest()}"


def pieces(page: BeautifulSoup) -> list[Tag]:
    """Return the pieces of advice: a strong with an id that opens a list item."""
    opening = [item.find("strong") for item in page.find_all("li")]
    return [tag for tag in opening if isinstance(tag, Tag) and tag.get("id")]


@pytest.mark.parametrize("name", ORIGINALS)
def test_every_passage_stands_as_it_was_given_and_in_its_order(name: str) -> None:
    page = chapter(name)
    if name in H1_IS_OURS:
        assert page.h1 is not None
        page.h1.decompose()
    theirs = ORIGINALS[name]
    changed = [tag.get_text()[:60] for tag in passages(page) if digest(tag) not in theirs]
    assert changed == [], "these passages are not in the original"
    assert [digest(tag) for tag in passages(page)] == theirs


def test_there_are_29_pieces_of_advice_each_with_an_id() -> None:
    pages = [chapter(name) for name in ORIGINALS]
    assert [len(pieces(page)) for page in pages] == [14, 15]
    assert sum(len(page.find_all("li")) for page in pages) == 29


@pytest.mark.parametrize("name", ORIGINALS)
def test_a_piece_opens_its_list_item(name: str) -> None:
    for piece in pieces(chapter(name)):
        assert isinstance(piece.parent, Tag)
        before, _, after = piece.parent.get_text().partition(piece.get_text())
        assert before.strip() == ""
        assert after.startswith(": ")


@pytest.mark.parametrize("name", ORIGINALS)
def test_a_chapter_has_one_h1_and_ids_of_our_own_that_are_unique(name: str) -> None:
    page = chapter(name)
    assert len(page.find_all("h1")) == 1
    headings = page.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])
    assert {tag.name for tag in headings} == {"h1", "h2"}
    assert all(tag.get("id") for tag in headings)
    ids = [str(tag["id"]) for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert len(ids) == len(headings) + len(pieces(page))


@pytest.mark.parametrize(
    ("name", "section", "quizzes"),
    [
        ("handling-rejection-gracefully", "embrace-a-positive-mindset", ["first-day"]),
        (
            "what-to-do-if-you-dont-get-the-job",
            "accepting-and-processing-the-rejection",
            ["first-day"],
        ),
        ("handling-rejection-gracefully", "seek-feedback-and-evaluate", ["message"]),
        (
            "what-to-do-if-you-dont-get-the-job",
            "reflecting-and-self-assessment",
            ["interview-reflection", "skill-gaps", "culture-fit"],
        ),
        (
            "what-to-do-if-you-dont-get-the-job",
            "continuing-the-job-search",
            ["search", "this-week"],
        ),
    ],
)
def test_a_self_check_stands_in_the_section_it_belongs_to(
    name: str, section: str, quizzes: list[str]
) -> None:
    text = (GUIDE / f"{name}.md").read_text(encoding="utf-8")
    part = text.split(f"{{#{section}}}", 1)[1].split("\n## ", 1)[0]
    assert re.findall(r"^/// selfcheck \| (\S+)$", part, re.MULTILINE) == quizzes


@pytest.mark.parametrize("name", ORIGINALS)
def test_a_chapter_has_a_title_and_a_description(name: str) -> None:
    front = FRONT_MATTER.match((GUIDE / f"{name}.md").read_text(encoding="utf-8"))
    assert front is not None
    assert re.search(r"^title: .+$", front.group(), re.MULTILINE)
    assert re.search(r"^description: .{40,160}$", front.group(), re.MULTILINE)


@pytest.mark.parametrize("name", ORIGINALS)
def test_every_section_with_advice_has_a_self_check_or_the_way_to_one(name: str) -> None:
    text = (GUIDE / f"{name}.md").read_text(encoding="utf-8")
    sections = [part for part in text.split("\n## ")[1:] if "**{#" in part]
    assert len(sections) == {"handling-rejection-gracefully": 7}.get(name, 5)
    leading = re.compile(r"^/// selfcheck \| |^!!! pointer .*\n\n    .*#selfcheck-", re.MULTILINE)
    assert [part.split(" {#")[0] for part in sections if not leading.search(part)] == []
