"""The tutorial, followed literally: its files are written and its commands run, in their order."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SelfCheck
from tests.tools.server import serve_folder
from tests.tools.serving import Serving
from tests.tools.shared import fresh_static

PAGE = Path(__file__).resolve().parents[2] / "docs" / "authors" / "tutorial.md"
# What is different here: nothing is fetched. The project is the one that is tested, and its
# programs stand beside Python.
INSTEAD = {
    "python3 -m venv .venv": "mkdir -p .venv/bin && touch .venv/bin/activate",
    "pip install mkdocs-selfcheck mkdocs-material": "true",
}
# These go on until they are stopped.
SERVE = "mkdocs serve"
PREVIEW = "selfcheck preview "
_FENCE = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"(.+), line (\d+)")
_ADDRESS = re.compile(r"http://\S+")
_ENDS = re.compile(r"ends with (\d+)")


@dataclass(frozen=True, kw_only=True)
class Followed:
    """A tutorial that was followed to its end."""

    site: Path
    served: list[str]
    """The article of the first page while it was served, once for each time."""

    previewed: str
    """The page of the preview."""


class Reader:
    """Somebody who does what the page says, in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = ""
        self.served: list[str] = []
        self.previewed = ""

    def follow(self, language: str, title: str, text: str) -> None:
        """Do what one box says; boxes in notes are indented, and are not for everybody."""
        if language == "sh":
            self._run(text, int(ends[1]) if (ends := _ENDS.search(title)) else 0)
        elif language == "text":
            assert self.said == text
        elif at := _LINE.fullmatch(title):
            file = self.folder / at[1]
            lines = file.read_text("utf-8").splitlines(keepends=True)
            lines[int(at[2]) - 1] = text
            file.write_text("".join(lines), "utf-8")
        else:
            (self.folder / title).parent.mkdir(exist_ok=True)
            (self.folder / title).write_text(text, "utf-8")

    def _preview(self, command: list[str]) -> str:
        """Return the page of a preview, which no browser is opened for."""
        with subprocess.Popen(
            [sys.executable, "-m", "mkdocs_selfcheck", *command[1:], "--no-open"],
            cwd=self.folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            assert process.stdout
            address = next(found for line in process.stdout if (found := _ADDRESS.search(line)))
            with urlopen(address[0], timeout=30) as answer:  # noqa: S310 - our own server
                page = str(answer.read(), "utf-8")
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)
        assert process.returncode == 0
        return page

    def _run(self, text: str, ends: int) -> None:
        if text.strip() == SERVE:
            serving = Serving(self.folder)
            try:
                article = serving.page().select_one("article")
                assert article is not None
                self.served.append(str(article))
            finally:
                serving.stop()
            return
        if text.startswith(PREVIEW):
            self.previewed = self._preview(text.split())
            return
        commands = [INSTEAD.get(line, line) for line in text.splitlines()]
        folders = [line.removeprefix("cd ") for line in commands if line.startswith("cd ")]
        done = subprocess.run(
            ["sh", "-euc", "\n".join(commands)],
            cwd=self.folder,
            env={
                **os.environ,
                "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
                "NO_MKDOCS_2_WARNING": "1",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == ends, done.stdout
        self.said = done.stdout
        # The next box goes on in the same terminal.
        self.folder = self.folder.joinpath(*folders)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    fresh_static()
    reader = Reader(tmp_path_factory.mktemp("empty"))
    for language, title, text in _FENCE.findall(PAGE.read_text("utf-8")):
        reader.follow(language, title, text)
    return Followed(site=reader.folder / "site", served=reader.served, previewed=reader.previewed)


@pytest.fixture
def address(followed: Followed) -> Iterator[str]:
    served = serve_folder(followed.site)
    yield served.url
    served.stop()


def test_nothing_but_fetching_is_done_otherwise() -> None:
    lines = PAGE.read_text("utf-8").splitlines()
    assert {line for line in lines if line in INSTEAD} == INSTEAD.keys()


def test_the_page_is_served_with_the_self_check(followed: Followed) -> None:
    (article,) = followed.served
    assert 'quiz="before-the-interview"' in article
    assert "sc-problem" not in article


def test_the_preview_shows_the_file(followed: Followed) -> None:
    assert "before-the-interview.yml" in followed.previewed


def test_the_self_check_works_as_the_tutorial_promises(address: str, page: Page) -> None:
    page.goto(address)
    check = SelfCheck(page, "before-the-interview").open()
    question = "Which story will you tell if they ask for a difficult day?"
    option = "I have one, and the end is missing"
    check.choose(question, option)
    check.write("Which question will you ask them?", "What would my first week be?")
    check.saved().noted(2)
    page.reload()
    check.open().noted(2)
    expect(check.option(question, option)).to_be_checked()
    expect(check.field("Which question will you ask them?")).to_have_value(
        "What would my first week be?"
    )
    check.show()
    expect(check.result.locator(".sc-next")).to_contain_text(
        'Ten minutes. Write the sentence that begins "In the end".'
    )
