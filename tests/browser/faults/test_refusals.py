"""Faults 6 to 12, and 14: the browser keeps nothing, or no more."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from tests.browser.faults.engines import engines
from tests.browser.faults.form import NOTHING_KEPT, Form
from tests.browser.faults.sites import with_files
from tests.browser.pages import SMALL_DATABASE, SelfCheck, record
from tests.conftest import Serve
from tests.tools.engines import Engine, Wish

Own = Callable[..., Engine]
Open = Callable[[], Form]

SETTLED = "() => document.querySelector('self-check').dataset.state !== 'saving'"
NO_ROOM = "Not saved. There is no room left on this device."
UNWRITABLE = "Keep a copy: what was saved before may be lost, too."


def noise(turn: int, size: int = 60_000) -> str:
    """Return a long text that no browser can press together."""
    return f"{turn} {random.Random(turn).randbytes(size // 2).hex()}"


def settled(form: Form) -> bool:
    """Wait until it says whether the change is saved."""
    form.until("has settled", SETTLED)
    return form.state == "saved"


def keeps_or_says(form: Form, url: str) -> bool:
    """Answer: it is there afterwards, or the page has said that it is not; and the copy has it."""
    form.choose("one", "good").paste("why", "Because.")
    form.until(
        "has settled", "() => document.querySelector('self-check').dataset.state !== 'saving'"
    )
    kept = form.state == "saved"
    if not kept:
        assert form.notice == NOTHING_KEPT
    (attempt,) = json.loads(form.keep())["attempts"]
    assert attempt["answers"]["why"][0] == "Because."
    form.go(url)
    assert form.shown() == ({"one": "good", "why": "Because."} if kept else {})
    return kept


@pytest.mark.audit
@engines(webkit="how much a site may keep cannot be set in WebKitGTK")
def test_fault_06_quota_full(own: Own, url: str, tmp_path: Path) -> None:
    engine = own(Wish(room=800_000), tmp_path / "profile")
    form = Form(engine.page()).go(url)
    saved = {"one": "good"}
    form.choose("one", "good").saved()
    for turn in range(40):
        name, text = ("why", "then")[turn % 2], noise(turn) * (1 + turn // 2)
        if not settled(form.paste(name, text)):
            break
        saved[name] = text
    form.says(NO_ROOM)
    # It is still in the form, and in the copy.
    assert form.shown() == saved | {name: text}
    said = json.loads(form.keep())["attempts"][0]["answers"]
    assert {key: entry[0] for key, entry in said.items()} == saved | {name: text}
    engine.close()
    # What was saved before is there when there is room again, and perhaps what a last note held.
    form = Form(own(directory=tmp_path / "profile").page()).go(url)
    assert form.shown() in (saved, saved | {name: text})
    form.paste(name, text).saved()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, for a profile: a tmpfs, which only root can make."""
    place = tmp_path / "disk"
    place.mkdir()
    size = "size=160m"
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", place], check=False)
    if done.returncode:
        pytest.skip("not run: a disk that is full is a tmpfs, which only root can mount")
    yield place
    for command in (["umount", place], ["umount", "-l", place]):
        if subprocess.run(command, check=False, capture_output=True).returncode == 0:
            break


def until_full(path: Path) -> None:
    with path.open("wb", buffering=0) as file, suppress(OSError):
        for size in (1 << 20, 4096, 1):
            with suppress(OSError):
                while True:
                    file.write(b"x" * size)


@dataclass(frozen=True)
class Filled:
    """What was written until the disk was full."""

    saved: dict[str, str]
    text: str
    """The last, which was not saved, or of which nobody knows."""

    stands: bool
    """Whether the browser still answers."""


