"""The command line as somebody in a terminal meets it, without a new process for each call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_selfcheck.cli import main

Run = Callable[..., Result]

SOUND = "title: Sound\nsections: {a: {title: A, items: {b: {date: When}}}}\n"
FAULTY = "title: Faulty\nsection: {}\nsections: {a: {title: A, items: {b: {date: When}}}}\n"
WARNED = """\
title: Warned
scales: {basis: {view: A view, part: My part}}
dimensions:
  answers: {title: Answers, scale: basis, bands: [{title: Keep, next: Go on.}]}
sections:
  a: {title: A, dimension: answers, items: {one: {rating: One}, two: {rating: Two}}}
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `selfcheck` in an empty folder; what is no sober end of a program fails the test."""
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "FORCE_COLOR", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(variable, raising=False)

    def invoke(*arguments: str) -> Result:
        result = CliRunner().invoke(main, arguments, prog_name="selfcheck")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        assert "Traceback" not in result.output
        return result

    return invoke


@pytest.fixture
def write(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Write files by path, and return their folder."""

    def files(contents: dict[str, str]) -> Path:
        for name, text in contents.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return files
