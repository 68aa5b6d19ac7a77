"""Passages: written as pages of the guide are written, whether or not they exist."""

import re
from collections.abc import Iterator

from mkdocs_selfcheck.quiz.passage import passages as written
from mkdocs_selfcheck.quiz.problem import Problem
from mkdocs_selfcheck.quiz.quiz import Quiz

_FORM = re.compile(r"[^\s#?:\\]+\.md(#[^\s#]+)?")


def passages(quiz: Quiz) -> Iterator[Problem]:
    """Yield passages that are no path of a page below the docs folder."""
    for path, passage in written(quiz):
        reason = _reason(passage)
        if reason:
            yield Problem(
                path=path,
                code="bad-passage",
                message=f"This is no passage: {reason}.",
                hint='Put a link to another site into a "help", an "intro" or an "advice".'
                if "://" in passage
                else "Write it from the docs folder: guide/page.md#anchor",
            )
        elif passage.startswith("docs/"):
            yield Problem(
                path=path,
                code="bad-passage",
                message='A passage is written from the docs folder, without "docs/".',
                hint=f"Write: passage: {passage.removeprefix('docs/')}",
                severity="warning",
            )


def _reason(passage: str) -> str:
    page = passage.partition("#")[0]
    if ":" in page or page.startswith("//"):
        return "it leads out of the guide"
    if page.startswith("/"):
        return "it begins with a slash"
    if {".", ".."} & {*page.split("/")}:
        return 'it has a "." or ".." for a folder'
    if "\\" in page:
        return "folders are parted by /"
    if not page.endswith(".md"):
        return "it names no page ending in .md"
    if "//" in page or not _FORM.fullmatch(passage):
        return "a space or another sign does not belong here"
    return ""
