"""axe finds nothing: light and dark, narrow and wide, in every state.

One page of each sort, and each chapter in one width and light, are looked at in every test run; the
other widths and states belong to the audit.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache, partial

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import HANDLING, ROOT, WHAT_TO_DO, SelfCheck, begins

AXE = ROOT / "plugins" / "web" / "node_modules" / "axe-core" / "axe.min.js"
# The home page, one with tables and code, one with lists alone, and the one that is not there. All
# pages are looked at by test_axe_all_rules.
PAGES = ("", "authors/wording/", "bootcamps/", "404.html")
RUN = """async part => {
  await Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})));
  const { violations } = await axe.run(part, { resultTypes: ["violations"] });
  return violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.target.join(" ")}\\n    ${node.html}\\n    ${node.failureSummary}`));
}"""
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")


@cache
def axe() -> str:
    return AXE.read_text("utf-8")


def look_at(
    page: Page, state: str, part: str = "article", schemes: tuple[str, ...] = SCHEMES
) -> list[str]:
    """Return what axe finds on a part of the page as it stands, light and dark."""
    found = []
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        theme = {"light": "default", "dark": "slate"}[scheme]
        page.wait_for_function(f"document.body.dataset.mdColorScheme == '{theme}'")
        found += [f"{state}, {scheme}: {one}" for one in page.evaluate(RUN, part)]
    return found


def test_axe_sees_what_is_wrong(page: Page, guide: str) -> None:
    page.goto(guide)
    page.evaluate(axe())
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    found = look_at(page, "pale")
    assert "pale, light: color-contrast" in "".join(found)
    assert not any(one.startswith("pale, dark") for one in found)


@pytest.mark.parametrize("path", PAGES)
def test_pages(page: Page, guide: str, path: str) -> None:
    answer = page.goto(guide + path)
    assert answer is not None
    assert answer.ok
    page.evaluate(axe())
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        # What stands around the article is the same on all pages.
        found += look_at(page, f"{width} px", "article" if path in PAGES[1:3] else "html")
    assert not found, "\n".join(found)


def answer_first_day(page: Page) -> Iterator[SelfCheck]:
    first = SelfCheck(page, "first-day").open()
    first.choose("How much room does the no take today?", "It comes and goes")
    first.write("Whom will I tell?", "Ines")
    yield first.noted(2).saved()


def answer_all(page: Page) -> Iterator[SelfCheck]:
    yield from answer_first_day(page)
    reflection = SelfCheck(page, "interview-reflection").open()
    for question, level in (
        ("The answer I was glad about. What did it rest on?", "A situation, my part, and how"),
        ("The question that mattered most to them. What did my answer rest on?", "A general view"),
        ("The question I found hardest. What did my answer rest on?", "A general view"),
        ("Which reason was I given?", "A skill or experience"),
    ):
        reflection.choose(question, level)
    yield reflection.noted(4).saved()
    gaps = SelfCheck(page, "skill-gaps").open()
    label = "Copy three to five requirements from the advert."
    for number, title in enumerate(("Querying data with SQL", "Talks", "Polish")):
        gaps.row(label, number, title).now("With help").needed("On my own")
    gaps.rows(label).nth(2).get_by_role("button", name="Remove").click()
    gaps.pick("Planning work that others wait for").now("On my own")
    yield gaps.noted(3).saved()


@pytest.mark.parametrize(
    ("path", "answer", "width", "schemes"),
    [
        (HANDLING, answer_first_day, 1280, ("dark",)),
        *(
            pytest.param(path, answer, width, SCHEMES, marks=pytest.mark.audit)
            for path, answer in ((HANDLING, answer_first_day), (WHAT_TO_DO, answer_all))
            for width in WIDTHS
        ),
    ],
)
def test_chapters_in_every_state(
    page: Page,
    guide: str,
    path: str,
    answer: Callable[[Page], Iterator[SelfCheck]],
    width: int,
    schemes: tuple[str, ...],
) -> None:
    look = partial(look_at, page, schemes=schemes)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(guide + path)
    page.evaluate(axe())
    SelfCheck(page, "first-day").ready()
    found = look("closed", "html")
    for card in page.locator("self-check > details > summary").all():
        card.click()
    found += look("open")
    cards = list(answer(page))
    found += look("answered")
    for card in cards:
        card.show()
        more = card.result.locator("details > summary")
        for one in (card.root.locator(".sc-reading > summary"), more):
            if one.count():
                one.click()
    found += look("with the result")
    last = cards[-1]
    offer = last.result.get_by_role("button", name=begins("Plan this")).first
    assert offer.count() or path == HANDLING
    if offer.count():
        offer.click()
        page.keyboard.type("it is Saturday")
        expect(last.result.locator(".sc-plan-entry")).to_have_count(1)
        found += look("planning", ".sc-result")
        send = last.result.get_by_role("button", name=begins("Send it to one person"))
        send.click()
        expect(last.dialog("Send it to one person")).to_be_visible()
        found += look("dialog Send it to one person", "dialog[open]")
        page.keyboard.press("Escape")
        expect(send).to_be_focused()
        last.result.get_by_role("button", name=begins("Done")).click()
        found += look("with a plan done", ".sc-result")
    last.press("Not your own device?")
    expect(last.notice).to_be_visible()
    found += look("asked whose device it is", ".sc-bar")
    last.press("No")
    for button, heading in (
        ("Keep a copy", "Keep a copy"),
        ("Open a kept copy", "Open a kept copy"),
        ("Delete this", "Delete these answers?"),
    ):
        last.press(button)
        expect(last.dialog(heading)).to_be_visible()
        found += look(f"dialog {heading}", "dialog[open]")
        if button == "Keep a copy":
            for fold in ("Copy a summary to pass on", "Other ways"):
                last.dialog(heading).get_by_text(fold, exact=True).click()
            found += look("dialog Keep a copy, unfolded", "dialog[open]")
        page.keyboard.press("Escape")
        expect(last.dialog(heading)).to_have_count(0)
    assert not found, "\n".join(found)


@pytest.mark.audit
@pytest.mark.parametrize("width", [320, 1280])
def test_dialogs_of_the_whole_record(page: Page, guide: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(guide + WHAT_TO_DO)
    list(answer_all(page))
    page.goto(guide + "my-record/")
    page.evaluate(axe())
    page.get_by_role("button", name="Keep a copy", exact=True).click()
    dialog = page.locator("dialog[open]")
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Save as a file").click()
    kept = json.loads(download.value.path().read_text("utf-8"))
    found = look_at(page, "a file was handed over", "dialog[open]")
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Copy a summary to pass on", exact=True).click()
    expect(dialog.get_by_label("The text", exact=True)).to_be_visible()
    for fold in dialog.locator("summary").all():
        fold.click()
    found += look_at(page, "a summary", "dialog[open]")
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Open a kept copy", exact=True).click()
    kept["attempts"][0]["answers"] = {}
    kept["attempts"][1]["answers"]["more"] = ["x", kept["meta"]["n"]]
    file = {"name": "kept.json", "mimeType": "", "buffer": json.dumps(kept).encode()}
    dialog.get_by_label("The file", exact=True).set_input_files(file)  # type: ignore[arg-type]
    expect(dialog.get_by_role("radio")).to_have_count(3)
    found += look_at(page, "a file that differs", "dialog[open]")
    broken = {"name": "kept.json", "mimeType": "", "buffer": b"{"}
    dialog.get_by_label("The file", exact=True).set_input_files(broken)  # type: ignore[arg-type]
    expect(dialog.get_by_role("radio")).to_have_count(0)
    found += look_at(page, "a file that is broken", "dialog[open]")
    assert not found, "\n".join(found)
