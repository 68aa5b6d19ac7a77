"""The links and pictures in an author's Markdown: none that runs, and none out of the guide."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

from mkdocs_selfcheck.quiz import Path, Problem
from mkdocs_selfcheck.quiz.link import refused
from mkdocs_selfcheck.source.effort import effort
from mkdocs_selfcheck.source.format import KINDS, Shape
from mkdocs_selfcheck.source.texts import texts

# Without one of these there is no link; parsing each text would take long.
_MAY = re.compile(r"\]:|<[^\s<>]{0,80}[:@]")


MOST = 1_500_000
"""More effort is not made for the links of one file: a thousand of them take a thirtieth of it."""


def _any(url: str) -> bool:  # noqa: ARG001 - the name that markdown-it-py calls it by
    return True


def _parser() -> MarkdownIt:
    # Only what makes a link or hides one: what else stands in a text changes nothing of it.
    inline = ["text", "newline", "escape", "backticks", "link", "image", "autolink", "entity"]
    parser = MarkdownIt("commonmark", {"html": False})
    parser.inline.ruler.enableOnly(inline)
    # A link that the page would show as text is told of as well.
    parser.validateLink = _any  # type: ignore[method-assign]
    # As written, so that it can be found again.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


def links(shape: Shape) -> Iterator[Problem]:
    """Yield links that lead where none may, and those in a title, a question or an option."""
    left = MOST
    for path, text, words in texts(shape):
        if words.form == "plain" or not _may(text):
            continue
        left -= effort(text)
        if left < 0:
            yield _too_long(path)
            return
        for target, picture in targets(text):
            if words.form == "inline":
                yield _misplaced(path, target, picture=picture)
                break
            if found := refused(target, picture=picture):
                yield Problem(
                    path=path,
                    code=found.code,
                    message=found.message,
                    hint=found.hint,
                    near=target,
                )


def _may(text: str) -> bool:
    begin = text.find("](")
    return (begin >= 0 and ")" in text[begin:]) or bool(_MAY.search(text))


def targets(text: str) -> Iterator[tuple[str, bool]]:
    """Yield what each link and picture of a Markdown text leads to, and whether it is a picture.

    Unlike a page this takes every scheme for a link.
    """
    for token in _PARSER.parse(text):
        for child in token.children or ():
            if child.type == "link_open":
                yield str(child.attrGet("href") or ""), False
            elif child.type == "image":
                yield str(child.attrGet("src") or ""), True


def _too_long(path: Path) -> Problem:
    return Problem(
        path=path,
        code="too-deep-or-long",
        message="Up to here this file has more brackets and other signs than a quiz can have.",
        hint="Take away what is no text for readers, or make two quizzes of it.",
    )


def _misplaced(path: Path, target: str, *, picture: bool) -> Problem:
    key = str(path[-1])
    where, move = "a question", '"help" or "advice"'
    if path[-2:-1] == ("options",) or (path[0] == "scales" and len(path) == 3):
        where, move = "an option or a level", 'a longer text, such as "help" or "advice"'
    elif key not in KINDS:
        where, move = _PLACES.get(key, (f'"{key}"', 'a longer text, such as "help" or "advice"'))
    return Problem(
        path=path,
        code="link-in-question",
        message=f"A {'picture' if picture else 'link'} cannot stand in {where}.",
        hint=f'Move it to {move}; or name a page of the guide with "passage".',
        near=target,
    )


_PLACES = {
    "title": ("a title", 'a longer text, such as "intro" or "advice"'),
    "gives": ('"gives"', '"intro" or "closing"'),
    "short": ("a short name", '"help" or "advice"'),
}
