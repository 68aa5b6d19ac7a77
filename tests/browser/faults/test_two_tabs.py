"""Faults 15 and 16: two tabs at once, and nothing of either is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.faults.engines import engines
from tests.browser.faults.form import Form
from tests.browser.pages import SelfCheck, Tree, small_site
from tests.conftest import Serve
from tests.tools.engines import Engine

Open = Callable[[], Form]

CHANGES = 200
ITEMS = 40
LEVELS = ("one", "two", "three", "four", "five")
OPTIONS = "".join(f"          {level}: Level {level}\n" for level in LEVELS)
QUIZ = "title: Many\nsections:\n  all:\n    title: All\n    items:\n" + "".join(
    f"      text-{number}:\n        text: Text {number}?\n"
    if number % 4 == 3
    else f"      choice-{number}:\n        single-choice: Choice {number}?\n"
    f"        options:\n{OPTIONS}"
    for number in range(ITEMS)
)

# Changes of the questions `mine`, one after another, each as a hand makes it and saved before the
# next. Leaves what was said last on window.said, by question, when all are done.
WORK = """(mine, changes, levels) => {
  const host = document.querySelector("self-check");
  const saved = () => new Promise(done => {
    const look = () => host.dataset.state === "saved" && done();
    new MutationObserver(look).observe(host, { attributes: true });
    look();
  });
  const said = {};
  (async () => {
    for (let turn = 0; turn < changes; turn++) {
      const number = mine[turn % mine.length];
      const text = host.querySelector(`[name="i.text-${number}"]`);
      if (text) {
        text.value = said[`text-${number}`] = `${number} in turn ${turn}`;
        text.dispatchEvent(new InputEvent("input", { bubbles: true }));
        text.dispatchEvent(new Event("change", { bubbles: true }));
      } else {
        const level = levels[Math.floor(turn / mine.length) % levels.length];
        said[`choice-${number}`] = level;
        host.querySelector(`[name="i.choice-${number}"][value=${level}]`).click();
      }
      await saved();
    }
    window.said = said;
  })();
}"""


@pytest.mark.audit
@engines()
def test_fault_15_two_tabs_different_items(engine: Engine, tree: Tree, serve: Serve) -> None:
    url = serve(small_site(tree, QUIZ)).url
    tabs = [Form(engine.page()), Form(engine.page())]
    for tab in tabs:  # both are open before anything is answered
        tab.go(url)
    for start, tab in enumerate(tabs):
        tab.page.run(WORK, list(range(start, ITEMS, 2)), CHANGES, LEVELS)
    expected = {}
    for tab in tabs:
        tab.until("is done", "() => window.said", patience=120)
        expected |= tab.page.run("() => window.said")
    assert len(expected) == ITEMS

    kept = tabs[0].record()
    (attempt,) = kept["attempts"].values()
    assert {key: entry[0] for key, entry in attempt["answers"].items()} == expected
    assert all(len(entry) == 2 for entry in attempt["answers"].values())  # nothing waits
    assert kept["meta"]["current/one"] == attempt["id"]
    assert kept["meta"]["n"] == 2 * CHANGES
    for tab in tabs:  # each shows what the other did
        tab.shows(**expected)


@pytest.mark.parametrize("keep", ["this", "other"])
@engines()
def test_fault_16_two_tabs_the_same_item(open_form: Open, keep: str) -> None:
    first, second = open_form(), open_form()
    first.begin("why", "Written on the left")
    second.begin("why", "Written on the right")
    for tab in (first, second):
        tab.saved()
    # Whoever was second has both; the other tab sees the same.
    (attempt,) = first.record()["attempts"].values()
    this, _, other = attempt["answers"]["why"]
    assert {this, other} == {"Written on the left", "Written on the right"}
    for tab in (first, second):
        tab.reload().shows(why=this)
        for words in ("Written in another tab:", other):
            seen = "words => document.querySelector('self-check').innerText.includes(words)"
            tab.until(f"shows “{words}”", seen, words)

    first.press("Keep this one" if keep == "this" else "Keep the other")
    for tab in (first, second):
        tab.shows(why=this if keep == "this" else other)
        gone = "() => !document.querySelector('self-check').innerText.includes('another tab')"
        tab.until("asks no more", gone)
    assert first.page.run("() => document.activeElement.name") == "i.why"


def test_what_one_tab_clears_is_cleared_in_the_other(context: BrowserContext, url: str) -> None:
    first, second = (SelfCheck(context.new_page(), "one") for _ in range(2))
    for tab in (first, second):
        tab.page.goto(url)
        tab.ready()
    first.choose("One?", "Good")
    second.noted(1)
    expect(second.option("One?", "Good")).to_be_checked()
    second.clear("One?").click()
    expect(first.option("One?", "Good")).not_to_be_checked()
    expect(first.summary).not_to_contain_text("noted")
