"""Forms as the host finished them, for other pages on which the very same would come of them."""

import posixpath
from xml.etree import ElementTree

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from mkdocs_selfcheck.hosts.reader import Reader

_MARK = "data-finished"
_END = "</self-check>"
_FOLDERS = ("index.md", "README.md")
"""Pages that stand for their folder: their links lead elsewhere than their neighbours'."""


class Finished(Postprocessor):
    """Writes the elements of a form once.

    Making text of a form's many elements costs more than all else. What came of a markup is kept,
    and a page like that one gets an empty stand-in, whose place the kept text takes.
    """

    def __init__(self, md: Markdown, reader: Reader) -> None:
        super().__init__(md)
        self._reader = reader
        self._put: list[tuple[str, str, bool]] = []

    def begin(self) -> None:
        """A new page begins."""
        self._put.clear()

    def stand_in(self, markup: str) -> ElementTree.Element | None:
        """Return what to put in place of the markup, where it was finished before."""
        where = self._where()
        known = (markup, where) in self._reader.library.finished
        self._put.append((markup, where, known))
        return ElementTree.Element("self-check", self._mark()) if known else None

    def follow(self, form: ElementTree.Element) -> ElementTree.Element:
        """Keep what will come of the form whose markup was asked for last."""
        form.attrib.update(self._mark())
        return form

    def run(self, text: str) -> str:
        """Fill the stand-ins of a page, and keep what is new."""
        finished = self._reader.library.finished
        for number, (markup, where, known) in enumerate(self._put):
            mark = f' {_MARK}="{number}"'
            at = text.find(mark)
            start, end = text.rfind("<self-check", 0, at), text.find(_END, at) + len(_END)
            # Another extension may have taken it away, or made something else of it.
            if at < 0 or start < 0 or end < len(_END):
                continue
            if not known:
                finished[markup, where] = text[start:end].replace(mark, "", 1)
            text = text[:start] + finished[markup, where] + text[end:]
        return text

    def _mark(self) -> dict[str, str]:
        return {_MARK: str(len(self._put) - 1)}

    def _where(self) -> str:
        """What a host makes of a link depends on this, and on the link as it is written."""
        page = self._reader.page
        name = posixpath.basename(page.source)
        return page.asset("") + (name if name in _FOLDERS else "")
