"""Puts the forms where the blocks left their places."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_selfcheck.hosts.finished import Finished
from mkdocs_selfcheck.hosts.problem import box
from mkdocs_selfcheck.hosts.reader import Reader
from mkdocs_selfcheck.hosts.scan import RECORD, THE_RECORD, Fault, repeated, unknown
from mkdocs_selfcheck.render.markup import plain
from mkdocs_selfcheck.render.words import words

_ENTITY = re.compile(r"&(?=(?:#\d+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
_HEADING = re.compile(r"^h([1-6])$")


class Putter(Treeprocessor):
    """Replaces each place by its form, by a link to the first, or by what is wrong with it."""

    def __init__(self, md: Markdown, reader: Reader, finished: Finished) -> None:
        super().__init__(md)
        self._reader = reader
        self._finished = finished
        self._carried = False

    def run(self, root: ElementTree.Element) -> None:
        """Fill one page."""
        level = 1
        put: list[str] = []
        self._carried = False
        self._finished.begin()
        for parent, index, child in _walk(root):
            if child.tag == "self-check":
                parent[index] = self._made(child, level + 1, put)
            elif child.tag == RECORD:
                parent[index] = self._record(child, level + 1, put)
            elif heading := _HEADING.match(str(child.tag)):
                level = int(heading[1])
        if not self._reader.diagnostics:
            self._missed(put)
        if self._reader.diagnostics:
            root.insert(0, box(self._reader.diagnostics))

    def _made(
        self, place: ElementTree.Element, heading: int, put: list[str]
    ) -> ElementTree.Element:
        library, quiz = self._reader.library, place.get("quiz", "")
        self._unread(quiz, put)
        if quiz in library.quizzes and quiz in put:
            made = _link(f"selfcheck-{quiz}", plain(library.quizzes[quiz].title))
        elif quiz in library.quizzes:
            markup = library.markup(
                quiz,
                self._reader.page,
                heading=min(heading, 6),
                unfolded="open" in place.attrib,
                first=not self._carried,
            )
            self._carried = True
            made = self._form(markup)
        else:
            made = box(library.faults(quiz) or self._reader.about(quiz))
        put.append(quiz)
        made.tail = place.tail
        return made

    def _record(
        self, place: ElementTree.Element, heading: int, put: list[str]
    ) -> ElementTree.Element:
        self._unread(THE_RECORD, put)
        if THE_RECORD in put:
            made = _link(RECORD, words(self._reader.library.lang).RECORD)
        else:
            page = self._reader.page
            made = _parsed(self._reader.library.record(page, heading=min(heading, 6)))
        put.append(THE_RECORD)
        made.tail = place.tail
        return made

    def _form(self, markup: str) -> ElementTree.Element:
        known = self._finished.stand_in(markup)
        return known if known is not None else self._finished.follow(_parsed(markup))

    def _unread(self, quiz: str, put: list[str]) -> None:
        """A block that came with text from elsewhere, such as an included file."""
        library = self._reader.library
        read = [place.quiz for place in self._reader.places].count(quiz)
        if put.count(quiz) < read or self._reader.about(quiz):
            return
        if quiz not in library.ids and quiz != THE_RECORD:
            self._reader.report(unknown(quiz, library.ids, 1, 1))
        elif quiz in put:
            self._reader.report(repeated(quiz, 1, 1, None))

    def _missed(self, put: list[str]) -> None:
        """A block that was read but came out as something else, such as indented code."""
        left = list(put)
        for place in self._reader.places:
            if place.quiz in left:
                left.remove(place.quiz)
                continue
            message = "This block is not shown: here it reads as ordinary text or code."
            hint = (
                "Put it on lines of its own, with an empty line before and after; "
                "an example of the block belongs between two lines of three backticks."
            )
            self._reader.report(Fault(place.line, place.column, "lost-block", message, hint))


def _walk(
    parent: ElementTree.Element,
) -> Iterator[tuple[ElementTree.Element, int, ElementTree.Element]]:
    """Every element below `parent` in the order of the page, with its parent and place there."""
    for index, child in enumerate(list(parent)):
        yield parent, index, child
        yield from _walk(child)


def _parsed(markup: str) -> ElementTree.Element:
    """Read our own markup, and keep `&` where Python-Markdown would take it for an entity."""
    root = ElementTree.fromstring(markup)  # noqa: S314 - made by our templates, not read
    for element in root.iter():
        element.text = element.text and _ENTITY.sub("&amp;", element.text)
        element.tail = element.tail and _ENTITY.sub("&amp;", element.tail)
        for name, value in element.attrib.items():
            element.set(name, _ENTITY.sub("&amp;", value))
    return root


def _link(anchor: str, title: str) -> ElementTree.Element:
    paragraph = ElementTree.Element("p")
    link = ElementTree.SubElement(paragraph, "a", {"href": f"#{anchor}"})
    link.text = title
    return paragraph
