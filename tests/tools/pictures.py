"""Pictures of every page of the guide, to look at: `python -m tests.tools.pictures [--only PART]`.

They go to test-results/pictures/, with sheets that show many side by side. The states are pages on
which something was answered: a result, an open card, a record, on the screen and on paper.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.pages import SelfCheck
from tests.tools.find_browser import find
from tests.tools.node import ROOT
from tests.tools.server import serve_folder
from tests.tools.sites import guide_into

OUT = ROOT / "test-results" / "pictures"
WIDTHS = {360: 640, 768: 1024, 1280: 800}
SCHEMES = ("light", "dark")
TALLEST = 1800
"""A picture shows no more of a page than this: in CSS pixels."""
TILE = {360: 240, 768: 320, 1280: 480}
ON_A_SHEET = 12


def first_day(page: Page, url: str) -> None:
    """Show the first day, answered."""
    page.goto(f"{url}checks/first-day/")
    quiz = SelfCheck(page, "first-day").ready()
    for control in quiz.root.locator("[type=radio]").all()[1:2]:
        control.check()
    for text in quiz.root.locator("form > section textarea").all()[:2]:
        text.fill("The question about the handover, which made them laugh")
        text.blur()
    quiz.show()


def skill_gaps(page: Page, url: str) -> None:
    """Show skill gaps with three rows, ranked."""
    page.goto(f"{url}checks/skill-gaps/")
    quiz = SelfCheck(page, "skill-gaps").ready()
    rows = quiz.root.locator(".sc-row")
    for at, (title, now, needed) in enumerate(
        [
            ("Leading a team of five", 1, 3),
            ("Querying data with SQL", 2, 3),
            ("Writing for a board", 3, 2),
        ]
    ):
        rows.nth(at).locator(".sc-own-title").fill(title)
        rows.nth(at).locator("[type=radio]").nth(now).check()
        rows.nth(at).locator("select").nth(0).select_option(index=needed + 1)
    quiz.show()


def reflection(page: Page, url: str) -> None:
    """Show the reflection with all its ratings and choices answered in turn."""
    page.goto(f"{url}checks/interview-reflection/")
    quiz = SelfCheck(page, "interview-reflection").ready()
    for at, group in enumerate(quiz.root.locator("fieldset:has(> * [type=radio])").all()):
        options = group.locator("[type=radio]")
        if group.is_visible():
            options.nth(at % options.count()).check()
    quiz.show()


def record(page: Page, url: str) -> None:
    """Show the record after that."""
    for before in (first_day, skill_gaps, reflection):
        before(page, url)
        page.wait_for_timeout(300)
    page.goto(f"{url}my-record/")


STATES: dict[str, Callable[[Page, str], None]] = {
    "result-first-day": first_day,
    "result-skill-gaps": skill_gaps,
    "result-reflection": reflection,
    "record-filled": record,
}


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="pages and states whose path has this in it")
    parser.add_argument("--site", type=Path, help="a built guide; default: it is built now")
    parser.add_argument("--widths", type=int, nargs="+", default=list(WIDTHS))
    options = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = options.site or guide_into(Path(folder) / "site")
        served = serve_folder(site)
        browser = playwright.chromium.launch(executable_path=find().path)
        pages = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
        pages = [page.removesuffix("index.html") for page in pages if options.only in page]
        states = [state for state in STATES if options.only in state]
        for width in options.widths:
            for scheme in SCHEMES:
                taken = [*_take(browser, served.url, pages, states, width, scheme)]
                _sheets(browser, taken, width, scheme)
        _paper(browser, served.url, states)
        browser.close()
        served.stop()
    print(f"The pictures are in {OUT}.")


def _take(
    browser: Browser, url: str, pages: list[str], states: list[str], width: int, scheme: str
) -> Iterable[Path]:
    """Take each page and state in one width and colour scheme."""
    view = {"width": width, "height": WIDTHS.get(width, 800)}
    for name in [*(page or "home" for page in pages), *states]:
        context = browser.new_context(viewport=view, color_scheme=scheme, has_touch=width < 500)  # type: ignore[arg-type]
        page = context.new_page()
        if name in STATES:
            STATES[name](page, url)
        else:
            page.goto(url + name.replace("home", ""))
        page.wait_for_timeout(400)
        height = page.evaluate("document.documentElement.scrollHeight")
        file = OUT / f"{name.strip('/').replace('/', '_')}-{width}-{scheme}.png"
        clip = {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST)}
        page.screenshot(path=file, full_page=True, clip=clip)  # type: ignore[arg-type]
        context.close()
        yield file


def _sheets(browser: Browser, files: list[Path], width: int, scheme: str) -> None:
    """Put pictures side by side, so that many can be looked at together."""
    tile = TILE.get(width, 320)
    page = browser.new_page(viewport={"width": 1500, "height": 900})
    for number, start in enumerate(range(0, len(files), ON_A_SHEET), 1):
        figures = "".join(
            f"<figure style='margin:4px;inline-size:{tile}px'><figcaption>{file.stem}</figcaption>"
            f"<img src='{file.name}' style='inline-size:100%;border:1px solid #888'></figure>"
            for file in files[start : start + ON_A_SHEET]
        )
        style = "display:flex;flex-wrap:wrap;align-items:start;font:11px sans-serif"
        sheet = OUT / "sheet.html"
        sheet.write_text(f"<body style='{style}'>{figures}", "utf-8")
        page.goto(sheet.as_uri())
        page.screenshot(path=OUT / f"sheet-{width}-{scheme}-{number}.png", full_page=True)
        sheet.unlink()
    page.close()


def _paper(browser: Browser, url: str, states: list[str]) -> None:
    """Print a chapter, an empty worksheet, and each state."""
    empty = {"empty": "checks/skill-gaps/", "chapter": "guide/handling-rejection-gracefully/"}
    for name in [*(empty if not states or len(states) > 1 else ()), *states]:
        context = browser.new_context()
        page = context.new_page()
        if name in STATES:
            STATES[name](page, url)
        else:
            page.goto(url + empty[name])
        page.wait_for_timeout(500)
        page.pdf(path=OUT / f"paper-{name}.pdf", format="A4", tagged=True)
        context.close()


if __name__ == "__main__":
    main()
