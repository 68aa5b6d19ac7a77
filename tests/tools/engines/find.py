"""Whether the engines beside Chromium are here; with `--get`, installs them where it can.

`python -m tests.tools.engines.find [--get]` says what is missing. $SELFCHECK_ENGINES names the
engines to test in, with commas; left out, it is all of them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache

from tests.tools.engines import firefox, webkit

ENGINES = ("chromium", "firefox", "webkit")
PACKAGES = {
    "firefox": ["firefox-esr"],
    "webkit": ["webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"],
}
_BINDINGS = "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2"


def wanted() -> list[str]:
    """Return the engines to test in."""
    said = os.environ.get("SELFCHECK_ENGINES", "")
    return said.split(",") if said else list(ENGINES)


@cache
def missing(engine: str) -> str:
    """Return what is missing for an engine, in words; "" where nothing is."""
    programs = {"firefox": (firefox.PROGRAM,), "webkit": (*webkit.PROGRAMS, webkit.PYTHON)}
    for program in programs.get(engine, ()):
        if not shutil.which(program):
            return f"{program} is not installed"
    if engine == "webkit":
        asked = [webkit.PYTHON, "-c", _BINDINGS]
        if subprocess.run(asked, capture_output=True, check=False).returncode:
            return "WebKitGTK's Python bindings are not installed"
    return ""


def _get() -> None:
    packages = [name for one in wanted() if missing(one) for name in PACKAGES[one]]
    if packages and os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
        for command in (["apt-get", "update"], install):
            subprocess.run(command, env=environment, stdout=sys.stderr, check=False)
        missing.cache_clear()


if __name__ == "__main__":
    if "--get" in sys.argv[1:]:
        _get()
    for one in wanted():
        if why := missing(one):
            debian = " ".join(PACKAGES[one])
            print(f"{one}: {why}. On Debian or Ubuntu: apt install {debian}", file=sys.stderr)
