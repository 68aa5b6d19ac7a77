"""The faults' self-check as any engine shows it: by the names of its controls and its words."""

from __future__ import annotations

import re
import time
from typing import Any

from playwright.sync_api import Error

from tests.browser.pages import SMALL_DATABASE
from tests.tools.engines import Page

_PATIENCE = 15.0

SAVED = "Saved on this device"
NOTHING_KEPT = "This browser keeps nothing: your answers go with the page."
LOST = "The browser cleared or lost what was kept here. A kept copy can be opened."

_STATE = "() => document.querySelector('self-check')?.dataset.state"
_TEXT = "place => document.querySelector('self-check .sc-' + place)?.textContent.trim() ?? ''"
# The answers by name; left out is what is empty or suggested, and the blank rows' random ids.
_SHOWN = """() => {
  const found = {};
  for (const one of document.querySelector("self-check form").elements) {
    if (!/^(i|own)\\./.test(one.name) || one.name.endsWith(".needed")) continue;
    const [, id] = one.name.split(".");
    const title = one.form.elements[`own.${id}.title`];
    if (title && !title.value) continue;
    const name = one.name.replace(/^i\\./, "");
    if (one.type === "radio") { if (one.checked) found[name] = one.value; }
    else if (one.type === "checkbox") {
      if (one.checked) {
        if (one.value === "on") found[name] = true;
        else (found[name] ??= []).push(one.value);
      }
    } else if (one.value) found[name] = one.value;
  }
  return found;
}"""
_PRESS = """words => {
  const seen = [...document.querySelectorAll("self-check button, dialog button")]
    .filter(one => one.checkVisibility() && one.textContent.trim() === words && !one.disabled);
  const button = seen.find(one => one.closest("dialog")) ?? seen[0];
  button?.click();
  return !!button;
}"""
_CHOOSE = """(name, value) => {
  const all = [...document.querySelectorAll(`self-check [name="i.${name}"]`)];
  (value ? all.find(one => one.value === value) : all[0]).click();
}"""
_FOCUS = """name => {
  const field = document.querySelector(`self-check [name="i.${name}"]`);
  field.focus();
  field.select();
}"""
# Without keys: for texts that are longer than anyone types.
_PASTE = """(name, text, done) => {
  const field = document.querySelector(`self-check [name="i.${name}"]`);
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  if (done) field.dispatchEvent(new Event("change", { bubbles: true }));
}"""
_OWN = """(title, level) => {
  const fields = [...document.querySelectorAll("self-check .sc-own-title")];
  const field = fields.find(one => !one.value);
  field.value = title;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  const name = field.name.replace(/title$/, "now");
  document.querySelector(`self-check [name="${name}"][value="${level}"]`).click();
}"""
RECORD = """async name => {
  if (!(await indexedDB.databases()).some(one => one.name === name)) return null;
  const db = await new Promise((done, failed) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const tx = db.transaction([...db.objectStoreNames]);
  const found = { version: db.version };
  await Promise.all([...db.objectStoreNames].map(store => new Promise((done, failed) => {
    const keys = tx.objectStore(store).getAllKeys(), values = tx.objectStore(store).getAll();
    values.onsuccess = () => {
      found[store] = Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]]));
      done();
    };
    values.onerror = () => failed(values.error);
  })));
  db.close();
  return found;
}"""
# How the database is made: its number, stores and indexes.
SCHEMA = """name => new Promise((done, failed) => {
  const opening = indexedDB.open(name);
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const tx = db.transaction([...db.objectStoreNames]);
    const stores = [...db.objectStoreNames].map(store => {
      const { keyPath, indexNames } = tx.objectStore(store);
      const indexes = [...indexNames].map(name => {
        const { keyPath } = tx.objectStore(store).index(name);
        return { name, keyPath };
      });
      return { store, keyPath, indexes };
    });
    db.close();
    done({ version: db.version, stores });
  };
})"""
# What "Save as a file" hands out, without the download itself: not every engine lets it be seen.
_CATCH = """() => {
  const caught = "handed" in window;
  window.handed = undefined;
  if (caught) return;
  const make = URL.createObjectURL;
  URL.createObjectURL = blob => {
    window.handed = blob.text();
    return make.call(URL, blob);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };
}"""
_CHOOSE_FILE = """text => {
  const field = document.querySelector("dialog input[type=file]");
  const files = new DataTransfer();
  files.items.add(new File([text], "kept.json", { type: "application/json" }));
  field.files = files.files;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}"""


