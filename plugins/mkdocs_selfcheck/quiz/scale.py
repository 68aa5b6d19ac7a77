"""A scale: the named levels a rating or a gap is answered with, low to high."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    """One step of a scale. `looks_like` says in behaviour what it means, or is empty.

    was: former ids, as everywhere in a quiz; answers under them are carried over.
    """

    id: str
    title: str
    looks_like: str
    was: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """Levels, low to high; at least two."""

    id: str
    levels: tuple[Level, ...]

    def position(self, level: str) -> int:
        """Return where the level stands, 0 the lowest; -1 if the scale does not have it."""
        return next((at for at, known in enumerate(self.levels) if known.id == level), -1)
