"""Makes every vitest test an item of pytest: `plugins/web/test/core/gaps.test.ts::name`.

vitest runs once in a test run, when the first of its files is collected; every xdist worker reads
the same report. A file that cannot be read, holds no test, or that vitest never reached is an
item that fails: nothing is left out in silence.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.tools.node import WEB, run_node
from tests.tools.shared import once

_VITEST = WEB / "node_modules" / "vitest" / "vitest.mjs"


@dataclass(frozen=True)
class Outcome:
    """What vitest says of one test."""

    name: str
    status: str
    """`passed`, `failed`, or one of vitest's words for not run."""

    message: str = ""


def run_vitest(folder: Path) -> None:
    """Run all vitest tests and leave report.json and log.txt in `folder`."""
    if not _VITEST.is_file():
        (folder / "log.txt").write_text("vitest is not installed; `make test` installs it", "utf-8")
        return
    report = f"--outputFile={folder / 'report.json'}"
    done = run_node(str(_VITEST), "run", "--reporter=json", report)
    failed = f"vitest ended with {done.returncode}\n" if done.returncode else ""
    (folder / "log.txt").write_text(f"{failed}{done.stdout}{done.stderr}", "utf-8")


def outcomes(folder: Path, file: Path) -> list[Outcome]:
    """Return what came of the tests of one file, from what `run_vitest` left in `folder`."""
    log = (folder / "log.txt").read_text("utf-8")
    try:
        report = json.loads((folder / "report.json").read_text("utf-8"))
    except (OSError, ValueError):
        return [Outcome("vitest runs", "failed", log)]
    results = report["testResults"]
    found = [x for x in results if Path(x["name"]).resolve() == file.resolve()]
    tests = [
        Outcome(
            " > ".join([*test["ancestorTitles"], test["title"]]),
            test["status"],
            "\n".join(test.get("failureMessages") or []),
        )
        for result in found
        for test in result["assertionResults"]
    ]
    said = "\n".join(result.get("message") or "" for result in found).strip()
    if not tests:
        tests.append(Outcome("holds tests", "failed", said or f"vitest found no test here\n{log}"))
    failing = [test for test in tests if test.status == "failed"]
    if not failing and any(result["status"] == "failed" for result in found):
        tests.append(Outcome("ends well", "failed", said))
    # An error outside every test, such as a rejected promise that nobody awaits.
    if not report["success"] and not any(x["status"] == "failed" for x in results):
        tests.append(Outcome("vitest ends well", "failed", log))
    return tests


class VitestError(Exception):
    """A vitest test failed."""


class TestFile(pytest.File):
    """A `.test.ts` file."""

    __test__ = False

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item for each of its tests."""
        folder = once("vitest", run_vitest)
        for outcome in outcomes(folder, self.path):
            yield TestItem.from_parent(self, name=outcome.name, outcome=outcome)


class TestItem(pytest.Item):
    """One vitest test, which has already run."""

    __test__ = False

    def __init__(self, *, outcome: Outcome, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.outcome = outcome

    def runtest(self) -> None:
        """Fail as vitest did."""
        if self.outcome.status == "failed":
            raise VitestError(self.outcome.message)
        if self.outcome.status != "passed":
            pytest.skip(f"vitest: {self.outcome.status}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style=None):  # type: ignore[no-untyped-def,override]
        """Show vitest's own message instead of a Python traceback."""
        if isinstance(excinfo.value, VitestError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Say where the test stands."""
        return self.path, None, self.name
