"""What holds of whatever anybody writes: of files, of the markup of texts, of the blocks of a page.

Tests and the fuzzer ask the same.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import nh3

from mkdocs_selfcheck.diagnostics import render_github, render_json, render_text
from mkdocs_selfcheck.hosts.scan import scan
from mkdocs_selfcheck.quiz.link import SCHEMES
from mkdocs_selfcheck.render.markup import block, inline, plain
from mkdocs_selfcheck.source import Loaded, load_bytes
from mkdocs_selfcheck.source.parse import exact, quick
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.translation import load_translation

ROOT = Path(__file__).resolve().parents[2]
EVERY_KIND = (ROOT / "tests" / "unit" / "every-kind.yml").read_bytes()

_BREAK = re.compile("\r\n|\n|\r")
_INLINE = {"p", "em", "strong", "code", "a", "img", "br"}
_BLOCKS = {"pre", "hr", "blockquote", "ol", "ul", "li", "h1", "h2", "h3", "h4", "h5", "h6"}
_TAGS = _INLINE | _BLOCKS
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "code": {"class"},
}
_SPACE = re.compile(r"[\x00-\x20]+")

SIGNS = (
    *"\n\t #:-?,[]{}&*!|>'\"%@`~\\<=()🎉é1",
    *("\r\n", ": ", " #", "- ", "? ", "---\n", "...", "<<", "\\u", "\\U", "\u2028", "\ufeff"),
    *("\ud800", "null", "true", "title:", "items:", "text:", "[a](javascript:b)", "![a](//b)"),
)


def a_file(data: bytes, name: str = "any.yml") -> Loaded:
    """Hold what is true of every file; return what it loads to."""
    loaded = load_bytes(data, name)
    errors = [one for one in loaded.diagnostics if one.severity == "error"]
    assert (loaded.quiz is None) == bool(errors)
    _can_be_printed(loaded, data)
    _is_read_alike(loaded.source)
    return loaded


def _is_read_alike(source: Source) -> None:
    """Where the fast parser is sure, it finds the very tree that the other finds."""
    fast = quick(source)
    assert fast is None or repr(fast) == repr(exact(source))


def a_translation(data: bytes, base: Loaded) -> None:
    """Hold it of a file with the texts of another language."""
    made = load_translation(data, f"{base.id}.de.yml", base, site_lang="en", ids=[base.id])
    _can_be_printed(made.file, data)


def _can_be_printed(loaded: Loaded, data: bytes) -> None:
    lines = len(_BREAK.findall(data.decode("utf-8", errors="replace"))) + 1
    found = loaded.diagnostics
    assert len(found) <= 300
    for one in found:
        assert 1 <= one.line <= lines
        assert 1 <= one.column <= len(one.excerpt) + 1
        assert one.message
        assert len(one.message) <= 300
        assert "\n" not in one.message + one.hint
        for place in one.also:
            assert 1 <= place.line <= lines
    render_text(found).encode()
    json.loads(render_json(found, 1))
    assert len(render_github(found).splitlines()) <= len(found) + 1


def a_page(text: str) -> None:
    """Hold what is true of the lines of a page in which blocks are looked for."""
    lines = max(1, len(text.splitlines()))
    places, faults = scan(text, {"one", "every-kind"})
    for found in (*places, *faults):
        assert 1 <= found.line <= lines
        assert found.column >= 1
    for fault in faults:
        assert fault.message
        assert fault.hint


def a_text(text: str) -> None:
    """Hold what is true of an author's Markdown: well-formed, and nothing in it that runs."""
    plain(text)
    for markup in (inline(text), block(text, str, heading=4)):
        _is_xml(markup)
        _is_harmless(markup)


def _is_xml(markup: str) -> None:
    if not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", markup):
        ElementTree.fromstring(f"<all>{markup}</all>")  # noqa: S314 - ours


def _is_harmless(markup: str) -> None:
    """Only known elements and attributes; and nh3, which knows what runs, changes nothing."""
    seen = _elements(markup)
    for name, attributes in seen:
        assert name in _TAGS, name
        assert attributes.keys() <= _ATTRIBUTES.get(name, set()), (name, attributes)
        for key in ("href", "src"):
            _leads_somewhere(attributes.get(key, "#"), picture=key == "src")
    cleaned = nh3.clean(
        markup,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel=None,
        clean_content_tags=set(),
    )
    assert _elements(cleaned) == seen


def _leads_somewhere(target: str, *, picture: bool) -> None:
    bare = re.sub("[\t\n\r]", "", target).lstrip("".join(map(chr, range(0x21))))
    assert not re.match(r"[/\\]{2}", bare), target
    if scheme := re.match(r"([a-z][a-z0-9+.-]*):", bare, re.IGNORECASE):
        assert scheme[1].lower() in SCHEMES, target
        if scheme[1].lower() in ("http", "https"):
            assert picture or urlsplit_or_none(bare) != "", target


def urlsplit_or_none(address: str) -> str | None:
    """Return the host of an address, "" if it has none; None where it is no address."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return None


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.seen.append((tag, {key: value or "" for key, value in attrs}))

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self.seen.append(("!--", {}))

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self.seen.append(("!", {}))

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self.seen.append(("?", {}))


def _elements(markup: str) -> list[tuple[str, dict[str, str]]]:
    parser = _Elements()
    parser.feed(markup)
    parser.close()
    return parser.seen


def damaged(text: str, chance: random.Random) -> str:
    """Return a text with up to four faults: signs put in, parts left out, moved or said again."""
    for _ in range(chance.randint(1, 4)):
        begin = chance.randrange(len(text) + 1)
        end = min(len(text), begin + chance.choice((0, 1, 2, 5, 12, 40)))
        match chance.randrange(5):
            case 0 | 1:
                text = text[:begin] + chance.choice(SIGNS) + text[end:]
            case 2:
                text = text[:begin] + text[end:]
            case 3:
                text = text[:end] + text[begin:end] + text[end:]
            case _:
                lines = text.split("\n")
                at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
                lines.insert(to, lines.pop(at))
                text = "\n".join(lines)
    return text
