"""The JSON Schema sees what a schema can see, and refuses nothing that is sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema.parsers import ParserSet
from jsonschema import Draft202012Validator

from mkdocs_selfcheck.source import load_file, load_text
from mkdocs_selfcheck.source.format import QuizShape
from mkdocs_selfcheck.source.schema import schema
from mkdocs_selfcheck.source.translation.schema import translation_schema

GOLDEN = Path(__file__).parents[1] / "golden"
SCHEMA = schema(QuizShape)
VALIDATOR = Draft202012Validator(SCHEMA)

SHAPE = {
    "bad-id",
    "bad-lang",
    "empty-file",
    "missing-key",
    "no-kind",
    "not-a-list",
    "not-a-map",
    "not-a-number",
    "not-a-text",
    "not-true-or-false",
    "out-of-range",
    "quoted-value",
    "required-key",
    "too-few-levels",
    "too-long",
    "two-kinds",
    "unknown-format",
    "unknown-key",
    "unknown-kind",
    "unknown-value",
}
"""The faults that the schema sees. Which levels and items there are it cannot see, nor what is
a slip in a text that is sound YAML."""


def parsed(file: Path) -> Any:
    """Read a file as check-jsonschema does before it asks the schema."""
    return ParserSet().parse_file(file, "yaml")


@pytest.mark.parametrize("file", sorted((GOLDEN / "bad").glob("*.yml")), ids=lambda file: file.stem)
def test_check_jsonschema_agrees_with_our_own_check(file: Path) -> None:
    found = load_file(file).diagnostics
    try:
        refused = [error.message for error in VALIDATOR.iter_errors(parsed(file))]
    except Exception as error:  # its parser has errors of its own, and some that are nobody's
        refused = [str(error)]
    if {one.code for one in found} & SHAPE:
        assert refused
    if refused:
        assert [one for one in found if one.severity == "error"], refused


@pytest.mark.parametrize(
    "file", sorted((GOLDEN / "good").glob("*.yml")), ids=lambda file: file.stem
)
def test_a_sound_file_is_sound_for_the_schema(file: Path) -> None:
    data = parsed(file)
    if file.stem == "words-as-text":
        # An id `null` stays what was written for us; check-jsonschema hands over "None" for it.
        levels = data["scales"]["answer"]
        levels["null"] = levels.pop("None")
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


ONE_FAULT = {
    "bad-id": "sections: {One: {title: A, items: {a: {date: D}}}}",
    "bad-lang": "lang: english, british\nsections: {a: {title: A, items: {a: {date: D}}}}",
    "missing-key": "sections: {a: {items: {a: {date: D}}}}",
    "no-kind": "sections: {a: {title: A, items: {a: {short: D}}}}",
    "not-a-list": (
        "scales: {s: {a: A, b: B}}\n"
        "dimensions: {d: {title: D, scale: s, bands: {title: T, next: N}}}\n"
        "sections: {a: {title: A, items: {a: {date: D}}}}"
    ),
    "not-a-map": "sections: {a: {title: A, items: [a]}}",
    "not-a-number": "minutes: ten\nsections: {a: {title: A, items: {a: {date: D}}}}",
    "not-a-text": "intro:\n  - A\nsections: {a: {title: A, items: {a: {date: D}}}}",
    "not-true-or-false": "private: maybe\nsections: {a: {title: A, items: {a: {date: D}}}}",
    "out-of-range": "minutes: 0\nsections: {a: {title: A, items: {a: {date: D}}}}",
    "quoted-value": 'minutes: "10"\nsections: {a: {title: A, items: {a: {date: D}}}}',
    "required-key": "sections: {a: {title: A, items: {a: {date: D, required: true}}}}",
    "too-few-levels": "scales: {s: {a: A}}\nsections: {a: {title: A, items: {a: {date: D}}}}",
    "too-long": f"sections: {{a: {{title: {'A' * 1001}, items: {{a: {{date: D}}}}}}}}",
    "two-kinds": "sections: {a: {title: A, items: {a: {date: D, text: T}}}}",
    "unknown-format": "format: 2\nsections: {a: {title: A, items: {a: {date: D}}}}",
    "unknown-key": "sections: {a: {title: A, items: {a: {date: D, lines: 3}}}}",
    "unknown-kind": "sections: {a: {title: A, items: {a: {question: D}}}}",
    "unknown-value": "repeat: weekly\nsections: {a: {title: A, items: {a: {date: D}}}}",
}


@pytest.mark.parametrize(("code", "text"), ONE_FAULT.items(), ids=ONE_FAULT)
def test_each_fault_of_shape_is_seen_alone(code: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "quiz.yml"
    file.write_text(f"title: T\n{text}\n")
    assert {found.code for found in load_file(file).diagnostics} == {code}
    assert [*VALIDATOR.iter_errors(parsed(file))]


def test_no_fault_of_shape_is_left_out() -> None:
    assert set(ONE_FAULT) | {"empty-file"} == SHAPE


@pytest.mark.parametrize("text", ["2024", "1.10", "true", "no", "~", "12:30", "2026-01-31", "0x1F"])
def test_what_yaml_takes_for_something_else_is_a_text(text: str, tmp_path: Path) -> None:
    file = tmp_path / "quiz.yml"
    file.write_text(
        f"title: {text}\nsections: {{a: {{title: A, items: {{a: {{date: {text}}}}}}}}}\n"
    )
    quiz, _ = load_text(file.read_text(), "quiz.yml")
    assert quiz is not None
    assert quiz.title == text
    assert [*VALIDATOR.iter_errors(parsed(file))] == []


TRANSLATION = translation_schema()
TEXTS_ALONE = Draft202012Validator(TRANSLATION)


@pytest.mark.parametrize(
    "text",
    [
        "title:\nsections:\n  why:\n    title:\nitems:\n  one:\n    rating:\n    help: ''\n",
        "items: {one: {help: Hilfe}}",
        "scales: {skill: {alone: Allein, shown: {looks_like: Gezeigt}}}",
        "dimensions: {craft: {title: Handwerk, bands: [{title: Weiter, next: Lesen.}]}}",
        "items: {one: {options: {a: Ja, b: {title: Nein, advice: Gut.}}, explanation: Darum.}}",
    ],
)
def test_a_translation_may_leave_out_and_leave_empty(text: str, tmp_path: Path) -> None:
    file = tmp_path / "quiz.de.yml"
    file.write_text(text)
    assert [error.message for error in TEXTS_ALONE.iter_errors(parsed(file))] == []


@pytest.mark.parametrize(
    "text",
    [
        "lang: de",
        "titel: Heute",
        "sections: {why: {items: {one: {text: Was}}}}",
        "dimensions: {craft: {scale: skill}}",
        "dimensions: {craft: {bands: [{up_to: alone, title: Weiter}]}}",
        "items: {one: {rating: Planen, does_not_apply: false}}",
        "items: {one: {options: {a: {title: Ja, exclusive: true}}}}",
        "items: {One: {text: Was}}",
    ],
)
def test_a_translation_has_texts_alone(text: str, tmp_path: Path) -> None:
    file = tmp_path / "quiz.de.yml"
    file.write_text(text)
    assert [*TEXTS_ALONE.iter_errors(parsed(file))]


def test_the_schema_of_translations_is_one_and_describes_every_key() -> None:
    Draft202012Validator.check_schema(TRANSLATION)
    for place, key in keys(TRANSLATION):
        assert key.get("description", "").endswith("."), place


def keys(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each key that the schema describes, with its place."""
    if isinstance(node, list):
        for part in node:
            yield from keys(part, path)
    elif isinstance(node, dict):
        for name, value in node.get("properties", {}).items():
            yield f"{path}/{name}", value
        for name, value in node.items():
            yield from keys(value, f"{path}/{name}")


def test_every_key_is_described_and_has_an_example_that_fits() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    found = dict(keys(SCHEMA))
    assert len(found) > 60
    for place, key in found.items():
        assert key.get("description", "").endswith("."), place
        examples = key.get("examples", [])
        assert examples, place
        part = Draft202012Validator({**key, "$defs": SCHEMA["$defs"]})
        for example in examples:
            assert [error.message for error in part.iter_errors(example)] == [], place


def test_levels_of_an_example_go_from_low_to_high() -> None:
    (example,) = SCHEMA["properties"]["scales"]["examples"]
    assert list(example["skill"]) == ["not-yet", "alone"]
