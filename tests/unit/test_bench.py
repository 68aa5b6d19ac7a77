"""The pieces of `make bench` work, with tiny numbers; and what it measures is made once."""

from __future__ import annotations

import venv
from pathlib import Path

import pytest

from bench import runs
from bench.__main__ import main
from bench.quizzes import quiz, write
from mkdocs_selfcheck.hosts import library as hosts
from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.page import Page
from mkdocs_selfcheck.source import load_folder, load_text
from tests.tools.mkdocs_build import build


def test_its_quizzes_are_sound_and_no_two_alike() -> None:
    for n in (0, 1):
        made, found = load_text(quiz(n), f"quiz-{n}.yml")
        assert found == []
        assert made is not None
        assert sum(len(section.items) for section in made.sections) == 20
    assert quiz(0) != quiz(1)


def test_a_check_and_mutations_are_measured(tmp_path: Path) -> None:
    assert runs.check(tmp_path / "quizzes", 1) > 0
    longest, middle = runs.mutations(2)
    assert longest >= middle > 0


def test_without_the_peer_all_else_is_measured_and_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_network(folder: Path, **_: bool) -> None:
        python = folder / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text("#!/bin/sh\necho Trying >&2\necho ERROR: No such host >&2\nexit 1\n")
        python.chmod(0o755)

    monkeypatch.setattr(venv, "create", without_network)
    monkeypatch.setattr(runs, "CACHE", tmp_path)
    monkeypatch.setattr(runs, "build", lambda *_: 1.0)
    monkeypatch.setattr(runs, "hostile", lambda: (0.25, "brackets"))
    main(["--count", "1", "--times", "1", "--only", "builds"])
    said = capsys.readouterr().out
    assert "| hostile files' worst time, of 'brackets' | 0.250 |" in said
    assert said.index("Material: a quiz of its own each") < said.index("mkdocs-quiz is not")
    assert f"{runs.PEER} cannot be installed: ERROR: No such host" in said


@pytest.mark.parametrize("sort", ["plain", "one", "each"])
def test_its_sites_build(tmp_path: Path, sort: str) -> None:
    runs.site(tmp_path / "site", 2, sort, runs.BARE)
    log = tmp_path / "log.txt"
    arguments = ["--strict", "--site-dir", str(tmp_path / "out")]
    assert build(tmp_path / "site", arguments, log), log.read_text("utf-8")
    page = (tmp_path / "out" / "page-1" / "index.html").read_text("utf-8")
    assert ("<self-check" in page) == (sort != "plain")


def test_one_quiz_on_many_pages_is_rendered_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "quizzes", 1)
    rendered = []
    monkeypatch.setattr(hosts, "render", lambda *all: rendered.append(all) or "<self-check/>")
    library = Library(folder=load_folder(tmp_path / "quizzes"), site="one", lang="en")
    for source, url in (("a.md", "a/"), ("b.md", "b/"), ("c/d.md", "c/d/")):
        library.markup("quiz-0", Page(source, url), heading=2, unfolded=False, first=True)
    assert len(rendered) == 2  # once for each depth: there the sheet is somewhere else
