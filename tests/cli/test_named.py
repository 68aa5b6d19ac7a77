"""A quiz is named by its path or its id, beside its folder or inside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_selfcheck.cli.named import quiz_file
from tests.cli.conftest import SOUND, Run

Write = Callable[[dict[str, str]], Path]


@pytest.mark.parametrize(
    ("here", "named"),
    [
        (".", "pay-talk"),
        (".", "pay-talk.yml"),
        (".", "quizzes/pay-talk"),
        (".", "quizzes/pay-talk.yml"),
        ("quizzes", "pay-talk"),
        ("quizzes", "pay-talk.yml"),
        ("quizzes", "./pay-talk.yml"),
        ("docs", "../quizzes/pay-talk"),
    ],
)
def test_each_command_finds_a_quiz_by_id_and_by_path(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, here: str, named: str
) -> None:
    folder = write({"quizzes/pay-talk.yml": SOUND, "docs/pay-talk": "", "mkdocs.yml": ""})
    monkeypatch.chdir(folder / here)
    assert run("check", named).output == "1 quiz, no errors\n"
    assert run("translate", named, "de").exit_code == 0
    assert (folder / "quizzes/pay-talk.de.yml").is_file()
    # A preview runs until it is stopped: what it looks up is asked alone.
    found = quiz_file(Path(named))
    assert found
    assert found.samefile(folder / "quizzes/pay-talk.yml")


def test_inside_the_folder_its_list_of_ids_is_written_there(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write({"quizzes/pay-talk.yml": SOUND}) / "quizzes"
    monkeypatch.chdir(folder)
    assert run("ids").exit_code == 0
    assert (folder / "ids.txt").is_file()
    (folder / "pay-talk.yml").write_text(SOUND.replace("b:", "c:"), "utf-8")
    assert "ids.txt:" in run("check").output


@pytest.mark.parametrize(
    "command",
    [("check", "pay-tolk"), ("preview", "pay-tolk"), ("translate", "quizzes/pay-tolk.yml", "de")],
)
def test_one_that_is_not_there_is_told_the_same_way(
    run: Run, write: Write, command: tuple[str, ...]
) -> None:
    write({"quizzes/pay-talk.yml": SOUND})
    done = run(*command)
    assert done.exit_code == 2
    assert f'There is no quiz "{command[1]}" here.\nhint: Did you mean "pay-talk"?' in done.output


def test_a_translation_is_shown_by_its_id_and_not_translated_again(run: Run, write: Write) -> None:
    write({"quizzes/pay-talk.yml": SOUND, "quizzes/pay-talk.de.yml": "title: Geld\n"})
    assert quiz_file(Path("pay-talk.de")) == Path("quizzes/pay-talk.de.yml")
    done = run("translate", "pay-talk.de", "fr")
    assert done.exit_code == 2
    assert "Name its quiz: pay-talk" in done.output
