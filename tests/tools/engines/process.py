"""A browser's processes: all that belong to a group that we started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

PATIENCE = 30.0


def start(
    command: Sequence[str], env: Mapping[str, str] | None = None, *, said: int
) -> subprocess.Popen[str]:
    """Start a program that leads a group of its own; `said` is where it prints: PIPE or DEVNULL."""
    return subprocess.Popen(
        list(command),
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=said,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )


def group(leader: int) -> dict[int, str]:
    """Return the command lines of a group's processes by their number."""
    found = {}
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError, ValueError):
            after = (place / "stat").read_text("utf-8").rsplit(")", 1)[1].split()
            if after[0] != "Z" and int(after[2]) == leader:
                line = (place / "cmdline").read_bytes().replace(b"\0", b" ")
                found[int(place.name)] = line.decode("utf-8", "replace").strip()
    return found


def end(leader: subprocess.Popen[str], sign: signal.Signals) -> None:
    """Send a group a signal, and wait until none of it is left; SIGKILL helps after a while."""
    limit = time.monotonic() + PATIENCE
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader.pid, sign)
    while group(leader.pid):
        leader.poll()
        if time.monotonic() > limit:
            os.killpg(leader.pid, signal.SIGKILL)
        time.sleep(0.02)
    leader.wait(PATIENCE)
    if leader.stderr:
        leader.stderr.close()
