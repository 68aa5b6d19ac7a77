"""What the browser tests share: the served guide, and pages on which nothing goes wrong unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Request, expect

from tests.tools.server import serve_folder

# What never comes is told in the end; what comes late on a busy machine is no fault.
_PATIENCE = 30_000
expect.set_options(timeout=_PATIENCE)


@pytest.fixture(scope="session")
def guide(built_guide: Path) -> Iterator[str]:
    """The address of the guide; ends with a slash."""
    served = serve_folder(built_guide, search=False)
    yield served.url
    served.stop()


class Window:
    """A browser context that is emptied between tests: a new one takes seconds of loading anew.

    What stays is the browser's cache, as between the visits of a reader.
    """

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self._origins: set[str] = set()
        self._keeper = context.new_page()
        self._devtools = context.new_cdp_session(self._keeper)
        context.on("request", self._note)

    def empty(self) -> None:
        """Leave nothing that a page has stored, and no tab."""
        for page in self.context.pages:
            if page is not self._keeper:
                page.close()
        self.context.clear_permissions()
        self.context.clear_cookies()
        self.context.unroute_all()
        for origin in self._origins:
            everything = {"origin": origin, "storageTypes": "all"}
            self._devtools.send("Storage.clearDataForOrigin", everything)
        self._origins.clear()

    def _note(self, request: Request) -> None:
        if request.is_navigation_request():
            parts = urlsplit(request.url)
            self._origins.add(f"{parts.scheme}://{parts.netloc}")


@pytest.fixture(scope="session")
def window(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Window]:
    """The window of all tests of this process that need no browser of their own."""
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(_PATIENCE)
    yield Window(context)
    context.close()


@pytest.fixture
def context(window: Window) -> Iterator[BrowserContext]:
    """An empty browser in which an error that no script catches fails the test."""
    window.empty()
    errors: list[str] = []

    def note(event: Any) -> None:
        errors.append(str(event.error))

    window.context.on("weberror", note)
    yield window.context
    window.context.remove_listener("weberror", note)
    for page in window.context.pages[1:]:
        try:
            page.close()
        except Error:
            continue
    assert errors == []