def fill(engine: Engine, form: Form, disk: Path) -> Filled:
    """Write until the disk is full."""
    form.choose("one", "good").paste("then", "Before.").saved()
    saved = {"one": "good", "then": "Before."}
    text = ""
    try:
        for turn in range(30):
            until_full(disk / f"filler-{turn}")
            text = noise(turn)
            if not settled(form.paste("why", text)):
                break
            saved["why"] = text
        form.says("Not saved.").shows(why=text)
        # What this device holds may be lost whatever the page does, so it says so at once.
        assert any(why in form.notice for why in (NO_ROOM, UNWRITABLE)), form.notice
        assert json.loads(form.keep())["attempts"][0]["answers"]["why"][0] == text
    except (RuntimeError, OSError):
        # WebKitGTK's own processes may end or stand still on a full disk: its reader ends it.
        if engine.name != "webkit":
            raise
        engine.kill()
        return Filled(saved, text, stands=False)
    return Filled(saved, text, stands=True)


def make_room(disk: Path) -> None:
    for filler in disk.glob("filler-*"):
        filler.unlink()


def is_there_again(engine: Engine, url: str, disk: Path, filled: Filled) -> None:
    """Make room, and see what was saved; then go on, and see that, too."""
    make_room(disk)
    form = Form(engine.page()).go(url)
    shown = form.shown()
    # What the page had left in its last moment may have arrived.
    assert shown in (filled.saved, filled.saved | {"why": filled.text}), form.notice
    form.paste("then", "After.").saved()
    form.paste("why", "Later.").saved()
    engine.close()
    form = Form(engine.page()).go(url)
    assert form.shown() == shown | {"then": "After.", "why": "Later."}, form.notice
    engine.remove()


@engines()
def test_fault_07_disk_full(own: Own, url: str, disk: Path) -> None:
    engine = own(directory=disk / "profile")
    form = Form(engine.page()).go(url)
    filled = fill(engine, form, disk)
    if not filled.stands:
        is_there_again(engine, url, disk, filled)
        return
    make_room(disk)
    form.press("Try again").saved()
    form.paste("then", "After.").saved()
    saved = filled.saved | {"why": filled.text, "then": "After."}
    # Chromium would write on in the log that the full disk cut off, and delete all at its start.
    for _ in range(2):
        engine.close()
        form = Form(engine.page()).go(url)
        assert form.shown() == saved, form.notice
    engine.remove()


@pytest.mark.audit
@engines()
def test_fault_07_closed_while_the_disk_is_full(own: Own, url: str, disk: Path) -> None:
    engine = own(directory=disk / "profile")
    form = Form(engine.page()).go(url)
    filled = fill(engine, form, disk)
    if filled.stands:
        engine.close()
    is_there_again(engine, url, disk, filled)


@engines()
def test_fault_08_cookies_blocked(own: Own, url: str) -> None:
    engine = own(Wish(cookies=False))
    keeps_or_says(Form(engine.page()).go(url), url)


SANDBOXED = "<!doctype html><iframe sandbox='allow-scripts' src='index.html'></iframe>"


@engines()
def test_fault_09_sandboxed_iframe(
    engine: Engine, site: Path, serve: Serve, tmp_path: Path
) -> None:
    url = serve(with_files(site, tmp_path / "site", {"host.html": SANDBOXED})).url
    page = engine.page()
    page.go(url + "host.html")
    form = Form(page.frame()).ready()
    form.says(NOTHING_KEPT).choose("one", "good").paste("why", "Because.")
    (attempt,) = json.loads(form.keep())["attempts"]
    assert attempt["answers"]["why"][0] == "Because."
    page.go(url)
    assert Form(page).ready().shown() == {}


@engines()
def test_fault_10_cross_site_iframe(engine: Engine, url: str, serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "host.html").write_text(f"<!doctype html><iframe src='{url}'></iframe>", "utf-8")
    host = serve(tmp_path).url.replace("127.0.0.1", "localhost") + "host.html"
    page = engine.page()
    page.go(host)
    form = Form(page.frame()).ready()
    form.choose("one", "good").paste("why", "Because.")
    form.until(
        "has settled", "() => document.querySelector('self-check').dataset.state !== 'saving'"
    )
    kept = form.state == "saved"
    if not kept:
        assert form.notice == NOTHING_KEPT
    page.go("about:blank")
    page.go(host)
    said = Form(page.frame()).ready().shown()
    assert said == ({"one": "good", "why": "Because."} if kept else {})


