"""The links that an author wrote: passages, and links within Markdown texts."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

from mkdocs_selfcheck import quiz as q

_parser = MarkdownIt("commonmark", {"html": False})
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|#|$)", re.IGNORECASE)


def links(quiz: q.Quiz) -> Iterator[tuple[q.Path, str]]:
    """Yield every link into the guide with the path where it was written, as it was written."""
    yield from q.passages(quiz)
    for path, text in _texts(quiz):
        for link in _within(text):
            yield path, link


def _within(text: str) -> Iterator[str]:
    if "[" not in text:  # most texts have no link, and parsing costs
        return
    for token in _parser.parse(text):
        for child in token.children or ():
            if child.type == "link_open":
                target = str(child.attrGet("href"))
                if not _ELSEWHERE.match(target):
                    yield target


def _texts(quiz: q.Quiz) -> Iterator[tuple[q.Path, str]]:
    yield ("intro",), quiz.intro
    yield ("closing",), quiz.closing
    for dimension in quiz.dimensions:
        for index, band in enumerate(dimension.bands):
            yield ("dimensions", dimension.id, "bands", index, "next"), band.next
    for section in quiz.sections:
        at: q.Path = ("sections", section.id)
        yield (*at, "intro"), section.intro
        if section.own:
            yield (*at, "own_items", "help"), section.own.help
        for item in section.items:
            for path, text in _item(item):
                yield (*at, "items", item.id, *path), text


def _item(item: q.AnyItem) -> Iterator[tuple[q.Path, str]]:
    yield ("help",), item.help
    match item:
        case q.Check() | q.Gap():
            yield ("advice",), item.advice
        case q.Rating():
            for index, advice in enumerate(item.advice):
                yield ("advice", index, "text"), advice.text
        case q.SingleChoice() | q.MultipleChoice():
            for option in item.options:
                yield ("options", option.id, "advice"), option.advice
        case _:
            pass
