"""A browser's translator replaces the page's texts, also those that come later: nothing breaks.

It puts <font><font>TEXT</font></font> in the place of each text, as browsers' own translators do.
Here it adds a mark that is not seen, so that a test finds every text by its words, and finds out
where a translated word went.
"""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import BARE, SMALL_DATABASE, SelfCheck, Tree, record
from tests.browser.test_answering import KINDS
from tests.browser.test_record import Record
from tests.conftest import Serve

MARK = "\u200b"
TRANSLATOR = """
(() => {
  const never = "script, style, noscript, textarea, template, title";
  const translate = text => {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest(never)) return;
    if (text.parentElement.closest("font")) return;
    const [outer, inner] = ["font", "font"].map(name => document.createElement(name));
    outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
    inner.textContent = text.data + "\\u200b";
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = node => {
    if (node.nodeType === 3) return translate(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(translate);
  };
  const later = new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") all(target);
      else addedNodes.forEach(all);
    }
  });
  later.observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener("DOMContentLoaded", () => all(document.body));
})();
"""
SITE = {
    **BARE,
    "docs/index.md": "# A page\n\n/// selfcheck | one open\n///\n",
    "docs/my-record.md": "# My record\n\n/// selfcheck-record\n///\n",
    "quizzes/one.yml": KINDS,
}
COPY = "Copy two requirements."


@pytest.fixture
def url(page: Page, tree: Tree, serve: Serve) -> str:
    build = tree(SITE)
    assert build.ok, build.log
    page.add_init_script(TRANSLATOR)
    return serve(build.site).url


@pytest.fixture
def one(page: Page, url: str) -> SelfCheck:
    page.goto(url)
    return SelfCheck(page, "one").ready()


def kept(page: Page) -> str:
    """Return all that is kept, as text."""
    return json.dumps(record(page, SMALL_DATABASE), ensure_ascii=False)


def translated(page: Page) -> None:
    """Every text that can be seen has gone through the translator."""
    left = page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const left = [];
          while (walker.nextNode()) {
            const { data, parentElement } = walker.currentNode;
            const ours = parentElement.closest("font, script, style, textarea, template");
            if (data.trim() && !ours) left.push(data);
          }
          return left;
        }"""
    )
    assert left == []


def test_a_result_follows_the_answers(one: SelfCheck) -> None:
    page = one.page
    one.choose("How clear was it?", "Low")
    one.choose("Always?", "High")
    one.choose("And the third?", "Low")
    one.choose("One?", "Yes")
    row = one.row(COPY, 0, "Cooking").now("Low").needed("High")
    one.noted(5).saved().show()
    translated(page)
    expect(one.result).to_contain_text("You noted 5.")
    expect(one.result).to_contain_text("2 × “Low”")
    expect(one.result.locator(".sc-next")).to_contain_text("Cooking")

    one.choose("And the third?", "High")
    one.write("Why?", "Because")
    expect(one.result).to_contain_text("You noted 6.")
    expect(one.result).to_contain_text("1 × “Low”")
    translated(page)
    row.now("High")
    expect(one.result.locator(".sc-next")).not_to_contain_text("Cooking")
    one.clear("clearness").click()
    one.clear("Always?").click()
    expect(one.result).to_contain_text("You noted 4.")
    row.now("Low")
    expect(one.result.locator(".sc-next")).to_contain_text("Cooking")
    table = one.result.get_by_role("table")
    expect(table.get_by_role("row", name="Cooking Low High")).to_be_visible()

    one.result.get_by_role("button", name="Plan this").first.click()
    page.keyboard.type("it is Saturday")
    expect(one.result.locator(".sc-plans")).to_contain_text("it is Saturday")
    one.saved()
    one.result.get_by_role("button", name="Done").click()
    expect(one.result.locator(".sc-plans")).to_contain_text("Done")
    one.saved().page.reload()
    one.ready().noted(4)
    expect(one.result).to_contain_text("it is Saturday")


def test_what_is_kept_is_in_the_words_of_its_author(one: SelfCheck) -> None:
    one.choose("How clear was it?", "Low")
    one.row(COPY, 0, "Cooking").now("Low")
    one.write("When?", "2027-02-03")
    one.noted(3).saved()
    found = kept(one.page)
    assert "How clear was it?" in found
    assert "Cooking" in found
    assert MARK not in found
    letter = one.field("A letter of thanks")
    expect(letter).to_have_value(re.compile("^Thank you for February 3, 2027."))
    mail = one.root.locator(".sc-mail").get_attribute("href") or ""
    assert "subject=Our talk on February 3, 2027" in unquote(mail)
    assert MARK not in unquote(mail)


def test_dialogs_open_and_do_what_they_say(one: SelfCheck) -> None:
    page = one.page
    one.choose("How clear was it?", "Low")
    one.noted(1).saved().show()
    dialog = one.copying()
    translated(page)
    text = dialog.get_by_label("The text", exact=True)
    expect(text).not_to_have_value("")
    before = text.input_value()
    dialog.get_by_role("checkbox", name="How clear was it?").uncheck()
    expect(text).not_to_have_value(before)
    assert "How clear was it?" in before
    assert "How clear was it?" not in text.input_value()
    page.keyboard.press("Escape")

    one.press("Delete this")
    one.dialog("Delete these answers?").get_by_role("button", name="Delete these answers").click()
    expect(one.summary).not_to_contain_text("noted")
    one.root.get_by_role("button", name="Undo").click()
    one.noted(1)
    expect(one.option("How clear was it?", "Low")).to_be_checked()


def test_my_record_shows_what_changes(page: Page, url: str, one: SelfCheck) -> None:
    one.choose("How clear was it?", "Low")
    one.choose("One?", "Yes")
    one.noted(2).saved().show()
    mine = Record(page, url).go()
    expect(mine.quiz("Every kind")).to_contain_text("2 noted")
    translated(page)
    mine.press(mine.quiz("Every kind"), "Delete")
    translated(page)
    mine.press(mine.dialog("Delete this?"), "Delete")
    expect(mine.root).to_contain_text("Nothing is noted yet")
    mine.press(mine.root, "Bring it back")
    expect(mine.quiz("Every kind")).to_contain_text("2 noted")
    assert MARK not in kept(page)