class Form:
    """The self-check of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go(self, url: str) -> Form:
        """Load the page, and wait until it shows what is kept."""
        self.page.go(url)
        return self.ready()

    def reload(self) -> Form:
        """As `go`, where it is."""
        return self.go(self.page.run("() => location.href.split('#')[0]"))

    def ready(self) -> Form:
        self.until("is ready", f"() => ![undefined, 'loading'].includes(({_STATE})())")
        return self

    @property
    def state(self) -> str:
        return str(self.page.run(_STATE))

    @property
    def notice(self) -> str:
        """What it says above the questions; its buttons' words come last."""
        return str(self.page.run(_TEXT, "notice"))

    def shown(self) -> dict[str, Any]:
        """Return what the form says, by name; nothing that is empty."""
        return dict(self.page.run(_SHOWN))

    def write(self, name: str, text: str) -> Form:
        """Type a text in the place of what stands there."""
        self.page.run(_FOCUS, name)
        self.page.type(text)
        # A busy browser may still be on its way with the last keys.
        return self.shows(**{name: text})

    def paste(self, name: str, text: str) -> Form:
        """Put a text there, and go on to something else."""
        self.page.run(_PASTE, name, text, True)
        return self

    def begin(self, name: str, text: str) -> Form:
        """Put a text there, and stay in it."""
        self.page.run(_PASTE, name, text, False)
        return self

    def choose(self, name: str, value: str = "") -> Form:
        """Choose an option, or tick a check."""
        self.page.run(_CHOOSE, name, value)
        return self

    def own_row(self, title: str, level: str) -> Form:
        """Write an own row into the first blank place, and choose a level for it."""
        self.page.run(_OWN, title, level)
        return self

    def press(self, words: str) -> Form:
        """Press a button; in a dialog, where one is open."""
        self.until(f"has a button “{words}”", _PRESS, words)
        return self

    def saved(self) -> Form:
        """Wait until it says that all is saved."""
        self.until("says Saved", f"text => ({_TEXT})('saved') === text", SAVED)
        return self

    def says(self, text: str) -> Form:
        """Wait until the notice holds a text."""
        self.until(f"says “{text}”", f"text => ({_TEXT})('notice').includes(text)", text)
        return self

    def shows(self, **values: Any) -> Form:
        """Wait until these answers stand in it."""
        check = f"wanted => Object.entries(wanted).every(([name, value]) => \
          JSON.stringify(({_SHOWN})()[name]) === JSON.stringify(value))"
        self.until(f"shows {values}", check, values)
        return self

    def until(self, what: str, function: str, *arguments: Any, patience: float = _PATIENCE) -> None:
        """Wait until a function in the page returns something true."""
        end = time.monotonic() + patience
        while not self._run(function, *arguments):
            if time.monotonic() > end:
                said = f"{self.state}, {self.notice!r}, {self.shown()}"
                raise AssertionError(f"never: {what}; the form: {said[:500]}")
            time.sleep(0.02)

    def _run(self, function: str, *arguments: Any) -> Any:
        try:
            return self.page.run(function, *arguments)
        except (Error, RuntimeError) as error:  # it is between two pages
            if not re.search("(?i)context|destroyed|navigat|no such|unload", str(error)):
                raise
            return None

    def record(self, name: str = SMALL_DATABASE) -> dict[str, Any]:
        """Return what lies in the database, by store and key; {} where there is none."""
        return dict(self.page.run(RECORD, name) or {})

    def keep(self) -> str:
        """Save everything as a file, and return its text."""
        self.page.run(_CATCH)
        self.press("Keep a copy")
        self.press("Save as a file")
        self.until("hands out a file", "() => !!window.handed")
        text = str(self.page.run("() => window.handed"))
        self.press("Close")
        return text

    def choose_file(self, text: str) -> Form:
        """Choose a kept file to open."""
        self.press("Open a kept copy")
        self.until("asks for it", "() => !!document.querySelector('dialog input[type=file]')")
        self.page.run(_CHOOSE_FILE, text)
        return self
