"""Faults 13, 21 and 22: what was kept is cleared, corrupt or damaged."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.faults.engines import engines
from tests.browser.faults.form import LOST, NOTHING_KEPT, RECORD, Form
from tests.browser.faults.sites import with_files
from tests.browser.pages import SMALL_DATABASE
from tests.browser.test_kept_file import NOTHING_NEW
from tests.conftest import Serve
from tests.tools.engines import Engine

Own = Callable[..., Engine]
Open = Callable[[], Form]

CLEARED = "The browser cleared what it kept for this site; what you see is still on this page."
NUMBER = f"n => Number(localStorage.getItem('{SMALL_DATABASE}')) >= n"


@engines()
def test_fault_13_data_cleared_under_an_open_page(
    engine: Engine, site: Path, serve: Serve, tmp_path: Path
) -> None:
    folder = with_files(site, tmp_path / "site", {"clear.html": "<!doctype html>Cleared."})
    # What a browser's "clear site data" does, asked for by the site itself.
    url = serve(folder, only={"clear.html": {"Clear-Site-Data": '"storage"'}}).url
    form = Form(engine.page()).go(url)
    form.choose("one", "good").paste("why", "Because.").saved()
    engine.page().go(url + "clear.html")
    form.choose("slept").says(CLEARED)
    # It is not put back unasked: whoever cleared it may have meant it.
    assert form.record().get("attempts", {}) == {}
    answers = {"one": "good", "why": "Because.", "slept": True}
    assert form.shown() == answers
    said = json.loads(form.keep())["attempts"][0]["answers"]
    assert {key: entry[0] for key, entry in said.items()} == answers
    form.press("Try again").saved()
    assert form.reload().shown() == answers


# Something else has written into all attempts of the self-check.
SPOIL = """(name, spoil) => new Promise(done => {
  const opening = indexedDB.open(name);
  opening.onsuccess = () => {
    const tx = opening.result.transaction("attempts", "readwrite");
    const store = tx.objectStore("attempts");
    store.getAll().onsuccess = event => {
      for (const attempt of event.target.result)
        if (attempt.quiz === "one") store.put({ ...attempt, ...spoil });
    };
    tx.oncomplete = () => { opening.result.close(); done(); };
  };
})"""


SPOILT: list[dict[str, object]] = [
    {"answers": "damaged"},
    {"answers": {"why": 3, "one": ["good", 1]}},
    {"answers": {"why": None}},
    {"rows": 3},
    {"rows": [{"id": "a", "section": "advert", "title": 7, "n": 1}]},
]
OTHER = "() => document.querySelector('#selfcheck-two [name=\"i.else\"]').value"


@engines()
def test_fault_21_a_stored_value_corrupt(engine: Engine, site: Path, serve: Serve) -> None:
    for spoilt in SPOILT:
        form = Form(engine.page()).go(serve(site).url)
        form.choose("one", "good").saved().paste("else", "Something.")
        form.until(
            "is saved, too", f"async name => (await ({RECORD})(name)).meta.n === 2", SMALL_DATABASE
        )
        form.page.run(SPOIL, SMALL_DATABASE, spoilt)
        # It is told, the rest of the page goes on, and so does this one.
        form.reload().says(LOST)
        assert form.shown() == {}, spoilt
        form.until("shows the other", f"() => ({OTHER})() === 'Something.'")
        form.choose("slept").saved()
        assert form.reload().shown() == {"slept": True}, spoilt
        # What is damaged stays, and goes into the copy, beside what can be opened again.
        kept = json.loads(form.keep())
        ((store, damaged),) = kept["damaged"]
        assert store == "attempts"
        assert json.loads(damaged).items() >= spoilt.items()
        assert len(kept["attempts"]) == 2
        form.choose_file(json.dumps(kept))
        said = "words => document.querySelector('dialog').innerText.includes(words)"
        form.until("can be opened", said, NOTHING_NEW)


def files_of(directory: Path) -> list[Path]:
    """Return the files of the browser's databases, as each of the engines lays them."""
    kinds = {".log", ".ldb", ".sqlite", ".sqlite3"}
    parts = ("/IndexedDB/", "/indexeddb/", "/idb/")
    found = [path for path in directory.rglob("*") if path.suffix.split("-")[0] in kinds]
    return [path for path in found if any(part in path.as_posix() for part in parts)]


@pytest.mark.parametrize(
    "damage",
    ["garbage", *(pytest.param(one, marks=pytest.mark.audit) for one in ("cut", "older"))],
)
@engines()
def test_fault_22_damaged_database_files(own: Own, url: str, damage: str, tmp_path: Path) -> None:
    directory = tmp_path / "profile"
    engine = own(directory=directory)
    form = Form(engine.page()).go(url)
    form.choose("one", "good").saved()
    form.until("has counted", NUMBER, 1)
    engine.close()
    before = tmp_path / "before"
    for file in files_of(directory):
        place = before / file.relative_to(directory)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, place)
    form = Form(engine.page()).go(url)
    form.paste("why", "Because.").choose("slept").saved()
    form.until("has counted", NUMBER, 3)
    if engine.name == "webkit":
        time.sleep(1.5)  # closed by its driver, it leaves localStorage as it was a second before
    engine.close()
    files = files_of(directory)
    assert files
    for file in files:
        if damage == "garbage":
            file.write_bytes(random.Random(1).randbytes(file.stat().st_size))
        elif damage == "cut":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 3])
        else:
            file.unlink()
    if damage == "older":
        shutil.copytree(before, directory, dirs_exist_ok=True)

    form = Form(engine.page()).go(url)
    all_of_it = {"one": "good", "why": "Because.", "slept": True}
    shown = form.shown()
    if shown != all_of_it:
        assert shown.items() <= all_of_it.items()
        assert form.notice in (LOST, NOTHING_KEPT)
        assert form.page.run("() => document.querySelector('[data-do=open]').checkVisibility()")
    # It goes on: what is said now is kept, or it has said that nothing is.
    form.paste("then", "Once more.")
    if form.notice != NOTHING_KEPT:
        form.saved()
        assert form.reload().shown() == shown | {"then": "Once more."}
