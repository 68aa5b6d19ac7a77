"""The reference names every key of the format, and each of its examples is one."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import TypeAdapter

from mkdocs_selfcheck.source.format import QuizShape, Shape
from tests.tools.reference import generated, shapes


def keys_of(schema: object) -> set[str]:
    """Return the names of all keys that a JSON Schema describes."""
    if isinstance(schema, list):
        return set().union(*map(keys_of, schema))
    if not isinstance(schema, dict):
        return set()
    properties = schema.get("properties", {})
    return set(properties).union(*map(keys_of, schema.values()), *map(keys_of, properties.values()))


def test_it_names_every_key() -> None:
    page = generated()
    known = keys_of(QuizShape.model_json_schema())
    assert {"title", "show_if", "single-choice", "up_to"} <= known
    assert known == set(re.findall(r"^`([^`]+)` · ", page, re.MULTILINE))


EXAMPLES = [
    pytest.param(shape, name, example, id=f"{shape.__name__}.{name}")
    for shape in shapes(QuizShape)
    for name, field in shape.model_fields.items()
    for example in field.examples or ()
]


@pytest.mark.parametrize(("shape", "name", "example"), EXAMPLES)
def test_an_example_of_a_key_is_a_value_it_takes(
    shape: type[Shape], name: str, example: Any
) -> None:
    field = shape.model_fields[name]
    TypeAdapter(field.rebuild_annotation()).validate_python(example, strict=True)
