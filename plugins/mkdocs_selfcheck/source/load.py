"""One file → a quiz, or all that is wrong with it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path as File

from mkdocs_selfcheck.diagnostics import Diagnostic, ordered
from mkdocs_selfcheck.quiz import Quiz
from mkdocs_selfcheck.source.decode import clean, decode
from mkdocs_selfcheck.source.faults import bad_id
from mkdocs_selfcheck.source.format import is_id
from mkdocs_selfcheck.source.loaded import Loaded
from mkdocs_selfcheck.source.read import read
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.tolerant import tree
from mkdocs_selfcheck.source.tree import Mapping, Scalar

MOST = 100
"""No more diagnostics than this are given for one file: nobody reads on."""

_BEGIN = 'A quiz begins with "title:" and has "sections:".'

# Where one of these stands, something was left out of the tree; then there only seem to be few.
_FOLLOWS: dict[str, set[str]] = {
    "duplicate-key": {"few-ratings", "no-items"},
    "key-not-text": {"few-ratings", "no-items", "nothing-to-pick", "empty"},
    "merge": {"few-ratings", "no-items", "nothing-to-pick", "empty", "missing-key"},
}


def load(file: File) -> tuple[Quiz | None, list[Diagnostic]]:
    """Load a quiz file; its id is its name.

    Returns None for the quiz where there is an error. Raises only OSError, where the file cannot
    be read at all.
    """
    loaded = load_bytes(file.read_bytes(), file.as_posix())
    return loaded.quiz, [*loaded.diagnostics]


def load_text(text: str, file: File | str) -> tuple[Quiz | None, list[Diagnostic]]:
    """Load a quiz from a text as if it stood in the file of this name; raises nothing."""
    loaded = _load(*clean(text.removeprefix("\ufeff"), str(file)))
    return loaded.quiz, [*loaded.diagnostics]


def load_bytes(data: bytes, file: str) -> Loaded:
    """Load a quiz from the bytes of the file of this name; raises nothing."""
    return _load(*decode(data, file))


def _load(source: Source, found: list[Diagnostic]) -> Loaded:
    id = re.sub(r"\.ya?ml$", "", source.file.replace("\\", "/").rpartition("/")[2])
    root, yaml = tree(source)
    if root is None and not found and not yaml:
        yaml = [source.diagnostic((0, 0), "empty-file", "This file is empty.", _BEGIN)]
    elif root is not None and not isinstance(root, Mapping):
        what = "one text" if isinstance(root, Scalar) else "a list"
        message = f"A quiz is keys with their values, and this file is {what}."
        yaml.append(source.diagnostic(root.at, "not-a-map", message, _BEGIN))
    loaded = Loaded(id=id, source=source, root=root)
    stages = [found, _name(source, id), yaml]
    quiz = shape = None
    if isinstance(root, Mapping):
        reading = read(root, id)
        quiz, shape = reading.quiz, reading.written
        follows = {code for one in yaml for code in _FOLLOWS.get(one.code, ())}
        for problems in (reading.shape, reading.rules):
            stages.append([loaded.diagnose(one) for one in problems if one.code not in follows])
    diagnostics = _merged(stages)
    if any(one.severity == "error" for one in diagnostics):
        quiz = shape = None
    return replace(loaded, quiz=quiz, shape=shape, diagnostics=tuple(ordered(diagnostics)[:MOST]))


def _name(source: Source, id: str) -> list[Diagnostic]:
    # In a page its element would have the same id as that of the reader's record.
    if is_id(id) and id != "record":
        return []
    problem = bad_id((), id)
    message = f"The file name gives the id of the quiz: {problem.message}"
    hint = f"Name the file {id.partition('.')[0]}.yml." if "." in id else problem.hint
    return [source.diagnostic((0, 0), problem.code, message, hint)]


def _merged(stages: Iterable[list[Diagnostic]]) -> list[Diagnostic]:
    """Put the stages together; of a place where one has found something, the next are silent.

    What a later stage says of the same place nearly always follows. Within a stage only the very
    same is said once: a default that is wrong is met again at each item that takes it.
    """
    merged: list[Diagnostic] = []
    for stage in stages:
        taken = {one.place for one in merged}
        new = {(one.place, one.code, one.message): one for one in stage if one.place not in taken}
        merged += new.values()
    return merged
