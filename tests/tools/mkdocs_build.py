"""`mkdocs build` without the second in which Python loads mkdocs.

A server process loads it once and forks for each build, where the system can fork; elsewhere each
build is a new Python. What runs is the same command line, in a process of its own.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from functools import cache
from multiprocessing.context import BaseContext
from pathlib import Path

_LOADED = [
    "mkdocs.__main__",
    "mkdocs.commands.build",
    "mkdocs_selfcheck.hosts.mkdocs_plugin",
    "mkdocs_selfcheck.hosts.markdown_extension",
]
_PATIENCE = 300.0


def build(source: Path, arguments: list[str], log: Path) -> bool:
    """Run `mkdocs build ARGUMENTS` in the folder `source`.

    Returns whether it ended well. What it printed is then in `log`.
    """
    process = _context().Process(target=_build, args=(source, arguments, log))
    process.start()
    process.join(_PATIENCE)
    if process.exitcode is None:
        process.kill()
        raise TimeoutError(f"mkdocs build in {source} did not end in {_PATIENCE:.0f} s")
    return process.exitcode == 0


@cache
def _context() -> BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_LOADED)
    return context


def _build(source: Path, arguments: list[str], log: Path) -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(source)
    with log.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115
    from mkdocs.__main__ import cli

    cli.main(["build", *arguments], prog_name="mkdocs")
