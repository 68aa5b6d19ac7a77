"""What an editor with yaml-language-server offers and says while somebody writes a quiz."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_selfcheck.source.format import KINDS
from mkdocs_selfcheck.source.schema import schema_text
from tests.tools.language_server import CURSOR, LanguageServer

MODELINE = "# yaml-language-server: $schema=quiz.schema.json\n"
QUIZ = """\
title: A quiz
scales:
  basis: {view: A view, part: My part}
sections:
  first:
    title: The first
    items:
      one:
        rating: What did your answer rest on?
"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    folder = tmp_path_factory.mktemp("quizzes")
    (folder / "quiz.schema.json").write_text(schema_text(), encoding="utf-8")
    with LanguageServer(folder) as server:
        yield server


def test_an_empty_file_is_offered_the_keys_of_a_quiz(editor: LanguageServer) -> None:
    offered = editor.complete(MODELINE + CURSOR)
    assert {"title", "gives", "intro", "minutes", "scales", "dimensions", "sections"} <= {*offered}
    assert offered["minutes"].says == "How long it takes, in minutes."


def test_where_an_id_stands_it_says_what_an_id_is(editor: LanguageServer) -> None:
    offered = editor.complete(f"{MODELINE}title: A\nsections:\n  {CURSOR}")
    assert list(offered) == ["an-id"]
    assert "Small letters, digits and single hyphens." in offered["an-id"].says


def test_a_section_is_offered_its_keys_and_not_those_it_has(editor: LanguageServer) -> None:
    start = f"{MODELINE}title: A\nsections:\n  first:\n    title: The first\n    {CURSOR}"
    offered = {*editor.complete(start)}
    assert {"items", "own_items", "dimension", "scale", "pick", "intro"} <= offered
    assert "title" not in offered
    assert "rating" not in offered


def test_an_empty_item_is_offered_every_kind_and_what_it_is_for(editor: LanguageServer) -> None:
    offered = editor.complete(f"{MODELINE}{QUIZ}      two:\n        {CURSOR}")
    assert {*KINDS} <= {*offered}
    assert offered["check"].says.startswith("Something to do, or done; never scored.")
    # A choice comes with its options.
    assert offered["single-choice"].inserts.splitlines()[1].startswith("options:")


@pytest.mark.parametrize(
    ("item", "has", "has_not"),
    [
        ("rating: Which?", {"scale", "dimension", "advice", "show_if"}, {"lines", "options"}),
        ("text: What?", {"lines", "private", "help"}, {"scale", "advice", "options"}),
        ("multiple-choice: Who?", {"options", "short"}, {"scale", "lines", "needed"}),
        ("gap: Reading", {"needed", "importance", "scale"}, {"options", "dimension"}),
    ],
)
def test_an_item_is_offered_the_keys_of_its_kind(
    editor: LanguageServer, item: str, has: set[str], has_not: set[str]
) -> None:
    offered = {*editor.complete(f"{MODELINE}{QUIZ}      two:\n        {item}\n        {CURSOR}")}
    assert has <= offered
    assert not has_not & offered


def test_values_that_are_known_are_offered(editor: LanguageServer) -> None:
    assert {"true", "false"} == {*editor.complete(f"{MODELINE}{QUIZ}        private: {CURSOR}")}
    assert "per-application" in editor.complete(f"{MODELINE}title: A\nrepeat: {CURSOR}")
    # A title is a text, and YAML's other values are no proposals for one.
    assert not {"true", "false", "null"} & {*editor.complete(f"{MODELINE}title: {CURSOR}")}


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("title: A", "What it is called."),
        ("scales:", "Scales by id."),
        ("rating: ", "A level of a scale; counted if it belongs to a dimension."),
        ("items:", "Answers are stored by the id: it stays when the text changes."),
    ],
)
def test_a_key_says_what_it_is_for_and_shows_an_example(
    editor: LanguageServer, key: str, says: str
) -> None:
    shown = editor.hover(MODELINE + QUIZ.replace(key, key[:2] + CURSOR + key[2:], 1))
    assert says in shown
    assert "Example:" in shown


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (QUIZ, ""),
        (QUIZ.replace("one:", "One:"), "An id is small letters, digits and single hyphens"),
        (QUIZ.replace("rating", "raitng"), "Property raitng is not allowed."),
        (QUIZ + "        lines: 3\n", "Property lines is not allowed."),
        (QUIZ + '        private: "true"\n', 'Incorrect type. Expected "boolean".'),
    ],
)
def test_what_is_wrong_is_underlined(editor: LanguageServer, wrong: str, says: str) -> None:
    complaints = editor.complaints(MODELINE + wrong)
    assert any(says in each for each in complaints) if says else complaints == []


ROOT = Path(__file__).parents[2]
SOUND = [
    *sorted((ROOT / "quizzes").glob("*.yml")),
    *(ROOT / "tests" / "golden" / "good" / f"{name}.yml" for name in ("every-key", "languages")),
]


def test_what_is_sound_is_sound_in_an_editor(editor: LanguageServer) -> None:
    assert len(SOUND) >= 5
    for file in SOUND:
        text = file.read_text(encoding="utf-8").removeprefix(MODELINE)
        assert editor.complaints(MODELINE + text) == [], file.name
