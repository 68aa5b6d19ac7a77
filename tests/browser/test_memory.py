"""Where the browser keeps nothing: said at once, and all the rest works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SMALL_DATABASE, SelfCheck, Tree, record, small_site
from tests.browser.test_answering import KINDS
from tests.conftest import Serve

NOTICE = "This browser keeps nothing: your answers go with the page."

MISSING = "Object.defineProperty(window, 'indexedDB', { value: undefined })"
SILENT = "IDBFactory.prototype.open = () => new EventTarget()"
REFUSED = """
IDBFactory.prototype.open = () => { throw new DOMException("", "SecurityError") };
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError") } });
}
"""


@pytest.fixture
def site(tree: Tree) -> Path:
    return small_site(tree, KINDS)


@pytest.mark.parametrize("script", [MISSING, SILENT, REFUSED], ids=["missing", "silent", "refused"])
def test_it_says_so_and_works(page: Page, site: Path, serve: Serve, script: str) -> None:
    page.add_init_script(script)
    page.goto(serve(site).url)
    one = SelfCheck(page, "one")
    # Within two seconds, and time for a slow machine to say it.
    expect(one.notice).to_have_text(NOTICE, timeout=4_000)
    works(one)
    one.press("Keep a copy")
    with page.expect_download() as download:
        one.dialog("Keep a copy").get_by_role("button", name="Save as a file").click()
    kept = json.loads(download.value.path().read_text("utf-8"))
    (attempt,) = kept["attempts"]
    assert attempt["answers"]["one"][0] == "yes"
    assert attempt["answers"]["why"][0] == "It was late."
    page.reload()
    expect(one.notice).to_have_text(NOTICE, timeout=4_000)
    expect(one.option("One?", "Yes")).not_to_be_checked()


def works(one: SelfCheck) -> None:
    one.choose("One?", "Yes")
    one.write("Why?", "It was late.")
    one.noted(2)
    expect(one.root).to_have_attribute("data-state", "memory")
    expect(one.saved_word).not_to_contain_text("Saved")
    expect(one.root.get_by_role("button", name="Not your own device?")).to_be_hidden()
    one.show()
    expect(one.result).to_contain_text("You noted 2.")
    expect(one.result).to_contain_text("Then go on.")


def test_in_a_sandboxed_frame(page: Page, site: Path, serve: Serve) -> None:
    url = serve(site).url
    frame = f"<iframe sandbox='allow-scripts' src='{url}' width=800 height=3000></iframe>"
    page.route("**/host.html", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto(url + "host.html")
    one = SelfCheck(page, "one")
    inside = page.frame_locator("iframe")
    one.root = inside.locator("#selfcheck-one")
    one.summary = one.root.locator("summary").first
    one.saved_word, one.notice = one.root.locator(".sc-saved"), one.root.locator(".sc-notice")
    one.result = one.root.locator(".sc-result")
    expect(one.notice).to_have_text(NOTICE, timeout=4_000)
    works(one)
    one.press("Keep a copy")
    text = inside.get_by_role("dialog", name="Keep a copy").get_by_label("The text", exact=True)
    expect(text).to_have_value("Every kind\n\nOne? Yes\nOne next step: One? Then go on.\n")
    assert record(page, SMALL_DATABASE)["attempts"] == {}


def test_a_database_that_closes_is_opened_again(page: Page, site: Path, serve: Serve) -> None:
    page.add_init_script("""
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...all) {
  const opening = open.apply(this, all);
  opening.addEventListener("success", () => { window.database = opening.result; });
  return opening;
};""")
    page.goto(serve(site).url)
    one = SelfCheck(page, "one").ready()
    one.choose("One?", "Yes")
    one.saved()
    page.evaluate("window.database.close()")
    one.write("Why?", "It was late.")
    one.noted(2).saved()
    page.reload()
    one.ready().noted(2)


def test_what_cannot_be_saved_is_said_and_can_be_tried_again(
    page: Page, site: Path, serve: Serve
) -> None:
    page.goto(serve(site).url)
    one = SelfCheck(page, "one").ready()
    one.choose("One?", "Yes")
    one.saved()
    page.evaluate("""() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function () {
        throw new DOMException("", "QuotaExceededError");
      };
      window.mend = () => { IDBObjectStore.prototype.put = put; };
    }""")
    one.write("Why?", "It was late.")
    expect(one.notice).to_contain_text("Not saved. There is no room left on this device.")
    expect(one.saved_word).to_have_text("Not saved")
    one.noted(2)
    expect(one.field("Why?")).to_have_value("It was late.")
    page.evaluate("window.mend()")
    one.press("Try again")
    one.saved()
    expect(one.notice).to_be_hidden()
    page.reload()
    expect(one.ready().field("Why?")).to_have_value("It was late.")
