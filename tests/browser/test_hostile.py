"""Payloads everywhere at once, under the enforced policy: in each text of the format, in what is
typed, stored, opened and in the address. Nothing runs, nothing is asked for, nothing is refused."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import BARE, SMALL_DATABASE, SelfCheck, Tree
from tests.browser.test_kept_file import choose, keep
from tests.browser.test_policy import REST, Watch, hashes
from tests.conftest import Serve
from tests.tools.hostile_quiz import hostile_quiz
from tests.tools.payloads import ALERT, PAYLOADS

TYPED = "".join(PAYLOADS[:16]) + "\u202e{{7*7}} __proto__"
MATERIAL = {
    "mkdocs.yml": """\
site_name: A small site
theme: {name: material, font: false}
plugins: [selfcheck]
markdown_extensions: [attr_list]
""",
}

# Answer whatever can be answered, as a reader would: in every control of the form.
ANSWER = """(form, typed) => {
  const told = control => {
    for (const kind of ["input", "change"])
      control.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  for (const control of form.querySelectorAll("input, textarea, select")) {
    if (control.type === "radio" || control.type === "checkbox") {
      if (!control.checked) control.click();
    } else {
      if (control.tagName === "SELECT") control.selectedIndex = control.options.length - 1;
      else control.value = control.type === "date" ? "2027-01-08" : typed;
      told(control);
    }
  }
}"""

# Put a payload into every text of the record, where nothing refers to it.
SPOIL = """([name, payload]) => new Promise((done, failed) => {
  const KEPT = new Set(["id", "quiz", "words", "attempt", "source", "from", "section"]);
  const spoilt = value =>
    typeof value === "string" ? payload
    : Array.isArray(value) ? value.map(spoilt)
    : value && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).map(
          ([key, one]) => [key, KEPT.has(key) ? one : spoilt(one)]))
    : value;
  const opening = indexedDB.open(name);
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const tx = db.transaction(["attempts", "words", "plans"], "readwrite");
    let changed = 0;
    for (const store of tx.objectStoreNames) {
      tx.objectStore(store).openCursor().onsuccess = event => {
        const cursor = event.target.result;
        if (!cursor) return;
        const value = spoilt(cursor.value);
        if (value.answers) value.answers[payload] = [payload, 1];
        cursor.update(value);
        changed += 1;
        cursor.continue();
      };
    }
    tx.oncomplete = () => { db.close(); done(changed); };
    tx.onerror = () => failed(tx.error);
  };
})"""


def spoilt(value: object, key: str = "") -> object:
    """Return what a kept file holds, with a payload in every text that names nothing."""
    names = {"id", "quiz", "words", "attempt", "source", "from", "section", "site", "kind"}
    if isinstance(value, str):
        return value if key in names else TYPED
    if isinstance(value, list):
        return [spoilt(one, key) for one in value]
    if isinstance(value, dict):
        return {name: spoilt(one, name) for name, one in value.items()}
    return value


def looked_at(one: SelfCheck, watch: Watch, url: str) -> None:
    """Show all that can be shown, and hold that it is only shown."""
    one.ready()
    if not one.result.locator("h3, h4, h5").count():
        one.press("Show what this says")
    expect(one.result.get_by_role("button", name="Keep a copy").first).to_be_visible()
    dialog = one.copying()
    for box in dialog.get_by_role("checkbox").all()[:3]:
        box.check()
    expect(dialog).to_contain_text(ALERT)  # it is there, as text
    dialog.get_by_role("button", name="Close").click()
    held(one, watch, url)


def held(one: SelfCheck, watch: Watch, url: str) -> None:
    page = one.page
    assert page.evaluate("globalThis.canary") is None
    strange = "script:not([src]), iframe, object, embed, base, meta, svg a, math, [srcdoc], style"
    assert one.root.locator(strange).count() == 0
    handlers = "e => [...e.querySelectorAll('*')].flatMap(x => [...x.attributes].map(a => a.name))"
    assert [name for name in one.root.evaluate(handlers) if name.startswith("on")] == []
    assert one.root.locator("img[src='x'], img[src*='evil'], a[href*='evil.example/']").count() == 0
    assert watch.refused == []
    assert watch.elsewhere(url) == []


@pytest.mark.parametrize("theme", ["bare", "material"])
def test_nothing_runs_wherever_it_stands(
    page: Page, tree: Tree, serve: Serve, tmp_path: Path, theme: str
) -> None:
    files = {"docs/index.md": "# A page\n\n/// selfcheck | one open\n///\n"}
    base = BARE if theme == "bare" else {**MATERIAL, "docs/favicon.ico": "asked for"}
    build = tree({**base, **files, "quizzes/one.yml": hostile_quiz()})
    assert build.ok, build.log
    policy = f"default-src 'self'; {REST}"
    if theme == "material":
        own = f"script-src 'self' {hashes(build.site)}"
        policy = f"default-src 'self'; img-src 'self' data:; {own}; {REST}"
    url = serve(build.site, headers={"Content-Security-Policy": policy}).url
    watch = Watch(page)
    page.on("dialog", lambda dialog: dialog.dismiss())

    # In the page and its address, and typed.
    hostile = quote(f"javascript:{ALERT}//<img src=x onerror={ALERT}>")
    page.goto(f"{url}?quiz={hostile}#{hostile}")
    one = SelfCheck(page, "one").ready()
    one.root.locator("form.sc-form").evaluate(ANSWER, TYPED)
    one.saved()
    looked_at(one, watch, url)

    # Opened from a file that somebody else made.
    file = keep(one, tmp_path / "kept.json")
    record = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(spoilt(record)), "utf-8")
    opening = choose(one, file)
    expect(opening.get_by_role("status").or_(opening.get_by_role("listitem")).first).to_be_visible()
    page.keyboard.press("Escape")
    held(one, watch, url)

    # Stored by somebody else's script on the same origin.
    assert page.evaluate(SPOIL, [SMALL_DATABASE, TYPED]) >= 2
    page.goto(f"{url}#selfcheck-one")
    page.reload()
    looked_at(SelfCheck(page, "one"), watch, url)
