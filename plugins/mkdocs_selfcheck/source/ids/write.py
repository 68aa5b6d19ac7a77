"""The list as it should be."""

from mkdocs_selfcheck.source.folder import Folder
from mkdocs_selfcheck.source.ids.listed import Listed
from mkdocs_selfcheck.source.source import Source

_HEAD = """\
# Every id in these quizzes. Answers are stored by them, so none may vanish without a word.
# Written by: selfcheck ids
"""


def written(folder: Folder, source: Source) -> str:
    """Return the list as it should be.

    source: what it was. An id that is in no quiz any more, and was found to be none that vanished,
    stays as one that is gone for good.
    """
    listed = Listed(folder=folder, source=source)
    lines = {line for known in listed.known.values() for line in known.lines()}
    lines |= listed.quizzes.lines()
    for line in listed.lines:
        known, id = listed.place(line)
        if known and not known.holds(id) and not known.homeless(id):
            lines.add(f"{id} retired")
    return _HEAD + "".join(f"{line}\n" for line in sorted(lines))
