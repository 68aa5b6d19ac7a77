"""vitest's tests as items of pytest: none is left out, none passes that did not run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tools.node import WEB
from tests.tools.vitest import Outcome, outcomes

FILE = WEB / "test" / "core" / "gaps.test.ts"


def read(folder: Path, results: list[dict[str, object]], *, success: bool) -> list[Outcome]:
    """Return the outcomes of `FILE` when vitest has reported these results."""
    (folder / "log.txt").write_text("what vitest printed")
    report = json.dumps({"success": success, "testResults": results})
    (folder / "report.json").write_text(report)
    return outcomes(folder, FILE)


def result(
    status: str, tests: list[dict[str, object]], message: str = "", name: Path = FILE
) -> dict[str, object]:
    return {"name": str(name), "status": status, "message": message, "assertionResults": tests}


PASSED = {"ancestorTitles": ["a gap"], "title": "is ranked", "status": "passed"}
FAILED = {
    "ancestorTitles": [],
    "title": "is kept",
    "status": "failed",
    "failureMessages": ["expected 1 to be 2"],
}


def test_each_test_keeps_its_name_outcome_and_message(tmp_path: Path) -> None:
    assert read(tmp_path, [result("failed", [PASSED, FAILED])], success=False) == [
        Outcome("a gap > is ranked", "passed"),
        Outcome("is kept", "failed", "expected 1 to be 2"),
    ]


def test_a_file_that_cannot_be_read_fails(tmp_path: Path) -> None:
    found = read(tmp_path, [result("failed", [], "Cannot find module './gone'")], success=False)
    assert found == [Outcome("holds tests", "failed", "Cannot find module './gone'")]


def test_a_file_that_vitest_never_reached_fails(tmp_path: Path) -> None:
    other = result("passed", [PASSED], name=FILE.with_name("other.test.ts"))
    assert [x.status for x in read(tmp_path, [other], success=True)] == ["failed"]


def test_an_error_after_the_last_test_of_a_file_fails(tmp_path: Path) -> None:
    found = read(tmp_path, [result("failed", [PASSED], "in afterAll")], success=False)
    assert [(x.status, x.message) for x in found] == [("passed", ""), ("failed", "in afterAll")]


def test_an_error_outside_every_test_fails(tmp_path: Path) -> None:
    found = read(tmp_path, [result("passed", [PASSED])], success=False)
    assert found[-1] == Outcome("vitest ends well", "failed", "what vitest printed")


@pytest.mark.parametrize("report", [None, "", "{"])
def test_a_vitest_that_does_not_start_fails(tmp_path: Path, report: str | None) -> None:
    (tmp_path / "log.txt").write_text("node: not found")
    if report is not None:
        (tmp_path / "report.json").write_text(report)
    assert outcomes(tmp_path, FILE) == [Outcome("vitest runs", "failed", "node: not found")]


def test_there_are_vitest_tests() -> None:
    assert list((WEB / "test").rglob("*.test.ts"))
