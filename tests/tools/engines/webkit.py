"""WebKitGTK as an engine, driven by WebKitWebDriver on a screen that nobody sees."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.tools.engines.engine import Wish
from tests.tools.engines.process import PATIENCE, end, group, start

PROGRAMS = ("WebKitWebDriver", "Xvfb")
PYTHON = "/usr/bin/python3"
_BROWSER = Path(__file__).with_name("webkit_browser.py")
_CALL = """const done = arguments[1];
(async () => (%s)(...JSON.parse(arguments[0])))().then(
  value => done(JSON.stringify({ value: value ?? null })),
  error => done(JSON.stringify({ error: String(error) })));"""


class _Page:
    def __init__(self, webkit: WebKit, handle: str, *, inside: bool = False) -> None:
        self._webkit = webkit
        self._handle = handle
        self._inside = inside

    def go(self, url: str) -> None:
        self._here()
        self._webkit.ask("POST", "/url", url=url)

    def run(self, function: str, *arguments: Any) -> Any:
        self._here()
        call = {"script": _CALL % function, "args": [json.dumps(arguments)]}
        said = json.loads(self._webkit.ask("POST", "/execute/async", **call))
        if "error" in said:
            raise RuntimeError(said["error"])
        return said["value"]

    def type(self, text: str) -> None:
        self._here()
        strokes = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        keys = {"type": "key", "id": "keys", "actions": strokes}
        self._webkit.ask("POST", "/actions", actions=[keys])

    def frame(self) -> _Page:
        return _Page(self._webkit, self._handle, inside=True)

    def close(self) -> None:
        self._here()
        self._webkit.ask("DELETE", "/window")

    def _here(self) -> None:
        self._webkit.ask("POST", "/window", handle=self._handle)
        self._webkit.ask("POST", "/frame", id=0 if self._inside else None)


class WebKit:
    """See `Engine`."""

    name = "webkit"

    def __init__(self, directory: Path, wish: Wish | None = None) -> None:
        self.directory = directory
        wish = wish or Wish()
        directory.mkdir(parents=True, exist_ok=True)
        self._environment = {
            "WEBKIT_PROFILE": "" if wish.private else str(directory),
            "WEBKIT_COOKIES": "" if wish.cookies else "never",
            "XDG_CACHE_HOME": tempfile.mkdtemp(prefix="webkit-"),
            "MESA_SHADER_CACHE_DISABLE": "true",
            "NO_AT_BRIDGE": "1",
        }
        self._process: subprocess.Popen[str] | None = None
        self._screen: subprocess.Popen[bytes] | None = None
        self._address = ""
        self._pages: list[_Page] = []

    def ask(self, method: str, path: str, **parameters: object) -> Any:
        """Send a command of the session, and return its value."""
        body = json.dumps(parameters).encode() if method == "POST" else None
        address = f"{self._address}{path}"
        request = Request(address, body, {"Content-Type": "application/json"}, method=method)  # noqa: S310 - our own
        try:
            with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
                return json.load(answer)["value"]
        except HTTPError as error:
            raise RuntimeError(f"{path}: {json.load(error)['value']['message']}") from None

    def page(self) -> _Page:
        if self._process is not None and not self.processes():
            self.close()  # its session ends with the pages' process
        if self._process is None:
            handle = self._begin()
        else:
            handle = self.ask("POST", "/window/new", type="tab")["handle"]
        self._pages.append(_Page(self, handle))
        return self._pages[-1]

    def processes(self) -> list[int]:
        assert self._process is not None
        running = group(self._process.pid).items()
        return [pid for pid, line in running if "WebKitWebProcess" in line]

    def clear_pages(self) -> None:
        """Without a window there is no session: what follows begins anew, with the same profile."""
        self.close()

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        assert self._process is not None
        end(self._process, sign)
        self._process = None
        self._pages.clear()

    def close(self) -> None:
        if self._process is not None:
            with contextlib.suppress(RuntimeError, OSError):
                self.ask("DELETE", "")
            self.kill(signal.SIGTERM)

    def remove(self) -> None:
        self.close()
        if self._screen is not None:
            self._screen.terminate()
            self._screen.wait(PATIENCE)
            assert self._screen.stdout is not None
            self._screen.stdout.close()
        for folder in (self.directory, Path(self._environment["XDG_CACHE_HOME"])):
            shutil.rmtree(folder, ignore_errors=True)

    def _begin(self) -> str:
        if self._screen is None:
            # It looks for a free number by itself, and says which.
            screen = ["Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1400x1000x24"]
            self._screen = subprocess.Popen(
                screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            assert self._screen.stdout is not None
            number = re.search(rb"\d+", self._screen.stdout.readline())
            assert number is not None, "Xvfb did not start"
            self._environment["DISPLAY"] = f":{number[0].decode()}"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = ["WebKitWebDriver", f"--port={port}", "--host=127.0.0.1"]
        self._process = start(command, self._environment, said=subprocess.DEVNULL)
        self._address = f"http://127.0.0.1:{port}"
        limit = time.monotonic() + PATIENCE
        while True:
            try:
                self.ask("GET", "/status")
                break
            except OSError:
                if time.monotonic() > limit:
                    self.kill()
                    raise
                time.sleep(0.05)
        ours = {"binary": PYTHON, "args": [os.fspath(_BROWSER)]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": ours}}
        session = self.ask("POST", "/session", capabilities=wanted)["sessionId"]
        self._address = f"{self._address}/session/{session}"
        self.ask("POST", "/timeouts", script=60_000)
        return str(self.ask("GET", "/window"))
