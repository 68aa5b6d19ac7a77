"""Real sites from small trees of files, and the guide of this repository."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

from tests.tools.mkdocs_build import build
from tests.tools.node import ROOT
from tests.tools.shared import fresh_static, once, program

CONFIG = """\
site_name: A small site
theme: mkdocs
plugins:
  - selfcheck
markdown_extensions:
  - attr_list
"""
_MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir"]
_ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True, kw_only=True)
class Build:
    """What came of a build."""

    ok: bool
    """Whether it ended without an error or warning."""

    log: str
    """All that it printed."""

    site: Path
    """The built site; empty where the build failed."""

    def page(self, path: str = "index.html") -> BeautifulSoup:
        """Return a parsed page of the site."""
        return BeautifulSoup((self.site / path).read_text("utf-8"), "html.parser")


def build_tree(files: Mapping[str, str | bytes]) -> Build:
    """Build a site, strictly, from files by path. The same files are built once in a test run.

    Paths are relative to the folder of mkdocs.yml, which is `CONFIG` where it is not among them.
    """
    contents = {
        name: text.encode() if isinstance(text, str) else text
        for name, text in {"mkdocs.yml": CONFIG, **files}.items()
    }
    sha = hashlib.sha256()
    for name in sorted(contents):
        sha.update(f"{name}\0{len(contents[name])}\0".encode() + contents[name])

    def make(folder: Path) -> None:
        source = folder / "source"
        for name in ("docs", "quizzes"):
            (source / name).mkdir(parents=True)
        for name, content in contents.items():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes(content)
        fresh_static()
        log = folder / "log.txt"
        ok = build(source, ["--strict", "--site-dir", str(folder / "site")], log)
        said = json.dumps({"ok": ok, "log": log.read_text("utf-8")})
        (folder / "build.json").write_text(said, "utf-8")

    folder = once(f"trees/{sha.hexdigest()[:16]}", make)
    return Build(**json.loads((folder / "build.json").read_text("utf-8")), site=folder / "site")


def build_guide() -> Path:
    """Build the guide strictly, once in a test run, and return the folder of the site."""

    def make(folder: Path) -> None:
        guide_into(folder / "site")

    return once("guide", make) / "site"


def guide_into(site: Path) -> Path:
    """Build the guide strictly into a folder, and return that."""
    fresh_static()
    program([*_MKDOCS, str(site)], cwd=ROOT, env=_ENVIRONMENT)
    return site
