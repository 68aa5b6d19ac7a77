"""What `selfcheck new` writes, and when it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_selfcheck.source import load_file
from mkdocs_selfcheck.source.format import KINDS
from mkdocs_selfcheck.source.schema import schema_text
from tests.cli.conftest import Run


def test_a_quiz_is_begun_and_what_comes_next_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    done = run("new", "before-the-interview")
    assert done.exit_code == 0
    assert done.output == (
        "Wrote quizzes/before-the-interview.yml.\n"
        "Wrote quizzes/quiz.schema.json, by which editors complete keys.\n"
        "\n"
        "Set it into a page with these two lines:\n"
        "\n"
        "/// selfcheck | before-the-interview\n"
        "///\n"
        "\n"
        "Look at it while you write: selfcheck preview quizzes/before-the-interview.yml\n"
        "Check it: selfcheck check quizzes/before-the-interview.yml\n"
    )
    assert (tmp_path / "quizzes" / "quiz.schema.json").read_text("utf-8") == schema_text()
    loaded = load_file(Path("quizzes/before-the-interview.yml"))
    assert loaded.diagnostics == ()
    quiz = loaded.quizzes["before-the-interview"]
    assert quiz.title == "Before the interview"
    assert len(quiz.sections[0].items) == 4


def test_what_is_begun_teaches_the_kinds_and_fits_a_window(run: Run, tmp_path: Path) -> None:
    run("new", "a", "--folder", "self/checks")
    text = (tmp_path / "self" / "checks" / "a.yml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=quiz.schema.json\n")
    comments = " ".join(line.strip("# ") for line in text.splitlines() if line.startswith("#"))
    assert f"the key that holds its question: {', '.join(KINDS)}." in comments
    assert max(map(len, text.splitlines())) < 100
    assert run("check", "--strict", "self/checks").exit_code == 0


def test_nothing_is_ever_overwritten(run: Run, tmp_path: Path) -> None:
    quizzes = tmp_path / "quizzes"
    quizzes.mkdir()
    for name in ("mine.yml", "quiz.schema.json"):
        (quizzes / name).write_text("mine")
    done = run("new", "mine")
    assert done.exit_code == 2
    assert '"quizzes/mine.yml" is there already.' in done.output
    run("new", "yours")
    assert {file.read_text() for file in (quizzes / "mine.yml", quizzes / "quiz.schema.json")} == {
        "mine"
    }


@pytest.mark.parametrize("id", ["foo", "foo.yml", "quizzes/foo", "./quizzes/foo.yml"])
def test_an_id_may_be_written_as_its_file(run: Run, tmp_path: Path, id: str) -> None:
    assert run("new", id).exit_code == 0
    assert (tmp_path / "quizzes" / "foo.yml").is_file()


@pytest.mark.parametrize("name", ["quizzes", "checks"])
def test_inside_the_folder_of_the_quizzes_no_other_is_made_in_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    here = tmp_path / name
    here.mkdir()
    (here / ("notes.txt" if name == "quizzes" else "quiz.schema.json")).touch()
    monkeypatch.chdir(here)
    said = run("new", "foo").output
    assert said.startswith("Wrote foo.yml, here in the folder of the quizzes.\n")
    assert (here / "foo.yml").is_file()
    assert not (here / "quizzes").exists()
    assert run("check", "foo").output == run("check").output == "1 quiz, no errors\n"


def test_a_site_in_a_folder_called_quizzes_gets_a_folder_for_them(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "quizzes"
    site.mkdir()
    (site / "mkdocs.yml").touch()
    monkeypatch.chdir(site)
    assert run("new", "foo").output.startswith("Wrote quizzes/foo.yml.\n")


def test_a_folder_beside_no_site_is_asked_about(run: Run, tmp_path: Path) -> None:
    assert "Beside this folder there is no mkdocs.yml" in run("new", "one").output
    (tmp_path / "zensical.toml").touch()
    assert "Beside this folder" not in run("new", "two").output


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("My First", 'For example "my-first".'),
        ("quizzes/My_first.yml", 'For example "my-first".'),
        ("own", "Choose another id."),
        ("../etc", "selfcheck new etc --folder .."),
        ("other/etc.yml", "selfcheck new etc --folder other"),
        ("", "An id is small letters"),
    ],
)
def test_what_is_no_id_is_told_with_one_that_is(
    run: Run, tmp_path: Path, id: str, says: str
) -> None:
    done = run("new", "--", id)
    assert done.exit_code == 2
    assert says in done.output
    assert [*tmp_path.iterdir()] == []


def test_where_nothing_can_be_written_it_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes").touch()
    done = run("new", "one", "--folder", "notes/quizzes")
    assert done.exit_code == 1
    assert done.output == "Error: notes/quizzes/one.yml: Not a directory.\n"
