"""The tutorial, followed literally: its files are written and its commands run, in their order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SelfCheck
from tests.tools.follow import INSTEAD, Reader
from tests.tools.server import serve_folder
from tests.tools.shared import fresh_static, once

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = DOCS / "authors" / "tutorial.md"


@dataclass(frozen=True, kw_only=True)
class Followed:
    """A tutorial that was followed to its end."""

    site: Path
    served: list[str]
    """The article of the first page while it was served, once for each time."""

    previewed: str
    """The page of the preview."""


@pytest.fixture(scope="module")
def followed() -> Followed:
    def make(folder: Path) -> None:
        fresh_static()
        (folder / "empty").mkdir()
        reader = Reader(folder / "empty")
        reader.follow(PAGE)
        site = (reader.folder / "site").relative_to(folder)  # the reader changed folders
        seen = json.dumps(
            {"site": str(site), "served": reader.served, "previewed": reader.previewed}
        )
        (folder / "seen.json").write_text(seen, "utf-8")

    folder = once("tutorial", make)
    seen = json.loads((folder / "seen.json").read_text("utf-8"))
    return Followed(site=folder / seen["site"], served=seen["served"], previewed=seen["previewed"])


@pytest.fixture
def address(followed: Followed) -> Iterator[str]:
    served = serve_folder(followed.site, search=False)
    yield served.url
    served.stop()


def test_nothing_but_fetching_is_done_otherwise() -> None:
    lines = PAGE.read_text("utf-8").splitlines()
    assert {line for line in lines if line in INSTEAD} == INSTEAD.keys()


def test_the_page_is_served_with_the_self_check(followed: Followed) -> None:
    (article,) = followed.served
    assert 'quiz="before-the-interview"' in article
    assert "sc-problem" not in article


def test_the_preview_shows_the_file(followed: Followed) -> None:
    assert "before-the-interview.yml" in followed.previewed


def test_the_self_check_works_as_the_tutorial_promises(address: str, page: Page) -> None:
    page.goto(address)
    check = SelfCheck(page, "before-the-interview").open()
    question = "Which story of a difficult day will you tell?"
    option = "I have one, and the end is missing"
    check.choose(question, option)
    check.write("Which question will you ask them?", "What would my first week be?")
    check.saved().noted(2)
    page.reload()
    check.open().noted(2)
    expect(check.option(question, option)).to_be_checked()
    expect(check.field("Which question will you ask them?")).to_have_value(
        "What would my first week be?"
    )
    check.show()
    expect(check.result.locator(".sc-next")).to_contain_text(
        "Ten minutes. Write its last sentence."
    )
