"""What `selfcheck coverage` says."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[[dict[str, str]], Path]

QUIZ = """\
title: A quiz
sections:
  one:
    title: One
    items:
      first: {text: What, passage: guide/a.md#rest}
"""
PAGE = "# A\n\n## Part\n\n- **Take a rest**{#rest}: sleep.\n- **Go on**{#go}: walk.\n"
BUILT = (
    "<h1>A</h1><h2 id='part'>Part</h2><ul><li><strong id='rest'>Take a rest</strong>: sleep.</li>"
    "<li><strong id='go'>Go on</strong>: walk.</li></ul>"
)
SITE = {"quizzes/a-quiz.yml": QUIZ, "docs/guide/a.md": PAGE, "site/guide/a/index.html": BUILT}
SAID = """\
guide/a.md: 1 of 2
  Part
    Take a rest  a-quiz (first)
    Go on        -

1 of 2 pieces of advice have a self-check.
"""


@pytest.mark.parametrize("options", [(), ("--docs", "docs"), ("--site", "site")])
def test_each_piece_is_listed_with_what_leads_to_it(
    run: Run, write: Write, options: tuple[str, ...]
) -> None:
    write(SITE)
    done = run("coverage", *options)
    assert (done.exit_code, done.output) == (0, SAID)


def test_programs_get_the_same(run: Run, write: Write) -> None:
    write(SITE)
    said = json.loads(run("coverage", "--format", "json").output)
    assert (said["pieces"], said["covered"]) == (2, 1)
    (page,) = said["pages"]
    assert page["page"] == "guide/a.md"
    assert [piece["items"] for piece in page["pieces"]] == [
        [{"quiz": "a-quiz", "item": "first"}],
        [],
    ]


@pytest.mark.parametrize(("percent", "code"), [("50", 0), ("50.5", 1)])
def test_less_than_was_asked_for_is_an_error(
    run: Run, write: Write, percent: str, code: int
) -> None:
    write(SITE)
    done = run("coverage", "--fail-under", percent)
    assert done.exit_code == code
    reason = f"50 % of the pieces of advice have a self-check; {percent} % were asked for.\n"
    assert done.stderr == reason * code


def test_headings_can_be_counted(run: Run, write: Write) -> None:
    write({**SITE, "docs/guide/a.md": PAGE.replace("## Part", "## Part {#part}")})
    assert "0 of 1 headings have a self-check.\n" in run("coverage", "--headings").output


def test_a_quiz_with_errors_is_named(run: Run, write: Write) -> None:
    write({**SITE, "quizzes/broken.yml": "title: [\n"})
    done = run("coverage")
    assert done.exit_code == 0
    assert "Left out, because of errors in it: broken.yml." in done.stderr
    assert done.stdout == SAID


@pytest.mark.parametrize(
    ("files", "options", "said"),
    [
        ({"quizzes/a-quiz.yml": QUIZ}, (), 'There is no folder "docs" here.'),
        ({**SITE, "docs/guide/a.md": "# A\n"}, (), "There is no piece of advice with an id"),
        (SITE, ("--docs", "docs", "--site", "site"), "one of them is enough"),
    ],
)
def test_where_there_is_nothing_to_look_at_it_says_so(
    run: Run, write: Write, files: dict[str, str], options: tuple[str, ...], said: str
) -> None:
    write(files)
    done = run("coverage", *options)
    assert done.exit_code == 2
    assert said in done.output


def test_what_a_terminal_would_obey_is_not_said_and_what_is_no_page_is_passed(
    run: Run, write: Write
) -> None:
    folder = write({**SITE, "docs/guide/a.md": PAGE.replace("Take", "\x1b[31mTake")})
    (folder / "docs" / "folder.md").mkdir()
    (folder / "docs" / "gone.md").symlink_to("nowhere.md")
    os.mkfifo(folder / "docs" / "pipe.md")
    (folder / "site" / "folder.html").mkdir()
    said = run("coverage")
    assert said.exit_code == 0
    assert "\x1b" not in said.output
    assert "[31mTake a rest" in said.output
    assert run("coverage", "--site", "site").exit_code == 0
