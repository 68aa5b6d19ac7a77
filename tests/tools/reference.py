"""docs/authors/reference.md, as generated from the author's shape.

`make generated` writes it; a test fails when the committed page is stale.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import indent
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml
from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

from mkdocs_selfcheck.source.format import KINDS, ItemShape, QuizShape, Shape, Words

PAGE = Path(__file__).parents[2] / "docs" / "authors" / "reference.md"
HEAD = """\
---
title: Every key
description: Every key of a quiz file, what it takes, and an example of it.
---

<!-- Generated from the format's own fields: `make generated` writes it anew. -->

# Every key

Each part of [the quiz file](format.md) with its keys. A key without *needed* may be left out.

- **one line** is a line of Markdown: bold, italics, code; no links. **Text** may have paragraphs, \
lists and links.
- **an id** has small letters, digits and single hyphens, begins with a letter, and has at most \
40 characters.
- **a passage** is a page of the site and an anchor on it, written from the `docs` folder.
"""
_LONG = 60
_TITLES = {
    "QuizShape": "The quiz",
    "ItemShape": "Every item",
    "OwnItemsShape": "Own rows",
    "ExclusiveOptionShape": "Option of a multiple choice",
}
_FORMS = {"plain": "plain text", "inline": "one line", "blocks": "text"}
_STRINGS = {"passage": "a passage", "lang": "a language"}


def generated() -> str:
    """Return the page as it should be."""
    kinds = [shape for shape in shapes(QuizShape) if issubclass(shape, ItemShape)]
    others = [shape for shape in shapes(QuizShape) if shape not in kinds]
    before = [shape for shape in others if not _below(shape, kinds)]
    below = [shape for shape in others if shape not in before]
    parts = [HEAD, *map(_part, before), "\n## Items { #items }\n", _EVERY, _keys(ItemShape)]
    parts += [_part(shape, level=3) for shape in kinds]
    parts += [_part(shape, level=3) for shape in below]
    return "".join(parts)


_EVERY = """
The kind of an item is the key that holds its question; an item has one of \
them. These keys every kind has as well:
"""


def _part(shape: type[Shape], level: int = 2) -> str:
    name = _name(shape)
    title = f"`{name}`" if name in KINDS else name
    about = " ".join((shape.__doc__ or "").split())
    base = _base(shape)
    if base not in {None, ItemShape}:
        about += f" It has the keys of {_link(base)} and these:"
    return f"\n{'#' * level} {title} {{ #{_anchor(name)} }}\n\n{about}\n{_keys(shape)}"


def _keys(shape: type[Shape]) -> str:
    hints = get_type_hints(shape, include_extras=True)
    base = _base(shape)
    inherited = base.model_fields if base else {}
    own = {name: field for name, field in shape.model_fields.items() if name not in inherited}
    return "".join(_key(name, field, hints[name]) for name, field in own.items())


def _base(shape: type[Shape]) -> type[Shape] | None:
    """Return what a shape has its first keys from, where that has a part of its own."""
    parts = {ItemShape, *shapes(QuizShape)} - {shape}
    return next((base for base in shape.__mro__[1:] if base in parts), None)


def _link(shape: type[Shape]) -> str:
    name = _name(shape)
    article = "" if name.endswith("s") else "an " if name[0] in "AEIOUaeiou" else "a "
    return f"{article}[{name.lower()}](#{_anchor(name)})"


def _anchor(name: str) -> str:
    return name.lower().replace(" ", "-")


def _key(name: str, field: FieldInfo, hint: Any) -> str:
    key = field.alias or name
    takes = _takes(key, hint, field)
    needed = " · *needed*" if field.is_required() else ""
    default = field.default
    left_out = f" · left out: {default}" if type(default) is int and default else ""
    lines = [f"\n`{key}` · {takes}{left_out}{needed}", f":   {field.description}"]
    written = [_written(example) for example in field.examples or []]
    if written and all(len(one) <= _LONG and "\n" not in one for one in written):
        lines.append("    For example: " + ", ".join(f"`{one}`" for one in written))
    elif written:
        block = indent(written[0], " " * 4)
        lines.append(f'\n    ```yaml title="{key}"\n{block}\n    ```')
    return "\n".join(lines) + "\n"


def _written(example: Any) -> str:
    """Write an example as an author would."""
    if isinstance(example, str):
        return example
    flow = _yaml(example, flow=True)
    return flow if len(flow) <= _LONG else _yaml(example, flow=False)


def _yaml(example: Any, *, flow: bool) -> str:
    text: str = yaml.safe_dump(
        _typed(example), allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=flow
    )
    return text.removesuffix("\n")


def _typed(example: Any) -> Any:
    """Numbers, true and false as YAML writes them, without quotes."""
    match example:
        case list():
            return [_typed(one) for one in example]
        case dict():
            return {key: _typed(one) for key, one in example.items()}
        case "true" | "false":
            return example == "true"
        case str() if example.isdecimal():
            return int(example)
    return example


def _takes(key: str, hint: Any, field: FieldInfo | None = None) -> str:
    """Say in words what a value may be."""
    hint, marks = _bare(hint)
    if get_origin(hint) in {Union, UnionType}:
        if all(_is_kind(_bare(one)[0]) for one in get_args(hint)):
            return "an [item](#items)"
        return " or ".join(dict.fromkeys(_takes(key, one) for one in get_args(hint)))
    if get_origin(hint) is Literal:
        return " or ".join(f"`{value}`" for value in get_args(hint))
    if key == "scales":
        return "ids, each with its levels: ids, each with one line or a [level](#level)"
    if get_origin(hint) is dict:
        return f"ids, each with {_takes('', get_args(hint)[1])}"
    if get_origin(hint) is list:
        entry = _takes("", get_args(hint)[0])
        return "a list of ids" if entry == "an id" else f"a list, each entry {entry}"
    if isinstance(hint, type) and issubclass(hint, Shape):
        return _link(hint)
    if hint is bool:
        return "`true` or `false`"
    if hint is int:
        return _range([*marks, *(field.metadata if field else ())])
    form = next((mark.form for mark in marks if isinstance(mark, Words)), "")
    return _FORMS.get(form) or _STRINGS.get(key, "an id")


def _is_kind(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, ItemShape)


def _range(marks: list[Any]) -> str:
    marks += [one for mark in marks for one in getattr(mark, "metadata", ())]
    least = next((mark.ge for mark in marks if isinstance(mark, Ge)), None)
    most = next((mark.le for mark in marks if isinstance(mark, Le)), None)
    return "a number" if least is None else f"a number from {least} to {most}"


def _bare(hint: Any) -> tuple[Any, list[Any]]:
    """Take off what only annotates, and None: a key that is left out."""
    marks: list[Any] = []
    while True:
        if get_origin(hint) is Annotated:
            hint, *more = get_args(hint)
            marks += more
        elif get_origin(hint) in {Union, UnionType} and NoneType in get_args(hint):
            left = [one for one in get_args(hint) if one is not NoneType]
            hint = left[0] if len(left) == 1 else Union[tuple(left)]  # noqa: UP007
        else:
            return hint, marks


def shapes(shape: type[Shape]) -> list[type[Shape]]:
    """Return a shape and all within it, each once, in the order of the fields."""
    found: list[type[Shape]] = []

    def walk(one: type[Shape]) -> None:
        if one not in found:
            found.append(one)
            for hint in get_type_hints(one, include_extras=True).values():
                for inner in _within(hint):
                    walk(inner)

    walk(shape)
    return found


def _within(hint: Any) -> Iterator[type[Shape]]:
    if isinstance(hint, type) and issubclass(hint, Shape):
        yield hint
    for part in get_args(hint):
        yield from _within(part)


def _below(shape: type[Shape], kinds: Iterable[type[Shape]]) -> bool:
    return any(shape in shapes(kind) for kind in kinds)


def _name(shape: type[Shape]) -> str:
    """Call a shape as authors do: a kind by its key, another by its words."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", shape.__name__.removesuffix("Shape")).lower()
    if issubclass(shape, ItemShape) and words.replace(" ", "-") in KINDS:
        return words.replace(" ", "-")
    return _TITLES.get(shape.__name__, words.capitalize())
