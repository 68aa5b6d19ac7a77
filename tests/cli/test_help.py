"""Each command's help shows how it is used, and what it shows works."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from mkdocs_selfcheck.cli import main
from mkdocs_selfcheck.cli.main import COMMANDS
from mkdocs_selfcheck.passages.links import links
from mkdocs_selfcheck.source import load_folder
from tests.cli.conftest import Run
from tests.tools.shared import fresh_static

ROOT = Path(__file__).parents[2]
SERVING = {"preview"}
"""These run until they are stopped; their own tests start them."""


def command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


def examples(name: str) -> Iterator[str]:
    """Yield the lines of a command's help that somebody would copy."""
    help = command(name).get_help(click.Context(command(name), info_name=name))
    lines = (line.strip() for line in help.partition("Examples:")[2].splitlines())
    yield from (line for line in lines if line.startswith("selfcheck "))


EXAMPLES = [example for name in COMMANDS for example in examples(name)]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_shows_examples_of_itself(name: str) -> None:
    shown = [shlex.split(example)[:2] for example in examples(name)]
    assert shown
    assert all(words == ["selfcheck", name] for words in shown)
    assert (command(name).help or "").strip()
    assert "Exit codes: 0 " in (command(name).epilog or "")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder as an author has it: quizzes, pages, and the site built of them."""
    fresh_static()
    for folder in ("quizzes", "docs/guide"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copytree(tmp_path / "quizzes", tmp_path / "other")
    (tmp_path / "docs" / "quiz.md").write_text(
        "<quiz>\nWhat is 1 + 1?\n- [x] 2\n- [ ] 3\n</quiz>\n", encoding="utf-8"
    )
    quizzes = load_folder(ROOT / "quizzes").quizzes.values()
    for passage in {link for quiz in quizzes for _, link in links(quiz)}:
        page, _, anchor = passage.partition("#")
        file = (tmp_path / "site" / page).with_suffix("") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as stream:
            stream.write(f'<ul><li><strong id="{anchor}">A</strong>: B</li></ul>\n')
    return tmp_path


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_help_works(run: Run, site: Path, example: str) -> None:
    name, *arguments = shlex.split(example)[1:]
    if name in SERVING:
        command(name).make_context(name, arguments)
        return
    done = run(name, *arguments)
    # 80 percent may be more than is covered: then the command has done what it was asked.
    fine = {0, 1} if "--fail-under" in arguments else {0}
    assert done.exit_code in fine, done.output
    assert done.output or [*site.rglob("*")]


def test_the_help_of_all_names_each_command_with_a_sentence(run: Run) -> None:
    done = run("--help")
    said = done.output.partition("Commands:")[2].splitlines()
    for name in COMMANDS:
        (line,) = [line for line in said if line.startswith(f"  {name} ")]
        assert len(line.split(maxsplit=1)[1]) > 10
    assert run("chek").exit_code == 2
