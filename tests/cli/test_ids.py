"""`selfcheck ids`: the list is written, kept and checked."""

from __future__ import annotations

import os
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


def test_a_list_that_leads_out_of_the_folder_is_not_quoted(run: Run, write: Write) -> None:
    folder = write({"quizzes/sound.yml": SOUND, "secret": "root:x:0\n"}) / "quizzes"
    (folder / "ids.txt").symlink_to("../secret")
    for command in ("check", "ids"):
        done = run(command)
        assert done.exit_code == 1
        assert "quizzes/ids.txt:1:1: This file cannot be read: it is a link" in done.output
        assert "root" not in done.output
    assert (folder.parent / "secret").read_text("utf-8") == "root:x:0\n"


def test_a_pipe_is_not_waited_for(run: Run, write: Write) -> None:
    os.mkfifo(write({"quizzes/sound.yml": SOUND}) / "quizzes" / "ids.txt")
    for command in ("check", "ids"):
        done = run(command)
        assert done.exit_code == 1
        assert "quizzes/ids.txt:1:1: This file cannot be read: it is no file." in done.output


def test_a_list_from_notepad_is_one(run: Run, write: Write) -> None:
    write({"quizzes/sound.yml": SOUND, "quizzes/ids.txt": "\ufeffsound item b\n"})
    assert run("ids").exit_code == 0
    assert run("check", "--strict").exit_code == 0


def test_of_a_list_that_is_something_else_only_so_much_is_said(run: Run, write: Write) -> None:
    write({"quizzes/sound.yml": SOUND, "quizzes/ids.txt": "What is this?\n" * 5000})
    done = run("check")
    assert done.exit_code == 1
    assert "\n1 quiz, 100 errors, 1 warning\n" in done.output
    write({"quizzes/ids.txt": "sound item gone\n" * 400_000})
    done = run("check")
    assert (done.exit_code, "This file is larger than" in done.output) == (1, True)


def test_an_indented_line_counts_for_its_file(run: Run, write: Write) -> None:
    write({"quizzes/sound.yml": SOUND, "quizzes/ids.txt": "  sound item gone\n"})
    done = run("check", "quizzes/sound.yml")
    assert done.exit_code == 1
    assert 'quizzes/ids.txt:1:3: The item "gone" of "sound" is gone' in done.output
