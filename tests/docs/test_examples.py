"""Every example in the docs is one that works."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import load_text
from tests.tools.sites import Build

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(\w*)(?: title=\"([^\"]+)\")?[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Example:
    """A fenced block of the docs."""

    page: str
    line: int
    language: str
    title: str
    text: str

    @property
    def name(self) -> str:
        """Where it stands, for a test's name."""
        return f"{self.page}:{self.line}"


def examples() -> list[Example]:
    """Return all fenced blocks of the README and the docs, in the order of the pages' paths."""
    found = []
    for page in [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]:
        text = page.read_text(encoding="utf-8")
        for fence in FENCE.finditer(text):
            found.append(
                Example(
                    page=str(page.relative_to(ROOT)),
                    line=text.count("\n", 0, fence.start()) + 1,
                    language=fence[1],
                    title=fence[2] or "",
                    text=fence[3],
                )
            )
    return found


# Parts of files, which have tests of their own.
PARTS = re.compile(r"docs/authors/(editors|errors/.*|kinds|reference|translations|tutorial)\.md")
YAML = [
    example
    for example in examples()
    if example.language in {"yaml", "yml"} and not PARTS.fullmatch(example.page)
]
CONFIGS = [example for example in YAML if example.title in {"mkdocs.yml", "properdocs.yml"}]
QUIZZES = [example for example in YAML if example not in CONFIGS]


def test_every_yaml_example_is_a_whole_file_with_a_name() -> None:
    assert [example.name for example in YAML if not example.title.endswith(".yml")] == []
    assert len(QUIZZES) >= 5


@pytest.mark.parametrize("example", QUIZZES, ids=lambda example: example.name)
def test_a_quiz_in_the_docs_is_read_without_a_finding(example: Example) -> None:
    quiz, diagnostics = load_text(example.text, example.title)
    assert render_text(diagnostics) == ""
    assert quiz is not None


@pytest.mark.parametrize("example", CONFIGS, ids=lambda example: example.name)
def test_a_configuration_in_the_docs_builds_a_site(
    example: Example, tree: Callable[[Mapping[str, str | bytes]], Build]
) -> None:
    build = tree({"mkdocs.yml": example.text, "docs/index.md": "# Home\n"})
    assert build.ok, build.log
