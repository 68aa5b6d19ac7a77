"""The texts of a quiz that readers see, wherever the format has them.

They are found by the marks of the format's own types, so that a new field is among them by itself.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple, get_args, get_type_hints

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source.format import Shape, Words


class Written(NamedTuple):
    """A text and what it is; `path` leads to where it was written."""

    path: Path
    text: str
    words: Words


class Field(NamedTuple):
    """A field of a shape; `words` marks the texts in it, None where it has no words."""

    name: str
    key: str
    words: Words | None


def texts(shape: Shape, path: Path = ()) -> Iterator[Written]:
    """Yield each text of a shape and of the shapes in it, empty ones left out."""
    for field in fields(type(shape)):
        value = getattr(shape, field.name)
        if value:
            yield from _within(value, (*path, field.key), field.words)


@cache
def fields(shape: type[Shape]) -> tuple[Field, ...]:
    """Return the fields of a shape, by the keys that authors write."""
    hints = get_type_hints(shape, include_extras=True)
    return tuple(
        Field(name, field.alias or name, _words(hints[name]))
        for name, field in shape.model_fields.items()
    )


def _within(value: object, path: Path, words: Words | None) -> Iterator[Written]:
    match value:
        case str() if words:
            yield Written(path, value, words)
        case Shape():
            yield from texts(value, path)
        case Mapping():
            for key, one in value.items():
                yield from _within(one, (*path, key), words)
        case list() | tuple():
            for at, one in enumerate(value):
                yield from _within(one, (*path, at), words)


def _words(hint: object) -> Words | None:
    """Return the mark in a type, however deep it stands there."""
    if isinstance(hint, Words):
        return hint
    marks = (_words(part) for part in (*get_args(hint), *getattr(hint, "__metadata__", ())))
    return next((mark for mark in marks if mark), None)
