"""The quiz that is translated: which texts it has, and by which paths a translation has them.

In a translation items stand by themselves, so that moving one to another section loses nothing:
`("sections", "why", "items", "reason", "text")` is `("items", "reason", "text")` there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source.format import KINDS, QuizShape
from mkdocs_selfcheck.source.loaded import Loaded
from mkdocs_selfcheck.source.texts import Written, texts
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

    def deep(self, path: Path) -> Path:
        """Return the path in the quiz of a path in a translation."""
        if path[:1] == ("items",) and len(path) > 1:
            return ("sections", self._sections.get(str(path[1]), ""), *path)
        return path

    def kind(self, item: str) -> str:
        """Return the kind of an item, "" for none of that id."""
        below = (self.trie.get("items") or {}).get(item) or {}
        return next((kind for kind in KINDS if kind in below), "")


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
