"""Faults 17 to 20: code and database of different versions."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.faults.engines import engines
from tests.browser.faults.form import SCHEMA, Form
from tests.browser.pages import SMALL_DATABASE
from tests.conftest import Serve
from tests.tools.engines import Engine
from tests.tools.newer import STORE, newer_site

Open = Callable[[], Form]

READONLY = "A newer page keeps your answers. Reload to change them."
TOLD = [READONLY, "A newer page wrote here. Keep a copy, then reload."]
RELEASED = sorted((Path(__file__).parent / "released").glob("*.json"))

# A tab that lets nobody else change the database.
BLOCK = """name => new Promise(done => {
  const opening = indexedDB.open(name);
  opening.onsuccess = () => { window.blocking = opening.result; done(); };
})"""
# A database as a released version made it: its stores and indexes, and what lay in them.
MAKE = """(name, {version, stores, contents}) => new Promise((done, failed) => {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { store, keyPath, indexes } of stores) {
      const made = opening.result.createObjectStore(store, keyPath ? { keyPath } : {});
      for (const index of indexes) made.createIndex(index.name, index.keyPath);
    }
  };
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const tx = db.transaction([...db.objectStoreNames], "readwrite");
    for (const { store, keyPath } of stores)
      for (const [key, value] of Object.entries(contents[store]))
        tx.objectStore(store).put(value, ...(keyPath ? [] : [key]));
    tx.oncomplete = () => { db.close(); done(); };
    tx.onabort = () => failed(tx.error);
  };
})"""


@pytest.fixture
def newer(site: Path) -> Path:
    """The site with the script of a later version."""
    return newer_site(site, "faults")


@pytest.fixture
def both(site: Path, newer: Path, serve: Serve, tmp_path: Path) -> tuple[str, str]:
    """Addresses of both on one origin: of today's, and of the later one's."""
    shutil.copytree(site, tmp_path / "both" / "today")
    shutil.copytree(newer, tmp_path / "both" / "later")
    url = serve(tmp_path / "both").url
    return f"{url}today/", f"{url}later/"


def answered(form: Form) -> dict[str, Any]:
    form.choose("one", "good").paste("why", "Because.").saved()
    return {"one": "good", "why": "Because."}


@engines()
def test_fault_17_two_tabs_old_and_new_code(engine: Engine, both: tuple[str, str]) -> None:
    today, later = both
    old = Form(engine.page()).go(today)
    answers = answered(old)
    new = Form(engine.page()).go(later)
    # The old tab lets go of the database, and the new one shows what it wrote.
    new.shows(**answers).paste("then", "From the new one.").saved()
    old.paste("why", "From the old one.")
    old.until("says so", "words => words.some(one => document.body.innerText.includes(one))", TOLD)
    # What the old tab could not save is in it, and in the copy that it offers.
    assert old.shown() | {"then": ""} == answers | {"why": "From the old one.", "then": ""}
    said = json.loads(old.keep())["attempts"][0]["answers"]
    assert said["why"][0] == "From the old one."
    assert said["then"][0] == "From the new one."
    new.reload().shows(**answers, then="From the new one.")


@engines()
def test_fault_18_a_blocked_upgrade(engine: Engine, both: tuple[str, str]) -> None:
    today, later = both
    answers = answered(Form(engine.page()).go(today))
    blocker = engine.page()
    blocker.go(today + "favicon.ico")
    blocker.run(BLOCK, SMALL_DATABASE)
    form = Form(engine.page()).go(later)
    form.says("")
    assert form.state == "memory"
    form.paste("then", "Meanwhile.")
    form.until(
        "has noted it", "() => document.querySelector('.sc-noted').textContent === '1 noted'"
    )
    # As soon as the other lets go, everything is there, and what was written meanwhile is saved.
    blocker.run("() => window.blocking.close()")
    form.saved().shows(**answers, then="Meanwhile.")
    form.reload().shows(**answers, then="Meanwhile.")


@engines()
def test_fault_19_a_newer_schema_on_disk(engine: Engine, both: tuple[str, str]) -> None:
    today, later = both
    answers = answered(Form(engine.page()).go(later))
    form = Form(engine.page()).go(today)
    form.says(READONLY).shows(**answers)
    before = form.record()
    assert before["version"] == 2
    assert form.page.run("() => document.querySelector('[name=\"i.why\"]').disabled")
    (attempt,) = json.loads(form.keep())["attempts"]
    assert {key: entry[0] for key, entry in attempt["answers"].items()} == answers
    assert form.record() == before
    # The newer page goes on as before.
    form.go(later).shows(**answers).paste("then", "More.").saved()


@pytest.mark.parametrize("released", RELEASED, ids=lambda file: f"version-{file.stem}")
@engines()
def test_fault_20_every_released_schema_migrates(
    engine: Engine, both: tuple[str, str], released: Path
) -> None:
    today, later = both
    kept = json.loads(released.read_text("utf-8"))
    page = engine.page()
    page.go(today + "favicon.ico")
    page.run(MAKE, SMALL_DATABASE, kept)
    (current,) = [
        one
        for one in kept["contents"]["attempts"].values()
        if one["id"] == kept["contents"]["meta"]["current/one"]
    ]
    said = {key: value for key, (value, *_) in current["answers"].items()}
    answers = {key: value for key, value in said.items() if value is not None}
    # A later version begins to change it, and is killed midway.
    page.go(today + "favicon.ico")
    page.run("() => localStorage.setItem('midway', 'yes')")
    midway = engine.page()
    midway.go(later)
    Form(midway).says("")
    engine.kill()
    # Nothing is changed: today's code reads and goes on.
    page = engine.page()
    page.go(today + "favicon.ico")
    page.run("() => localStorage.removeItem('midway')")
    form = Form(page).go(today)
    form.shows(**answers)
    schema = form.page.run(SCHEMA, SMALL_DATABASE)
    assert schema == {"version": kept["version"], "stores": kept["stores"]}
    found = form.record()
    for store in kept["contents"]:
        assert {k: v for k, v in found[store].items() if not k.startswith("journal/")} == (
            kept["contents"][store]
        )
    form.paste("then", "Today.").saved()
    # The later version changes it, and has it all.
    form.go(later).shows(**answers | {"then": "Today."})
    assert form.record()["version"] == 2
    assert STORE in form.record()
