"""Pieces of advice: found in Markdown and in built pages, and which of them have a self-check."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_selfcheck.passages import Piece, Pointer, built_pieces, coverage, pieces
from mkdocs_selfcheck.source import load_folder
from tests.tools.node import ROOT

MARKDOWN = """\
# The page {#top}

- **Above**{#above}: the first heading is the page's.

## One *thing* {#one}

1. **Give yourself time**{#give-time}: sleep. And **this**{#within} is within the text.
2. **No id**: sleep.
3. __Underscored:__{ #score .class } eat.

    - **Nested**{#nested}

- Text first, **then bold**{#later}.

```md
- **An example**{#example}
```

## Two
"""


def test_a_piece_of_advice_is_bold_words_with_an_id_that_open_a_list_item() -> None:
    assert pieces(MARKDOWN) == [
        Piece("above", "Above", "The page"),
        Piece("give-time", "Give yourself time", "One thing"),
        Piece("score", "Underscored", "One thing"),
        Piece("nested", "Nested", "One thing"),
    ]


def test_headings_with_an_id_can_be_counted_in_their_place() -> None:
    assert pieces(MARKDOWN, headings=True) == [Piece("one", "One thing", "The page")]


def test_a_built_page_has_the_same_pieces() -> None:
    html = """
    <nav><ul><li><strong id="nav">Menu</strong></li></ul></nav>
    <h1 id="top">The page<a class="headerlink" href="#top">¶</a></h1>
    <ul><li><strong id="above">Above</strong>: text</li></ul>
    <h2 id="one">One <em>thing</em><a class="headerlink" href="#one">¶</a></h2>
    <ol><li><p><strong id="give-time">Give <em>yourself</em> time:</strong> sleep.
      <strong id="within">this</strong></p></li>
    <li><strong>No id</strong></li><li>Text <strong id="later">then</strong></li></ol>
    <self-check><h3 id="inner">Inner</h3><ul><li><strong id="ours">Ours</strong></li></ul>
    </self-check>
    """
    assert built_pieces(html) == [
        Piece("above", "Above", "The page"),
        Piece("give-time", "Give yourself time", "One thing"),
    ]
    assert built_pieces(html, headings=True) == [Piece("one", "One thing", "The page")]


def test_the_guide_has_29_pieces_in_its_source_and_on_its_pages(built_guide: Path) -> None:
    count = 0
    for source in sorted((ROOT / "docs" / "guide").glob("*.md")):
        built = built_guide / "guide" / source.stem / "index.html"
        found = pieces(source.read_text("utf-8"))
        assert built_pieces(built.read_text("utf-8")) == found
        count += len(found)
    assert count == 29


QUIZ = """\
title: A quiz
passage: a.md#quiz
scales: {basis: {view: A view, part: My part}}
dimensions:
  answers: {title: Answers, scale: basis, passage: a.md#dimension, bands: [{title: K, next: Go.}]}
sections:
  one:
    title: One
    passage: a.md#section
    items:
      first: {text: What, passage: a.md#item}
      second: {text: And}
  two:
    title: Two
    dimension: answers
    items:
      third: {rating: How}
"""


@pytest.mark.parametrize(
    ("anchor", "items"),
    [
        ("item", ["first"]),
        ("section", ["second"]),
        ("quiz", ["third"]),
        ("dimension", ["third"]),
        ("nothing", []),
    ],
)
def test_an_item_covers_a_piece_by_any_passage_that_is_its_own_or_its_default(
    tmp_path: Path, anchor: str, items: list[str]
) -> None:
    (tmp_path / "quiz.yml").write_text(QUIZ, "utf-8")
    quizzes = load_folder(tmp_path).quizzes.values()
    piece = Piece(anchor, "A piece", "")
    found = coverage({"a.md": [piece], "b.md": [piece], "c.md": []}, quizzes)
    assert [one.by for one in found["a.md"]] == [tuple(Pointer("quiz", item) for item in items)]
    assert [one.by for one in found["b.md"]] == [()]
    assert "c.md" not in found
