"""Measures the guide's main pages with Lighthouse: `python -m tests.tools.lighthouse [PATH …]`.

Each page is loaded five times as Lighthouse's own phone on its own slow network, from a server that
compresses as a public host does. The medians are printed, and written to .cache/lighthouse.md. It
ends with 1 where one of them is too low. Nothing else should run meanwhile: what is busy is slow.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import Final

from hatch_build import node, node_environment
from tests.tools.audit_tools import module
from tests.tools.find_browser import Browser, find
from tests.tools.node import ROOT
from tests.tools.profile import ARGUMENTS
from tests.tools.server import serve_folder

PAGES: Final = (
    "",
    "guide/handling-rejection-gracefully/",
    "guide/what-to-do-if-you-dont-get-the-job/",
    "checks/interview-reflection/",
    "my-record/",
    "authors/tutorial/",
)
NEEDED: Final = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
TIMES: Final = 5
FIGURES: Final = {
    "first-contentful-paint": "First paint, ms",
    "largest-contentful-paint": "Largest paint, ms",
    "total-blocking-time": "Blocked, ms",
    "cumulative-layout-shift": "Shift",
}


def main(paths: Iterable[str]) -> int:
    """Measure, print and write the table; return the exit code."""
    browser = find()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        site = Path(folder, "site")
        build(site, f"http://127.0.0.1:{port}/")
        served = serve_folder(site, as_a_host=True, port=port)
        try:
            for path in paths or PAGES:
                runs = [measure(served.url + path, browser) for _ in range(TIMES)]
                rows.append(
                    (path or "home", {key: median(r[key] for r in runs) for key in runs[0]})
                )
                print(f"{rows[-1][0]}: {rows[-1][1]}", file=sys.stderr, flush=True)
        finally:
            served.stop()
    text = table(rows)
    (ROOT / ".cache").mkdir(exist_ok=True)
    (ROOT / ".cache" / "lighthouse.md").write_text(text, "utf-8")
    print(text)
    low = [
        f"{path}: {name} is {found[name]:.0f}, and has to be {needed}"
        for path, found in rows
        for name, needed in NEEDED.items()
        if found[name] < needed
    ]
    print("\n".join(low))
    return 1 if low else 0


def build(site: Path, address: str) -> None:
    """Build the guide for an address, as who publishes it does."""
    environment = {**os.environ, "SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, env=environment, stdout=sys.stderr, check=True)


def measure(url: str, browser: Browser) -> dict[str, float]:
    """Load a page once; return its scores from 0 to 100, and the figures behind them."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        flags = " ".join(["--headless=new", *ARGUMENTS, f"--user-data-dir={folder}/profile"])
        command = [str(node()), str(module("lighthouse/cli/index.js")), url, "--quiet"]
        options = ["--output=json", f"--output-path={report}", f"--chrome-flags={flags}"]
        only = f"--only-categories={','.join(NEEDED)}"
        environment = {**node_environment(), **browser.environment}
        environment["CHROME_PATH"] = str(browser.path)
        done = subprocess.run(
            [*command, *options, only], env=environment, capture_output=True, encoding="utf-8"
        )
        if not report.is_file():
            raise RuntimeError(f"Lighthouse gave up on {url}:\n{done.stderr}")
        found = json.loads(report.read_text("utf-8"))
    scores = {name: 100 * found["categories"][name]["score"] for name in NEEDED}
    for name in NEEDED:
        for audit in found["categories"][name]["auditRefs"]:
            said = found["audits"][audit["id"]]
            if name != "performance" and audit["weight"] and said["score"] == 0:
                print(f"{url}: {said['title']}", file=sys.stderr)
    return scores | {name: found["audits"][name]["numericValue"] for name in FIGURES}


def table(rows: Iterable[tuple[str, Mapping[str, float]]]) -> str:
    """Return the medians as a table in Markdown."""
    head = ["Page", *(name.replace("-", " ").capitalize() for name in NEEDED), *FIGURES.values()]
    lines = [head, ["---", *["--:"] * (len(head) - 1)]]
    for path, found in rows:
        scores = [f"{found[name]:.0f}" for name in NEEDED]
        figures = [f"{found[name]:.{2 if name.endswith('shift') else 0}f}" for name in FIGURES]
        lines.append([path, *scores, *figures])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
