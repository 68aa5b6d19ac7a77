"""What an editor with yaml-language-server offers and says while somebody writes a quiz."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_selfcheck.source.format import (
    KINDS,
    CheckShape,
    QuizShape,
    RatingShape,
    SectionShape,
    Shape,
)
from mkdocs_selfcheck.source.schema import schema_text
from mkdocs_selfcheck.source.translation.schema import translation_schema_text
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


def said(shape: type[Shape], field: str) -> str:
    return str(shape.model_fields[field].description)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    folder = tmp_path_factory.mktemp("quizzes")
    (folder / "quiz.schema.json").write_text(schema_text(), encoding="utf-8")
    (folder / "translation.schema.json").write_text(translation_schema_text(), encoding="utf-8")
    with LanguageServer(folder) as server:
        yield server


def test_an_empty_file_is_offered_the_keys_of_a_quiz(editor: LanguageServer) -> None:
    offered = editor.complete(MODELINE + CURSOR)
    assert {"title", "gives", "intro", "minutes", "scales", "dimensions", "sections"} <= {*offered}
    assert said(QuizShape, "minutes") in offered["minutes"].says


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
    assert str(CheckShape.__doc__) in offered["check"].says
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


def test_a_translation_is_offered_texts_alone(editor: LanguageServer) -> None:
    start = "# yaml-language-server: $schema=translation.schema.json\n"
    offered = {*editor.complete(f"{start}title: Heute\nitems:\n  one:\n    {CURSOR}")}
    assert {*KINDS, "help", "short", "options"} <= offered
    assert not {"scale", "lines", "show_if", "private"} & offered


def test_values_that_are_known_are_offered(editor: LanguageServer) -> None:
    assert {"true", "false"} == {*editor.complete(f"{MODELINE}{QUIZ}        private: {CURSOR}")}
    assert "per-application" in editor.complete(f"{MODELINE}title: A\nrepeat: {CURSOR}")
    # A title is a text, and YAML's other values are no proposals for one.
    assert not {"true", "false", "null"} & {*editor.complete(f"{MODELINE}title: {CURSOR}")}


@pytest.mark.parametrize(
    ("key", "shape", "field"),
    [
        ("title: A", QuizShape, "title"),
        ("scales:", QuizShape, "scales"),
        ("rating: ", RatingShape, "rating"),
        ("items:", SectionShape, "items"),
    ],
)
def test_a_key_says_what_it_is_for_and_shows_an_example(
    editor: LanguageServer, key: str, shape: type[Shape], field: str
) -> None:
    shown = editor.hover(MODELINE + QUIZ.replace(key, key[:2] + CURSOR + key[2:], 1))
    # What an editor needs no escape for: the first words.
    assert said(shape, field).partition("`")[0] in shown
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
        text = file.read_text(encoding="utf-8")
        # A translation names its own schema there.
        start = "" if text.startswith(MODELINE.partition("=")[0]) else MODELINE
        assert editor.complaints(start + text) == [], file.name
