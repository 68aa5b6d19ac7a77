"""Each broken file says what an author reads of it: `bad/NAME.yml` and `bad/NAME.out`."""

import os
import re
from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import Loaded, load_bytes

BAD = Path(__file__).parent / "bad"
REWRITE = "SELFCHECK_UPDATE_GOLDENS"
FILES = sorted(BAD.glob("*.yml"))
MUST_BE_THERE = {
    "alias-in-text",
    "bands",
    "bracket-in-text",
    "colon-in-text",
    "comma-in-braces",
    "comment-cut",
    "conditions",
    "dimensions",
    "duplicate-key",
    "kinds",
    "many-faults",
    "quote-in-text",
    "references",
    "tab-indent",
    "unknown-key",
}


def read(file: Path) -> Loaded:
    return load_bytes(file.read_bytes(), file.name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_broken_file_says_all_that_is_wrong(file: Path) -> None:
    said = render_text(read(file).diagnostics)
    golden = file.with_suffix(".out")
    if os.environ.get(REWRITE):
        golden.write_text(said, encoding="utf-8")
        pytest.fail(f"{golden.name} is written anew: read it, then run without {REWRITE}")
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_quiz_is_only_given_where_there_is_no_error(file: Path) -> None:
    loaded = read(file)
    assert loaded.diagnostics
    errors = [one for one in loaded.diagnostics if one.severity == "error"]
    assert (loaded.quiz is None) == bool(errors)


def test_every_family_of_faults_has_a_golden_and_no_golden_is_left_over() -> None:
    assert {file.stem for file in FILES} == {file.stem for file in BAD.glob("*.out")}
    assert {file.stem for file in FILES} >= MUST_BE_THERE


def test_every_corrected_line_is_read_as_the_text_it_shows() -> None:
    """A hint that gives a line is only a help if that line then is a sound one."""
    given = re.compile(r"^  hint: (?:.*: )?[Pp]ut the text in quotes: ([a-z-]+: .+)$", re.M)
    corrected = 0
    for file in FILES:
        for line in given.findall(file.with_suffix(".out").read_text(encoding="utf-8")):
            text = line.partition(": ")[2]
            quiz = f"title: {text}\nsections: {{a: {{title: A, items: {{b: {{date: C}}}}}}}}\n"
            loaded = load_bytes(quiz.encode(), "corrected.yml")
            codes = {one.code for one in loaded.diagnostics}
            assert codes <= {"link-in-question"}, line
            if loaded.quiz:
                assert loaded.quiz.title in (text[1:-1], text[1:-1].replace("''", "'"))
            corrected += 1
    assert corrected >= 20


def test_every_fault_says_what_to_do_about_it() -> None:
    """An author who reads only what is wrong has to guess the rest."""
    mute = [
        f"{one.file}: {one.message}"
        for file in FILES
        for one in read(file).diagnostics
        if not one.hint
    ]
    assert mute == []
