"""`--dirty` builds: pages whose Markdown has not changed are left as they are, their quizzes not.

MkDocs compares the times of a page's Markdown and of what was built from it. A page that shows a
quiz which is newer is made to look old, so that it is built again, and the others are not.
"""

import os
from collections.abc import Collection, Iterable
from pathlib import Path

from mkdocs_selfcheck.hosts.scan import THE_RECORD, scan


def age(pages: Iterable[tuple[Path, Path]], quizzes: Path) -> None:
    """Make built pages look old that show a quiz which has changed since.

    Args:
        pages: The Markdown of each page, and what was built from it.
        quizzes: The folder of the quizzes.
    """
    changed: dict[str, float] = {}
    for file in quizzes.glob("*.yml"):
        # A translation, ID.de.yml, changes its quiz.
        id = file.name.partition(".")[0]
        try:
            then = file.stat().st_mtime
        except OSError:
            continue
        changed[id] = max(changed.get(id, 0), then)
    for source, built in pages:
        try:
            text, then = source.read_text("utf-8-sig"), built.stat().st_mtime
        except (OSError, UnicodeDecodeError):
            continue
        # Of quizzes that are gone nobody knows when they went.
        if "selfcheck" in text and any(
            changed.get(place, then) >= then for place in _shown(text, changed)
        ):
            os.utime(built, (0, 0))


def _shown(text: str, known: Collection[str]) -> list[str]:
    places, faults = scan(text, list(known))
    if any(place.quiz == THE_RECORD for place in places):
        return list(known)  # it lists them all
    gone = [fault.code for fault in faults if fault.code == "unknown-quiz"]
    return [*(place.quiz for place in places), *gone]
