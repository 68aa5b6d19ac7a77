"""What others start: pre-commit, and a workflow on GitHub."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import yaml

from tests.cli.conftest import FAULTY, SOUND, Run

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / "docs" / "authors" / "examples" / "selfcheck.yml"
Write = Callable[[dict[str, str]], Path]


HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]


def test_pre_commit_sees_a_quiz_that_is_only_deleted_and_what_no_changed_file_tells(
    run: Run, write: Write
) -> None:
    # Else pre-commit passes the names of added and changed files, and with none runs nothing.
    assert (HOOK["pass_filenames"], HOOK["always_run"]) == (False, True)
    program, *arguments = shlex.split(HOOK["entry"])
    assert (HOOK["id"], program) == ("selfcheck", "selfcheck")
    folder = write({"quizzes/a.yml": SOUND, "quizzes/b.yml": SOUND}) / "quizzes"
    assert (run("ids").exit_code, run(*arguments).exit_code) == (0, 0)
    (folder / "a.yml").unlink()
    done = run(*arguments)
    assert done.exit_code == 1
    assert 'The quiz "a" is gone' in done.output


def test_the_workflow_puts_findings_on_the_lines_of_a_pull_request(run: Run, write: Write) -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    commands = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    assert commands[0] == "pip install mkdocs-selfcheck"
    program, *arguments = shlex.split(commands[1])
    write({"quizzes/a.yml": FAULTY})
    done = run(*arguments)
    assert (program, done.exit_code) == ("selfcheck", 1)
    assert done.output.startswith("::error file=quizzes/a.yml,line=2,col=1,")
