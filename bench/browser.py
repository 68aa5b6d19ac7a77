"""What a reader's browser takes: loading, answering, the result. In Chromium, over CDP.

Times are of the main thread where a page loads, and by the clock where somebody waits. A page
stands beside the same page without a self-check, in the same run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, Page, sync_playwright

from bench import runs
from bench.quizzes import quiz
from tests.tools.find_browser import find
from tests.tools.server import serve_folder

SLOW = 4
"""How many times slower than this machine a reader's phone is taken to be."""
TIMES = 5

# Answers one control after another, and how long each took from the press to "Saved".
_ANSWER = """async (times) => {
  const host = document.querySelector("self-check");
  const options = [...host.querySelectorAll("input[type=radio], input[type=checkbox]")];
  const took = [];
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    // A radio button that is chosen already would change nothing.
    const free = options.filter((one) => one.type === "checkbox" || !one.checked);
    free[(i * 7) % free.length].click();
    await new Promise((done) => {
      const look = () => host.dataset.state === "saved" && (watch.disconnect(), done());
      const watch = new MutationObserver(look);
      watch.observe(host, { attributeFilter: ["data-state"] });
    });
    took.push(performance.now() - begun);
    await new Promise((later) => setTimeout(later));
  }
  return took;
}"""
# From the press to the result's heading.
_RESULT = """() => new Promise((done) => {
  const place = document.querySelector(".sc-result");
  const begun = performance.now();
  new MutationObserver(() => {
    if (place.querySelector(".sc-heading")) done(performance.now() - begun);
  }).observe(place, { childList: true, subtree: true });
  document.querySelector(".sc-show").click();
})"""
_EVENTS = """() => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.longest = Math.max(window.longest, duration);
    }
  }).observe({ type: "event", durationThreshold: 16 });
}"""
_READY = "() => document.querySelectorAll('self-check:not([data-state=loading])').length === {n}"


@dataclass
class Chrome:
    """A browser and a built site."""

    browser: Browser
    url: str

    @contextmanager
    def page(self, slow: int = 1) -> Iterator[Page]:
        """A page of a new profile, on a processor so many times slower."""
        context = self.browser.new_context()
        page = context.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
        yield page
        context.close()

    def ready(self, page: Page, path: str, quizzes: int) -> None:
        """Open a page, until its self-checks are ready."""
        page.goto(self.url + path)
        page.wait_for_function(_READY.replace("{n}", str(quizzes)))

    def loading(self, path: str, quizzes: int) -> float:
        """Return the main thread's milliseconds until the page is ready: the middle of five."""
        took = []
        for _ in range(TIMES):
            with self.page(SLOW) as page:
                devtools = page.context.new_cdp_session(page)
                devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
                self.ready(page, path, quizzes)
                found = devtools.send("Performance.getMetrics")["metrics"]
                took.append(next(m["value"] for m in found if m["name"] == "TaskDuration") * 1000)
        return median(took)

    def saving(self, path: str, times: int) -> tuple[float, float]:
        """Return the milliseconds from an answer to "Saved": the middle, and of 100 the slowest."""
        with self.page() as page:
            self.ready(page, path, 1)
            page.evaluate(_ANSWER, 20)  # the first bring the scripts that come at idle
            took = page.evaluate(_ANSWER, times)
            return median(took), quantiles(took, n=100)[-1]

    def result(self, path: str) -> float:
        """Return the milliseconds from the press to a result of all items: the middle of five."""
        took = []
        for _ in range(TIMES):
            with self.page(SLOW) as page:
                self.ready(page, path, 1)
                page.evaluate("document.querySelector('.sc-card').open = true")
                page.evaluate(
                    "document.querySelectorAll('self-check label:last-of-type input')"
                    ".forEach((one) => one.click())"
                )
                page.wait_for_function("document.querySelector('[data-state=saved]')")
                page.wait_for_function("window.selfcheck?.results")
                took.append(page.evaluate(_RESULT))
        return median(took)

    def answering(self, path: str, quizzes: int) -> float:
        """Return the longest of twenty presses, from the finger to the next picture."""
        with self.page(SLOW) as page:
            self.ready(page, path, quizzes)
            page.evaluate("document.querySelectorAll('.sc-card').forEach((one) => one.open = true)")
            page.evaluate(_EVENTS)
            options = page.locator("self-check input[type=radio]")
            for at in range(20):
                options.nth(at * 3 + at % 3).click()
            page.wait_for_timeout(500)
            return float(page.evaluate("window.longest"))


@contextmanager
def chrome(folder: Path) -> Iterator[Chrome]:
    """Build a site without a theme: a page of text, one of 100 items, two of 500, and My record."""
    blocks = {"index": "", "hundred": "/// selfcheck | hundred\n///\n"}
    blocks["thousand"] = "/// selfcheck | many-a\n///\n\n/// selfcheck | many-b\n///\n"
    blocks["record"] = "/// selfcheck-record\n///\n"
    runs.pages_of(folder, {name: f"# Page\n\nText.\n\n{block}" for name, block in blocks.items()})
    (folder / "quizzes").mkdir()
    for name, items in (("hundred", 100), ("many-a", 500), ("many-b", 500)):
        (folder / "quizzes" / f"{name}.yml").write_text(quiz(0, items), "utf-8")
    runs.build(folder, 1)
    served = serve_folder(folder / "site")
    with sync_playwright() as playwright:
        found = find()
        browser = playwright.chromium.launch(
            executable_path=found.path, env={**os.environ, **found.environment}
        )
        yield Chrome(browser, served.url)
        browser.close()
    served.stop()
