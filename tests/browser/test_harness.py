"""What the other browser tests rely on: profiles that survive a kill, pages that come back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import Serve
from tests.tools.profile import Profile

PUT = """value => new Promise((done, failed) => {
  const opening = indexedDB.open("harness", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
  opening.onsuccess = () => {
    const t = opening.result.transaction("kept", "readwrite", { durability: "strict" });
    t.objectStore("kept").put(value, "value");
    t.oncomplete = () => done();
    t.onerror = failed;
  };
})"""
GET = """() => new Promise(done => {
  const opening = indexedDB.open("harness", 1);
  opening.onsuccess = () => {
    const asking = opening.result.transaction("kept").objectStore("kept").get("value");
    asking.onsuccess = () => done(asking.result);
  };
})"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, other in (("one", "two"), ("two", "one")):
        script = "addEventListener('pageshow', e => { document.title += e.persisted ? '+' : '' })"
        (folder / f"{name}.html").write_text(
            f"<title>{name}</title><script>{script}</script><a href='{other}.html'>{other}</a>"
        )
    return folder


def test_a_killed_browser_keeps_what_was_acknowledged(
    profile: Profile, serve: Serve, folder: Path
) -> None:
    url = serve(folder).url + "one.html"
    page = profile.page()
    page.goto(url)
    page.evaluate(PUT, "still here")
    killed = profile.pid
    profile.kill()
    with pytest.raises(ProcessLookupError):
        os.kill(killed, 0)
    profile.reopen()
    page = profile.page()
    page.goto(url)
    assert page.evaluate(GET) == "still here"


def test_a_page_comes_back_from_the_back_forward_cache(
    back_forward_cache: Profile, serve: Serve, folder: Path
) -> None:
    page = back_forward_cache.page()
    page.goto(serve(folder).url + "one.html")
    page.click("a")
    page.wait_for_url("**/two.html")
    page.evaluate("history.back()")
    page.wait_for_function("document.title === 'one+'")


def test_a_folder_is_served_below_a_sub_path_and_nowhere_else(
    page: Page, serve: Serve, folder: Path
) -> None:
    served = serve(folder, base="/sub/path/", headers={"X-Frame-Options": "DENY"})
    answer = page.goto(served.url + "one.html")
    assert answer is not None
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["x-frame-options"] == "DENY"
    outside = page.request.get(served.url.replace("/sub/path/", "/one.html"))
    assert outside.status == 404
