"""A quiz with a payload in every text that the format has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path as File
from typing import Any, get_args, get_type_hints

import yaml

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source import load_bytes
from mkdocs_selfcheck.source.format import QuizShape, Shape
from mkdocs_selfcheck.source.texts import fields, texts
from tests.tools.payloads import PAYLOADS

EVERY_KEY = File(__file__).parents[1] / "golden" / "good" / "every-key.yml"


def hostile_quiz() -> str:
    """Return the golden with every key, with a payload in each text and in each left out."""
    data = EVERY_KEY.read_bytes()
    shape = load_bytes(data, EVERY_KEY.name).shape
    assert isinstance(shape, QuizShape)
    values = _typed(yaml.load(data, Loader=yaml.BaseLoader))  # noqa: S506 - texts alone
    del values["then"]  # another quiz, which does not stand beside this one
    payloads = cycle(PAYLOADS)
    for path in [*(path for path, *_ in texts(shape)), *_left_out(shape)]:
        inner: Any = values
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = next(payloads)
    # Each text in a line of its own: a letter over several plain lines is refused.
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=1 << 20)


def text_fields() -> set[tuple[str, str]]:
    """Return each field of the format that holds texts: shape and key."""
    return {
        (shape.__name__, field.key)
        for shape in set(_shapes(QuizShape))
        for field in fields(shape)
        if field.words
    }


def text_fields_of(quiz: str) -> set[tuple[str, str]]:
    """Return those that have a text in a quiz."""
    shape = load_bytes(quiz.encode(), "quiz.yml").shape
    assert shape is not None
    return set(_shown(shape))


def _left_out(value: object, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, Shape):
        for field in fields(type(value)):
            inner = getattr(value, field.name)
            # An explanation stands only where an option is marked, as it is in the golden.
            if field.words and inner == "" and field.key != "explanation":
                yield (*path, field.key)
            yield from _left_out(inner, (*path, field.key))
    elif isinstance(value, dict | list | tuple):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            yield from _left_out(inner, (*path, key))


def _shown(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Shape):
        for field in fields(type(value)):
            inner = getattr(value, field.name)
            if field.words and inner:
                yield type(value).__name__, field.key
            yield from _shown(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _shown(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _shown(inner)


def _shapes(hint: object) -> Iterator[type[Shape]]:
    if isinstance(hint, type) and issubclass(hint, Shape):
        yield hint
        for inner in get_type_hints(hint, include_extras=True).values():
            if inner is not hint:
                yield from _shapes(inner)
    for part in get_args(hint):
        yield from _shapes(part)


def _typed(value: Any) -> Any:
    if isinstance(value, dict):
        # Pages to point to are not the matter here.
        return {key: _typed(inner) for key, inner in value.items() if key != "passage"}
    if isinstance(value, list):
        return [_typed(inner) for inner in value]
    if value in ("true", "false"):
        return value == "true"
    return int(value) if value.isdecimal() else value
