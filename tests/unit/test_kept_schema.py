"""The schema of the kept file opens what the page opens, and refuses what it refuses."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.tools.kept_schema import SCHEMA
from tests.tools.node import WEB

FIXTURES = WEB / "test" / "fixtures"
KEPT = json.loads((FIXTURES / "kept-file.json").read_text("utf-8"))
"""What the browser exports of a record with something of everything; vitest holds it to that."""
CASES = json.loads((FIXTURES / "kept-cases.json").read_text("utf-8"))
"""The table that vitest holds the page to."""
VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def test_it_is_a_schema_and_takes_an_exported_file() -> None:
    Draft202012Validator.check_schema(VALIDATOR.schema)
    VALIDATOR.validate(KEPT)


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_it_agrees_with_the_page(case: dict[str, Any]) -> None:
    *way, last = case["path"]
    place = whole = copy.deepcopy(KEPT)
    for name in way:
        place = place[name]
    if "value" in case:
        place[last] = case["value"]
    else:
        del place[last]
    assert VALIDATOR.is_valid(whole) == case["opens"]
