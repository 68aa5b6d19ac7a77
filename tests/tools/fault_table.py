"""The faults by engine at the end of a run: passed, failed or not run, each with its reason."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from tests.tools.engines.find import ENGINES
from tests.tools.node import ROOT

FILE = ROOT / ".cache" / "faults.md"
"""Where the table of the last run lies, in Markdown."""

_FAULT = re.compile(r"/faults/.*::test_fault_(\d\d)_(\w+?)(?:\[(.*)\])?$")
_WORST = ("failed", "not run", "passed")


class FaultTable:
    """Notes what became of each fault in each engine; prints it where several engines ran."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        found = _FAULT.search(report.nodeid)
        if not found or (report.when != "call" and report.passed):
            return
        number, name, arguments = found.groups()
        named = [one for one in (arguments or "").split("-") if one in ENGINES]
        outcome, reason = str(report.outcome), ""
        if report.skipped:
            outcome = "not run"
            reason = re.sub(r"^(Skipped: )?(not run: )?", "", str(report.longrepr[2]))  # type: ignore[index]
        engines = self._said[number, name.replace("_", " ")]
        engines.setdefault(named[0] if named else "chromium", set()).add(
            f"{outcome}: {reason}" if reason else outcome
        )

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not any(set(engines) - {"chromium"} for engines in self._said.values()):
            return
        lines = self._lines()
        terminalreporter.section("faults by engine")
        for line in lines:
            terminalreporter.write_line(line)
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text("\n".join(lines) + "\n", "utf-8")

    def _lines(self) -> list[str]:
        head = ["Fault", *(f"In {name}" for name in ENGINES)]
        rows = [head, ["---"] * len(head)]
        # Known by those that ran elsewhere: the others ask nothing of an engine.
        bound = {number for (number, _), said in self._said.items() if set(said) - {"chromium"}}
        faults: dict[str, dict[str, set[str]]] = {}
        for (number, name), engines in sorted(self._said.items()):
            row = faults.setdefault(f"{number} {name}", {})
            for engine, said in engines.items():
                row.setdefault(engine, set()).update(said)
        for fault, engines in faults.items():
            none = "not in this run" if fault[:2] in bound else "asks nothing of the engine"
            rows.append([fault, *(_worst(engines.get(name, set()), none) for name in ENGINES)])
        return [f"| {' | '.join(row)} |" for row in rows]


def _worst(said: set[str], none: str) -> str:
    for kind in _WORST:
        for one in sorted(said):
            if one.startswith(kind):
                return one
    return none
