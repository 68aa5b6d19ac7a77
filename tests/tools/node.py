"""Starts Node or npm: `python -m tests.tools.node npm run check`, in plugins/web."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from hatch_build import WebBuildError, node, node_environment, npm

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "plugins" / "web"


def run_node(
    *arguments: str, cwd: Path = WEB, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Node, with `env` beside the environment, and return what it printed."""
    return subprocess.run(
        [str(node()), *arguments],
        cwd=cwd,
        env={**node_environment(), **(env or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def main(program: str, *arguments: str) -> int:
    """Run `node` or `npm` in plugins/web and return its exit code."""
    command = npm() if program == "npm" else [str(node())]
    return subprocess.run([*command, *arguments], cwd=WEB, env=node_environment()).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except WebBuildError as error:
        sys.exit(str(error))
