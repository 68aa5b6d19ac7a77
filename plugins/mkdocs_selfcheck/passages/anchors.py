"""The anchors of a rendered page."""

import re
from html.parser import HTMLParser

_AS_TEXT = re.compile(r"\{:? *#([\w-]+)[^{}\n]*\}")
_NO_TEXT = frozenset({"code", "pre", "script", "style"})


def anchors(html: str) -> frozenset[str]:
    """Return every id in `html`, a page as it was rendered."""
    return frozenset(_parse(html).ids)


def unread_anchors(html: str) -> frozenset[str]:
    """Return every id that stands in the text of `html` as `{ #id }`, outside code.

    They are what an author meant as anchors where Markdown's attr_list is switched off.
    """
    return frozenset(_AS_TEXT.findall("".join(_parse(html).text)))


def _parse(html: str) -> "_Parser":
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.text: list[str] = []
        self._no_text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NO_TEXT:
            self._no_text.append(tag)
        for name, value in attrs:
            if value and (name == "id" or (tag == "a" and name == "name")):
                self.ids.add(value)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._no_text:
            self._no_text.remove(tag)

    def handle_data(self, data: str) -> None:
        if not self._no_text:
            self.text.append(data)
