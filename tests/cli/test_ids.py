"""`selfcheck ids`: the list is written, kept and checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import FAULTY, SOUND, Run

Write = Callable[[dict[str, str]], Path]


def test_the_list_is_written_and_check_says_when_an_id_is_gone(run: Run, write: Write) -> None:
    folder = write({"quizzes/sound.yml": SOUND}) / "quizzes"
    assert run("check").exit_code == 0
    done = run("ids")
    assert (done.exit_code, done.output) == (0, "quizzes/ids.txt: 3 ids.\n")
    before = (folder / "ids.txt").read_bytes()
    assert run("ids").exit_code == run("check").exit_code == 0
    assert (folder / "ids.txt").read_bytes() == before

    write({"quizzes/sound.yml": SOUND.replace("{b:", "{c:")})
    done = run("check")
    assert done.exit_code == 1
    assert 'quizzes/ids.txt:3:1: The item "b" of "sound" is gone' in done.output
    done = run("ids")
    assert done.exit_code == 1
    assert "Nothing was written" in done.output
    assert (folder / "ids.txt").read_bytes() == before

    write({"quizzes/sound.yml": SOUND.replace("{b:", "{c:") + "retired: [b]\n"})
    assert run("ids").exit_code == 0
    assert "sound item c\n" in (folder / "ids.txt").read_text("utf-8")
    assert run("check", "--strict").exit_code == 0


def test_of_faulty_quizzes_no_list_is_made(run: Run, write: Write) -> None:
    folder = write({"other/faulty.yml": FAULTY}) / "other"
    assert run("ids", "--folder", "other").exit_code == 1
    assert not (folder / "ids.txt").exists()
    assert run("ids").exit_code == 2
