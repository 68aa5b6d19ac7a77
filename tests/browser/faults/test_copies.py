"""Faults 26 and 27: a hostile file, and a copy that goes out and comes in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.faults.engines import engines
from tests.browser.faults.form import Form
from tests.browser.faults.sites import with_files
from tests.browser.pages import SMALL_DATABASE, SelfCheck, record
from tests.browser.test_kept_file import NOTHING_NEW, choose, keep
from tests.conftest import Serve
from tests.tools.engines import Engine, Wish
from tests.tools.payloads import PAYLOADS

Start = Callable[..., Engine]


def broken(text: str) -> dict[str, bytes]:
    """The ways in which a file is not what was kept."""
    good: dict[str, Any] = json.loads(text)
    return {
        "cut": text[: len(text) // 2].encode(),
        "empty": b"",
        "utf-16": text.encode("utf-16"),
        "large": text.encode() + b" " * 16_777_217,
        "other": b'{"some": "thing"}',
        "newer": json.dumps(good | {"selfcheck": 2}).encode(),
        "number": json.dumps(good | {"attempts": 3}).encode(),
        "answers": text.replace('"why":["Because.",', '"why":[{"a":1},').encode(),
        "prototype": text.replace('"answers":{', '"answers":{"__proto__":["x",1],').encode(),
        "deep": ("[" * 50_000 + "]" * 50_000).encode(),
    }


SAID = {
    "cut": "This file is not complete, or not a kept copy. Nothing was changed.",
    "empty": "This file is not complete, or not a kept copy. Nothing was changed.",
    "utf-16": "This file is not UTF-8 text, so it was not opened. Nothing was changed.",
    "large": "This file is larger than 16 MB, so it was not opened. Nothing was changed.",
    "other": "This is not a copy kept by a self-check. Nothing was changed.",
    "newer": "This copy was kept by a newer page.",
    "number": "Nothing was changed.",
    "answers": "Nothing was changed.",
    "prototype": "Nothing was changed.",
    "deep": "Nothing was changed.",
}
HTML = "".join(PAYLOADS[:12])


def test_fault_26_a_hostile_import(page: Page, url: str, tmp_path: Path) -> None:
    seen: list[str] = []
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.goto(url)
    one = SelfCheck(page, "one").ready()
    one.write("Why?", "Because.")
    one.saved()
    text = keep(one, tmp_path / "kept.json").read_text("utf-8")
    one.write("Why?", "Somebody else.")
    one.saved()
    before = record(page, SMALL_DATABASE)
    file = tmp_path / "broken.json"
    faults = broken(text)
    assert set(faults) == set(SAID)
    for fault, content in faults.items():
        file.write_bytes(content)
        dialog = choose(one, file)
        expect(dialog.get_by_role("status"), fault).to_contain_text(SAID[fault])
        expect(dialog.get_by_role("button", name="Open it"), fault).to_have_count(0)
        expect(dialog.get_by_role("listitem"), fault).to_have_count(0)
        dialog.get_by_role("button", name="Cancel").click()
        expect(one.root.get_by_role("button", name="Open a kept copy")).to_be_focused()
        assert record(page, SMALL_DATABASE) == before, fault
    expect(one.field("Why?")).to_have_value("Somebody else.")

    # HTML everywhere, after a byte order mark: it opens, all of it or nothing, and is only shown.
    hostile = json.loads(text.replace("Because.", "HTML").replace('"Faults"', '"HTML"'))
    hostile["attempts"][0]["id"] = "another"
    hostile["meta"]["current/one"] = "another"
    file.write_text("\ufeff" + json.dumps(hostile).replace("HTML", json.dumps(HTML)[1:-1]), "utf-8")
    for turn in range(2):
        dialog = choose(one, file)
        if turn:  # twice is once
            expect(dialog.get_by_role("status")).to_have_text(NOTHING_NEW)
            dialog.get_by_role("button", name="Cancel").click()
            break
        assert record(page, SMALL_DATABASE) == before  # a preview first
        dialog.get_by_role("button", name="Open it here").click()
        expect(dialog.get_by_role("status")).to_have_text("Opened. Your answers are here.")
        dialog.get_by_role("button", name="Close").click()
    assert len(record(page, SMALL_DATABASE)["attempts"]) == 2
    expect(one.field("Why?")).to_have_value(HTML)
    assert seen == []
    assert page.evaluate("globalThis.canary") is None


def answer(form: Form) -> dict[str, Any]:
    """Answer in all ways there are, and twice."""
    form.choose("one", "good").choose("many", "a").choose("many", "b").choose("slept")
    form.paste("why", "Because.\n“So” 🙂").paste("when", "2027-01-08").paste("tonight.then", "read")
    form.choose("clear", "some").saved()
    return form.shown()


@engines()
def test_fault_27_out_and_in_again(
    engine: Engine, site: Path, serve: Serve, tmp_path: Path
) -> None:
    folder = with_files(site, tmp_path / "site", {"clear.html": "<!doctype html>Cleared."})
    url = serve(folder, only={"clear.html": {"Clear-Site-Data": '"storage"'}}).url
    page = engine.page()
    form = Form(page).go(url)
    answers = answer(form)
    kept = form.keep()
    page.go(url + "clear.html")
    form.go(url)
    assert form.shown() == {}
    form.choose_file(kept).press("Open it here").press("Close").shows(**answers)
    assert form.keep() == kept


@pytest.mark.audit
@pytest.mark.parametrize("name", ["firefox", "webkit"], indirect=True)
def test_a_copy_kept_in_chromium_opens_elsewhere(engine: Engine, start: Start, url: str) -> None:
    first = start("chromium", Wish())
    try:
        form = Form(first.page()).go(url)
        answers = answer(form)
        kept = form.keep()
    finally:
        first.remove()
    form = Form(engine.page()).go(url)
    form.choose_file(kept).press("Open it here").press("Close").shows(**answers)
    assert form.keep() == kept
    assert form.reload().shown() == answers
