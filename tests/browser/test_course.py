"""A package in an LMS, as its learners meet it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext, FrameLocator, expect

from mkdocs_selfcheck.cli import main
from tests.conftest import Serve
from tests.tools.lms import Lms, course, parts

VERSIONS = ("scorm12", "scorm2004")
QUIZ = """\
title: A sample
scales:
  basis: {view: A general view, part: My part, outcome: How it turned out}
  importance: {welcome: Welcome, required: Required}
dimensions:
  answers:
    title: What they rested on
    scale: basis
    bands: [{title: Keep it, next: Say it aloud.}]
sections:
  ratings:
    title: Ratings
    dimension: answers
    items:
      clarity: {rating: "How clear was it?"}
      example: {rating: "Which example did you give?"}
      opening: {rating: "How did you begin?"}
  words:
    title: Words
    scale: basis
    importance: importance
    items:
      reason:
        single-choice: Which reason were you given?
        options: {skill: A skill, outside: Someone internal}
      sql: {gap: Querying data, needed: outcome}
      story: {text: "What was your story?", private: false, lines: 3}
      secret: {text: "What stays with you?"}
"""
LONG = "A sentence of forty characters, or so. " * 154
UNKEPT = "Not kept by this course. Keep a copy."

Open = Callable[..., Lms]


@pytest.fixture
def open_course(tmp_path: Path, context: BrowserContext, serve: Serve) -> Open:
    """Package the sample, and put it into an LMS in the browser."""

    def opened(version: str, *more: str) -> Lms:
        (tmp_path / "quizzes").mkdir()
        (tmp_path / "quizzes" / "sample.yml").write_text(QUIZ, encoding="utf-8")
        command = ["package", "sample", "--format", version, "--output", str(tmp_path), *more]
        done = CliRunner().invoke(main, [*command, "--folder", str(tmp_path / "quizzes")])
        assert done.exit_code == 0, done.output
        folder = course(tmp_path / f"sample-{version}.zip", tmp_path / "lms")
        return Lms(context.new_page(), serve(folder).url, version, parts(folder)[0])

    return opened


class Part:
    """The self-check inside the LMS's frame."""

    def __init__(self, frame: FrameLocator) -> None:
        self.root = frame.locator("self-check")
        self.result = self.root.locator(".sc-result")
        self.word = self.root.locator(".sc-saved")

    def choose(self, question: str, option: str) -> None:
        group = self.root.get_by_role("group", name=question, exact=True)
        group.get_by_role("radio", name=option).first.check()

    def write(self, label: str, text: str) -> None:
        field = self.root.get_by_label(label, exact=True)
        field.fill(text)
        field.blur()

    def show(self) -> None:
        self.root.get_by_role("button", name="Show what this says").click()
        expect(self.result.get_by_role("heading", name="What this says")).to_be_visible()


def nothing_in_the_browser(lms: Lms) -> None:
    kept = lms.page.evaluate(
        """async () => [
          (await indexedDB.databases()).length, localStorage.length, sessionStorage.length,
        ]"""
    )
    assert kept == [0, 0, 0]


@pytest.mark.parametrize("version", VERSIONS)
def test_answered_left_and_opened_again(open_course: Open, version: str) -> None:
    lms = open_course(version)
    part = Part(lms.launch())
    expect(part.root.get_by_text("Your course keeps your answers", exact=False)).to_be_visible()
    part.choose("How clear was it?", "My part")
    expect(part.word).to_have_text("Kept by this course")
    part.write("What stays with you?", "Marked private")
    expect(part.word).to_have_text("On this page only")
    expect(part.root.get_by_text(UNKEPT, exact=True)).to_be_visible()
    assert lms.status() == "incomplete"
    lms.leave()

    part = Part(lms.launch())
    expect(part.root.get_by_role("radio", name="My part").first).to_be_checked()
    expect(part.root.get_by_label("What stays with you?", exact=True)).to_have_value("")
    part.show()
    lms.leave()
    assert lms.status() == "completed"
    assert lms.refused() == []
    assert "Marked" not in json.dumps(lms.calls())
    nothing_in_the_browser(lms)
