"""A self-check on a page as a reader meets it: by its title, questions, labels and buttons."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.tools.sites import Build

Tree = Callable[[Mapping[str, str | bytes]], Build]

ROOT = Path(__file__).resolve().parents[2]
HANDLING = "guide/handling-rejection-gracefully/"
WHAT_TO_DO = "guide/what-to-do-if-you-dont-get-the-job/"
# A theme with nothing of its own: what goes wrong on its pages is ours.
BARE = {
    "mkdocs.yml": """\
site_name: A small site
theme: {name: null, custom_dir: theme}
plugins: [selfcheck]
markdown_extensions: [attr_list]
""",
    "theme/main.html": """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ page.title }}</title></head>
<body><main>{{ page.content }}</main></body>
</html>
""",
    "docs/favicon.ico": "asked for by the browser itself",
}
SAVED = "Saved on this device"
DATABASE = "selfcheck/when-you-dont-get-the-job"
SMALL_DATABASE = "selfcheck/a-small-site"

_READ = """name => new Promise(async (done, failed) => {
  if (!(await indexedDB.databases()).some(one => one.name === name)) return done(null);
  const opening = indexedDB.open(name);
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const names = [...db.objectStoreNames];
    const tx = db.transaction(names);
    const found = {};
    for (const name of names) {
      const store = tx.objectStore(name);
      const keys = store.getAllKeys(), values = store.getAll();
      values.onsuccess = () => {
        found[name] = Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]]));
      };
    }
    tx.oncomplete = () => { db.close(); done(found); };
  };
})"""

# What stands in the result, line by line, without the drawing, its table, the fields to fill in and
# what is offered and listed of plans.
_LINES = """place => {
  const without = ".sc-chart, table, fieldset > :not(legend), .sc-planning, .sc-plans";
  const hidden = [...place.querySelectorAll(without)];
  for (const one of hidden) one.hidden = true;
  const lines = place.innerText.split("\\n").map(line => line.trim()).filter(Boolean);
  for (const one of hidden) one.hidden = false;
  return lines;
}"""
_CELLS = """table => [...table.rows].filter(row => row.cells.length > 1).map(row =>
  [...row.cells].map(cell => cell.innerText.replace(/\\s+/g, " ").trim()))"""


def record(page: Page, name: str = DATABASE) -> dict[str, dict[str, Any]]:
    """Return what lies in the browser's database: contents by store and key."""
    found = page.evaluate(_READ, name)
    return found or {store: {} for store in ("meta", "attempts", "words", "applications", "plans")}


def begins(text: str) -> re.Pattern[str]:
    """Match a name that begins so: an option's name goes on with what its level looks like."""
    return re.compile("^" + re.escape(text))


