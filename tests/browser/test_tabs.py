"""Two tabs at once: nothing of either is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.pages import SMALL_DATABASE, SelfCheck, Tree, record, small_site
from tests.conftest import Serve

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
WORK = """([mine, changes, levels]) => {
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


@pytest.fixture
def tabs(context: BrowserContext, tree: Tree, serve: Serve) -> tuple[SelfCheck, SelfCheck]:
    """Two tabs of one page, both open before anything is answered."""
    url = serve(small_site(tree, QUIZ)).url
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(url)
    return SelfCheck(first, "one").ready(), SelfCheck(second, "one").ready()


def said(page: Page) -> dict[str, str]:
    page.wait_for_function("window.said", timeout=30_000)
    return dict(page.evaluate("window.said"))


def test_two_hundred_changes_in_each_of_two_tabs(tabs: tuple[SelfCheck, SelfCheck]) -> None:
    first, second = tabs
    for start, tab in enumerate(tabs):
        tab.page.evaluate(WORK, [list(range(start, ITEMS, 2)), CHANGES, LEVELS])
    expected = said(first.page) | said(second.page)
    assert len(expected) == ITEMS

    kept = record(first.page, SMALL_DATABASE)
    (attempt,) = kept["attempts"].values()
    assert {key: entry[0] for key, entry in attempt["answers"].items()} == expected
    assert all(len(entry) == 2 for entry in attempt["answers"].values())  # nothing waits
    assert kept["meta"]["current/one"] == attempt["id"]
    assert kept["meta"]["n"] == 2 * CHANGES

    for tab in tabs:  # each shows what the other did
        tab.noted(ITEMS)
        for number in range(3, ITEMS, 4):
            text = tab.field(f"Text {number}?")
            expect(text).to_have_value(expected[f"text-{number}"])
        checked = tab.root.get_by_role("radio", checked=True)
        assert [one.input_value() for one in checked.all()] == [
            expected[f"choice-{number}"] for number in range(ITEMS) if number % 4 != 3
        ]


@pytest.mark.parametrize("keep", ["this", "other"])
def test_two_texts_for_one_question_are_both_kept_until_the_reader_chooses(
    tabs: tuple[SelfCheck, SelfCheck], keep: str
) -> None:
    first, second = tabs
    first.field("Text 3?").fill("Written on the left")
    second.field("Text 3?").fill("Written on the right")
    for tab in tabs:
        tab.saved()
    # Whoever was second has both; the other tab sees the same.
    (entry,) = [
        one["answers"]["text-3"] for one in record(first.page, SMALL_DATABASE)["attempts"].values()
    ]
    assert {entry[0], entry[2]} == {"Written on the left", "Written on the right"}
    for tab in tabs:
        tab.page.reload()
        tab.ready()
        expect(tab.field("Text 3?")).to_have_value(entry[0])
        expect(tab.root.get_by_text("Written in another tab:")).to_be_visible()
        expect(tab.root.get_by_text(entry[2])).to_be_visible()

    first.press("Keep this one" if keep == "this" else "Keep the other")
    chosen = entry[0] if keep == "this" else entry[2]
    for tab in tabs:
        expect(tab.field("Text 3?")).to_have_value(chosen)
        expect(tab.root.get_by_text("Written in another tab:")).to_have_count(0)
    expect(first.field("Text 3?")).to_be_focused()


def test_what_one_tab_clears_is_cleared_in_the_other(tabs: tuple[SelfCheck, SelfCheck]) -> None:
    first, second = tabs
    first.choose("Choice 0?", "Level two")
    second.noted(1)
    expect(second.option("Choice 0?", "Level two")).to_be_checked()
    second.clear("Choice 0?").click()
    expect(first.option("Choice 0?", "Level two")).not_to_be_checked()
    expect(first.summary).not_to_contain_text("noted")
