"""What a reader types or opens is shown as text, wherever it is shown, and never runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SelfCheck, Tree, small_site
from tests.browser.test_answering import KINDS
from tests.browser.test_kept_file import choose, keep
from tests.conftest import Serve

PAYLOAD = "<img src=x onerror=alert(1)>"
OWN = "Copy two requirements."


@pytest.fixture
def seen(page: Page) -> list[str]:
    """What must not happen: a dialog of the browser, a word in the console, an image asked for."""
    seen: list[str] = []
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: seen.append(message.text))
    page.on("request", lambda one: seen.append(one.url) if one.url.endswith("/x") else None)
    return seen


def test_it_is_shown_as_text_and_runs_nowhere(
    page: Page, tree: Tree, serve: Serve, tmp_path: Path, seen: list[str]
) -> None:
    # Without a closing, so that the result ends with a line of its own.
    quiz = "\n".join(line for line in KINDS.splitlines() if not line.startswith("closing:"))
    quiz = quiz.replace('      tonight: {plan: "And tonight?", if: I wake & think}\n', "")
    quiz = quiz.replace('      tonight: {plan: "And tonight?", if: I wake & think}', "")
    page.goto(serve(small_site(tree, quiz)).url)
    one = SelfCheck(page, "one").ready()
    one.row(OWN, 0, PAYLOAD).now("Low").needed("High")
    one.choose("One?", "Yes")
    one.write("Why?", PAYLOAD)
    one.saved().show()
    line = one.group("One If-then line")
    line.get_by_label("then I will").fill(PAYLOAD)
    one.saved()

    expect(one.result.locator(".sc-next")).to_contain_text(PAYLOAD)
    assert one.cells()[1][0].startswith(PAYLOAD)
    dialog = one.copying()
    expect(dialog.get_by_role("checkbox", name=PAYLOAD).first).to_be_visible()
    expect(dialog).to_contain_text(f"Why? {PAYLOAD}")
    dialog.get_by_role("button", name="Close").click()

    file = keep(one, tmp_path / "kept.json")
    # In a file everything may be hostile, the names of what was asked included.
    hostile = file.read_text("utf-8").replace('"title":"Every kind"', f'"title":"{PAYLOAD}"')
    assert hostile.count(PAYLOAD) >= 4
    file.write_text(hostile, "utf-8")
    one.press("Delete this")
    one.page.get_by_role("button", name="Delete these answers").click()
    expect(one.summary).not_to_contain_text("noted")
    opening = choose(one, file)
    expect(opening.get_by_role("listitem").first).to_contain_text(PAYLOAD)
    opening.get_by_role("button", name="Open it here").click()
    opening.get_by_role("button", name="Close").click()
    expect(one.result.locator(".sc-next")).to_contain_text(PAYLOAD)

    page.reload()
    one.ready()
    expect(one.field("Why?")).to_have_value(PAYLOAD)
    expect(one.result.locator(".sc-next")).to_contain_text(PAYLOAD)
    title = one.rows(OWN).first.get_by_label("In your own words")
    expect(title).to_have_value(PAYLOAD)
    one.rows(OWN).first.get_by_role("button", name="Remove").click()
    expect(one.root.get_by_text(f"Removed: {PAYLOAD}")).to_be_visible()
    assert page.locator("img[src=x]").count() == 0
    assert seen == []


def test_two_tabs_show_it_as_text_too(
    page: Page, tree: Tree, serve: Serve, seen: list[str]
) -> None:
    url = serve(small_site(tree, KINDS.replace("show_if: {one: yes}", ""))).url
    other = page.context.new_page()
    # The second hears nothing of the first, and so writes over what it has not seen.
    page.add_init_script("BroadcastChannel.prototype.postMessage = () => {}")
    for tab in (page, other):
        tab.goto(url)
    first, second = SelfCheck(page, "one").ready(), SelfCheck(other, "one").ready()
    first.field("Why?").fill(PAYLOAD)
    second.field("Why?").fill(f"{PAYLOAD} twice")
    first.saved()
    second.saved()
    for card in (first, second):
        expect(card.root.get_by_text("Written in another tab:")).to_be_visible()
        expect(card.root.get_by_text(PAYLOAD).first).to_be_visible()
        assert card.page.locator("img[src=x]").count() == 0
    assert seen == []