class SelfCheck:
    """One self-check of a page."""

    def __init__(self, page: Page, quiz: str) -> None:
        self.page = page
        self.root = page.locator(f"#selfcheck-{quiz}")
        self.summary = self.root.locator("summary").first
        self.saved_word = self.root.locator(".sc-saved")
        self.notice = self.root.locator(".sc-notice")
        self.result = self.root.locator(".sc-result")

    def ready(self) -> SelfCheck:
        """Wait until it shows what is kept."""
        expect(self.root).not_to_have_attribute("data-state", "loading")
        return self

    def open(self) -> SelfCheck:
        """Unfold the card, as soon as it is ready."""
        self.ready()
        if self.root.locator("details.sc-card").get_attribute("open") is None:
            self.summary.click()
        expect(self.root.locator("form")).to_be_visible()
        return self

    def group(self, question: str) -> Locator:
        """Return the part of the page that belongs to a question with several controls."""
        return self.root.get_by_role("group", name=question, exact=True)

    def option(self, question: str, option: str) -> Locator:
        """Return an option of a question that takes one or several."""
        controls = self.group(question).get_by_role
        name = begins(option)
        return controls("radio", name=name).or_(controls("checkbox", name=name))

    def choose(self, question: str, *options: str) -> None:
        for option in options:
            self.option(question, option).check()

    def field(self, label: str) -> Locator:
        """Return a text or a date by its question."""
        return self.root.get_by_label(label, exact=True)

    def write(self, label: str, text: str) -> None:
        """Write a text, or a date as YYYY-MM-DD, and go on to something else."""
        self.field(label).fill(text)
        self.field(label).blur()

    def rows(self, label: str) -> Locator:
        """Return the reader's own rows below a label."""
        return self.group(label)

    def row(self, label: str, number: int, title: str) -> Row:
        """Write the title of an own row."""
        place = self.rows(label).nth(number)
        place.get_by_label("In your own words").fill(title)
        return Row(place)

    def pick(self, title: str) -> Row:
        """Tick a row of a list to pick from."""
        self.root.get_by_role("checkbox", name=title).check()
        return Row(self.group(title))

    def press(self, name: str) -> None:
        """Press a button; of two alike, the form's own, which stands before the result's."""
        self.root.get_by_role("button", name=name, exact=True).first.click()

    def clear(self, about: str) -> Locator:
        """Return the button that clears the answer to a question, by the question's short name."""
        return self.root.get_by_role("button", name=re.compile(rf"Clear\s*: {re.escape(about)}"))

    def saved(self) -> SelfCheck:
        """Wait until the page says that all is saved."""
        expect(self.saved_word).to_have_text(SAVED)
        return self

    def noted(self, n: int) -> SelfCheck:
        """Wait until the summary says how much was noted."""
        expect(self.summary).to_contain_text(f"{n} noted")
        return self

    def show(self) -> SelfCheck:
        """Ask what it says."""
        self.press("Show what this says")
        expect(self.result.get_by_role("heading", name="What this says")).to_be_visible()
        return self

    def lines(self) -> list[str]:
        """Return what the result says, line by line; its drawing and table are left out."""
        return list(self.result.evaluate(_LINES))

    def cells(self) -> list[list[str]]:
        """Return the result's table, its heading row first."""
        return list(self.result.get_by_role("table").evaluate(_CELLS))

    def why(self) -> Locator:
        """Return the link from the next step to the passage that says why."""
        return self.result.locator(".sc-next").get_by_role("link")

    def dialog(self, heading: str) -> Locator:
        return self.page.get_by_role("dialog", name=heading)

    def copying(self) -> Locator:
        """Open "Keep a copy", and in it what a summary is made of."""
        self.press("Keep a copy")
        dialog = self.dialog("Keep a copy")
        dialog.get_by_text("Copy a summary to pass on", exact=True).click()
        return dialog


class Row:
    """A gap, own or picked, whose fields are open."""

    def __init__(self, place: Locator) -> None:
        self.place = place

    def now(self, level: str) -> Row:
        self.place.get_by_role("radio", name=begins(level)).check()
        return self

    def say(self, field: str, option: str) -> Row:
        """Choose in one of the fields, by the field's and the option's words."""
        self.place.get_by_label(begins(field)).select_option(label=option)
        return self

    def needed(self, level: str) -> Row:
        return self.say("What is needed", level)

    def importance(self, level: str) -> Row:
        return self.say("How much it mattered", level)

    def was(self, reason: str) -> Row:
        return self.say("What it was this time", reason)

    def takes(self, step: str) -> Row:
        return self.say("A first step takes", step)


def small_site(tree: Tree, quiz: str, *others: str, pages: Mapping[str, str] | None = None) -> Path:
    """Build a bare page with open self-checks from their YAML: `one`, then `two` and so on."""
    names = ("one", "two", "three")[: 1 + len(others)]
    blocks = "".join(f"\n/// selfcheck | {name} open\n///\n" for name in names)
    files = {f"quizzes/{name}.yml": text for name, text in zip(names, (quiz, *others), strict=True)}
    build = tree(
        {**BARE, "docs/index.md": f"# A page\n\nText.\n{blocks}", **(pages or {}), **files}
    )
    assert build.ok, build.log
    return build.site


def guide_files() -> dict[str, str]:
    """Return what the guide is built from, for a tree that changes some of it."""
    kinds = {".md", ".yml", ".css", ".js", ".svg", ".py", ".json", ".html"}
    files = [path for folder in ("docs", "quizzes") for path in (ROOT / folder).rglob("*")]
    files = [ROOT / "mkdocs.yml", *(path for path in files if path.suffix in kinds)]
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted(files)}
    pictures = (ROOT / "docs").rglob("*.webp")
    return {**texts, **{path.relative_to(ROOT).as_posix(): "a picture" for path in pictures}}
