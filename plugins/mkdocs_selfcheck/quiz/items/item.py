"""What every item has, whatever its kind."""

from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.condition import Condition


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing asked. The kind is the class, and `kind` its name in the author's file.

    question: inline Markdown without links. short: a name for charts and sentences, or "".
    help: Markdown blocks. private: stays with the reader unless they choose to share it.
    passage: `guide/x.md#anchor`, the section's if the item has none of its own, or "".
    show_if: all must hold for the item to be shown.
    """

    kind: ClassVar[str]

    id: str
    question: str
    short: str
    help: str
    private: bool
    passage: str
    show_if: tuple[Condition, ...]
    was: tuple[str, ...] = ()
