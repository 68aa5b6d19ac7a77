"""Files that were loaded elsewhere: whole again when they are asked for."""

from collections.abc import Iterator, MutableMapping
from dataclasses import replace

from mkdocs_selfcheck.source.load import load_bytes
from mkdocs_selfcheck.source.loaded import Loaded


def trimmed(loaded: Loaded) -> Loaded:
    """Return it without its tree and shape, where nothing is wrong with it.

    A quiz that was renamed stays whole: it is looked at beside the others.
    """
    if loaded.quiz is None or loaded.diagnostics or loaded.quiz.was:
        return loaded
    return replace(loaded, root=None, shape=None)


class WhenAsked(MutableMapping[str, Loaded]):
    """Loaded files by id. `known`: the same, of which some are trimmed."""

    def __init__(self, known: MutableMapping[str, Loaded]) -> None:
        self.known = known

    def __getitem__(self, id: str) -> Loaded:
        """Return a file with its tree and shape, read again if need be."""
        loaded = self.known[id]
        if loaded.quiz and loaded.root is None:
            whole = load_bytes(loaded.source.text.encode(), loaded.source.file)
            loaded = self.known[id] = replace(loaded, root=whole.root, shape=whole.shape)
        return loaded

    def __setitem__(self, id: str, loaded: Loaded) -> None:
        """Keep a file."""
        self.known[id] = loaded

    def __delitem__(self, id: str) -> None:
        """Forget a file."""
        del self.known[id]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return iter(self.known)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.known)
