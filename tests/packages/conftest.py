"""The wheel and the sdist, built once, and what an empty environment makes of each."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from email import message_from_string
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.tools.node import ROOT
from tests.tools.shared import fresh_static, once, program

FILES = {
    "mkdocs.yml": """\
site_name: Two pages
theme: mkdocs
plugins: [selfcheck]
""",
    "docs/index.md": """\
# With a self-check

/// selfcheck | small
///
""",
    "docs/other.md": "# Without\n\nNothing of ours.\n",
    "quizzes/small.yml": """\
title: A small one
sections:
  first:
    title: First
    items:
      rested: {check: I slept}
      learned: {text: "What did I learn?"}
""",
}
CHUNK = re.compile(r"\b[a-z]+(?:-[a-z]+)*-[0-9a-f]{10}\.js\b")


@dataclass(frozen=True)
class Dist:
    """What would be published."""

    wheel: Path
    sdist: Path

    @staticmethod
    def asks(package: Path) -> list[str]:
        """Return what a wheel or an sdist asks for, by its metadata."""
        if package.suffix == ".whl":
            with zipfile.ZipFile(package) as wheel:
                (name,) = (x for x in wheel.namelist() if x.endswith(".dist-info/METADATA"))
                metadata = wheel.read(name).decode()
        else:
            with tarfile.open(package) as sdist:
                (member,) = (x for x in sdist if re.fullmatch("[^/]+/PKG-INFO", x.name))
                file = sdist.extractfile(member)
                assert file is not None
                metadata = file.read().decode()
        return message_from_string(metadata).get_all("Requires-Dist", [])


@pytest.fixture(scope="session")
def dist() -> Dist:
    """Build the sdist from the checkout and the wheel from the sdist."""

    def make(folder: Path) -> None:
        fresh_static()
        build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
        program(build, cwd=ROOT)

    folder = once("dist", make)
    (wheel,) = folder.glob("*.whl")
    (sdist,) = folder.glob("*.tar.gz")
    return Dist(wheel, sdist)


class EmptyEnvironment:
    """A Python with nothing, and no Node within reach."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # pip looks in from outside: putting one in takes longer than all the rest.
        venv.create(folder / "venv", with_pip=False, symlinks=os.name != "nt")
        scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        self.python = scripts / "python"
        gone = {"PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME"}
        kept = {name: value for name, value in os.environ.items() if name not in gone}
        self.environment = {**kept, "PATH": str(scripts), "NO_MKDOCS_2_WARNING": "1"}
        assert shutil.which("node", path=str(scripts)) is None

    def run(self, *arguments: str, cwd: Path | None = None) -> str:
        """Run its Python and return what it printed."""
        return self._run(str(self.python), *arguments, cwd=cwd)

    def install(self, package: Path, *options: str) -> str:
        """Install a wheel or an sdist with what it asks for, and return pip's log."""
        pip = [sys.executable, "-m", "pip", "--python", str(self.python), "install", "--verbose"]
        return self._run(*pip, "--no-compile", *options, str(package))

    def _run(self, *command: str, cwd: Path | None = None) -> str:
        return program([*command], cwd=cwd or self.folder, env=self.environment).stdout

    def build_two_pages(self) -> Path:
        """Build a site of one page with a self-check and one without; return its folder."""
        source = self.folder / "source"
        for name, text in FILES.items():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_text(text, "utf-8")
        self.run("-m", "mkdocs", "build", "--strict", cwd=source)
        return source / "site"


@pytest.fixture
def empty_environment(tmp_path: Path) -> EmptyEnvironment:
    """An environment of this test's own."""
    return EmptyEnvironment(tmp_path)


def assert_self_check_works(site: Path) -> None:
    """Assert that a reader finds the form, its files beside it, and nothing on the other page."""
    page = BeautifulSoup((site / "index.html").read_text("utf-8"), "html.parser")
    block = page.select_one("self-check#selfcheck-small")
    assert block is not None
    form = block.select_one("form[method=dialog]")
    assert form is not None
    names = [control["name"] for control in form.select("input, textarea") if control.get("name")]
    assert names == ["i.rested", "i.learned"]
    assert "I slept" in form.get_text()

    sheet = block.select_one("link[rel=stylesheet]")
    script = block.select_one("script[src]")
    assert sheet is not None
    assert script is not None
    assert (site / str(sheet["href"])).stat().st_size > 0
    assert (site / str(script["src"])).stat().st_size > 0
    # The script loads its chunks by their hashed names, so each of them has to be there.
    scripts = list((site / "assets" / "selfcheck").glob("*.js"))
    loaded = {x for file in scripts for x in CHUNK.findall(file.read_text("utf-8"))}
    assert loaded
    assert loaded <= {file.name for file in scripts}

    other = BeautifulSoup((site / "other" / "index.html").read_text("utf-8"), "html.parser")
    assert other.find("h1", string="Without") is not None
    assert other.select("self-check, form[method=dialog]") == []
    urls = [str(tag.get("src") or tag.get("href")) for tag in other.select("[src], [href]")]
    assert [url for url in urls if "selfcheck" in url or "self-check" in url] == []
