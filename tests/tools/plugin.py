"""The pytest plugin of this repository: the folder of a test run, and vitest's tests as items."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.tools import shared
from tests.tools.fault_table import FaultTable
from tests.tools.node import WEB
from tests.tools.vitest import TestFile

_folder = pytest.StashKey[Path]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("selfcheck")
    group.addoption("--seed", type=int, help="the seed of the random steps; it is printed")
    group.addoption("--steps", type=int, help="how many random steps are taken")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a test waits for its browser, and that for the test."""
    return (os.cpu_count() or 1) + 1


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # a worker uses the folder of its controller
        config.stash[_folder] = shared.start()
        config.pluginmanager.register(FaultTable())


def pytest_unconfigure(config: pytest.Config) -> None:
    if _folder in config.stash:
        shared.end(config.stash[_folder])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.name.endswith(".test.ts") and file_path.is_relative_to(WEB / "test"):
        return TestFile.from_parent(parent, path=file_path)
    return None
