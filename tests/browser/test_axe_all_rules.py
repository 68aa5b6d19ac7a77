"""Every page of the built guide against every rule of axe, in both colours and on both widths."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.all_rules import OCCURS, REVIEWED, RUN, Reviewed, axe, reviewed
from tests.tools.engines.find import missing, wanted
from tests.tools.engines.firefox import Firefox
from tests.tools.engines.webkit import WebKit

pytestmark = pytest.mark.audit

WIDTHS = (320, 1280)
SCHEMES = {"light": "default", "dark": "slate"}
SHARES = 8
"""The pages are looked at in so many tests, because they are known only when they are built."""
ELSEWHERE = (
    "",
    "guide/what-to-do-if-you-dont-get-the-job/",
    "checks/interview-reflection/",
    "my-record/",
    "authors/tutorial/",
)
"""Pages that are looked at in Firefox and WebKit, too."""

# In a frame, because only that has the same width everywhere; the colours by the page's own switch.
FRAME = """async (width, url) => {
  const frame = document.createElement("iframe");
  Object.assign(frame.style, { width: `${width}px`, height: "12000px", border: "0" });
  const loaded = new Promise(done => frame.addEventListener("load", done));
  frame.src = url;
  document.body.replaceChildren(frame);
  await loaded;
}"""
SWITCH = """async scheme => {
  for (let left = 4; left && document.body.dataset.mdColorScheme !== scheme; left -= 1) {
    const next = document.querySelector("[data-md-component=palette] label:not([hidden])");
    next.click();
    await new Promise(done => setTimeout(done, 300));
  }
  return document.body.dataset.mdColorScheme;
}"""


def addresses(site: Path) -> list[str]:
    """Return the address of each page, relative to the site."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    # What stands in frames has no theme; test_embed.py looks at it.
    pages = (path for path in found if "/embed/" not in f"/{path}")
    return sorted(path.removesuffix("index.html") for path in pages)


def show(page: Page, width: int, scheme: str) -> None:
    """Show the whole page, so that nothing lies behind its bars."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.wait_for_function(f"document.body.dataset.mdColorScheme == '{SCHEMES[scheme]}'")
    page.set_viewport_size({"width": width, "height": 900})
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": max(4_000, min(height + 1_000, 16_000))})
    page.evaluate(
        "for (const one of document.querySelectorAll('.md-sidebar__scrollwrap')) one.scrollTop = 0"
    )
    # The theme makes what scrolls a stop for the keyboard, as soon as it sees it.
    page.wait_for_timeout(200)


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page(page: Page, guide: str, built_guide: Path, share: int) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    found = []
    for path in addresses(built_guide)[share::SHARES]:
        page.goto(guide + path)
        page.evaluate(axe())
        for scheme in SCHEMES:
            for width in WIDTHS:
                show(page, width, scheme)
                lines = page.evaluate(RUN, reviewed(width))
                found += [f"{path or 'home'}, {width} px, {scheme}: {one}" for one in lines]
    assert not found, "\n".join(found)
    own = (guide, "data:", "blob:" + guide.rstrip("/"))
    assert [url for url in sorted(asked) if not url.startswith(own)] == []


def test_pages_are_found_by_themselves(built_guide: Path) -> None:
    found = addresses(built_guide)
    assert {"404.html", "contributing/speed/", *ELSEWHERE} <= {*found}


@pytest.mark.parametrize("one", REVIEWED, ids=lambda one: f"{one.rule} {one.selector}")
def test_what_was_reviewed_is_still_there(page: Page, guide: str, one: Reviewed) -> None:
    page.goto(guide + one.page)
    page.evaluate(axe())
    show(page, one.width, "light")
    assert page.evaluate(OCCURS, asdict(one)), f"take it out of all_rules.py: {one}"


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Firefox | WebKit]:
    """A browser that is not Chromium."""
    name = str(request.param)
    if name not in wanted():
        pytest.skip(f"not run: {name} is not among $SELFCHECK_ENGINES")
    if why := missing(name):
        pytest.fail(f"not run: {why}", pytrace=False)
    folder = tmp_path_factory.mktemp(name) / "profile"
    made = Firefox(folder) if name == "firefox" else WebKit(folder)
    yield made
    made.remove()


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_in_another_engine(engine: Firefox | WebKit, guide: str, width: int) -> None:
    tab = engine.page()
    found = []
    for path in ELSEWHERE:
        tab.go(guide + "404.html")
        tab.run(FRAME, width, guide + path)
        frame = tab.frame()
        frame.run("source => { (0, eval)(source); }", axe())
        for scheme, name in SCHEMES.items():
            assert frame.run(SWITCH, name) == name
            lines = frame.run(RUN, reviewed(width))
            found += [f"{path or 'home'}, {width} px, {scheme}: {one}" for one in lines]
    tab.close()
    assert not found, "\n".join(found)
