"""The titles of the passages of a page, read from its Markdown.

A page is linked to before it is rendered, so its titles come from the source: headings, and the
bold words with an id that open a piece of advice. What is not found here goes without a title;
whether a passage exists is asked of the rendered page (anchors.py).
"""

import re

from markdown.extensions.toc import slugify

_HEADING = re.compile(
    r"^\#{1,6}[ \t]+(?P<title>.+?)[ \t]*\#*[ \t]*(?:\{:?[ \t]*(?P<attributes>[^{}]*)\})?[ \t]*$"
)
_STRONG = re.compile(r"\*\*(?P<title>[^*\n]+)\*\*\{:?[ \t]*(?P<attributes>[^{}\n]*)\}")
_ID = re.compile(r"(?:^|\s)\#([^\s}]+)")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")


def titles(source: str) -> dict[str, str]:
    """Return the title of each passage in `source` by its anchor; the page's own under `""`."""
    found: dict[str, str] = {}
    for line in _outside_fences(source):
        if heading := _HEADING.match(line):
            title = heading["title"]
            own = _ID.search(heading["attributes"] or "")
            found.setdefault(own[1] if own else slugify(title, "-"), title)
            if line.startswith("# "):
                found.setdefault("", title)
        for strong in _STRONG.finditer(line):
            if own := _ID.search(strong["attributes"]):
                found.setdefault(own[1], strong["title"].rstrip(":"))
    return found


def _outside_fences(source: str) -> list[str]:
    lines: list[str] = []
    fence = ""
    for line in source.splitlines():
        mark = _FENCE.match(line)
        if not fence and mark:
            fence = mark[1]
        elif fence and mark and mark[1].startswith(fence):
            fence = ""
        elif not fence:
            lines.append(line)
    return lines
