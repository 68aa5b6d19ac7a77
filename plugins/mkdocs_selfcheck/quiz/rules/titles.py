"""Titles, questions and options: inline Markdown without links and pictures."""

from collections.abc import Iterator

from markdown_it import MarkdownIt

from mkdocs_selfcheck.quiz.items import Gap, MultipleChoice, SingleChoice
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz

_MARKDOWN = MarkdownIt("commonmark", {"html": False})


def titles(quiz: Quiz) -> Iterator[Problem]:
    """Yield links and pictures where a text is a label or a heading."""
    for path, text in _titles(quiz):
        # Without one of these signs there is neither; parsing each title would take long.
        if "](" not in text and "<" not in text:
            continue
        for token in _MARKDOWN.parseInline(text)[0].children or ():
            if token.type in {"link_open", "image"}:
                noun = "picture" if token.type == "image" else "link"
                yield Problem(
                    path=path,
                    code="link-in-question",
                    message=f"A {noun} cannot stand in a title, a question or an option.",
                    hint='Move it to "help", "intro" or "advice"; or use "passage" for a link '
                    "into the guide.",
                )
                break


def _titles(quiz: Quiz) -> Iterator[tuple[Path, str]]:
    yield ("title",), quiz.title
    yield ("gives",), quiz.gives
    for scale in quiz.scales:
        for level in scale.levels:
            yield ("scales", scale.id, level.id, "title"), level.title
    for dimension in quiz.dimensions:
        yield ("dimensions", dimension.id, "title"), dimension.title
        for at, band in enumerate(dimension.bands):
            yield ("dimensions", dimension.id, "bands", at, "title"), band.title
    for section in quiz.sections:
        path = ("sections", section.id)
        yield (*path, "title"), section.title
        if section.own:
            yield (*path, "own_items", Gap.kind), section.own.label
        for item in section.items:
            where = (*path, "items", item.id)
            yield (*where, item.kind), item.question
            yield (*where, "short"), item.short
            if isinstance(item, SingleChoice | MultipleChoice):
                for option in item.options:
                    yield (*where, "options", option.id, "title"), option.title
