"""A real `mkdocs serve`, as an author has it open while writing."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.request import urlopen

from bs4 import BeautifulSoup

from tests.tools.shared import fresh_static

_PATIENCE = 30.0
_ADDRESS = re.compile(r"Serving on (http://\S+)")


class Serving:
    """`mkdocs serve` in a folder of its own, on a free port."""

    def __init__(self, folder: Path) -> None:
        fresh_static()
        self._lines: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{_free_port()}"],
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.url = self._wait_for_address()

    @property
    def log(self) -> str:
        """What it has printed so far."""
        return "".join(self._lines)

    def page(self, path: str = "") -> BeautifulSoup:
        """Fetch a page as it is now."""
        with urlopen(self.url + path, timeout=_PATIENCE) as answer:  # noqa: S310 - our own server
            return BeautifulSoup(answer.read(), "html.parser")

    def wait_until(self, path: str, selector: str, *, gone: bool = False) -> BeautifulSoup:
        """Fetch a page until `selector` is on it, or gone from it."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            page = self.page(path)
            if bool(page.select(selector)) is not gone:
                return page
            time.sleep(0.1)
        raise AssertionError(f"{selector} did not {'go' if gone else 'come'}:\n{self.log}")

    def stop(self) -> None:
        """End the server."""
        self._process.terminate()
        self._process.wait(_PATIENCE)
        self._reader.join(_PATIENCE)
        if self._process.stdout:
            self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.append(line)

    def _wait_for_address(self) -> str:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end and self._process.poll() is None:
            if found := _ADDRESS.search(self.log):
                return found[1]
            time.sleep(0.05)
        self.stop()
        raise AssertionError(f"mkdocs serve did not start:\n{self.log}")


def _free_port() -> int:
    """A port that nobody has just now; mkdocs cannot look for one by itself."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
