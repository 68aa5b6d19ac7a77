"""A folder loaded by several processes is the folder that one would have loaded."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from mkdocs_selfcheck.quiz import Problem
from mkdocs_selfcheck.source import Folder, load_folder
from mkdocs_selfcheck.source.parallel import LEAST, cores, each

GOOD = (
    "title: {n}\nlang: en\nsections:\n  a:\n    title: A\n    items:\n      one: {{check: Done}}\n"
)
GERMAN = "title: Vier\nsections:\n  a: {title: A}\nitems:\n  one: {check: Getan}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """More quizzes than one process is given; of two, one is broken and one is translated."""
    for number in range(LEAST):
        (tmp_path / f"quiz-{number}.yml").write_text(GOOD.format(n=number))
    (tmp_path / "quiz-3.yml").write_text("title: Three\nsection: {}\n")
    (tmp_path / "quiz-4.de.yml").write_text(GERMAN)
    return tmp_path


def load(folder: Path, workers: int) -> Folder:
    return load_folder(folder, name="quizzes", workers=workers)


def test_nothing_is_another(folder: Path) -> None:
    one, two = load(folder, 1), load(folder, 2)
    assert two.quizzes == one.quizzes
    assert len(two.quizzes) == LEAST - 1
    assert two.diagnostics == one.diagnostics
    assert two.diagnostics
    assert two.files == one.files
    assert set(two.sources) == set(one.sources)
    german = [each.translations["quiz-4"]["de"].quiz for each in (one, two)]
    assert german[0] is not None
    assert german[0] == german[1]


def test_a_problem_found_later_has_its_place(folder: Path) -> None:
    path = ("sections", "a", "items", "one", "check")
    problem = Problem(path=path, code="no-page", message="There is none.", hint="")
    found = [load(folder, workers).diagnose("quiz-9", problem) for workers in (1, 2)]
    assert found[0] == found[1]
    assert (found[0].line, found[0].column) == (7, 20)


def test_what_cannot_start_a_process_works_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no semaphores here")

    alone = load(folder, 1)
    monkeypatch.setattr(ProcessPoolExecutor, "__init__", refuse)
    assert load(folder, 2).diagnostics == alone.diagnostics


def process(_: int) -> int:
    return os.getpid()


def test_only_many_jobs_are_shared_and_no_order_is_lost() -> None:
    assert set(each(process, range(LEAST - 1), 2)) == {os.getpid()}
    assert os.getpid() not in each(process, range(LEAST), 2)
    assert each(str, range(LEAST), 2) == [str(number) for number in range(LEAST)]
    assert cores() >= 1
