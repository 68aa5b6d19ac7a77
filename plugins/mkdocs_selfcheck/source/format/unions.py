"""How a value that may have several shapes is told apart, so that errors speak of one of them.

The tags hold a colon, which no key of the format has: in the place of an error they can be told
from keys.
"""

from collections.abc import Mapping

from mkdocs_selfcheck.source.format.values import Shape

KINDS = (
    "check",
    "rating",
    "gap",
    "single-choice",
    "multiple-choice",
    "text",
    "date",
    "plan",
    "message",
)
"""The kinds of item: the key that holds the question."""


def kinds_of(value: object) -> tuple[str, ...]:
    """Return the keys of an item that say its kind; a sound item has one."""
    return tuple(kind for kind in KINDS if kind in value) if isinstance(value, Mapping) else ()


def kind_of(value: object) -> str | None:
    """Return the tag of an item's kind; None if it has none, or several."""
    kinds = kinds_of(value)
    return f"kind:{kinds[0]}" if len(kinds) == 1 else None


def text_or_map(value: object) -> str | None:
    """Return the tag of a value that is a text or a map."""
    if isinstance(value, Mapping | Shape):
        return "as:map"
    return "as:text" if isinstance(value, str) else None


def text_or_list(value: object) -> str | None:
    """Return the tag of a value that is a text or a list."""
    if isinstance(value, list):
        return "as:list"
    return "as:text" if isinstance(value, str) else None


def is_tag(step: str | int) -> bool:
    """Whether a step of pydantic's `loc` is a tag, and no key of the file."""
    return isinstance(step, str) and step.startswith(("kind:", "as:"))
