"""A Chromium with a profile on disk, in a process of its own that can be killed.

Playwright's own contexts are off the record, hide their process and switch the back/forward cache
off; this one is started as a reader's would be, and Playwright is attached to it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from playwright.sync_api import Browser as Attached
from playwright.sync_api import BrowserContext, BrowserType, Error, Page

from tests.tools.find_browser import Browser

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
)
_PROFILE_ARGUMENTS = (
    *ARGUMENTS,
    "--headless",
    "--remote-debugging-port=0",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--use-mock-keychain",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    # Headless pages count as visible, yet timers of a second tab would be slowed.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
)
_PATIENCE = 30.0


class Profile:
    """A profile, and the browser that has it open."""

    def __init__(self, browser: Browser, kind: BrowserType, directory: Path) -> None:
        self.directory = directory
        """Where the profile lies."""
        self._browser = browser
        self._kind = kind
        self._process: subprocess.Popen[bytes] | None = None
        self._attached: Attached | None = None

    @property
    def pid(self) -> int:
        """The process of the browser, which leads a process group of its own."""
        assert self._process is not None, "the browser is not open"
        return self._process.pid

    @property
    def context(self) -> BrowserContext:
        """What the browser has open; opens it if need be."""
        if self._attached is None:
            self.open()
        assert self._attached is not None
        return self._attached.contexts[0]

    def page(self, width: int = 1280, height: int = 800) -> Page:
        """Open a tab of this size in CSS pixels."""
        page = self.context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        return page

    def open(self, *arguments: str) -> BrowserContext:
        """Start the browser, with further arguments for it."""
        assert self._process is None, "the browser is open already"
        port = self.directory / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self.directory.mkdir(parents=True, exist_ok=True)
        self._process = subprocess.Popen(
            [
                str(self._browser.path),
                *_PROFILE_ARGUMENTS,
                f"--user-data-dir={self.directory}",
                *arguments,
                "about:blank",
            ],
            env={**os.environ, **self._browser.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._attached = self._kind.connect_over_cdp(f"http://127.0.0.1:{self._port(port)}")
        return self._attached.contexts[0]

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        """Kill the browser with all its processes, as a crash or a dead battery would."""
        os.killpg(self.pid, sign)
        self._forget()

    def close(self) -> None:
        """Close the browser as a reader does."""
        if self._process is None:
            return
        if self._attached is not None:
            with contextlib.suppress(Error):
                self._attached.new_browser_cdp_session().send("Browser.close")
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.pid, signal.SIGKILL)
        self._forget()

    def reopen(self, *arguments: str) -> BrowserContext:
        """Open the same profile again, after `kill` or `close`."""
        self.close()
        return self.open(*arguments)

    def remove(self) -> None:
        """Close the browser and delete the profile."""
        self.close()
        shutil.rmtree(self.directory, ignore_errors=True)

    def _forget(self) -> None:
        if self._process is not None:
            self._process.wait(_PATIENCE)
        if self._attached is not None:
            with contextlib.suppress(Error):
                self._attached.close()
        self._process = self._attached = None

    def _port(self, file: Path) -> int:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            assert self._process is not None
            if self._process.poll() is not None:
                break
            with contextlib.suppress(OSError, IndexError, ValueError):
                return int(file.read_text("utf-8").splitlines()[0])
            time.sleep(0.02)
        self.close()
        raise RuntimeError(f"{self._browser.path} did not start with a profile")
