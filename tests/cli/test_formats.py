"""What `selfcheck check` prints for programs, for GitHub and for a terminal."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_selfcheck.cli import report
from mkdocs_selfcheck.cli.colour import show_coloured
from mkdocs_selfcheck.diagnostics import Diagnostic, Place, render_github, render_text
from tests.cli.conftest import FAULTY, SOUND, WARNED, Run

Write = Callable[[dict[str, str]], Path]
GOLDENS = Path(__file__).parents[1] / "golden" / "bad"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def test_json_is_one_document_with_a_version(run: Run, write: Write) -> None:
    write({"quizzes/a.yml": FAULTY, "quizzes/b.yml": WARNED, "quizzes/c.yml": SOUND})
    done = run("check", "--format", "json")
    document = json.loads(done.output)
    assert done.exit_code == 1
    assert {key: value for key, value in document.items() if key != "diagnostics"} == {
        "version": 1,
        "quizzes": 3,
        "errors": 1,
        "warnings": 1,
    }
    assert document["diagnostics"][0] == {
        "file": "quizzes/a.yml",
        "line": 2,
        "column": 1,
        "severity": "error",
        "code": "unknown-key",
        "message": '"section" is no key of the quiz.',
        "hint": 'Did you mean "sections"?',
        "excerpt": "section: {}",
        "also": [],
    }
    assert document["diagnostics"][1]["severity"] == "warning"


def test_json_says_that_nothing_is_wrong(run: Run, write: Write) -> None:
    write({"quizzes/c.yml": SOUND})
    assert json.loads(run("check", "--format", "json").output)["diagnostics"] == []


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as GitHub's runner does."""
    command, _, data = line.removeprefix("::").partition("::")
    name, _, properties = command.partition(" ")

    def plain(text: str, *signs: str) -> str:
        for sign in (*signs, "\n", "\r", "%"):
            text = text.replace(f"%{ord(sign):02X}", sign)
        return text

    pairs = (one.partition("=") for one in properties.split(","))
    return name, {key: plain(value, ":", ",") for key, _, value in pairs}, plain(data)


def test_an_annotation_is_read_back_as_it_was_and_begins_no_second_command() -> None:
    found = Diagnostic(
        file="quizzes/a, b: 100%.yml",
        line=3,
        column=7,
        code="some-fault",
        message="Wrong: 100%25, really.\n::error::no",
        hint="Mend it::now.",
        also=(Place(file="quizzes/a.yml", line=1, column=2),),
    )
    (line,) = render_github([found]).splitlines()
    assert read_command(line) == (
        "error",
        {
            "file": "quizzes/a, b: 100%.yml",
            "line": "3",
            "col": "7",
            "title": "selfcheck: some-fault",
        },
        "Wrong: 100%25, really.\n::error::no\nMend it::now.\nSee also quizzes/a.yml:1:2.",
    )


def test_github_finds_the_file_from_the_root_of_the_repository(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write({"website/quizzes/b.yml": WARNED})
    monkeypatch.chdir(root / "website")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(root))
    done = run("check", "--format", "github")
    first, last = done.output.splitlines()
    name, properties, _ = read_command(first)
    assert (name, properties["file"]) == ("warning", "website/quizzes/b.yml")
    assert last == "1 quiz, no errors, 1 warning"


class Terminal(io.StringIO):
    """What a terminal is to a program."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_colours_unless_they_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Diagnostic(file="a.yml", line=1, column=1, code="few", message="Few.", hint="More.")]

    def shown(**environment: str) -> str:
        terminal = Terminal()
        with monkeypatch.context() as patch:
            patch.setattr("sys.stdout", terminal)
            for variable in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
                patch.delenv(variable, raising=False)
            for variable, value in {"TERM": "xterm-256color", **environment}.items():
                patch.setenv(variable, value)
            report.show(found)
        return terminal.getvalue()

    assert "\x1b[31m" in shown()
    assert ESCAPE.sub("", shown()) == render_text(found)
    assert shown(NO_COLOR="1") == render_text(found)
    assert shown(TERM="dumb") == render_text(found)


def test_colours_change_no_letter_of_any_golden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")  # a narrow window neither wraps nor cuts what is printed
    from mkdocs_selfcheck.source import load_file

    for file in sorted(GOLDENS.glob("*.yml")):
        found = load_file(file).diagnostics
        terminal = Terminal()
        show_coloured(found, terminal)
        assert ESCAPE.sub("", terminal.getvalue()) == render_text(found), file.name
