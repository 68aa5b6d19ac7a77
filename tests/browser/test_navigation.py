"""Going away and coming back: by a link, below a sub-path, from a file, with the back button."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import HANDLING, SelfCheck, Tree, guide_files, record
from tests.conftest import Serve

HANDLING_TITLE = "Handling rejection gracefully"
WHAT_TO_DO_TITLE = "What to Do If You Don't Get the Job"
ADDRESS = "https://guide.example/"
TELL = "Whom will I tell?"
ROOM = "How much room does the no take today?"


@pytest.fixture(scope="module")
def instant(tree: Tree) -> Path:
    """The guide with an address: the theme changes pages instantly only where it knows one."""
    files = guide_files()
    files["mkdocs.yml"] = files["mkdocs.yml"].replace("!ENV SITE_URL", ADDRESS)
    build = tree(files)
    assert build.ok, build.log
    return build.site


def serve_at_its_address(page: Page, serve: Serve, site: Path, base: str = "/") -> str:
    """Serve the site where its own map says that it is."""
    url = serve(site, base=base).url
    sitemap = (site / "sitemap.xml").read_text("utf-8").replace(ADDRESS, url)
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=sitemap))
    return url


def go(page: Page, title: str) -> None:
    """Go to another chapter as a reader does, by its link in the navigation."""
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


@pytest.mark.parametrize("base", ["/", pytest.param("/a/b/", marks=pytest.mark.audit)])
def test_there_and_back_within_the_guide(
    page: Page, instant: Path, serve: Serve, base: str
) -> None:
    page.goto(serve_at_its_address(page, serve, instant, base) + HANDLING)
    page.evaluate("window.stayed = true")
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Ines")
    first.noted(1).saved()

    for title in (WHAT_TO_DO_TITLE, HANDLING_TITLE, WHAT_TO_DO_TITLE, HANDLING_TITLE):
        go(page, title)
        # The same self-check is on both pages, with the same answers.
        first = SelfCheck(page, "first-day").open().noted(1)
        expect(first.field(TELL)).to_have_value("Ines")
    assert page.evaluate("window.stayed"), "the chapters are not changed instantly"

    # One change is heard once.
    before = record(page)["meta"]["n"]
    first.choose(ROOM, "It comes and goes")
    first.noted(2).saved()
    assert record(page)["meta"]["n"] == before + 1
    first.press("Show what this says")
    expect(first.result.get_by_text("You noted 2.")).to_have_count(1)

    go(page, WHAT_TO_DO_TITLE)
    reflection = SelfCheck(page, "interview-reflection").open()
    reflection.choose(
        "The answer I was glad about. What did it rest on?", "A situation, my part, and how"
    )
    reflection.noted(1).saved()
    expect(SelfCheck(page, "first-day").open().result.get_by_text("You noted 2.")).to_be_visible()


@pytest.mark.parametrize("kind", ["instant", "built_guide"])
def test_what_is_being_typed_is_kept_when_the_reader_clicks_away(
    page: Page, serve: Serve, request: pytest.FixtureRequest, kind: str
) -> None:
    page.goto(serve_at_its_address(page, serve, request.getfixturevalue(kind)) + HANDLING)
    first = SelfCheck(page, "first-day").open()
    first.field(TELL).fill("Half a sentence")
    go(page, WHAT_TO_DO_TITLE)
    expect(SelfCheck(page, "first-day").open().field(TELL)).to_have_value("Half a sentence")


def test_what_the_page_is_about_changes_with_the_page(
    page: Page, instant: Path, serve: Serve
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(serve_at_its_address(page, serve, instant) + HANDLING)
    page.evaluate("window.stayed = true")
    for title in (WHAT_TO_DO_TITLE, HANDLING_TITLE):
        go(page, title)
        about = page.locator('head > script[type="application/ld+json"]')
        expect(about).to_have_count(1)
        assert json.loads(about.text_content() or "")["name"] == title
        expect(page.locator('head > meta[property="og:title"]')).to_have_attribute("content", title)
    assert page.evaluate("window.stayed"), "the chapters are not changed instantly"
    assert said == []


def test_from_a_file(page: Page, built_guide: Path) -> None:
    page.goto((built_guide / HANDLING / "index.html").as_uri())
    first = SelfCheck(page, "first-day").open()
    first.write(TELL, "Ines")
    first.choose(ROOM, "It comes and goes")
    first.noted(2).saved()
    page.reload()
    first.open().noted(2)
    expect(first.field(TELL)).to_have_value("Ines")
    first.show()
    expect(first.result).to_contain_text("Nothing needs doing about it today.")
    first.press("Open a kept copy")
    expect(first.dialog("Open a kept copy")).to_be_visible()
