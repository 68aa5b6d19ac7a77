"""Sections: something is asked in each, and what is picked is a gap."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz.items import Gap
from mkdocs_selfcheck.quiz.problem import Problem
from mkdocs_selfcheck.quiz.quiz import Quiz


def sections(quiz: Quiz) -> Iterator[Problem]:
    """Yield sections with nothing in them or with a pick of what cannot be picked."""
    for section in quiz.sections:
        path = ("sections", section.id)
        if not section.items and not section.own:
            yield Problem(
                path=path,
                code="no-items",
                message=f'The section "{section.id}" asks nothing.',
                hint='Give it "items:" or "own_items:".',
                key=True,
            )
        elif section.pick and not section.items:
            yield Problem(
                path=(*path, "pick"),
                code="nothing-to-pick",
                message='With "pick" the reader picks from the items, and here are none.',
                hint='Add "items:", or leave "pick" out.',
                key=True,
            )
        for item in section.items:
            where = (*path, "items", item.id)
            if section.pick and not isinstance(item, Gap):
                yield Problem(
                    path=where,
                    code="pick-not-gap",
                    message=f'In a section with "pick" all items are gaps, and "{item.id}" is a '
                    f"{item.kind}.",
                    hint="Move it to another section.",
                    key=True,
                    also=((*path, "pick"),),
                )
