"""The author's shape: described as a whole, and its examples hold."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from mkdocs_selfcheck.quiz import AnyItem
from mkdocs_selfcheck.source import format as author
from mkdocs_selfcheck.source.format import KINDS, QuizShape, Shape, is_id, kinds_of
from mkdocs_selfcheck.source.names import keys_of

SHAPES: list[type[Shape]] = [
    shape
    for name in author.__all__
    if isinstance(shape := getattr(author, name), type) and issubclass(shape, Shape)
]


def fields() -> Iterator[tuple[str, FieldInfo]]:
    for shape in SHAPES:
        for name, field in shape.model_fields.items():
            yield f"{shape.__name__}.{field.alias or name}", field


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_shape_is_frozen_strict_and_takes_nothing_extra(shape: type[Shape]) -> None:
    config = shape.model_config
    assert (config["frozen"], config["strict"], config["extra"]) == (True, True, "forbid")
    assert shape.__doc__


@pytest.mark.parametrize(("name", "field"), [*fields()], ids=[name for name, _ in fields()])
def test_a_field_is_described_and_its_examples_are_sound(name: str, field: FieldInfo) -> None:
    assert field.description, name
    assert field.description.endswith(".")
    assert field.examples
    whole: Any = TypeAdapter(field.rebuild_annotation())
    for example in field.examples:
        whole.validate_python(example)


def test_the_shape_gives_a_json_schema() -> None:
    schema = QuizShape.model_json_schema(by_alias=True)
    assert set(schema["required"]) == {"title", "sections"}
    assert set(schema["$defs"]) >= {"RatingShape", "SectionShape", "BandShape"}
    assert schema["$defs"]["TextShape"]["properties"]["lines"]["maximum"] == 20
    assert "single-choice" in schema["$defs"]["SingleChoiceShape"]["properties"]


def test_shape_quiz_and_messages_know_the_same_kinds() -> None:
    assert tuple(item.kind for item in get_args(AnyItem)) == KINDS
    for kind in KINDS:
        assert kind in keys_of(("sections", "a", "items", "b"), kind)
        # No kind is a key of what an item may have beside it: the kind would not be clear.
        others = {key for other in KINDS for key in keys_of(("sections", "a", "items", "b"), other)}
        assert kinds_of(dict.fromkeys(others - {*KINDS})) == ()


@pytest.mark.parametrize("id", ["a", "a1", "went-well", "a-1", "a" * 40])
def test_an_id(id: str) -> None:
    assert is_id(id)


@pytest.mark.parametrize(
    "id", ["", "A", "1a", "a_b", "a b", "a--b", "-a", "a-", "ü", "a.b", "own", "a\n", "a" * 41]
)
def test_no_id(id: str) -> None:
    assert not is_id(id)


def test_what_is_read_cannot_be_changed() -> None:
    shape = QuizShape.model_validate(
        {"title": "T", "sections": {"a": {"title": "A", "items": {"b": {"date": "C"}}}}}
    )
    with pytest.raises(ValidationError):
        shape.title = "Another"  # type: ignore[misc]
