"""The pieces of advice of a page: what a self-check can lead to.

A piece of advice is a list item that opens with bold words with an id; a site may count its
headings with ids in their place. They are found in a page's Markdown and in the built page alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from mkdocs_selfcheck.passages.fences import outside
from mkdocs_selfcheck.passages.titles import HEADING, ID

_ADVICE = re.compile(
    r"^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?P<mark>\*\*|__)(?P<title>[^*_\n]+)(?P=mark)"
    r"\{:?[ \t]*(?P<attributes>[^{}\n]*)\}"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A place on a page that tells the reader what to do."""

    id: str
    title: str
    heading: str
    """The heading it stands under, empty above the first."""


def pieces(markdown: str, *, headings: bool = False) -> list[Piece]:
    """Return the pieces of a page in its order.

    Args:
        markdown: The page's source.
        headings: Count headings with an id of their own, the page's title left out.
    """
    found: list[Piece] = []
    above = ""
    for _, line in outside(markdown.splitlines()):
        if heading := HEADING.match(line):
            title = plain(heading["title"])
            own = ID.search(heading["attributes"] or "")
            if headings and own and not line.startswith("# "):
                found.append(Piece(own[1], title, above))
            above = title
        elif not headings and (advice := _ADVICE.match(line)):
            own = ID.search(advice["attributes"])
            if own:
                found.append(Piece(own[1], advice["title"].rstrip(":"), above))
    return found


def built_pieces(html: str, *, headings: bool = False) -> list[Piece]:
    """Return the pieces of a built page in its order; what stands in a self-check is none."""
    parser = _Page()
    parser.feed(html)
    parser.close()
    return list(parser.pieces(headings=headings))


def plain(title: str) -> str:
    """Return the title of a heading without its marks."""
    return re.sub(r"[*_`]", "", title)


class _Page(HTMLParser):
    """Follows headings, and the bold words that nothing stands before in their list item."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[tuple[str, str, list[str]]] = []
        self._open: str = ""
        self._fresh = False
        self._within = 0
        self._skip = ""

    def pieces(self, *, headings: bool) -> Iterator[Piece]:
        above = ""
        for tag, id, words in self._found:
            title = " ".join("".join(words).split()).rstrip(":")
            if id and tag != "h1" and headings is (tag != "strong"):
                yield Piece(id, title, above)
            if tag != "strong":
                above = title

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("self-check", "nav"):
            self._within += 1
        if self._within:
            return
        values = dict(attrs)
        if re.fullmatch(r"h[1-6]", tag) or (tag == "strong" and self._fresh):
            self._found.append((tag, values.get("id") or "", []))
            self._open = tag
        elif self._open and "headerlink" in (values.get("class") or "").split():
            self._skip = tag
        self._fresh = tag == "li" or (self._fresh and tag == "p")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("self-check", "nav"):
            self._within = max(0, self._within - 1)
        if tag == self._skip:
            self._skip = ""
        if tag == self._open:
            self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open and not self._skip:
            self._found[-1][2].append(data)
        if data.strip():
            self._fresh = False
