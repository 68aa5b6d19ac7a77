"""Faults 1 to 5: browser, page and tab end in the middle of writing."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest

from tests.browser.faults.engines import engines
from tests.browser.faults.form import Form
from tests.tools.engines import Engine

Open = Callable[[], Form]

# One change after another, for ever; `window.said` is the last of which the page has said "Saved".
WRITE = """() => {
  const host = document.querySelector("self-check");
  const field = host.querySelector('[name="i.why"]');
  window.said = 0;
  (async () => {
    for (let turn = 1; ; turn++) {
      field.value = String(turn);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      while (host.dataset.state !== "saved") await new Promise(done => setTimeout(done));
      window.said = turn;
    }
  })();
}"""
WATCH = """() => {
  const begin = IDBDatabase.prototype.transaction;
  window.written = [];
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === "readwrite") window.written.push(options?.durability ?? "default");
    return begin.call(this, stores, mode, options);
  };
}"""


def write_on(form: Form, at_least: int = 1) -> int:
    """Let it write on and on, and return the last of which it has said that it is saved."""
    form.page.run(WRITE)
    form.until("has saved", f"() => window.said >= {at_least}")
    return int(form.page.run("() => window.said"))


@engines()
def test_fault_01_browser_killed_mid_write(engine: Engine, open_form: Open) -> None:
    form = open_form().choose("one", "good").saved()
    # A kill leaves the system's cache as it is, so it cannot show what a power cut would lose.
    form.page.run(WATCH)
    said = write_on(form, at_least=5)
    assert set(form.page.run("() => window.written")) == {"strict"}
    engine.kill()
    kept = open_form().shown()
    assert int(kept["why"]) >= said
    assert kept["one"] == "good"


@pytest.mark.audit
@pytest.mark.parametrize("turn", range(12))
@engines()
def test_a_browser_killed_again_and_again(engine: Engine, open_form: Open, turn: int) -> None:
    said = write_on(open_form(), at_least=1 + turn)
    engine.kill(signal.SIGKILL if turn % 2 else signal.SIGTERM)
    assert int(open_form().shown()["why"]) >= said


@engines()
def test_fault_02_renderer_killed(engine: Engine, open_form: Open) -> None:
    said = write_on(open_form())
    killed = engine.processes()
    assert killed
    for process in killed:
        os.kill(process, signal.SIGKILL)
    assert int(open_form().shown()["why"]) >= said


@engines()
def test_fault_03_sigterm(engine: Engine, open_form: Open) -> None:
    form = open_form().choose("one", "good").write("why", "Because.").saved()
    said = write_on(form)
    engine.kill(signal.SIGTERM)
    kept = open_form().shown()
    assert kept["one"] == "good"
    assert int(kept["why"]) >= said


@engines()
def test_fault_04_tab_closed_right_after_typing(engine: Engine, open_form: Open, url: str) -> None:
    other = engine.page()  # without another tab the browser itself would go
    other.go(url)
    form = open_form().choose("slept").saved()
    form.write("why", "Half a sentence")
    form.page.close()
    form = Form(other)
    form.reload().shows(slept=True, why="Half a sentence")


@pytest.mark.parametrize("away", ["navigation", "reload"])
@engines()
def test_fault_05_navigation_or_reload_right_after_typing(
    open_form: Open, url: str, away: str
) -> None:
    form = open_form().choose("slept").saved()
    form.write("why", "Half a sentence")
    if away == "navigation":
        form.page.go("about:blank")
        form.go(url)
    else:
        form.reload()
    form.shows(slept=True, why="Half a sentence").saved()
