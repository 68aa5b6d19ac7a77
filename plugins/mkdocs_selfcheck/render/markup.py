"""An author's Markdown as well-formed markup.

Raw HTML is shown as text, and so are links and pictures that may lead nowhere; a quiz with one is
never loaded.
The output parses as XML, because hosts put it into an element tree.
"""

from collections.abc import Callable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from mkdocs_selfcheck.quiz.foreign import alike, lang_of
from mkdocs_selfcheck.quiz.link import refused
from mkdocs_selfcheck.render.language import within

Resolve = Callable[[str], str]
"""Turns a link as written from docs/ (`guide/x.md#anchor`) into what the showing page needs."""

_parser = MarkdownIt("commonmark", {"html": False, "xhtmlOut": True})
_parser.validateLink = lambda url: refused(url) is None  # type: ignore[method-assign]


def _own_pictures(state: StateCore) -> None:
    """Put its words in place of a picture from another site, which would learn of each reader."""
    for token in state.tokens:
        for child in token.children or ():
            if child.type == "image" and refused(str(child.attrGet("src")), picture=True):
                words = "".join(map(_words, child.children or ()))
                child.type, child.tag, child.content = "text", "", words
                child.attrs, child.children = {}, None


_parser.core.ruler.push("own-pictures", _own_pictures)


def block(text: str, resolve: Resolve, heading: int = 1) -> Markup:
    """Render `text` as Markdown blocks for the page that shows it.

    Args:
        text: The author's Markdown; in a `div` where it is in another language.
        resolve: Is asked for each link and each image.
        heading: The level of a heading of the first level; deeper ones follow, to the sixth.
    """
    if not text:
        return Markup("")
    tokens = _parser.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + heading - 1, 6)}"
        for child in token.children or ():
            for name in ("href", "src"):
                if (target := child.attrGet(name)) is not None:
                    child.attrSet(name, resolve(str(target)))
    made = Markup(_parser.renderer.render(tokens, _parser.options, {}).strip())  # noqa: S704 - escaped by the parser
    return within("div", made, lang_of(text))


def inline(text: str) -> Markup:
    """Render `text` as inline Markdown: emphasis and code, no blocks."""
    return within("span", _inline(str(text)), lang_of(text))


# Two texts that differ in their language alone are equal: what is kept must not tell them apart.
@lru_cache(maxsize=4096)
def _inline(text: str) -> Markup:
    return Markup(_parser.renderInline(text))  # noqa: S704 - escaped by the parser


def plain(text: str) -> str:
    """Return the words of an inline Markdown text, without its marks, in its language."""
    return alike(_plain(str(text)), text)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return "".join(_words(token) for token in _parser.parseInline(text))


def _words(token: Token) -> str:
    if token.children:
        return "".join(_words(child) for child in token.children)
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content
