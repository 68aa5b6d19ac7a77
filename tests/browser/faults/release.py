"""Writes down what a version's database holds, as the real page makes it, once for each version.

`python -m tests.browser.faults.release` before the first release with another number in
plugins/web/src/store/database.ts. What was written stays as it is: fault 20 reads all of it.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.faults.form import SCHEMA, Form
from tests.browser.faults.sites import faults_site
from tests.browser.pages import SMALL_DATABASE
from tests.tools import shared
from tests.tools.engines.chromium import Chromium
from tests.tools.find_browser import find
from tests.tools.server import serve_folder
from tests.tools.sites import build_tree

FOLDER = Path(__file__).with_name("released")


def answered(form: Form) -> None:
    """Answer in every way, twice, so that all that lies in a database lies there."""
    form.choose("one", "good").choose("many", "a").choose("many", "c").choose("slept")
    form.paste("why", "Because.\n“So” 🙂").paste("when", "2027-01-08").paste("tonight.then", "read")
    form.choose("clear", "some").own_row("Git", "some").saved()
    form.press("Start again")
    form.until("is empty", "() => !document.querySelector('[name=\"i.why\"]').value")
    form.choose("one", "fair").paste("why", "Once more.").paste("tonight.then", "sleep").saved()
    form.paste("then", "Gone.").saved().paste("then", "").saved()


def main() -> None:
    """Make the file of today's version, where there is none."""
    served = serve_folder(faults_site(build_tree))
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = Chromium(find(), playwright.chromium, Path(folder) / "profile")
        form = Form(browser.page()).go(served.url)
        answered(form)
        contents = form.record()
        found = form.page.run(SCHEMA, SMALL_DATABASE)
        browser.remove()
    served.stop()
    del contents["version"]
    file = FOLDER / f"{found['version']}.json"
    if file.exists():
        sys.exit(f"{file} is there already: what was released does not change.")
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps({**found, "contents": contents}, indent=1, ensure_ascii=False)
    file.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    run = shared.start()
    try:
        main()
    finally:
        shared.end(run)