@engines()
def test_fault_11_private_window(own: Own, url: str) -> None:
    engine = own(Wish(private=True))
    form = Form(engine.page()).go(url)
    # A page cannot know: so what it says of where the answers are is true here, too.
    where = form.page.run("() => document.querySelector('.sc-where').innerText")
    assert "Your answers stay in this browser, on this device." in where
    kept = keeps_or_says(form, url)
    engine.close()
    assert Form(engine.page()).go(url).shown() == {}
    assert kept or form


MISSING = "Object.defineProperty(window, 'indexedDB', { value: undefined })"
SILENT = "IDBFactory.prototype.open = () => new EventTarget()"
REFUSED = """
IDBFactory.prototype.open = () => { throw new DOMException("", "SecurityError") };
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError") } });
}
"""


@pytest.mark.parametrize("script", [MISSING, SILENT, REFUSED], ids=["missing", "silent", "refused"])
def test_fault_12_indexeddb_missing_or_never_opening(page: Tab, url: str, script: str) -> None:
    page.add_init_script(script)
    page.goto(url)
    one = SelfCheck(page, "one")
    # Within two seconds, and time for a slow machine to say it.
    expect(one.notice).to_have_text(NOTHING_KEPT, timeout=20_000)
    one.choose("One?", "Good")
    one.write("Why?", "It was late.")
    one.noted(2)
    expect(one.root).to_have_attribute("data-state", "memory")
    expect(one.saved_word).not_to_contain_text("Saved")
    expect(one.root.get_by_role("button", name="Not your own device?")).to_be_hidden()
    one.show()
    expect(one.result).to_contain_text("You noted 2.")
    one.press("Keep a copy")
    with page.expect_download() as download:
        one.dialog("Keep a copy").get_by_role("button", name="Save as a file").click()
    (attempt,) = json.loads(download.value.path().read_text("utf-8"))["attempts"]
    assert attempt["answers"]["one"][0] == "good"
    assert attempt["answers"]["why"][0] == "It was late."
    page.reload()
    expect(one.notice).to_have_text(NOTHING_KEPT, timeout=20_000)
    expect(one.option("One?", "Good")).not_to_be_checked()


def test_fault_14_the_nth_put_rejects(page: Tab, url: str) -> None:
    page.goto(url)
    one = SelfCheck(page, "one").ready()
    one.choose("One?", "Good")
    one.saved()
    before = record(page, SMALL_DATABASE)
    for nth in range(1, 4):  # a change of a plan puts the plan, the number and the attempt
        page.evaluate(
            """nth => {
              const put = IDBObjectStore.prototype.put;
              let count = 0;
              IDBObjectStore.prototype.put = function (...all) {
                if (++count >= nth) throw new DOMException("", "QuotaExceededError");
                return put.apply(this, all);
              };
              window.mend = () => { IDBObjectStore.prototype.put = put; };
            }""",
            nth,
        )
        one.group("And tonight?").get_by_label("then I will").fill(f"read {nth}")
        expect(one.notice).to_contain_text(NO_ROOM)
        expect(one.saved_word).to_have_text("Not saved")
        plan = one.group("And tonight?").get_by_label("then I will")
        expect(plan).to_have_value(f"read {nth}")
        # Nothing half done lies there.
        assert record(page, SMALL_DATABASE) == before
        page.evaluate("window.mend()")
        one.press("Try again")
        one.saved()
        expect(one.notice).to_be_hidden()
        before = record(page, SMALL_DATABASE)
    page.reload()
    one.ready().noted(2)
    expect(one.group("And tonight?").get_by_label("then I will")).to_have_value("read 3")
