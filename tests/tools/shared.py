"""Things made once in a test run, whichever xdist worker comes first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from hatch_build import fresh
from tests.tools.node import ROOT

_VARIABLE = "SELFCHECK_TEST_RUN"


def start() -> Path:
    """Make the folder of this test run; workers started from now on find it."""
    folder = Path(tempfile.mkdtemp(prefix="selfcheck-tests-"))
    os.environ[_VARIABLE] = str(folder)
    return folder


def end(folder: Path) -> None:
    """Remove it."""
    os.environ.pop(_VARIABLE, None)
    shutil.rmtree(folder, ignore_errors=True)


def once(name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder `name` of this test run, filled by `make` the first time.

    Where `make` fails, every later call fails with the same words, without another attempt.
    """
    folder = Path(os.environ[_VARIABLE], name)
    folder.parent.mkdir(parents=True, exist_ok=True)
    failed = folder.with_name(folder.name + ".failed")
    with FileLock(f"{folder}.lock"):
        if failed.exists():
            pytest.fail(failed.read_text("utf-8"), pytrace=False)
        if not folder.exists():
            part = folder.with_name(folder.name + ".part")
            part.mkdir()
            try:
                make(part)
            except Exception as error:
                failed.write_text(str(error), "utf-8")
                raise
            part.rename(folder)
    return folder


def fresh_static() -> None:
    """Build plugins/web where its sources have changed, so that no test runs on an old build."""
    lock = ROOT / ".cache" / "static.lock"
    lock.parent.mkdir(exist_ok=True)
    with FileLock(lock):
        if not fresh(ROOT):
            program([sys.executable, "hatch_build.py"], cwd=ROOT)


class ProgramError(Exception):
    """A program that had to succeed did not; the message holds what it printed."""


def program(
    command: list[str], *, cwd: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program that must succeed and return what it printed, errors included."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise ProgramError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}")
    return done
