"""The comments of a YAML file, each with the key or text it stands at."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source import tree
from mkdocs_selfcheck.source.source import Source

_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n]*", re.M)


@dataclass(kw_only=True, slots=True)
class Comments:
    """The comments of a file, without the spaces before them.

    head: those at the top, with an empty line after them. at: by the path they stand above or
    beside. tail: those after everything.
    """

    head: list[str] = field(default_factory=list)
    at: dict[Path, list[str]] = field(default_factory=dict)
    tail: list[str] = field(default_factory=list)


def comments(source: Source, root: tree.Node | None) -> Comments:
    """Find the comments of a text whose tree is known."""
    found = Comments()
    scalars = sorted(_scalars(root), key=lambda one: one[1].index) if root else []
    at = 0
    last: Path = ()
    for path, scalar in [*scalars, (None, None)]:
        begin = scalar.index if scalar else len(source.text)
        for match in _COMMENT.finditer(source.text, at, begin):
            text = match[0].rstrip()
            if last and "\n" not in source.text[at - 1 : match.start()]:
                found.at.setdefault(last, []).append(text)
            elif path is None:
                (found.tail if last else found.head).append(text)
            elif not last and "\n\n" in source.text[match.end() : begin]:
                found.head.append(text)
            else:
                found.at.setdefault(path, []).append(text)
        if path and scalar:
            last, at = path, scalar.end
            if beside := _COMMENT.search(source.text, scalar.index, _line_end(source, scalar)):
                found.at.setdefault(path, []).append(beside[0].rstrip())
    return found


def _line_end(source: Source, scalar: tree.Scalar) -> int:
    """Return where the line ends that announces a block of text; nothing of other texts."""
    if scalar.style not in {"|", ">"}:
        return scalar.index
    end = source.text.find("\n", scalar.index)
    return end if end >= 0 else len(source.text)


def _scalars(node: tree.Node, path: Path = ()) -> Iterator[tuple[Path, tree.Scalar]]:
    match node:
        case tree.Scalar():
            yield path, node
        case tree.Sequence(items=items):
            for at, item in enumerate(items):
                yield from _scalars(item, (*path, at))
        case tree.Mapping(pairs=pairs):
            for key, (name, value) in pairs.items():
                yield (*path, key), name
                yield from _scalars(value, (*path, key))


Notes = Mapping[Path, "Note"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """What stands beside one text.

    source: what was translated, as it was then; None where that is not noted. was: what it was
    before it changed, None if it did not. own: the comments that people wrote.
    """

    source: str | None = None
    was: str | None = None
    own: tuple[str, ...] = ()


NOTHING = Note()
_MARK = re.compile(r"# ?(source|was):(?:\s+(.*))?$")
_MORE = re.compile(r"#(?: {3}|\t)(.*)$")


def note(lines: list[str]) -> Note:
    """Read the comments at one text."""
    said: dict[str, list[str]] = {}
    own: list[str] = []
    now: list[str] | None = None
    for number, line in enumerate(lines):
        mark, more = _MARK.match(line), _MORE.match(line)
        if mark:
            now = said[mark[1]] = [mark[2] or ""]
        elif now is not None and more:
            now.append(more[1])
        elif now is not None and line == "#" and _MORE.match("".join(lines[number + 1 :][:1])):
            now.append("")
        else:
            now = None
            own.append(line)
    source, was = ("\n".join(said[key]) if key in said else None for key in ("source", "was"))
    return Note(source=source, was=was, own=tuple(own))


def same(one: str, other: str) -> bool:
    """Whether two texts are the same but for how their lines are broken."""
    return one.split() == other.split()
