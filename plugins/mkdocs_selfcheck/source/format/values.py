"""The values that fields are made of: texts, ids, numbers, true and false.

Every scalar comes as text. What is a number or true/false here reads its own, so that a title
`no` or `2024` stays what the author wrote.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from mkdocs_selfcheck.source.tree import Quoted

MAX_TEXT = 5000
MAX_INLINE = 1000
MAX_ID = 40
ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
RESERVED = "own"
FORMAT = 1
"""The version of the format that is known here."""

_DIGITS = re.compile(r"[0-9]{1,9}")


class Shape(BaseModel):
    """A map of the author's file: nothing extra, nothing guessed, nothing changed later."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


def is_id(text: str) -> bool:
    """Whether the text may be an id."""
    return bool(re.fullmatch(ID_PATTERN, text)) and len(text) <= MAX_ID and text != RESERVED


def _id(value: object) -> object:
    if isinstance(value, str) and not is_id(value):
        raise PydanticCustomError("bad-id", "not an id")
    return value


def _number(value: object) -> object:
    if isinstance(value, Quoted):
        raise PydanticCustomError("quoted-value", "a number")
    if not isinstance(value, str) or not _DIGITS.fullmatch(value):
        raise PydanticCustomError("not-a-number", "not a number")
    return int(value)


def _flag(value: object) -> object:
    if isinstance(value, Quoted):
        raise PydanticCustomError("quoted-value", "true or false")
    if value not in ("true", "false"):
        raise PydanticCustomError("not-true-or-false", "not true or false")
    return value == "true"


def _format(value: object) -> object:
    if isinstance(value, Quoted):
        raise PydanticCustomError("quoted-value", "a number")
    if value != str(FORMAT):
        raise PydanticCustomError("unknown-format", "another format")
    return FORMAT


@dataclass(frozen=True, slots=True)
class Words:
    """Marks a text that readers see: as written, as inline Markdown, or as blocks of it."""

    form: Literal["plain", "inline", "blocks"]


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID), BeforeValidator(_id)]
"""What answers are stored by: small letters, digits and single hyphens, at most 40 characters."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT)]
"""A name or another value that nobody reads as a text."""

Phrase = Annotated[Line, Words("plain")]
"""A text without Markdown."""

Inline = Annotated[str, StringConstraints(min_length=1, max_length=MAX_INLINE), Words("inline")]
"""Inline Markdown, without links and pictures."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT), Words("blocks")]
"""Markdown: paragraphs, lists, links written from the docs folder."""

Reference = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT)]
"""The id of a scale, level or dimension of this quiz."""

Passage = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT)]
"""A place in the guide: `guide/page.md#anchor`, written from the docs folder."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""`true` or `false`, in small letters, without quotes."""

Version = Annotated[Literal[1], BeforeValidator(_format)]
"""The version of the format."""

Minutes = Annotated[int, Field(ge=1, le=600), BeforeValidator(_number)]
Rows = Annotated[int, Field(ge=1, le=20), BeforeValidator(_number)]
