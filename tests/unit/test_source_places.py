"""Where the problems of a quiz are shown: where the author wrote what is wrong."""

from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import Place, render_text
from mkdocs_selfcheck.quiz import Path as QuizPath
from mkdocs_selfcheck.quiz import Problem
from mkdocs_selfcheck.source import Loaded, load_bytes, load_folder

TEXT = """\
title: Places
passage: guide/a.md
private: true
scales:
  skill: {low: Low, high: {title: High}}
sections:
  one:
    title: One
    scale: skill
    private: false
    own_items: {gap: Copy them}
    items:
      first:
        rating: How?
        advice:
          - up_to: low
            text: Do it.
      second: {rating: And now, scale: skill}
"""


@pytest.fixture
def loaded() -> Loaded:
    found = load_bytes(TEXT.encode(), "quizzes/places.yml")
    assert not found.diagnostics
    return found


FIRST = ("sections", "one", "items", "first")


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (1, 1), (1, 1)),
        (("title",), (1, 8), (1, 1)),
        (("scales", "skill", "low"), (5, 16), (5, 11)),
        (("scales", "skill", "high", "title"), (5, 35), (5, 28)),
        # A level that is only a text is its own title.
        (("scales", "skill", "low", "title"), (5, 16), (5, 11)),
        ((*FIRST, "advice", 0, "up_to"), (16, 20), (16, 13)),
        ((*FIRST, "advice", 0), (16, 13), (16, 13)),
        # Defaults: where they were written.
        ((*FIRST, "scale"), (9, 12), (9, 5)),
        ((*FIRST, "private"), (10, 14), (10, 5)),
        ((*FIRST, "passage"), (2, 10), (2, 1)),
        (("sections", "one", "passage"), (2, 10), (2, 1)),
        (("sections", "one", "own_items", "scale"), (9, 12), (9, 5)),
        (("sections", "one", "own_items", "private"), (10, 14), (10, 5)),
        (("sections", "one", "items", "second", "scale"), (18, 40), (18, 33)),
        # Nothing was written: the nearest thing that was.
        ((*FIRST, "help"), (13, 7), (13, 7)),
        (("sections", "none", "title"), (6, 1), (6, 1)),
        (("dimensions",), (1, 1), (1, 1)),
    ],
)
def test_a_path_leads_to_line_and_column(
    loaded: Loaded, path: QuizPath, value: tuple[int, int], key: tuple[int, int]
) -> None:
    assert loaded.where(path) == value
    assert loaded.where(path, key=True) == key


def test_a_problem_found_later_is_shown_in_its_file(tmp_path: Path) -> None:
    (tmp_path / "places.yml").write_text(TEXT, encoding="utf-8")
    folder = load_folder(tmp_path, name="quizzes")
    problem = Problem(
        path=("passage",),
        code="no-such-page",
        message='There is no page "guide/a.md".',
        also=(("title",),),
        severity="warning",
    )
    found = folder.diagnose("places", problem)
    assert found.also == (Place(file="quizzes/places.yml", line=1, column=8),)
    assert render_text([found]) == (
        'quizzes/places.yml:2:10: warning: There is no page "guide/a.md". [no-such-page]\n'
        "  2 | passage: guide/a.md\n"
        "    |          ^\n"
        "  also: quizzes/places.yml:1:8\n"
    )


def test_places_in_a_file_that_is_no_yaml_are_its_beginning() -> None:
    assert load_bytes(b"a: [", "a.yml").where(("title",)) == (1, 1)
