"""A dimension: ratings that are read together, and what is said of their middle answer."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """What is said when the middle answer is at or below `up_to`; the last band has none ("")."""

    up_to: str
    title: str
    next: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Dimension:
    """Ratings on one scale (its id); bands ascend, and the first that fits speaks."""

    id: str
    title: str
    scale: str
    passage: str
    bands: tuple[Band, ...]
    was: tuple[str, ...] = ()
