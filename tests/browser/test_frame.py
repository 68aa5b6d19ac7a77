"""A self-check in a frame on a page of another site: its height, what it tells, and whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Frame, Page, expect

from tests.browser.pages import Tree
from tests.browser.test_embed import EMBED
from tests.conftest import Serve
from tests.tools.profile import Profile

SECRET = "MARKED-PRIVATE"  # noqa: S105 - an answer
# What a page around does in each of the three ways; H5P's is a resizer written from its protocol.
LTI = """\
addEventListener("message", ({data}) => {
  if (data.subject !== "lti.frameResize") return;
  document.querySelector("iframe").style.height = data.height + "px";
});"""
H5P = """addEventListener("message", ({data, source, origin}) => {
  if (data.context !== "h5p") return;
  const frame = document.querySelector("iframe");
  const say = action => source.postMessage({context: "h5p", action}, "*");
  if (data.action === "hello") say("hello");
  if (data.action === "prepareResize") {
    if (frame.clientHeight === data.scrollHeight && data.scrollHeight === data.clientHeight) return;
    frame.style.height = data.clientHeight + "px";
    say("resizePrepared");
  }
  if (data.action === "resize") frame.style.height = data.scrollHeight + "px";
});"""
OPEN = """const frame = document.querySelector("iframe");
addEventListener("message", ({data, source}) => {
  if (source !== frame.contentWindow || data.type !== "iframe-resized") return;
  frame.style.height = data.height + "px";
});
const init = () => frame.contentWindow.postMessage({type: "iframe-child-init"}, "*");
frame.addEventListener("load", init);"""
LISTEN = """window.heard = [];
addEventListener("message", event => heard.push({origin: event.origin, ...event.data}));"""
HELLO = """addEventListener("message", ({data, source}) => {
  if (data.action === "ready") source.postMessage({context: "selfcheck/1", action: "hello"}, "*");
});"""
ANSWERS = [{"item": "clear", "value": "low"}, {"item": "one", "value": "yes"}]
EVENTS = """() => heard.filter(({context}) => context === "selfcheck/1")"""


class Host:
    """A page of the site `localhost` around a frame of the site `127.0.0.1`."""

    def __init__(self, page: Page, frame: Frame) -> None:
        self.page = page
        self.frame = frame
        self.form = frame.locator("self-check")

    def ready(self) -> Host:
        expect(self.form).not_to_have_attribute("data-state", "loading")
        return self

    def events(self) -> list[dict[str, Any]]:
        return list(self.page.evaluate(EVENTS))

    def event(self, action: str) -> dict[str, Any]:
        """Wait for the last of the events of a kind."""
        self.page.wait_for_function(
            "action => heard.some(one => one.context === 'selfcheck/1' && one.action === action)",
            arg=action,
        )
        return [one for one in self.events() if one["action"] == action][-1]

    def answer(self) -> None:
        """Answer three questions, one of them privately."""
        self.form.get_by_role("group", name="How clear was it?").get_by_role(
            "radio", name=re.compile("^Low")
        ).check()
        one = self.form.get_by_role("group", name="One?", exact=True)
        one.get_by_role("radio", name=re.compile("^Yes")).check()
        self.form.get_by_label("Why?", exact=True).fill(SECRET)
        self.form.get_by_label("Why?", exact=True).blur()
        expect(self.form.locator(".sc-noted")).to_have_text("3 noted")

    def show(self) -> None:
        self.form.get_by_role("button", name="Show what this says").click()


@pytest.fixture(scope="module")
def site(tree: Tree) -> Path:
    build = tree(EMBED)
    assert build.ok, build.log
    return build.site


Around = Callable[..., Host]


@pytest.fixture
def around(site: Path, serve: Serve, tmp_path: Path) -> Around:
    """Put the self-check into a page of another site, with this script."""
    embedded = serve(site).url
    address = serve(tmp_path).url.replace("127.0.0.1", "localhost")

    def make(page: Page, script: str, options: str = "", attributes: str = "") -> Host:
        options = options.replace("HOST", address.rstrip("/"))
        (tmp_path / "index.html").write_text(
            f"""<!doctype html><html lang="en"><title>A course</title>
