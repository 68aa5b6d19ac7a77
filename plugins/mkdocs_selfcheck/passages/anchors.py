"""The anchors of a rendered page."""

from html.parser import HTMLParser


def anchors(html: str) -> frozenset[str]:
    """Return every id in `html`, a page as it was rendered."""
    parser = _Ids()
    parser.feed(html)
    parser.close()
    return frozenset(parser.ids)


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and (name == "id" or (tag == "a" and name == "name")):
                self.ids.add(value)
