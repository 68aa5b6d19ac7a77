"""Chromium as an engine: a profile of tests.tools.profile, driven by Playwright."""

from __future__ import annotations

import contextlib
import json
import signal
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, BrowserType, Error, Frame
from playwright.sync_api import Page as Tab

from tests.tools.engines.engine import Wish
from tests.tools.engines.process import group
from tests.tools.find_browser import Browser
from tests.tools.profile import Profile

_CALL = "arguments => (%s)(...arguments)"


class _Page:
    def __init__(self, tab: Tab, frame: Frame | None = None) -> None:
        self.tab = tab
        self._frame = frame or tab.main_frame

    def go(self, url: str) -> None:
        self._frame.goto(url)

    def run(self, function: str, *arguments: Any) -> Any:
        return self._frame.evaluate(_CALL % function, list(arguments))

    def type(self, text: str) -> None:
        self.tab.keyboard.type(text)

    def frame(self) -> _Page:
        return _Page(self.tab, self._frame.child_frames[0])

    def close(self) -> None:
        self.tab.close()


class Chromium:
    """See `Engine`."""

    name = "chromium"

    def __init__(
        self, browser: Browser, kind: BrowserType, directory: Path, wish: Wish | None = None
    ) -> None:
        self.directory = directory
        self._wish = wish or Wish()
        self._profile = Profile(browser, kind, directory)
        self._context: BrowserContext
        self._pages: list[_Page] = []
        self._open = False
        if not self._wish.cookies:
            blocked = {"profile": {"default_content_setting_values": {"cookies": 2}}}
            (directory / "Default").mkdir(parents=True)
            (directory / "Default" / "Preferences").write_text(json.dumps(blocked), "utf-8")

    def page(self) -> _Page:
        if not self._open:
            self._context = self._profile.open()
            if self._wish.private:
                attached = self._context.browser
                assert attached is not None
                self._context = attached.new_context()
            self._open = True
        try:
            tab = self._context.new_page()
        except Error:  # where the process that stood ready for it was killed
            tab = self._context.new_page()
        tab.set_default_timeout(10_000)
        if self._wish.room is not None:
            self._limit(tab, self._wish.room)
        self._pages.append(_Page(tab))
        return self._pages[-1]

    def processes(self) -> list[int]:
        running = group(self._profile.pid).items()
        return [pid for pid, line in running if "--type=renderer" in line]

    def clear_pages(self) -> None:
        for page in self._pages:
            with contextlib.suppress(Error):
                page.close()
        self._pages.clear()

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        self._profile.kill(sign)
        self._pages.clear()
        self._open = False

    def close(self) -> None:
        self._profile.close()
        self._pages.clear()
        self._open = False

    def remove(self) -> None:
        self._profile.remove()

    @staticmethod
    def _limit(tab: Tab, room: int) -> None:
        """Set a site's quota as soon as the tab is at one."""
        devtools = tab.context.new_cdp_session(tab)

        def limit(frame: Frame) -> None:
            if frame == tab.main_frame and frame.url.startswith("http"):
                origin = "/".join(frame.url.split("/")[:3])
                wish = {"origin": origin, "quotaSize": room}
                devtools.send("Storage.overrideQuotaForOrigin", wish)

        tab.on("framenavigated", limit)
