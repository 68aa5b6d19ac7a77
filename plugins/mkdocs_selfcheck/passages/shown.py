"""The faults that a built page shows where a self-check should stand."""

from collections.abc import Iterator
from html.parser import HTMLParser

PROBLEM = "sc-problem"
"""The class of the box; its `code` holds diagnostics."""


def shown_faults(html: str) -> Iterator[str]:
    """Yield the first line of each box of `html`, a page as it was built."""
    # Few pages have one, and parsing takes a while.
    if PROBLEM not in html:
        return
    parser = _Boxes()
    parser.feed(html)
    parser.close()
    for said in parser.said:
        yield next((line.strip() for line in said.splitlines() if line.strip()), "")


class _Boxes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._inside = False
        self._code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if PROBLEM in (dict(attrs).get("class") or "").split():
            self.said.append("")
            self._inside = True
        elif tag == "code" and self._inside:
            self._code = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "code" and self._code:
            self._inside = self._code = False

    def handle_data(self, data: str) -> None:
        if self._code:
            self.said[-1] += data
