"""What the browser tests share: the served guide, and pages on which nothing goes wrong unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.tools.server import serve_folder


@pytest.fixture(scope="session")
def guide(built_guide: Path) -> Iterator[str]:
    """The address of the guide; ends with a slash."""
    served = serve_folder(built_guide)
    yield served.url
    served.stop()


@pytest.fixture
def context(context: BrowserContext) -> Iterator[BrowserContext]:
    """A context in which an error that no script catches fails the test."""
    context.set_default_timeout(10_000)
    errors: list[str] = []
    context.on("weberror", lambda event: errors.append(str(event.error)))
    yield context
    assert errors == []
