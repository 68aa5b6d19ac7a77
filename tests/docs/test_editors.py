"""What the page on editors shows is what there is."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import load_text

ROOT = Path(__file__).resolve().parents[2]
AUTHORS = ROOT / "docs" / "authors"
FENCES = re.compile(r"^```yaml title=\"([^\"]+)\"\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = dict(FENCES.findall((AUTHORS / "editors.md").read_text(encoding="utf-8")))


def test_the_workflow_is_the_one_that_is_tried() -> None:
    tried = (AUTHORS / "examples" / "selfcheck.yml").read_text(encoding="utf-8")
    assert SHOWN[".github/workflows/selfcheck.yml"] == tried


def test_the_hook_does_as_the_one_of_this_repository() -> None:
    (ours,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (shown,) = yaml.safe_load(SHOWN[".pre-commit-config.yaml"])["repos"][0]["hooks"]
    assert {**ours, **shown} == {**shown, "description": ours["description"]}


def test_the_quiz_is_sound_and_names_the_schema() -> None:
    (name,) = [name for name in SHOWN if name.startswith("quizzes/")]
    quiz, found = load_text(SHOWN[name], name)
    assert render_text(found) == ""
    assert quiz is not None
    assert (ROOT / "quizzes" / "quiz.schema.json").exists()
    assert SHOWN[name].startswith("# yaml-language-server: $schema=quiz.schema.json\n")
