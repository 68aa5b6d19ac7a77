"""The titles of the passages of a page, read from its Markdown.

A page is linked to before it is rendered, so its titles come from the source: headings, and the
bold words with an id that open a piece of advice. What is not found here goes without a title;
whether a passage exists is asked of the rendered page (anchors.py).
"""

import re

from markdown.extensions.toc import slugify

from mkdocs_selfcheck.passages.fences import outside

HEADING = re.compile(
    r"^\#{1,6}[ \t]+(?P<title>.+?)[ \t]*\#*[ \t]*(?:\{:?[ \t]*(?P<attributes>[^{}]*)\})?[ \t]*$"
)
_STRONG = re.compile(r"\*\*(?P<title>[^*\n]+)\*\*\{:?[ \t]*(?P<attributes>[^{}\n]*)\}")
ID = re.compile(r"(?:^|\s)\#([^\s}]+)")


def titles(source: str) -> dict[str, str]:
    """Return the title of each passage in `source` by its anchor; the page's own under `""`."""
    found: dict[str, str] = {}
    for _, line in outside(source.splitlines()):
        if heading := HEADING.match(line):
            title = heading["title"]
            own = ID.search(heading["attributes"] or "")
            found.setdefault(own[1] if own else slugify(title, "-"), title)
            if line.startswith("# "):
                found.setdefault("", title)
        for strong in _STRONG.finditer(line):
            if own := ID.search(strong["attributes"]):
                found.setdefault(own[1], strong["title"].rstrip(":"))
    return found
