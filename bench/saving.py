"""`python -m bench.saving`: how long the open page of the guide takes to follow a saved quiz.

`mkdocs serve` runs over a copy of the guide, with Chromium before it. A quiz is broken, until the
page says what is wrong, and mended, until an answer that was written before stands there again.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import ConsoleMessage, Page, sync_playwright

from tests.tools.find_browser import find
from tests.tools.profile import ARGUMENTS
from tests.tools.serving import Serving

ROOT = Path(__file__).resolve().parents[1]
QUIZ = Path("quizzes/first-day.yml")
PAGE = "guide/handling-rejection-gracefully/"
ANSWER = "They took someone internal."
_WATCH = """
(() => {
  let was = "";
  const look = () => {
    const said = document.querySelector(".sc-problem");
    const back = document.querySelector("self-check textarea")?.value === "ANSWER";
    const now = said ? "broken" : back ? "mended" : was;
    if (now !== was) console.log(`follows ${now} ${Date.now()}`);
    was = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
""".replace("ANSWER", ANSWER)
_PATIENCE = 30.0


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print the middle and the longest time of each."""
    parser = argparse.ArgumentParser(prog="python -m bench.saving", description=__doc__)
    parser.add_argument("--times", type=int, default=5, help="so often broken and mended")
    wanted = parser.parse_args(arguments)
    os.environ["GUIDE_LANGUAGE"] = "en"  # as `make serve` has it
    with tempfile.TemporaryDirectory(prefix="selfcheck-bench-") as name:
        folder = Path(name)
        for part in ("docs", "quizzes"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        serving = Serving(folder)
        try:
            took = _followed(serving.url + PAGE, folder / QUIZ, wanted.times)
        finally:
            serving.stop()
    for what, times in took.items():
        print(f"{what}: {median(times):.2f} s in the middle, {max(times):.2f} s at most")


def _followed(url: str, quiz: Path, times: int) -> dict[str, list[float]]:
    good = quiz.read_text("utf-8")
    texts = {"broken": good.replace("title:", "tilte:", 1), "mended": good}
    took: dict[str, list[float]] = {what: [] for what in texts}
    with sync_playwright() as playwright:
        found = find()
        browser = playwright.chromium.launch(
            executable_path=str(found.path), env={**found.environment}, args=[*ARGUMENTS]
        )
        page = browser.new_page()
        page.add_init_script(_WATCH)
        page.goto(url)
        page.wait_for_selector("self-check[data-state=ready]")
        page.locator("self-check details").first.evaluate("card => { card.open = true }")
        page.locator("self-check textarea").first.fill(ANSWER)
        page.wait_for_selector("self-check[data-state=saved]")
        for turn in range(times):
            for what, text in texts.items():
                # The server looks at the files twice a second: not always at the same moment.
                page.wait_for_timeout(1000 + 137 * turn)
                took[what].append(_took(page, quiz, text, what))
        browser.close()
    return took


def _took(page: Page, quiz: Path, text: str, what: str) -> float:
    def follows(message: ConsoleMessage) -> bool:
        return message.text.startswith(f"follows {what} ")

    with page.expect_console_message(follows, timeout=_PATIENCE * 1000) as seen:
        begin = time.time()
        quiz.write_text(text, "utf-8")
    return int(seen.value.text.rpartition(" ")[2]) / 1000 - begin


if __name__ == "__main__":
    main()
