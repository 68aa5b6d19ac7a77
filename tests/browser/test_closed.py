"""A database that the browser closes under the page is opened again, unseen."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.pages import SelfCheck, Tree, small_site
from tests.browser.test_answering import KINDS
from tests.conftest import Serve


def test_a_database_that_closes_is_opened_again(page: Page, tree: Tree, serve: Serve) -> None:
    page.add_init_script("""
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...all) {
  const opening = open.apply(this, all);
  opening.addEventListener("success", () => { window.database = opening.result; });
  return opening;
};""")
    page.goto(serve(small_site(tree, KINDS)).url)
    one = SelfCheck(page, "one").ready()
    one.choose("One?", "Yes")
    one.saved()
    page.evaluate("window.database.close()")
    one.write("Why?", "It was late.")
    one.noted(2).saved()
    page.reload()
    one.ready().noted(2)
