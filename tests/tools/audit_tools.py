"""The programs of the audit: npm's in tests/audit, and a Java for one of them.

`python -m tests.tools.audit_tools --get` installs a Java where it can, and says where it cannot.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.tools.node import ROOT

MODULES = ROOT / "tests" / "audit" / "node_modules"
JAVA = "default-jre-headless"


def module(path: str) -> Path:
    """Return a file of a package of tests/audit.

    Raises:
        FileNotFoundError: The packages are not installed; `make audit` does it.
    """
    file = MODULES / path
    if not file.is_file():
        raise FileNotFoundError(f"{file} is not there: `make audit` installs it")
    return file


def java() -> str | None:
    """Return the path of a Java that starts, or None."""
    path = shutil.which("java")
    if path is None:
        return None
    done = subprocess.run([path, "-version"], capture_output=True, check=False)
    return path if done.returncode == 0 else None


def _get() -> None:
    if java() or os.name == "nt" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", JAVA]
    for command in (["apt-get", "update"], install):
        subprocess.run(command, env=environment, stdout=sys.stderr, check=False)


if __name__ == "__main__":
    if "--get" in sys.argv[1:]:
        _get()
    if not java():
        print(f"No Java for the HTML checker. On Debian or Ubuntu: apt install {JAVA}")
