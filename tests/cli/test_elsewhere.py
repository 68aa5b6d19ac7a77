"""What others start: pre-commit, and a workflow on GitHub."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import yaml

from tests.cli.conftest import FAULTY, SOUND, Run

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / "docs" / "authors" / "examples" / "selfcheck.yml"
Write = Callable[[dict[str, str]], Path]


def test_pre_commit_hands_over_the_quizzes_that_changed(run: Run, write: Write) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["id"] == "selfcheck"
    changed = {"quizzes/a.yml": FAULTY, "quizzes/b.yml": SOUND, "docs/a.md": "", "mkdocs.yml": ""}
    write(changed)
    passed = [name for name in changed if re.search(hook["files"], name)]
    assert passed == ["quizzes/a.yml", "quizzes/b.yml"]
    program, *arguments = shlex.split(hook["entry"])
    done = run(*arguments, *passed)
    assert (program, done.exit_code) == ("selfcheck", 1)
    assert done.output.startswith("quizzes/a.yml:2:1: ")
    assert done.output.endswith("\n2 quizzes, 1 error\n")


def test_the_workflow_puts_findings_on_the_lines_of_a_pull_request(run: Run, write: Write) -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    commands = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    assert commands[0] == "pip install mkdocs-selfcheck"
    program, *arguments = shlex.split(commands[1])
    write({"quizzes/a.yml": FAULTY})
    done = run(*arguments)
    assert (program, done.exit_code) == ("selfcheck", 1)
    assert done.output.startswith("::error file=quizzes/a.yml,line=2,col=1,")
