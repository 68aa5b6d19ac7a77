"""Finds the Chromium that the tests run in; with `--get`, gets one where there is none.

`python -m tests.tools.find_browser [--get]` prints its path. Looked at in this order:
$SELFCHECK_BROWSER (a path, or `playwright` or `npm`), an installed Chromium, Chrome or Edge,
Playwright's own, npm's @sparticuz/chromium in .cache/.

Most tests need its engine alone: where Debian's chromium-headless-shell of the same version stands
beside it, they run in that, for three quarters of the processor's time.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hatch_build import WebBuildError, node_environment, npm
from tests.tools.node import ROOT, run_node

PACKAGE = "@sparticuz/chromium@^153"
CACHE = ROOT / ".cache" / "chromium"
SHELL = "chromium-headless-shell"
_INSTALL = ["apt-get", "install", "-y", "--no-install-recommends"]
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
MAC = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
ADVICE = (
    "No browser for the tests. `make test` gets one where it can; else install Chromium, Chrome "
    "or Edge, or set SELFCHECK_BROWSER to the path of one."
)


class NoBrowserError(Exception):
    """There is no browser that starts; the message says what to do."""


@dataclass(frozen=True)
class Browser:
    """A Chromium that starts."""

    path: Path
    environment: dict[str, str] = field(default_factory=dict)
    """What it needs beside the environment of the tests."""

    back_forward_cache: bool = True
    """Whether it restores pages from the back/forward cache."""


def find() -> Browser:
    """Return the browser to test in.

    Raises:
        NoBrowserError: There is none.
    """
    wish = os.environ.get("SELFCHECK_BROWSER", "")
    if wish in ("playwright", "npm"):
        browser = _playwright() if wish == "playwright" else _npm()
        if browser is None:
            raise NoBrowserError(f"SELFCHECK_BROWSER is {wish}, whose browser is not there yet.")
        return browser
    if wish:
        path = shutil.which(wish)
        if path is None or not starts(Browser(Path(path))):
            raise NoBrowserError(f"SELFCHECK_BROWSER is {wish}, which is no program that starts.")
        return Browser(Path(path))
    for path in _installed():
        if starts(Browser(path)):
            return Browser(path)
    if browser := _playwright() or _npm():
        return browser
    raise NoBrowserError(ADVICE)


def without_windows(browser: Browser) -> Browser:
    """Return the same engine without windows, profiles and extensions; else the browser itself.

    A browser that was wished for is taken as it is.
    """
    path = shutil.which(SHELL)
    if path is None or os.environ.get("SELFCHECK_BROWSER"):
        return browser
    shell = Browser(Path(path))
    return shell if (version := _version(shell)) and version == _version(browser) else browser


def get() -> Browser:
    """Return the browser to test in, after fetching one where there is none.

    Raises:
        NoBrowserError: Every way to get one failed.
    """
    ways = {"": (_get_package, _get_playwright, _get_npm)}
    ways |= {"playwright": (_get_playwright,), "npm": (_get_npm,)}
    try:
        browser = find()
    except NoBrowserError as error:
        why = error
    else:
        _get_shell(browser)
        return browser
    for way in ways.get(os.environ.get("SELFCHECK_BROWSER", ""), ()):
        if way():
            try:
                return find()
            except NoBrowserError as error:
                why = error
    raise why


def starts(browser: Browser) -> bool:
    """Return whether the program runs here: a snap's stub or a missing library would not."""
    if os.name == "nt":  # chrome.exe --version opens a window
        return browser.path.is_file()
    try:
        done = subprocess.run(
            [str(browser.path), "--version"],
            env={**os.environ, **browser.environment},
            capture_output=True,
            timeout=30,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _version(browser: Browser) -> str:
    """Return its version: `156.0.8078.79`; "" where it does not say."""
    done = subprocess.run(
        [str(browser.path), "--version"],
        env={**os.environ, **browser.environment},
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"\d+(\.\d+){3}", done.stdout)
    return found[0] if found else ""


def _installed() -> Iterator[Path]:
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    yield from _applications()


def _applications() -> Iterator[Path]:
    if sys.platform == "darwin":
        folders = (Path("/Applications"), Path.home() / "Applications")
        places = [folder / app for folder in folders for app in MAC]
    else:
        variables = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
        folders = tuple(Path(os.environ[x]) for x in variables if x in os.environ)
        places = [folder / app for folder in folders for app in WINDOWS]
    yield from (place for place in places if place.is_file())


def _playwright() -> Browser | None:
    # In a process of its own: Playwright cannot be started twice in one.
    code = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    browser = Browser(Path(done.stdout.strip()))
    return browser if browser.path.is_file() and starts(browser) else None


def _npm() -> Browser | None:
    files = CACHE / "unpacked"
    environment = {"LD_LIBRARY_PATH": str(files / "al2023" / "lib")}
    if not Path("/etc/fonts/fonts.conf").is_file():  # nothing to write with: use the one it brings
        environment["FONTCONFIG_FILE"] = str(files / "fonts.conf")
    browser = Browser(files / "chromium", environment, back_forward_cache=False)
    return browser if browser.path.is_file() and starts(browser) else None


def _may_install() -> bool:
    return os.name != "nt" and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def _get_shell(browser: Browser) -> None:
    # Where it cannot be had, the tests take longer, and that is all.
    debian = browser.path == Path("/usr/bin/chromium") and _may_install()
    if debian and without_windows(browser) is browser and not os.environ.get("SELFCHECK_BROWSER"):
        _runs([*_INSTALL, SHELL], _quiet())


def _get_package() -> bool:
    if not _may_install():
        return False
    _say("Installing Debian's chromium.")
    if not _runs(["apt-get", "update"], _quiet()):
        return False
    # Older systems have no package of the second name.
    both = _runs([*_INSTALL, "chromium", SHELL], _quiet())
    return both or _runs([*_INSTALL, "chromium"], _quiet())


def _quiet() -> dict[str, str]:
    return {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


def _get_playwright() -> bool:
    _say("Fetching Playwright's Chromium.")
    return _runs([sys.executable, "-m", "playwright", "install", "chromium"])


def _get_npm() -> bool:
    _say(f"Fetching {PACKAGE} from npm into {CACHE}.")
    files = CACHE / "unpacked"
    shutil.rmtree(CACHE, ignore_errors=True)
    files.mkdir(parents=True)
    install = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", PACKAGE]
    if not _runs([*npm(), *install, "--prefix", str(CACHE)], node_environment()):
        return False
    code = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();'
    (CACHE / "unpack.mjs").write_text(code, "utf-8")
    # It unpacks into $TMPDIR, and libnss3 only where it takes the machine for a Lambda.
    wishes = {"TMPDIR": str(files), "AWS_EXECUTION_ENV": "AWS_Lambda_nodejs20.x"}
    done = run_node(str(CACHE / "unpack.mjs"), cwd=CACHE, env=wishes)
    fonts = f"<fontconfig><dir>{files / 'fonts'}</dir><cachedir>{files}</cachedir></fontconfig>"
    (files / "fonts.conf").write_text(fonts, "utf-8")
    _say(done.stderr)
    return done.returncode == 0


def _runs(command: list[str], environment: dict[str, str] | None = None) -> bool:
    # What it prints goes beside the path that this program prints.
    return subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode == 0


def _say(text: str) -> None:
    if text:
        print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        print((get() if "--get" in sys.argv[1:] else find()).path)
    except (NoBrowserError, WebBuildError) as problem:
        sys.exit(str(problem))
