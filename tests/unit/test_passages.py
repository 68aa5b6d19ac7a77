"""Passages: their titles, and links that lead nowhere."""

from mkdocs_selfcheck.passages import anchors, titles, unread_anchors


def test_titles_of_headings_and_pieces_of_advice() -> None:
    source = (
        "# The page {#top}\n\n## Plain heading\n\n### With id {#own .class}\n\n"
        "1. **Give yourself time:**{#give-time} and more.\n"
        "- **No id here** and more.\n\n## Closed ##\n"
    )
    assert titles(source) == {
        "": "The page",
        "top": "The page",
        "plain-heading": "Plain heading",
        "own": "With id",
        "give-time": "Give yourself time",
        "closed": "Closed",
    }


def test_headings_in_code_are_no_passages() -> None:
    assert titles("# Page\n\n```md\n## Example {#example}\n```\n") == {"": "Page", "page": "Page"}


def test_anchors_are_the_ids_of_the_rendered_page() -> None:
    assert anchors('<h2 id="a">A</h2><a name="b"></a><p title="id=c">&lt;p id="d"&gt;</p>') == {
        "a",
        "b",
    }


def test_anchors_that_are_shown_as_text_are_those_outside_code() -> None:
    page = (
        '<h2 id="a-a">A { #a }</h2><li><strong>B</strong>{#b}: now</li><p>C {: #c .note }</p>'
        "<pre><code>## D { #d }</code></pre><p><code>{#e}</code> {f} #g</p>"
    )
    assert unread_anchors(page) == {"a", "b", "c"}
