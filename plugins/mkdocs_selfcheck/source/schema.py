"""The author's shape → a JSON Schema (draft 2020-12), for editors and for check-jsonschema.

A quiz is read as texts alone, while an editor has read `title: 2024` as a number before it asks
the schema. So a text here is whatever is neither a list nor a map. What only the rules of a quiz
can see, such as whether a level exists, no schema sees.
"""

import json
import re
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from mkdocs_selfcheck.source.format import ID_PATTERN, KINDS, MAX_ID, QuizShape, Shape
from mkdocs_selfcheck.source.format.values import RESERVED

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_ID: Schema = {
    "title": "an-id",
    "description": "An id: what answers are stored by, or what is referred to. It stays when the "
    "text changes. Small letters, digits and single hyphens.",
    "pattern": ID_PATTERN,
    "patternErrorMessage": "An id is small letters, digits and single hyphens, and begins with a "
    "letter.",
    "maxLength": MAX_ID,
}
_TEXT: Schema = {"not": {"type": ["array", "object"]}}
_DROPPED = frozenset({"title", "default"})
_NAMED = frozenset({"properties", "$defs"})


class _AsWritten(GenerateJsonSchema):
    """Pydantic sorts keys, and levels in an example go from low to high."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        return value


def generated(shape: type[Shape]) -> Schema:
    """Return what pydantic makes of a shape."""
    return shape.model_json_schema(schema_generator=_AsWritten)


def schema_text() -> str:
    """Return the schema of a quiz file as it stands in quiz.schema.json."""
    return json.dumps(schema(QuizShape), indent=2, ensure_ascii=False) + "\n"


def schema(shape: type[Shape]) -> Schema:
    """Return the schema of a shape, with a description and an example of every key."""
    made = _mended(generated(shape))
    definitions = {name_of_shape(key): value for key, value in made.pop("$defs", {}).items()}
    for kind in KINDS:
        _as_kind(kind, definitions[kind])
    return {"$schema": DRAFT, **made, "$defs": definitions}


def _as_kind(kind: str, definition: Schema) -> None:
    """Let the key that holds the question say what the kind is for; it comes first."""
    definition["title"] = kind
    properties = definition["properties"]
    question = properties.pop(kind)
    question["description"] = f"{definition['description']} {question['description']}"
    definition["properties"] = {kind: _described(question), **properties}


def _mended(node: Any) -> Any:
    if isinstance(node, list):
        return [_mended(part) for part in node]
    if not isinstance(node, dict):
        return node
    if "anyOf" in node and {"type": "null"} in node["anyOf"]:
        # A key may be left out; that it has no value then is our affair.
        (one,) = [part for part in node["anyOf"] if part != {"type": "null"}]
        return _mended({**one, **{key: node[key] for key in node if key != "anyOf"}})
    if "$ref" in node:
        return {**node, "$ref": f"#/$defs/{name_of_shape(node['$ref'].rpartition('/')[2])}"} | (
            {"examples": _typed(node["examples"])} if "examples" in node else {}
        )
    made: Schema = {}
    for key, value in node.items():
        if key in _NAMED:
            made[key] = {name: _mended(part) for name, part in value.items()}
        elif key == "examples":
            made[key] = _typed(value)
        elif key not in _DROPPED:
            made[key] = _mended(value)
    return _described(_with_snippet(_by_id(_as_text(made))))


def _as_text(node: Schema) -> Schema:
    if node.get("type") != "string" or "pattern" in node or "const" in node or "enum" in node:
        return node
    return {key: value for key, value in node.items() if key != "type"} | _TEXT


def _by_id(node: Schema) -> Schema:
    """Say of a map by ids what an id is: pydantic lets what does not fit the pattern pass."""
    if ID_PATTERN not in node.get("patternProperties", {}):
        return node
    values = node.pop("patternProperties")[ID_PATTERN]
    # Levels and options are chosen, and `any` in a `show_if` stands for all of them.
    chosen = _TEXT.items() <= values.get("oneOf", [{}])[0].items()
    taken = [RESERVED, *(["any"] if chosen else [])]
    return node | {
        "propertyNames": {**_ID, "not": {"enum": taken}},
        "additionalProperties": values,
    }


def _described(node: Schema) -> Schema:
    text = node.get("description", "")
    return {**node, "markdownDescription": text} if "`" in text else node


def _with_snippet(node: Schema) -> Schema:
    """Editors insert the first example; a list of maps they can only insert as a snippet."""
    example = next(iter(node.get("examples", ())), None)
    if not _lists_maps(example):
        return node
    return {**node, "defaultSnippets": [{"label": "an example", "body": example}]}


def _lists_maps(example: Any) -> bool:
    match example:
        case [dict(), *_]:
            return True
        case dict():
            return any(map(_lists_maps, example.values()))
    return False


def _typed(example: Any) -> Any:
    """Return an example as a YAML parser reads it: our shape takes numbers as they are written."""
    match example:
        case list():
            return [_typed(part) for part in example]
        case dict():
            return {key: _typed(part) for key, part in example.items()}
        case "true" | "false":
            return example == "true"
        case str() if re.fullmatch(r"[0-9]{1,9}", example):
            return int(example)
    return example


def name_of_shape(shape: str) -> str:
    """Call a shape as authors do: `SingleChoiceShape` is `single-choice`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", shape.removesuffix("Shape")).lower()
