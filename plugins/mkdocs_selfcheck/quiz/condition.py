"""A condition: an item is shown only when an earlier one was answered so."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """Holds when the item's answer is one of the values.

    A value is a level or option id, `true` or `false` of a check, or `any` for answered at all.
    """

    item: str
    values: tuple[str, ...]
