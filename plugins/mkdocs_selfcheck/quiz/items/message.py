"""A message: a letter made of earlier answers, which the reader may change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mkdocs_selfcheck.quiz.items.item import Item

_SLOT_LIKE = re.compile(r"\{\s*([\w-]+(?: +[\w-]+){1,4})\s*\}")
_SLOT = re.compile(r"\{\s*([\w-]+)\s*\}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Message(Item):
    """A letter; `{id}` in it is a slot for the answer to an earlier item.

    letter: plain text of several lines. subject: one line, with slots too, or "".
    """

    kind: ClassVar[str] = "message"

    letter: str
    subject: str


def parts(text: str) -> tuple[str, ...]:
    """Return text and the ids of slots in turn; the first and the last are texts."""
    return tuple(_SLOT.split(text))


def slots(text: str) -> Iterator[tuple[str, str]]:
    """Yield the id of each slot, and the slot as it is written; each id once."""
    seen: set[str] = set()
    for match in _SLOT.finditer(text):
        if match[1] not in seen:
            seen.add(match[1])
            yield match[1], match[0]


def slot_likes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words in braces that are no slot, and the braces as written; each once."""
    yield from {match[1]: match[0] for match in _SLOT_LIKE.finditer(text)}.items()
