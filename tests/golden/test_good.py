"""Each sound file loads without a word."""

from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import load_bytes

GOOD = sorted((Path(__file__).parent / "good").glob("*.yml"))


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_a_sound_file_loads_without_a_word(file: Path) -> None:
    loaded = load_bytes(file.read_bytes(), file.name)
    assert render_text(loaded.diagnostics) == ""
    assert loaded.quiz is not None
    assert loaded.quiz.id == file.stem


def test_what_must_be_accepted_is_there() -> None:
    names = {file.stem for file in GOOD}
    assert names >= {"bom-and-crlf", "every-key", "languages", "words-as-text"}
    assert names >= {"interview-reflection", "skill-gaps"}
    raw = (Path(__file__).parent / "good" / "bom-and-crlf.yml").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in raw
