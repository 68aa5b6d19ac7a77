"""The picture in the README and on the pages for authors: three screens of the guide on a phone.

`python -m tests.tools.poster [--site DIR]` takes it anew.
"""

from __future__ import annotations

import argparse
import base64
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.tools.find_browser import find
from tests.tools.node import ROOT
from tests.tools.pictures import skill_gaps
from tests.tools.server import serve_folder
from tests.tools.sites import guide_into

OUT = ROOT / "docs" / "assets" / "guide.webp"
PHONE = {"width": 360, "height": 640}
SHARP = 1.25
"""Pixels of the picture for each of the page's."""
QUALITY = 0.82
# Beside one another on paper, and encoded by the browser, which writes WebP.
JOINED = """async ([shots, quality]) => {
  const pictures = await Promise.all(shots.map(async shot => {
    const image = new Image();
    image.src = `data:image/png;base64,${shot}`;
    await image.decode();
    return image;
  }));
  const gap = 40, { width, height } = pictures[0];
  const canvas = document.createElement("canvas");
  canvas.width = pictures.length * (width + gap) + gap;
  canvas.height = height + 2 * gap;
  const paper = canvas.getContext("2d");
  paper.fillStyle = "#e8e4d8";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  pictures.forEach((one, at) => paper.drawImage(one, gap + at * (width + gap), gap));
  return canvas.toDataURL("image/webp", quality).split(",")[1];
}"""


def home(page: Page, url: str) -> None:
    """Show the first screen."""
    page.goto(url)


def form(page: Page, url: str) -> None:
    """Show the first question of the first day, answered, in dark colours."""
    page.emulate_media(color_scheme="dark")
    page.goto(f"{url}checks/first-day/")
    page.locator("#selfcheck-first-day [type=radio]").nth(1).check()
    page.locator("#selfcheck-first-day .sc-section").evaluate("one => one.scrollIntoView()")


def result(page: Page, url: str) -> None:
    """Show what three skills say."""
    skill_gaps(page, url)
    page.wait_for_timeout(400)
    heading = page.locator("#selfcheck-skill-gaps .sc-result").get_by_text("What this says")
    heading.evaluate("one => one.scrollIntoView()")


def poster(browser: Browser, url: str) -> bytes:
    """Return the three screens as one picture."""
    shots = []
    for show in (home, form, result):
        context = browser.new_context(viewport=PHONE, device_scale_factor=SHARP)  # type: ignore[arg-type]
        page = context.new_page()
        show(page, url)
        page.wait_for_timeout(600)
        page.evaluate("document.activeElement.blur()")
        shots.append(base64.b64encode(page.screenshot()).decode())
        context.close()
    page = browser.new_page()
    joined: str = page.evaluate(JOINED, [shots, QUALITY])
    page.close()
    return base64.b64decode(joined)


def main() -> None:
    """Take it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a built guide; default: it is built now")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        served = serve_folder(options.site or guide_into(Path(folder) / "site"))
        browser = playwright.chromium.launch(executable_path=find().path)
        OUT.write_bytes(poster(browser, served.url))
        browser.close()
        served.stop()
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
