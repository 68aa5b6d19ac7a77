"""What a translation says: its texts by the path of what they translate, and what fits nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.translation.base import Base
from mkdocs_selfcheck.source.translation.comments import Comments, Note, comments, note, same
from mkdocs_selfcheck.source.tree import Node, scalars


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One text of a translation. `path`: where it stands in the file. `text`: "" if not yet."""

    path: Path
    text: str
    note: Note


@dataclass(frozen=True, kw_only=True, slots=True)
class Overlay:
    """The texts of a translation.

    entries: by the path of the text in `Base.texts`. strange: those that translate nothing.
    """

    entries: Mapping[Path, Entry]
    strange: tuple[Entry, ...] = ()
    comments: Comments = field(default_factory=Comments)


def read(base: Base, source: Source, root: Node | None) -> Overlay:
    """Put the texts of a file to those of the quiz."""
    if root is None:
        return Overlay(entries={}, comments=comments(source, None))
    beside = comments(source, root)
    entries: dict[Path, Entry] = {}
    strange: list[Entry] = []
    for path, scalar in scalars(root):
        entry = Entry(path=path, text=scalar.value, note=note(beside.at.get(path, [])))
        meant = _meant(base, path) or _meant(base, base.today(path))
        if meant is None or meant in entries:
            strange.append(entry)
        else:
            entries[meant] = entry
    for path in [*beside.at]:
        # What stands at a former id belongs to that of today.
        beside.at.setdefault(base.today(path), beside.at[path])
    _align(base, entries, strange)
    left = tuple(entry for entry in strange if entry.path)
    return Overlay(entries=entries, strange=left, comments=beside)


def _meant(base: Base, path: Path) -> Path | None:
    """Return what a text translates; a level or an option may be a text or a map with a title."""
    for meant in (path, (*path, "title"), path[:-1] if path[-1:] == ("title",) else path):
        if meant in base.texts:
            return meant
    return None


def _align(base: Base, entries: dict[Path, Entry], strange: list[Entry]) -> None:
    """Put the texts of a list to the sources they were made from, where that is noted.

    Bands have no ids. When one is added before another, the place alone would lead to the wrong.
    """
    for paths in _lists(base.texts):
        found = {path: entries.pop(path) for path in paths if path in entries}
        beyond = [one for one in strange if _list_of(one.path) == _list_of(paths[0])]
        left = [*found.values(), *beyond]
        for path in paths:
            now = base.texts[path].text
            exact = [one for one in left if one.note.source and same(one.note.source, now)]
            exact.sort(key=lambda one: one is not found.get(path))
            if exact:
                entries[path] = exact[0]
                left.remove(exact[0])
        for path in paths:
            if path not in entries and (entry := found.get(path)) in left and entry:
                entries[path] = entry
                left.remove(entry)
        strange[:] = [*(one for one in strange if one not in beyond), *left]


def _lists(paths: Mapping[Path, object]) -> Iterator[list[Path]]:
    """Yield the texts that stand at the same place of each entry of a list."""
    found: dict[Path, list[Path]] = {}
    for path in paths:
        if where := _list_of(path):
            found.setdefault(where, []).append(path)
    yield from found.values()


def _list_of(path: Path) -> Path:
    """Return a path with a star for its place in a list; () for what is in none."""
    if not any(isinstance(step, int) for step in path):
        return ()
    return tuple("*" if isinstance(step, int) else step for step in path)
