"""Nothing moves on an empty form when the script comes late."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck, Tree, guide_files, record
from tests.conftest import Serve

# All shifts but those of the theme's own header, whose title moves as its icons come.
WATCH = """
window.shifts = [];
const where = ({ node }) => node?.nodeType === 1 ? node : node?.parentElement;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    if (entry.sources.length && entry.sources.every(one => where(one)?.closest("header"))) continue;
    window.shifts.push([entry.value, ...entry.sources.map(one =>
      `${where(one)?.outerHTML.slice(0, 80)} ` +
      `${JSON.stringify(one.previousRect)} -> ${JSON.stringify(one.currentRect)}`)]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
# A script that takes longer than this is no longer waited for: what it would hide is shown.
PATIENCE = 2800
FRAMES = """() => new Promise(done =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"""


@pytest.fixture(scope="module")
def open_guide(tree: Tree) -> Path:
    """The guide's chapters, with every self-check open."""
    files = guide_files()
    for name, text in files.items():
        if name.startswith("docs/guide/"):
            files[name] = re.sub("(?m)^(/// selfcheck .*)$", r"\1 open", text)
    build = tree(files)
    assert build.ok, build.log
    return build.site


@pytest.mark.parametrize(
    ("path", "quiz", "heading"),
    [
        (HANDLING, "first-day", "embrace-a-positive-mindset"),
        (WHAT_TO_DO, "interview-reflection", "reflecting-and-self-assessment"),
        (WHAT_TO_DO, "skill-gaps", "reflecting-and-self-assessment"),
    ],
)
@pytest.mark.parametrize(
    ("unfolded", "width"),
    [
        (False, 360),
        pytest.param(False, 1280, marks=pytest.mark.audit),
        pytest.param(True, 360, marks=pytest.mark.audit),
        pytest.param(True, 1280, marks=pytest.mark.audit),
    ],
    ids=["closed-360", "closed-1280", "open-360", "open-1280"],
)
def test_nothing_moves(
    page: Page,
    serve: Serve,
    request: pytest.FixtureRequest,
    width: int,
    path: str,
    quiz: str,
    heading: str,
    unfolded: bool,
) -> None:
    site: Path = request.getfixturevalue("open_guide" if unfolded else "built_guide")
    page.add_init_script(WATCH)
    page.set_viewport_size({"width": width, "height": 3000})  # so that much of it is seen
    # A link to a closed card would open it.
    address = f"{serve(site).url}{path}#{f'selfcheck-{quiz}' if unfolded else heading}"
    for _ in range(5):
        shifts, late = shifts_as_the_script_comes(page, address, quiz)
        if late < PATIENCE:
            break
    assert record(page)["attempts"] == {}
    assert shifts == []


def shifts_as_the_script_comes(page: Page, address: str, quiz: str) -> tuple[list[object], float]:
    """Let the script come after all was painted without it; return what moved, and when it came."""
    held: list[Route] = []
    page.goto("about:blank")
    page.route("**/assets/selfcheck/*.js", lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    page.wait_for_function("document.querySelector('footer')")
    page.evaluate(FRAMES)
    assert held, "the script was not asked for"
    card = SelfCheck(page, quiz)
    assert card.root.get_attribute("data-state") == "loading"
    for route in held:
        route.continue_()
    page.unroute("**/assets/selfcheck/*.js")
    card.ready()
    late = page.evaluate("performance.now()")
    page.evaluate(FRAMES)
    return page.evaluate("window.shifts"), late
