"""Each faulty translation of `translated/base.yml` says what is wrong: `NAME.yml`, `NAME.out`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import load_bytes
from mkdocs_selfcheck.source.translation import Translation, load_translation

HERE = Path(__file__).parent / "translated"
REWRITE = "SELFCHECK_UPDATE_GOLDENS"
FILES = sorted(file for file in HERE.glob("*.yml") if file.stem != "base")
BASE = load_bytes((HERE / "base.yml").read_bytes(), "base.yml")


def read(file: Path, name: str = "base.de.yml") -> Translation:
    return load_translation(file.read_bytes(), name, BASE, site_lang="en", ids=["base"])


def test_the_quiz_itself_is_sound() -> None:
    assert render_text(BASE.diagnostics) == ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_faulty_translation_says_all_that_is_wrong(file: Path) -> None:
    said = render_text(read(file).file.diagnostics)
    golden = file.with_suffix(".out")
    if os.environ.get(REWRITE):
        golden.write_text(said, encoding="utf-8")
        pytest.fail(f"{golden.name} is written anew: read it, then run without {REWRITE}")
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_quiz_is_only_given_where_there_is_no_error(file: Path) -> None:
    made = read(file)
    errors = [one for one in made.file.diagnostics if one.severity == "error"]
    assert (made.quiz is None) == bool(errors)


def test_no_golden_is_left_over() -> None:
    assert {file.stem for file in FILES} == {file.stem for file in HERE.glob("*.out")}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("base.german.yml", "bad-lang"),
        ("base..yml", "bad-lang"),
        ("base.de.fr.yml", "bad-lang"),
        ("base.EN.yml", "bad-lang"),
        ("base.en.yml", "same-language"),
    ],
)
def test_the_name_of_the_file_says_what_is_translated_into_what(name: str, code: str) -> None:
    found = read(HERE / "nothing-yet.yml", name).file.diagnostics
    assert [one.code for one in found if one.severity == "error"] == [code]