<script>{LISTEN}</script>
<iframe title="A self-check" src="{embedded}embed/one/{options}" {attributes}></iframe>
<script>{script}</script>""",
            "utf-8",
        )
        page.goto(address)
        (frame,) = page.main_frame.child_frames
        return Host(page, frame).ready()

    return make


@pytest.fixture
def partitioned(profile: Profile) -> Iterator[BrowserContext]:
    """A browser as a reader has it, which keeps apart what frames of other sites store."""
    yield profile.context
    profile.close()


def fits(host: Host) -> None:
    """Wait until the frame is as high as what is in it, and nothing has to be scrolled."""
    inside, height = "document.documentElement.getBoundingClientRect().height", 0.0
    for _ in range(100):
        height = host.frame.evaluate(inside)
        if abs(host.frame.evaluate("innerHeight") - height) < 2:
            break
        host.page.wait_for_timeout(100)
    assert host.frame.evaluate("innerHeight") == pytest.approx(height, abs=2)
    assert height > 1000


@pytest.mark.parametrize("script", [LTI, H5P, OPEN], ids=["lti", "h5p", "open-iframe-resizer"])
def test_the_frame_is_as_high_as_what_is_in_it(page: Page, around: Around, script: str) -> None:
    host = around(page, script)
    fits(host)
    host.frame.locator("self-check summary").first.click()
    host.page.wait_for_function("document.querySelector('iframe').clientHeight < 300")
    host.frame.locator("self-check summary").first.click()
    fits(host)


def test_without_any_script_it_scrolls_inside_and_opens_on_its_own_page(
    page: Page, around: Around
) -> None:
    host = around(page, "", attributes='width="400" height="500"')
    assert host.frame.evaluate("innerHeight") == 500
    link = host.frame.get_by_role("link", name="Open on its own page")
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.locator("self-check")).to_be_visible()
    assert opened.value.url.endswith("/#selfcheck-one")


def test_the_page_around_learns_what_happens_and_not_what_is_answered(
    page: Page, around: Around
) -> None:
    host = around(page, HELLO, "#cohort=spring-27")
    told = host.form.locator(".sc-asking")
    expect(told).to_contain_text("It does not learn what you answered.")
    expect(told.get_by_role("button")).to_have_count(0)
    host.answer()
    host.show()
    assert host.event("completed")["noted"] == 3
    assert {one["action"] for one in host.events()} == {"ready", "started", "progress", "completed"}
    assert {one["cohort"] for one in host.events()} == {"spring-27"}
    assert "answers" not in str(host.events())
    assert SECRET not in str(host.page.evaluate("heard"))


def test_answers_go_to_the_origin_that_was_named_after_a_yes(page: Page, around: Around) -> None:
    host = around(page, HELLO, "#origin=HOST")
    asked = host.form.locator(".sc-asking")
    expect(asked).to_contain_text("asks for your answers")
    asked.get_by_text("What would go there").click()
    expect(asked.get_by_role("listitem").first).to_be_visible()
    host.answer()
    host.show()
    assert "answers" not in host.event("completed")
    asked.get_by_role("button", name="Yes, send them").click()
    expect(asked.get_by_role("button", name="Send nothing more")).to_be_focused()
    host.show()
    host.page.wait_for_function("heard.some(one => one.answers)")
    assert host.event("completed")["answers"] == ANSWERS
    assert SECRET not in str(host.page.evaluate("heard"))


def test_a_page_that_was_not_named_is_told_nothing(page: Page, around: Around) -> None:
    notes: list[str] = []
    page.on("console", lambda message: notes.append(message.text))
    host = around(page, HELLO, "#origin=https://canvas.example")
    host.answer()
    host.show()
    expect(host.form.locator(".sc-result")).not_to_be_empty()
    assert {one["action"] for one in host.events()} == {"ready"}
    expect(host.form.locator(".sc-asking")).to_have_count(0)
    assert [one for one in notes if "nothing is told to http://localhost" in one]


def test_another_sites_frame_keeps_its_answers_apart_and_says_so(
    partitioned: BrowserContext, around: Around
) -> None:
    host = around(partitioned.new_page(), "")
    expect(host.form.locator(".sc-where")).to_contain_text("for this frame alone")
    host.answer()
    expect(host.form.locator(".sc-saved")).to_have_text("Saved on this device")
    own = partitioned.new_page()
    own.goto(host.frame.url)
    expect(own.locator("self-check")).to_have_attribute("data-state", "ready")
    expect(own.locator(".sc-noted")).to_be_empty()
    expect(own.locator(".sc-where")).to_contain_text("Your answers go to no server.")
    host.page.reload()
    (frame,) = host.page.main_frame.child_frames
    expect(frame.locator(".sc-noted")).to_have_text("3 noted")


def test_where_a_frame_is_refused_storage_nobody_is_told_that_it_keeps_something(
    page: Page, around: Around
) -> None:
    page.add_init_script("delete Window.prototype.indexedDB; delete window.indexedDB")
    host = around(page, "")
    expect(host.form).to_have_attribute("data-state", "memory")
    expect(host.form.locator(".sc-where")).to_contain_text("Nothing is kept here")


def test_in_a_sandbox_it_works_in_memory_and_says_so(
    partitioned: BrowserContext, around: Around
) -> None:
    host = around(partitioned.new_page(), LTI, attributes='sandbox="allow-scripts"')
    where = host.form.locator(".sc-where")
    expect(where).to_contain_text("Nothing is kept here")
    fits(host)
    host.answer()
    host.show()
    expect(host.form.locator(".sc-result")).to_contain_text("What this says")
    where.get_by_role("button", name="Keep a copy").click()
    dialog = host.frame.get_by_role("dialog", name="Keep a copy")
    text = dialog.get_by_label("The text", exact=True)
    expect(text).to_have_value(re.compile("How clear was it"))


def test_the_script_for_hosts(page: Page, around: Around, site: Path, serve: Serve) -> None:
    url = serve(site).url
    listen = "addEventListener('selfcheck-completed', ({detail}) => { window.done = detail; });"
    tag = f"</script><script src='{url}embed/selfcheck-host.js'></script><script>"
    host = around(page, f"{listen}{tag}", "#origin=HOST", "data-selfcheck")
    fits(host)
    host.form.locator(".sc-asking").get_by_role("button", name="Yes, send them").click()
    host.answer()
    host.show()
    page.wait_for_function("window.done")
    assert page.evaluate("done.answers") == ANSWERS
    # Forged by the page itself: not from the frame.
    forged = "{context: 'selfcheck/1', action: 'completed'}"
    page.evaluate(f"delete window.done; postMessage({forged}, '*')")
    page.wait_for_timeout(100)
    assert page.evaluate("window.done === undefined")
