"""Each kind of item has a small example, and one can copy it."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import load_text
from mkdocs_selfcheck.source.format import KINDS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "authors" / "kinds.md"
FENCES = re.compile(r"^```yaml title=\"([^\"]+)\"\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = FENCES.findall(PAGE.read_text(encoding="utf-8"))
SCALES = dict(EXAMPLES)["scales"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_an_example_and_a_heading(kind: str) -> None:
    assert kind in dict(EXAMPLES)
    assert re.search(
        rf"^## .*`{kind}` \{{ #{kind} \}}$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )


@pytest.mark.parametrize(
    ("kind", "text"), [one for one in EXAMPLES if one[0] != "scales"], ids=lambda one: one[:15]
)
def test_an_example_is_an_item_of_its_kind(kind: str, text: str) -> None:
    section = "sections:\n  all:\n    title: All\n    scale: skill\n    importance: importance\n"
    items = f"{section}    items:\n{indent(text, ' ' * 6)}"
    quiz, found = load_text(f"title: An example\n{SCALES}{items}", "kinds.yml")
    assert render_text(found) == ""
    assert quiz is not None
    assert quiz.sections[0].items[-1].kind == kind
