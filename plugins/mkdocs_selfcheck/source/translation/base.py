"""The quiz that is translated: which texts it has, and by which paths a translation has them.

In a translation items stand by themselves, so that moving one to another section loses nothing:
`("sections", "why", "items", "reason", "text")` is `("items", "reason", "text")` there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source.format import KINDS, QuizShape, Shape
from mkdocs_selfcheck.source.loaded import Loaded
from mkdocs_selfcheck.source.texts import Written, fields, texts
from mkdocs_selfcheck.source.tree import Node, locate

Trie = dict[str | int, "Trie | None"]
"""Paths as nested maps; None where a text stands."""


@dataclass(frozen=True, kw_only=True)
class Base:
    """A sound quiz and its texts. `lang` is the language of its texts (BCP 47)."""

    id: str
    lang: str
    shape: QuizShape
    root: Node

    @classmethod
    def of(cls, loaded: Loaded, site_lang: str) -> "Base | None":
        """Return what a file holds to translate, or None where it has an error."""
        if loaded.shape is None or loaded.root is None:
            return None
        lang = loaded.shape.lang or site_lang
        return cls(id=loaded.id, lang=lang, shape=loaded.shape, root=loaded.root)

    @property
    def file(self) -> str:
        """Its name, for messages."""
        return f"{self.id}.yml"

    @cached_property
    def texts(self) -> dict[Path, Written]:
        """Every text, by its path in a translation, in the order written."""
        found = sorted(texts(self.shape), key=lambda text: locate(self.root, text.path, key=True))
        return {flat(text.path): text for text in found}

    @cached_property
    def trie(self) -> Trie:
        """The paths of `texts`."""
        return trie(self.texts)

    @cached_property
    def _sections(self) -> dict[str, str]:
        return {item: key for key, one in self.shape.sections.items() for item in one.items}

    @cached_property
    def _renamed(self) -> dict[Path, str]:
        """The id of today, by the path that a former one would have."""
        return {(*flat(path)[:-1], old): str(path[-1]) for path, old in _former(self.shape)}

    def today(self, path: Path) -> Path:
        """Return a path with each former id in it replaced by that of today."""
        for at in range(len(path)):
            if now := self._renamed.get(path[: at + 1]):
                path = (*path[:at], now, *path[at + 1 :])
        return path

    def deep(self, path: Path) -> Path:
        """Return the path in the quiz of a path in a translation."""
        if path[:1] == ("items",) and len(path) > 1:
            return ("sections", self._sections.get(str(path[1]), ""), *path)
        return path

    def kind(self, item: str) -> str:
        """Return the kind of an item, "" for none of that id."""
        below = (self.trie.get("items") or {}).get(item) or {}
        return next((kind for kind in KINDS if kind in below), "")


def _former(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield each former id, with the path of what has it now."""
    match value:
        case Shape():
            was: str | Iterable[str] = getattr(value, "was", ())
            yield from ((path, old) for old in ([was] if isinstance(was, str) else was) if path)
            for field in fields(type(value)):
                yield from _former(getattr(value, field.name), (*path, field.key))
        case dict():
            for id, one in value.items():
                yield from _former(one, (*path, id))


def flat(path: Path) -> Path:
    """Return the path in a translation of a path in the quiz."""
    match path:
        case ("sections", _, "items", _, *_):
            return path[2:]
    return path


def trie(paths: Iterable[Path]) -> Trie:
    """Return paths as nested maps, in their order."""
    root: Trie = {}
    for path in paths:
        level = root
        for step in path[:-1]:
            below = level.setdefault(step, {})
            level = below if below is not None else {}
        level[path[-1]] = None
    return root
