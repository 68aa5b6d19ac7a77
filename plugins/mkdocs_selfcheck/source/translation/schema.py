"""The JSON Schema of translations: the schema of quizzes, with texts alone."""

import json
from collections.abc import Iterator
from typing import Any

from mkdocs_selfcheck.source.format import KINDS, QuizShape, Shape
from mkdocs_selfcheck.source.schema import Schema, generated, name_of_shape, schema
from mkdocs_selfcheck.source.texts import has_texts

# A text may be left empty, and a key out: pages show the source then.
_BOUNDS = frozenset({"required", "minLength", "minItems", "minProperties", "defaultSnippets"})


def translation_schema_text() -> str:
    """Return the schema of a translation as it stands in translation.schema.json."""
    return json.dumps(translation_schema(), indent=2, ensure_ascii=False) + "\n"


def translation_schema() -> Schema:
    """Return the schema of `ID.LANG.yml`: no key but those of texts, and items by themselves."""
    made = schema(QuizShape)
    shapes = {name_of_shape(name): found for name, found in _shapes().items()}
    definitions = {
        name: _unbound(_texts_alone(shapes[name], definition))
        for name, definition in made.pop("$defs").items()
        if name in shapes
    }
    items = definitions["section"]["properties"].pop("items")
    items["description"] = "The texts of items by the items' ids, whatever their section."
    kinds = [{"$ref": f"#/$defs/{kind}"} for kind in KINDS]
    # The key of the kind may be missing, and several kinds fit then.
    items["additionalProperties"] = {"anyOf": kinds}
    root = _unbound(_texts_alone(QuizShape, made))
    root["properties"]["items"] = items
    root["description"] = "The texts of a quiz in another language."
    used = {name: one for name, one in definitions.items() if one["properties"]}
    return {**root, "$defs": used}


def _texts_alone(shape: type[Shape], definition: Schema) -> Schema:
    keys = {key: value for key, value in definition["properties"].items() if has_texts(shape, key)}
    return {**definition, "properties": keys}


def _unbound(node: Any) -> Any:
    if isinstance(node, list):
        return [_unbound(part) for part in node]
    if not isinstance(node, dict):
        return node
    return {
        key: {name: _unbound(part) for name, part in value.items()}
        if key == "properties"
        else _unbound(value)
        for key, value in node.items()
        if key not in _BOUNDS and not (key == "examples" and not _texts(value))
    }


def _texts(examples: object) -> bool:
    """Whether these are examples of a text, and hold no keys that a translation has not."""
    return isinstance(examples, list) and all(isinstance(one, str) for one in examples)


def _shapes() -> dict[str, type[Shape]]:
    """Every shape that a quiz is made of, by its name in pydantic's schema."""
    known = {shape.__name__: shape for shape in _below(Shape)}
    return {name: known[name] for name in generated(QuizShape)["$defs"]}


def _below(shape: type[Shape]) -> Iterator[type[Shape]]:
    for sub in shape.__subclasses__():
        yield sub
        yield from _below(sub)
