"""Faults 28 to 30: coming back, a site that changes or goes meanwhile, and no script at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.faults.engines import engines
from tests.browser.faults.form import Form
from tests.browser.faults.sites import QUIZ
from tests.conftest import Serve
from tests.tools.engines import Engine
from tests.tools.find_browser import Browser
from tests.tools.newer import newer_site

Open = Callable[[], Form]

UNLOADED = "This part could not be loaded. Your answers are kept. Try again later."
PERSISTED = "() => addEventListener('pageshow', e => { if (e.persisted) window.persisted = true })"


@engines()
def test_fault_28_back_forward_cache(
    open_form: Open, url: str, name: str, chromium: Browser
) -> None:
    if name == "chromium" and not chromium.back_forward_cache:
        pytest.skip("not run: npm's Chromium has no back/forward cache")
    form, elsewhere = open_form(), open_form()
    form.choose("one", "good").saved()
    form.page.run(PERSISTED)
    form.page.run("url => { location.href = url }", url + "favicon.ico")
    form.until("has gone", "() => location.pathname.endsWith('.ico')")
    # Meanwhile another tab says something else.
    elsewhere.shows(one="good").choose("one", "fair").saved()
    form.page.run("() => { history.back() }")
    form.until("has come back", "() => !!window.persisted")
    form.shows(one="fair")
    # One change is heard once, here and there.
    before = form.record()["meta"]["n"]
    form.paste("why", "Because.").saved()
    elsewhere.shows(why="Because.")
    assert form.record()["meta"]["n"] == before + 1


@engines()
def test_fault_29_the_site_updated_or_gone_midway(
    engine: Engine, site: Path, serve: Serve, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    served = serve(folder)
    form = Form(engine.page()).go(served.url)
    # A new version is put there: what this page would load has another name now.
    shutil.rmtree(folder)
    form.choose("one", "good").saved()
    form.press("Show what this says").says(UNLOADED)
    form.paste("why", "Because.").saved()
    shutil.copytree(newer_site(site, "faults"), folder)
    form.paste("then", "Later.").saved()
    answers = {"one": "good", "why": "Because.", "then": "Later."}
    assert form.reload().shown() == answers
    form.press("Show what this says")
    form.until(
        "says it", "() => /You noted 3/.test(document.querySelector('.sc-result').innerText)"
    )
    # The server is dead: an open page goes on.
    served.stop()
    form.paste("why", "Without a server.").saved()
    assert form.record()["meta"]["n"] >= 5


@engines()
def test_fault_30_script_blocked(engine: Engine, site: Path, serve: Serve, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    url = serve(folder).url
    page = engine.page()
    form = Form(page).go(url)
    form.choose("one", "good").saved()
    scripts = folder / "assets" / "selfcheck"
    scripts.rename(folder / "elsewhere")
    page.go(url)
    # All can be read, by eye and on paper; nothing is shown that does nothing; nothing is sent.
    text = page.run("() => document.querySelector('self-check').innerText")
    asked = [line.split('"')[1] for line in QUIZ.splitlines() if '?"' in line]
    assert [one for one in asked if one not in text] == []
    assert "I slept on it" in text
    assert page.run("() => document.querySelector('self-check').dataset.state") == "loading"
    form.paste("why", "On paper.")
    page.run("() => document.querySelector('self-check form').requestSubmit()")
    assert page.run("() => location.href") == url
    # What was saved before is not touched.
    (folder / "elsewhere").rename(scripts)
    assert form.go(url).shown() == {"one": "good"}
