"""The texts of a quiz that readers see, wherever the format has them.

They are found by the marks of the format's own types, so that a new field is among them by itself.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple, TypeVar, get_args, get_type_hints

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


@cache
def has_texts(shape: type[Shape], key: str) -> bool:
    """Whether texts may stand at a key of a shape, however deep."""
    hints = get_type_hints(shape, include_extras=True)
    return any(field.key == key and _wordy(hints[field.name]) for field in fields(shape))


def _wordy(hint: object) -> bool:
    if isinstance(hint, type) and issubclass(hint, Shape):
        return any(has_texts(hint, field.key) for field in fields(hint))
    parts = (*get_args(hint), *getattr(hint, "__metadata__", ()))
    return isinstance(hint, Words) or any(map(_wordy, parts))


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


Change = Callable[[Path, str], str]
_S = TypeVar("_S", bound=Shape)


def rewritten(shape: _S, change: Change, path: Path = ()) -> _S:
    """Return a shape with each of its texts changed; nothing is checked anew."""
    new = {
        field.name: _rewritten(value, change, (*path, field.key), field.words)
        for field in fields(type(shape))
        if (value := getattr(shape, field.name))
    }
    return shape.model_copy(update=new)


def _rewritten(value: object, change: Change, path: Path, words: Words | None) -> object:
    match value:
        case str() if words:
            return change(path, value)
        case Shape():
            return rewritten(value, change, path)
        case dict():
            return {key: _rewritten(one, change, (*path, key), words) for key, one in value.items()}
        case list():
            return [_rewritten(one, change, (*path, at), words) for at, one in enumerate(value)]
    return value
