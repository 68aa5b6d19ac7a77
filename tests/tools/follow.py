"""A page of the docs, followed literally by somebody who does what its boxes say.

A box `sh` is run; a title "ends with 1" is its exit code. A box `text` is what was printed. Any
other box with a title is a file: "PATH" writes it, "PATH, line 3" puts one line of it in the
place of the one that stands there, "PATH, as it is now" is what must stand in it, and "PATH, as it
begins now" what it must begin with.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from tests.tools.serving import Serving

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
_NOW = re.compile(r"(.+), as it (is|begins) now")
_LINE = re.compile(r"(.+), line (\d+)")
_ADDRESS = re.compile(r"http://\S+")
_ENDS = re.compile(r"ends with (\d+)")


class Reader:
    """Somebody who does what the page says, in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = ""
        self.served: list[str] = []
        self.previewed = ""

    def follow(self, page: Path) -> None:
        """Do what a page says; boxes in notes are indented, and are not for everybody."""
        for language, title, text in _FENCE.findall(page.read_text("utf-8")):
            if language == "sh" or language == "text" or title:
                self._follow(language, title, text)

    def _follow(self, language: str, title: str, text: str) -> None:
        if language == "sh":
            self._run(text, int(ends[1]) if (ends := _ENDS.search(title)) else 0)
        elif language == "text":
            assert self.said == text
        elif at := _NOW.fullmatch(title):
            now = (self.folder / at[1]).read_text("utf-8")
            assert (now if at[2] == "is" else now[: len(text)]) == text
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
