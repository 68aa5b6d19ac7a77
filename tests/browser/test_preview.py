"""`selfcheck preview`, started as an author starts it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.tools.node import ROOT
from tests.tools.shared import fresh_static

FILE = "quizzes/skill-gaps.yml"
BROKEN = ("sections:", "sectoins:")


class Preview:
    """A running preview in a folder without mkdocs.yml."""

    def __init__(self, folder: Path) -> None:
        fresh_static()
        (folder / "quizzes").mkdir()
        shutil.copy(ROOT / FILE, folder / FILE)
        self.file = folder / FILE
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs_selfcheck", "preview", "skill-gaps", "--no-open"],
            cwd=folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert self.process.stdout
        self.said = [self.process.stdout.readline() for _ in range(2)]
        self.url = self.said[1].split()[-1]

    def change(self, old: str, new: str) -> None:
        self.file.write_text(self.file.read_text("utf-8").replace(old, new, 1), "utf-8")

    def end(self) -> str:
        """Press Ctrl-C, and return what was printed since the start."""
        self.process.send_signal(signal.SIGINT)
        said, _ = self.process.communicate(timeout=30)
        return said


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    preview = Preview(tmp_path)
    yield preview
    if preview.process.poll() is None:
        preview.process.kill()
        preview.process.communicate()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def write(page: Page, preview: Preview) -> Locator:
    """Open the preview and write something of one's own, which is saved."""
    page.goto(preview.url)
    frame = page.frame_locator("iframe")
    title = frame.get_by_label("In your own words").first
    title.fill("Figures in public")
    title.blur()
    expect(frame.locator(".sc-saved")).to_have_text("Saved on this device")
    return title


def result(frame: FrameLocator) -> str:
    expect(frame.get_by_role("heading", name="What this says")).to_be_in_viewport()
    return str(frame.locator(".sc-result").inner_text())


def test_the_page_follows_each_save_and_keeps_what_was_written(
    preview: Preview, page: Page
) -> None:
    frame = page.frame_locator("iframe")
    title = write(page, preview)

    preview.change("title: Skill gaps", "title: What I lack")
    expect(frame.locator(".sc-title")).to_have_text("What I lack")
    expect(title).to_have_value("Figures in public")

    preview.change(*BROKEN)
    expect(frame.get_by_role("note")).to_contain_text('Did you mean "sections"?')
    expect(frame.locator("self-check")).to_have_count(0)
    expect(page.get_by_role("button", name="Lowest")).to_be_disabled()

    preview.change(*reversed(BROKEN))
    expect(frame.locator(".sc-title")).to_have_text("What I lack")
    expect(title).to_have_value("Figures in public")

    said = preview.end()
    assert "[unknown-key]" in said
    assert said.endswith("The preview has ended.\n")
    assert preview.process.returncode == 0
    expect(page.get_by_role("status")).to_contain_text("The preview has ended.")


def test_each_filling_in_shows_its_result_and_leaves_the_authors_answers(
    preview: Preview, page: Page
) -> None:
    frame = page.frame_locator("iframe")
    title = write(page, preview)

    said: dict[str, str] = {}
    for name in ("Lowest", "Middle", "Highest", "Mixed", "Does not apply", "Empty"):
        press(page, name)
        chosen = page.get_by_role("button", name=name, exact=True)
        expect(chosen).to_have_attribute("aria-pressed", "true")
        said[name] = result(frame)
        assert "Figures in public" not in said[name]
    assert "One next step" in said["Lowest"]
    assert "Keep" in said["Highest"]
    assert "None of this applied." in said["Does not apply"]
    assert "Nothing noted yet." in said["Empty"]
    assert len(set(said.values())) == len(said)

    press(page, "My own")
    expect(title).to_have_value("Figures in public")
    # What was filled in is not left behind.
    names = page.evaluate("indexedDB.databases().then(all => all.map(one => one.name))")
    assert names == ["selfcheck/preview"]


MANY = """\
title: Many
scales: {skill: {none: None yet, some: Some, much: Much}}
sections:
  gaps:
    title: Gaps
    scale: skill
    own_items: {gap: One of your own}
    items:
      one: {gap: Figures, needed: much, advice: Count the spoons.}
      two: {gap: Letters, needed: much, advice: Write to a friend.}
      who: {text: "Who can help?", lines: 1}
      how: {text: "How?", lines: 3}
"""


def test_a_filling_in_is_of_short_words_and_all_advice_is_the_authors(
    preview: Preview, page: Page
) -> None:
    preview.file.write_text(MANY, "utf-8")
    page.goto(preview.url)
    frame = page.frame_locator("iframe")
    expect(frame.locator(".sc-title")).to_have_text("Many")
    press(page, "Lowest")
    said = result(frame)
    assert frame.get_by_label("Who can help?").input_value() == "Ada"
    assert frame.get_by_label("How?", exact=True).input_value() == "a few words"
    assert frame.get_by_label("In your own words").first.input_value() == ""
    # The second advice stands under "More".
    assert "Count the spoons." in said
    assert "Write to a friend." in said
    lowest = page.get_by_role("button", name="Lowest", exact=True)
    expect(lowest).to_have_accessible_description(re.compile("first option"))


def test_on_a_narrow_screen_all_is_in_reach_and_a_caret_points(
    preview: Preview, page: Page
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    preview.change("title: Skill gaps", f"titel: {'Skill gaps ' * 12}")
    page.goto(preview.url)
    frame = page.frame_locator("iframe")
    shown = frame.get_by_role("note").locator("pre")
    expect(shown).to_contain_text("titel")
    for button in page.get_by_role("button").all():
        box = button.bounding_box()
        assert box
        assert box["x"] + box["width"] <= 360, button.inner_text()
    lines = str(shown.inner_text()).rstrip().split("\n")
    line = shown.evaluate("it => parseFloat(getComputedStyle(it).lineHeight)")
    assert shown.locator("code").evaluate("it => it.getBoundingClientRect().height") < line * (
        len(lines) + 1
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_can_be_seen_as_on_a_phone_in_the_dark_and_on_paper(
    preview: Preview, page: Page
) -> None:
    page.goto(preview.url)
    press(page, "Phone")
    press(page, "Dark")
    frame = page.frame_locator("iframe")
    body = frame.locator("body")
    assert body.evaluate("() => innerWidth") <= 360
    assert body.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    expect(body).to_have_css("color-scheme", "dark")
    preview.change("title: Skill gaps", "title: What I lack")
    expect(frame.locator(".sc-title")).to_have_text("What I lack")
    expect(body).to_have_css("color-scheme", "dark")
    # A window that prints waits for a person: what it would print is seen by the sheet alone.
    body.evaluate("() => { print = () => { document.body.dataset.printed = location.pathname } }")
    press(page, "Print")
    expect(body).to_have_attribute("data-printed", "/page")
    page.emulate_media(media="print")
    expect(body).to_have_css("color-scheme", "light")
    expect(frame.get_by_role("button", name="What this says")).to_be_hidden()
