"""Gaps, the author's and the reader's own: their scales and suggestions exist."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz.items import Gap
from mkdocs_selfcheck.quiz.own_items import OwnItems
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz
from mkdocs_selfcheck.quiz.rules.levels import level, scale


def gaps(quiz: Quiz) -> Iterator[Problem]:
    """Yield gaps without a scale, and suggestions that no scale has."""
    scales = {scale.id: scale for scale in quiz.scales}
    for section in quiz.sections:
        path = ("sections", section.id)
        rows: list[tuple[Path, Gap | OwnItems]] = [
            ((*path, "items", item.id), item) for item in section.items if isinstance(item, Gap)
        ]
        if section.own:
            rows.append(((*path, "own_items"), section.own))
        if rows and (importance := rows[0][1].importance_scale):
            # Written once, in the section.
            yield from scale(scales, importance, path, key="importance")
        for where, row in rows:
            yield from scale(scales, row.scale, where)
            yield from level(scales, row.scale, row.needed, (*where, "needed"))
            yield from level(scales, row.importance_scale, row.importance, (*where, "importance"))
            if row.importance and not row.importance_scale:
                yield Problem(
                    path=(*where, "importance"),
                    code="importance-not-asked",
                    message="An importance is suggested here, and the section does not ask for it.",
                    hint='Name the scale with "importance:" in the section.',
                    key=True,
                )
