"""What the faults share: one small site, and browsers that can be killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser.faults.form import Form
from tests.browser.faults.sites import faults_site
from tests.browser.pages import Tree
from tests.conftest import Serve
from tests.tools.engines import Engine, Wish
from tests.tools.engines.chromium import Chromium
from tests.tools.engines.find import missing, wanted
from tests.tools.engines.firefox import Firefox
from tests.tools.engines.webkit import WebKit
from tests.tools.find_browser import Browser

Start = Callable[..., Engine]


@pytest.fixture(scope="session")
def site(tree: Tree) -> Path:
    """The site of all faults: one page with the self-check `one`."""
    return faults_site(tree)


@pytest.fixture
def url(serve: Serve, site: Path) -> str:
    """Its address, which is another for each test: so nothing is kept there yet."""
    return serve(site).url


@pytest.fixture(scope="session")
def start(
    chromium: Browser, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Start:
    """Make a browser with a profile: `start("firefox", Wish(private=True))`."""

    def make(name: str, wish: Wish | None = None, directory: Path | None = None) -> Engine:
        directory = directory or tmp_path_factory.mktemp(name) / "profile"
        if name == "chromium":
            return Chromium(chromium, playwright.chromium, directory, wish)
        return Firefox(directory, wish) if name == "firefox" else WebKit(directory, wish)

    return make


@pytest.fixture(scope="session")
def shared() -> Iterator[dict[str, Engine]]:
    """The browsers of this process, by name; each with a profile for all its tests."""
    engines: dict[str, Engine] = {}
    yield engines
    for engine in engines.values():
        engine.remove()


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    """The name of an engine, which is here or the test fails."""
    name = str(request.param)
    if name not in wanted():
        pytest.skip(f"not run: {name} is not among $SELFCHECK_ENGINES")
    if why := missing(name):
        pytest.fail(f"not run: {why}", pytrace=False)
    return name


@pytest.fixture
def engine(name: str, shared: dict[str, Engine], start: Start) -> Iterator[Engine]:
    """A browser that other tests have used, with nothing open."""
    if name not in shared:
        shared[name] = start(name)
    yield shared[name]
    shared[name].clear_pages()


@pytest.fixture
def own(name: str, start: Start) -> Iterator[Start]:
    """Make a browser of the test's own: `own(Wish(private=True))`."""
    made: list[Engine] = []

    def make(wish: Wish | None = None, directory: Path | None = None) -> Engine:
        made.append(start(name, wish, directory))
        return made[-1]

    yield make
    for engine in made:
        engine.remove()


@pytest.fixture
def open_form(engine: Engine, url: str) -> Callable[[], Form]:
    """Open the page in a new tab, ready to be answered."""
    return lambda: Form(engine.page()).go(url)
