"""The fixtures that all folders of tests share."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import settings
from playwright.sync_api import BrowserType

from tests.tools.find_browser import Browser, NoBrowserError, find, without_windows
from tests.tools.profile import ARGUMENTS, Profile
from tests.tools.server import Served, serve_folder
from tests.tools.sites import Build, build_guide, build_tree

# The examples that hypothesis looks at: few in a test run, always the same; many in the audit.
settings.register_profile("few", max_examples=60, deadline=None, derandomize=True)
settings.register_profile("many", max_examples=2000, deadline=None)
settings.load_profile("few")


# What runs in the background may be deaf to Ctrl+C; what its tests start and end so would be, too.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def chromium() -> Browser:
    """The browser that the tests run in. That there is none is an error, never a skip."""
    try:
        return find()
    except NoBrowserError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], chromium: Browser
) -> dict[str, Any]:
    """Start its engine, for pytest-playwright's `page`, `context` and `browser`."""
    engine = without_windows(chromium)
    return {
        "executable_path": str(engine.path),
        "env": {**os.environ, **engine.environment},
        "args": list(ARGUMENTS),
        **browser_type_launch_args,
    }


@pytest.fixture(scope="session")
def built_guide() -> Path:
    """The built guide: a folder to read or serve, never to write to."""
    return build_guide()


@pytest.fixture(scope="session")
def tree() -> Callable[[Mapping[str, str | bytes]], Build]:
    """Build a real site from files by path: `tree({"docs/index.md": "# One"}).page()`."""
    return build_tree


class Serve(Protocol):
    """See `serve`."""

    def __call__(
        self,
        directory: Path,
        base: str = "/",
        headers: Mapping[str, str] | None = None,
        only: Mapping[str, Mapping[str, str]] | None = None,
    ) -> Served: ...


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve a folder until the test ends: `page.goto(serve(folder, base="/sub/").url)`."""
    served: list[Served] = []

    def start(
        directory: Path,
        base: str = "/",
        headers: Mapping[str, str] | None = None,
        only: Mapping[str, Mapping[str, str]] | None = None,
    ) -> Served:
        served.append(serve_folder(directory, base, headers, only, search=False))
        return served[-1]

    yield start
    for each in served:
        each.stop()


@pytest.fixture
def profile(chromium: Browser, browser_type: BrowserType, tmp_path: Path) -> Iterator[Profile]:
    """A browser with a profile on disk, which can be killed and opened again."""
    profile = Profile(chromium, browser_type, tmp_path / "profile")
    yield profile
    profile.remove()


@pytest.fixture
def back_forward_cache(
    request: pytest.FixtureRequest, chromium: Browser, profile: Profile
) -> Profile:
    """A profile whose browser restores pages from its back/forward cache."""
    if not chromium.back_forward_cache:
        pytest.skip(
            f"{request.node.name} not run: npm's Chromium has no back/forward cache. "
            "It runs in an installed Chromium, Chrome or Edge, or in Playwright's."
        )
    return profile
