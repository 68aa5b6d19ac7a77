"""Pictures of every page of the guide, to look at: `python -m tests.tools.pictures [--only PART]`.

They go to .cache/pictures/, with sheets that show many side by side. The states are pages on which
something was answered, asked or refused (`picture_states.py`); they are taken in each language of
the guide, on the screen and on paper.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from tests.tools.find_browser import find
from tests.tools.node import ROOT
from tests.tools.picture_states import ENGLISH_ONLY, STATES, Visit, keep_three, languages
from tests.tools.server import serve_folder
from tests.tools.sites import guide_into

OUT = ROOT / ".cache" / "pictures"
WIDTHS = {360: 640, 768: 1024, 1280: 800}
SCHEMES = ("light", "dark")
TALLEST = 1800
"""A picture shows no more of a page than this: in CSS pixels."""
ABOVE = 80
"""So much is shown above the place where a state begins: in CSS pixels."""
TILE = {360: 240, 768: 320, 1280: 480}
ON_A_SHEET = 12
ON_PAPER = ("checks/skill-gaps/", "guide/handling-rejection-gracefully/")
"""Pages that are printed as they are found."""


@dataclass(frozen=True, kw_only=True)
class Studio:
    """Where pictures are taken."""

    browser: Browser
    guide: str
    """The address of the guide; ends with a slash."""
    kept: Path
    """A copy with three applications."""

    @contextmanager
    def at(self, name: str, **view: object) -> Iterator[tuple[Page, float]]:
        """Go to a page by its path, or into a state of a language, `STATE` or `STATE.LANG`.

        With the page comes where the picture begins.
        """
        context = self.browser.new_context(**view)  # type: ignore[arg-type]
        try:
            page = context.new_page()
            state, _, lang = name.partition(".")
            top = 0.0
            if state in STATES:
                visit = Visit(page=page, guide=self.guide, lang=lang or "en", kept=self.kept)
                place = STATES[state](visit)
                if place:
                    top = place.evaluate("one => one.getBoundingClientRect().top + scrollY") - ABOVE
            else:
                page.goto(self.guide + name)
            page.wait_for_timeout(400)
            yield page, max(top, 0)
        finally:
            context.close()


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", nargs="+", default=[""], help="pages and states whose path has one of these in it"
    )
    parser.add_argument("--site", type=Path, help="a built guide; default: it is built now")
    parser.add_argument("--widths", type=int, nargs="+", default=list(WIDTHS))
    parser.add_argument("--schemes", nargs="+", default=list(SCHEMES), choices=SCHEMES)
    parser.add_argument("--languages", nargs="+", default=languages(), help="for the states")
    options = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)

    def wanted(path: str) -> bool:
        return any(part in path for part in options.only)

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = options.site or guide_into(Path(folder) / "site")
        served = serve_folder(site)
        # Nobody waits for these: a slow machine may be busy with something else.
        expect.set_options(timeout=30_000)
        browser = playwright.chromium.launch(executable_path=find().path)
        pages = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
        pages = [page.removesuffix("index.html") for page in pages if wanted(page)]
        states = [
            state if lang == "en" else f"{state}.{lang}"
            for lang in options.languages
            for state in STATES
            if wanted(state) and (lang == "en" or state not in ENGLISH_ONLY)
        ]
        kept = Path(folder) / "kept.json"
        if states:
            keep_three(browser.new_context(), served.url, kept)
        studio = Studio(browser=browser, guide=served.url, kept=kept)
        for width in options.widths:
            for scheme in options.schemes:
                taken = [*_take(studio, [*pages, *states], width, scheme)]
                _sheets(browser, taken, width, scheme)
        _paper(studio, [*(path for path in ON_PAPER if wanted(path)), *states])
        browser.close()
        served.stop()
    print(f"The pictures are in {OUT}.")


def _take(studio: Studio, names: list[str], width: int, scheme: str) -> Iterable[Path]:
    """Take each page and state in one width and colour scheme."""
    view = {"width": width, "height": WIDTHS.get(width, 800)}
    for name in names:
        file = OUT / f"{_called(name)}-{width}-{scheme}.png"
        try:
            with studio.at(name, viewport=view, color_scheme=scheme, has_touch=width < 500) as (
                page,
                top,
            ):
                _shoot(page, top, file, whole=not name.startswith("dialog"))
        except (Error, AssertionError) as error:
            # One that cannot be had keeps nobody from looking at the others.
            print(f"{name}: {str(error).splitlines()[0]}", flush=True)
            continue
        yield file


def _shoot(page: Page, top: float, file: Path, *, whole: bool) -> None:
    """Take what is seen, or the whole page from `top` on."""
    if not whole:
        page.screenshot(path=file)
        return
    size = page.viewport_size or {"width": 360, "height": 640}
    height = min(page.evaluate("document.documentElement.scrollHeight") - top, TALLEST)
    # What sticks to an edge of the window is then at an edge of the picture.
    page.set_viewport_size({"width": size["width"], "height": int(height)})
    page.evaluate("top => scrollTo({ top, behavior: 'instant' })", top)
    page.wait_for_timeout(100)
    page.screenshot(path=file)


def _called(name: str) -> str:
    return name.strip("/").replace("/", "_") or "home"


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


def _paper(studio: Studio, names: list[str]) -> None:
    """Print pages and states."""
    for name in names:
        if name.startswith(("dialog", "notice")):
            continue
        with studio.at(name) as (page, _):
            page.pdf(path=OUT / f"paper-{_called(name)}.pdf", format="A4", tagged=True)


if __name__ == "__main__":
    main()
