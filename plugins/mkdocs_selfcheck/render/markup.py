"""An author's Markdown as well-formed markup.

Raw HTML is shown as text, and markdown-it-py refuses `javascript:`, `vbscript:`, `file:` and
`data:` links by itself. The output parses as XML, because hosts put it into an element tree.
"""

from collections.abc import Callable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

Resolve = Callable[[str], str]
"""Turns a link as written from docs/ (`guide/x.md#anchor`) into what the showing page needs."""

_parser = MarkdownIt("commonmark", {"html": False, "xhtmlOut": True})


def block(text: str, resolve: Resolve) -> Markup:
    """Render `text` as Markdown blocks, its links resolved for the page that shows it."""
    if not text:
        return Markup("")
    tokens = _parser.parse(text)
    for token in tokens:
        for child in token.children or ():
            if child.type == "link_open":
                child.attrSet("href", resolve(str(child.attrGet("href"))))
    return Markup(_parser.renderer.render(tokens, _parser.options, {}).strip())  # noqa: S704 - escaped by the parser


@lru_cache(maxsize=4096)
def inline(text: str) -> Markup:
    """Render `text` as inline Markdown: emphasis and code, no blocks."""
    return Markup(_parser.renderInline(text))  # noqa: S704 - escaped by the parser


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return the words of an inline Markdown text, without its marks."""
    return "".join(_words(token) for token in _parser.parseInline(text))


def _words(token: Token) -> str:
    if token.children:
        return "".join(_words(child) for child in token.children)
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content
