"""A package in an LMS, as its learners meet it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

from mkdocs_selfcheck.cli import main
from tests.conftest import Serve
from tests.tools.lms import Lms, course, parts

VERSIONS = ("scorm12", "scorm2004")
QUIZ = """\
title: A sample of what a course may ask of somebody who is on a phone
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

    def __init__(self, frame: FrameLocator | Page) -> None:
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
    # On a phone nothing goes over the edge.
    lms.page.set_viewport_size({"width": 360, "height": 740})
    wide = "root => root.ownerDocument.documentElement.scrollWidth"
    assert part.root.evaluate(wide) <= 360
    lms.page.set_viewport_size({"width": 1280, "height": 720})
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


@pytest.mark.audit
@pytest.mark.parametrize("version", VERSIONS)
def test_the_browser_is_killed_and_what_was_committed_is_there(
    open_course: Open, version: str
) -> None:
    lms = open_course(version)
    part = Part(lms.launch())
    part.choose("How clear was it?", "My part")
    expect(part.word).to_have_text("Kept by this course")
    lms.kill()
    part = Part(lms.launch())
    expect(part.root.get_by_role("radio", name="My part").first).to_be_checked()


@pytest.mark.audit
@pytest.mark.parametrize("version", VERSIONS)
def test_two_learners_of_one_browser_see_nothing_of_each_other(
    open_course: Open, version: str
) -> None:
    lms = open_course(version)
    ada = Part(lms.launch("ada"))
    ada.write("What was your story?", "Ada's own story")
    ada.write("What stays with you?", "Ada's own secret")
    lms.leave()
    bob = Part(lms.launch("bob"))
    expect(bob.root).to_have_attribute("data-state", "ready")
    for label in ("What was your story?", "What stays with you?"):
        expect(bob.root.get_by_label(label, exact=True)).to_have_value("")
    bob.choose("How clear was it?", "A general view")
    expect(bob.word).to_have_text("Kept by this course")
    lms.leave()
    ada = Part(lms.launch("ada"))
    expect(ada.root.get_by_label("What was your story?", exact=True)).to_have_value(
        "Ada's own story"
    )
    expect(ada.root.get_by_role("radio", name="A general view").first).not_to_be_checked()
    nothing_in_the_browser(lms)


@pytest.mark.audit
@pytest.mark.parametrize("version", VERSIONS)
def test_done_stays_done_and_looking_again_changes_nothing(open_course: Open, version: str) -> None:
    lms = open_course(version)
    Part(lms.launch()).show()  # with nothing noted
    lms.leave()
    assert lms.status() == "completed"
    part = Part(lms.launch())
    part.choose("How clear was it?", "My part")
    expect(part.word).to_have_text("Kept by this course")
    lms.leave()
    assert lms.status() == "completed"

    part = Part(lms.launch(mode="review"))
    expect(part.root.locator(".sc-notice")).to_have_text(
        "You look at this again as you left it. Nothing is changed."
    )
    expect(part.root.get_by_role("radio", name="My part").first).to_be_checked()
    expect(part.root.get_by_role("radio", name="My part").first).to_be_disabled()
    part.show()
    assert [call for call in lms.calls() if call[0] == "SetValue"] == []
    assert lms.refused() == []


@pytest.mark.audit
@pytest.mark.parametrize("version", VERSIONS)
def test_a_long_text_is_kept_whole_or_said_not_to_be(open_course: Open, version: str) -> None:
    lms = open_course(version)
    part = Part(lms.launch())
    part.choose("How clear was it?", "My part")
    part.write("What was your story?", LONG)
    bar = part.root.locator(".sc-course")
    if version == "scorm12":
        expect(bar).to_have_text(
            "This course has no room for: “What was your story?”. Keep a copy."
        )
        expect(part.root.locator('[data-item="story"]')).to_contain_text("Too long for this course")
    else:
        expect(part.word).to_have_text("Kept by this course")
        expect(bar).to_be_hidden()
    lms.leave()
    part = Part(lms.launch())
    expect(part.root.get_by_role("radio", name="My part").first).to_be_checked()
    text = "" if version == "scorm12" else LONG
    expect(part.root.get_by_label("What was your story?", exact=True)).to_have_value(text)
    assert lms.refused() == []


@pytest.mark.audit
@pytest.mark.parametrize("version", VERSIONS)
def test_more_is_told_only_after_a_yes(open_course: Open, version: str) -> None:
    lms = open_course(version, "--share", "objectives", "--share", "interactions")

    def answer() -> Part:
        part = Part(lms.launch())
        for question in ("How clear was it?", "Which example did you give?", "How did you begin?"):
            part.choose(question, "My part")
        part.choose("Which reason were you given?", "Someone internal")
        part.write("What stays with you?", "Marked private")
        return part

    def told() -> list[list[str]]:
        more = ("cmi.objectives", "cmi.interactions")
        return [call for call in lms.calls() if call[0] == "SetValue" and call[1].startswith(more)]

    part = answer()
    part.show()
    lms.leave()
    assert lms.status() == "completed"
    assert told() == []

    part = answer()
    boxes = part.root.locator(".sc-sharing input")
    boxes.nth(0).check()
    boxes.nth(1).check()
    part.show()
    expect(part.root.locator(".sc-result")).to_be_visible()
    lms.page.wait_for_function("calls.some(([, name]) => name?.startsWith('cmi.interactions.3.'))")
    said = {call[1].partition(".")[2]: call[2] for call in told()}
    if version == "scorm12":
        assert said["objectives.0.id"] == "answers:part"
        assert said["interactions.3.student_response"] == "outside"
    else:
        assert (said["objectives.0.id"], said["objectives.0.description"]) == ("answers", "part")
        assert said["interactions.3.learner_response"] == "outside"
    assert said["interactions.0.result"] == "neutral"
    assert lms.refused() == []
    assert "Marked" not in json.dumps(lms.calls())


@pytest.mark.audit
def test_a_course_that_does_not_answer_is_told_of(open_course: Open) -> None:
    lms = open_course("scorm12")
    part = Part(lms.launch())
    part.choose("How clear was it?", "My part")
    expect(part.word).to_have_text("Kept by this course")
    lms.refuse("SetValue")
    part.choose("How clear was it?", "A general view")
    expect(part.root).to_have_attribute("data-state", "unsaved")
    expect(part.word).to_have_text("Not kept")
    lms.refuse("")
    part.root.get_by_role("button", name="Try again").click()
    expect(part.word).to_have_text("Kept by this course")
    lms.leave()
    part = Part(lms.launch())
    expect(part.root.get_by_role("radio", name="A general view").first).to_be_checked()


@pytest.mark.audit
@pytest.mark.parametrize("mode", ["outside", "browse"])
def test_opened_outside_of_a_course_it_works_and_says_so(open_course: Open, mode: str) -> None:
    lms = open_course("scorm2004")
    if mode == "browse":
        part = Part(lms.launch(mode="browse"))
    else:
        lms.page.goto(lms.part_url)
        part = Part(lms.page)
    expect(part.root.locator(".sc-notice")).to_have_text(
        "No course answers here: your answers go with the page. Keep a copy."
    )
    part.choose("How clear was it?", "My part")
    part.show()
    part.root.get_by_role("button", name="Keep a copy").first.click()
    expect(part.root.get_by_role("dialog", name="Keep a copy")).to_be_visible()
    nothing_in_the_browser(lms)
    if mode == "browse":
        assert [call for call in lms.calls() if call[0] == "SetValue"] == []
