"""The same small site, built by each host from the settings that its page in the docs shows."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

from mkdocs_selfcheck.render.assets import FOLDER, STATIC
from tests.tools.node import ROOT
from tests.tools.shared import fresh_static, once, program

PAGE = ROOT / "docs" / "authors" / "hosts.md"
_FENCE = re.compile(r"^```\w+ title=\"([^\"]+)\"\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}

# The last builds the same pages as the one before it, from other settings.
HOSTS = ("mkdocs", "readthedocs", "material", "properdocs", "zensical", "zensical-mkdocs-yml")
HOME = """\
# Home

- In a list:

    /// selfcheck | first-day open
    ///

[Elsewhere](guide/handling-rejection-gracefully.md#selfcheck-first-day)
"""
RECORD = "# My record\n\n/// selfcheck-record\n///\n"


def settings(name: str) -> list[str]:
    """Return the examples of the page that are called `name`, in their order."""
    return [text for title, text in _FENCE.findall(PAGE.read_text("utf-8")) if title == name]


def build_site(host: str) -> Path:
    """Build the quizzes and chapters of the guide, once in a test run; returns the site."""

    def make(folder: Path) -> None:
        fresh_static()
        shutil.copytree(ROOT / "quizzes", folder / "quizzes")
        shutil.copytree(ROOT / "docs" / "guide", folder / "docs" / "guide")
        (folder / "docs" / "index.md").write_text(HOME, "utf-8")
        (folder / "docs" / "my-record.md").write_text(RECORD, "utf-8")
        (folder / "docs" / "favicon.ico").write_text("asked for by the browser itself")
        name, text, command = _way(host)
        (folder / name).write_text(text, "utf-8")
        if "zensical" in host:
            shutil.copytree(STATIC, folder / "docs" / FOLDER)
        program([sys.executable, "-m", *command], cwd=folder, env=_ENVIRONMENT)

    return once(f"hosts/{host}", make) / "site"


def _way(host: str) -> tuple[str, str, list[str]]:
    """The name and text of a host's settings, and how it is started."""
    one, both = settings("mkdocs.yml")
    if host == "material":
        return "mkdocs.yml", settings("properdocs.yml")[0], ["mkdocs", "build", "--strict"]
    if host == "properdocs":
        return "properdocs.yml", settings("properdocs.yml")[0], ["properdocs", "build", "--strict"]
    if host == "zensical":
        return "zensical.toml", settings("zensical.toml")[0], ["zensical", "build", "--strict"]
    if host == "zensical-mkdocs-yml":
        return "mkdocs.yml", both, ["zensical", "build", "--strict"]
    return "mkdocs.yml", one.replace("readthedocs", host), ["mkdocs", "build", "--strict"]
