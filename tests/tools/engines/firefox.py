"""Firefox as an engine, driven by WebDriver BiDi, which it speaks by itself."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import signal
import subprocess
import threading
from pathlib import Path
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.tools.engines.engine import Wish
from tests.tools.engines.process import PATIENCE, end, group, start

PROGRAM = "firefox-esr"
_ASK_NOBODY = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "browser.sessionstore.resume_from_crash": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "captivedetect.canonicalURL": "",
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.min_background_timeout_value": 4,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.startup.max_resumed_crashes": -1,
}


class _Page:
    def __init__(self, firefox: Firefox, context: str) -> None:
        self._firefox = firefox
        self._context = context

    def go(self, url: str) -> None:
        self._firefox.ask(
            "browsingContext.navigate", context=self._context, url=url, wait="complete"
        )

    def run(self, function: str, *arguments: Any) -> Any:
        source = f"async text => JSON.stringify(await ({function})(...JSON.parse(text)) ?? null)"
        said = self._firefox.ask(
            "script.callFunction",
            functionDeclaration=source,
            arguments=[{"type": "string", "value": json.dumps(arguments)}],
            target={"context": self._context},
            awaitPromise=True,
            userActivation=True,
        )
        if said["type"] != "success":
            raise RuntimeError(said["exceptionDetails"]["text"])
        return json.loads(said["result"]["value"])

    def type(self, text: str) -> None:
        strokes = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        keys = {"type": "key", "id": "keys", "actions": strokes}
        self._firefox.ask("input.performActions", context=self._context, actions=[keys])

    def frame(self) -> _Page:
        tree = self._firefox.ask("browsingContext.getTree", root=self._context)
        return _Page(self._firefox, tree["contexts"][0]["children"][0]["context"])

    def close(self) -> None:
        self._firefox.ask("browsingContext.close", context=self._context)


class Firefox:
    """See `Engine`."""

    name = "firefox"

    def __init__(self, directory: Path, wish: Wish | None = None) -> None:
        self.directory = directory
        wish = wish or Wish()
        wanted: dict[str, object] = {**_ASK_NOBODY}
        if wish.private:
            wanted["browser.privatebrowsing.autostart"] = True
        if not wish.cookies:
            wanted["network.cookie.cookieBehavior"] = 2
        # Written in either case: what a profile had before stays in it.
        room = -1 if wish.room is None else max(1, wish.room // 1024)
        wanted["dom.quotaManager.temporaryStorage.fixedLimit"] = room
        directory.mkdir(parents=True, exist_ok=True)
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in wanted.items()]
        (directory / "user.js").write_text("".join(lines), "utf-8")
        self._process: subprocess.Popen[str] | None = None
        self._said: threading.Thread | None = None
        self._socket: ClientConnection | None = None
        self._open = contextlib.ExitStack()
        self._asked = 0
        self._pages: list[_Page] = []

    def ask(self, command: str, **parameters: object) -> Any:
        """Send a command, and return its result."""
        assert self._socket is not None
        self._asked += 1
        sent = {"id": self._asked, "method": command, "params": parameters}
        self._socket.send(json.dumps(sent))
        while True:
            answer = json.loads(self._socket.recv(PATIENCE))
            if answer.get("id") == self._asked:
                if answer["type"] == "error":
                    raise RuntimeError(f"{command}: {answer['message']}")
                return answer["result"]

    def page(self) -> _Page:
        if self._process is None:
            self._begin()
        page = _Page(self, self.ask("browsingContext.create", type="tab")["context"])
        self._pages.append(page)
        return page

    def processes(self) -> list[int]:
        assert self._process is not None
        running = group(self._process.pid).items()
        return [pid for pid, line in running if "-contentproc" in line and line.endswith(" tab")]

    def clear_pages(self) -> None:
        for page in self._pages:
            with contextlib.suppress(RuntimeError):
                page.close()
        self._pages.clear()

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        assert self._process is not None
        end(self._process, sign)
        self._forget()

    def close(self) -> None:
        if self._process is None:
            return
        with contextlib.suppress(RuntimeError, ConnectionClosed, TimeoutError):
            self.ask("browser.close")
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(PATIENCE)
        self.kill()

    def remove(self) -> None:
        self.close()
        shutil.rmtree(self.directory, ignore_errors=True)

    def _begin(self) -> None:
        options = ["--headless", "--no-remote", "--remote-debugging-port", "0", "about:blank"]
        command = [PROGRAM, "--profile", str(self.directory), *options]
        home = {"HOME": str(self.directory), "MOZ_CRASHREPORTER_DISABLE": "1"}
        self._process = start(command, home, said=subprocess.PIPE)
        said = self._process.stderr
        assert said is not None
        for line in said:
            if found := re.search(r"listening on (ws://\S+)", line):
                # What it says from now on is read, or it would stop when the pipe is full.
                self._said = threading.Thread(target=lambda: [*said], daemon=True)
                self._said.start()
                address = f"{found[1]}/session"
                self._socket = self._open.enter_context(connect(address, max_size=None))
                self.ask("session.new", capabilities={})
                return
        self.kill()
        raise RuntimeError(f"{PROGRAM} did not start")

    def _forget(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            self._open.close()
        if self._said:
            self._said.join(PATIENCE)
        self._process = self._socket = self._said = None
        self._pages.clear()
