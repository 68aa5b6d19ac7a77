"""The tree of a YAML file: texts, lists and maps that know where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_selfcheck.quiz import Path

Position = tuple[int, int]
"""Line and column, from 0."""


@dataclass(slots=True, eq=False)
class Scalar:
    """A text. `style` is "" for plain, else the sign it is quoted or folded with.

    until: where it ends. index, end: where it begins and ends in the whole text.
    """

    value: str
    at: Position
    style: str
    until: Position
    index: int
    end: int


@dataclass(slots=True, eq=False)
class Sequence:
    """A list. `flow`: written in brackets."""

    at: Position
    flow: bool = False
    index: int = 0
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Mapping:
    """A map, in the order written. `flow`: written in braces."""

    at: Position
    flow: bool = False
    index: int = 0
    pairs: dict[str, tuple[Scalar, "Node"]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


class Quoted(str):
    """A text that the author put in quotes: never a number, never true or false."""

    __slots__ = ()


def values(node: Node) -> object:
    """Return the tree as dicts, lists and texts; not deeper than the tree, which is shallow."""
    match node:
        case Scalar(value=value, style=style):
            return Quoted(value) if style in {"'", '"'} else value
        case Sequence(items=items):
            return [values(item) for item in items]
        case Mapping(pairs=pairs):
            return {key: values(value) for key, (_, value) in pairs.items()}


def child(node: Node, step: str | int) -> Node | None:
    """Return what the step leads to, or None."""
    match node:
        case Mapping(pairs=pairs) if isinstance(step, str) and step in pairs:
            return pairs[step][1]
        case Sequence(items=items) if isinstance(step, int) and 0 <= step < len(items):
            return items[step]
    return None


def at(root: Node, path: Path) -> Node | None:
    """Return what the path leads to, or None."""
    node: Node | None = root
    for step in path:
        node = child(node, step) if node else None
    return node


def scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Yield each value that is a text, with its path."""
    match node:
        case Scalar():
            yield path, node
        case Sequence(items=items):
            for at, item in enumerate(items):
                yield from scalars(item, (*path, at))
        case Mapping(pairs=pairs):
            for key, (_, value) in pairs.items():
                yield from scalars(value, (*path, key))


def locate(root: Node, path: Path, *, key: bool = False) -> Position:
    """Return where the value of a path stands, or with `key` the key that names it.

    Where the path leads out of the tree the last step that exists answers: with its text if it
    is one (a title written without a map), else with its key.
    """
    node, at = root, root.at
    for step in path:
        below = child(node, step)
        if below is None:
            return node.at if isinstance(node, Scalar) and not key else at
        at = node.pairs[str(step)][0].at if isinstance(node, Mapping) else below.at
        node = below
    return at if key else node.at
