"""Each code has a section on the pages about errors, and its examples say what they promise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import CODES, Diagnostic, render_text
from mkdocs_selfcheck.source import load_bytes, load_folder, load_text
from mkdocs_selfcheck.source.ids import check_ids
from mkdocs_selfcheck.source.source import Source
from tests.tools.fault_pages import OVERVIEW, Example, Section, overview, say, sections

SECTIONS = sections()
SHOWN = [section for section in SECTIONS if section.broken]
QUIZ = "title: Tonight\nsections: {end: {title: End, items: {when: {date: When}}}}\n"
# What an example on a page cannot show, because it is long, invisible or no text at all.
IN_WORDS: dict[str, bytes] = {
    "bad-character": QUIZ.replace("When", "Wh\u202een").encode(),
    "empty-file": b"# Nothing yet.\n",
    "not-utf8": QUIZ.encode("utf-16"),
    "not-yaml": b"%AN ODD LINE\n" + QUIZ.encode(),
    "too-deep-or-long": b"title: " + b"[" * 30,
    "too-large": b"#" * (1 << 20) + QUIZ.encode(),
    "too-long": QUIZ.replace("Tonight", "Tonight" * 150).encode(),
    "too-many-items": QUIZ.replace(
        "when: {date: When}", ", ".join(f"when-{n}: {{date: When}}" for n in range(501))
    ).encode(),
}
BY_FOLDER = {"in-a-folder", "no-folder", "no-source", "not-yml", "same-language", "unreadable"}
BY_LIST = {"bad-line", "stale-ids", "vanished-id"}
BY_SITE = {"shown-fault"}
# A last resort that no known file comes to.
NOT_MET = {"wrong-shape"}


def codes(found: list[Diagnostic]) -> set[str]:
    return {one.code for one in found}


def test_each_code_has_one_section_and_each_section_a_code() -> None:
    assert sorted(section.code for section in SECTIONS) == sorted(CODES)
    assert [section.code for section in SECTIONS if section.anchor != section.code] == []


def test_what_shows_no_example_is_described_in_words() -> None:
    bare = {section.code for section in SECTIONS} - {section.code for section in SHOWN}
    assert bare == {*IN_WORDS} | BY_FOLDER | BY_LIST | BY_SITE | NOT_MET


@pytest.mark.parametrize("section", SHOWN, ids=lambda section: section.code)
def test_the_examples_say_what_the_page_promises(section: Section, tmp_path: Path) -> None:
    # An example shows the part of a translation that it is about.
    rest = {"untranslated"} - {section.code}
    for number, example in enumerate(section.broken):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = say(example, folder)
        assert codes(found) - rest == {section.code}
        if number == 0:
            assert found[0].message == section.message
    assert section.mended
    for example in section.mended:
        assert codes(say(example, tmp_path)) <= rest


@pytest.mark.parametrize("code", IN_WORDS)
def test_what_is_described_in_words_is_found(code: str) -> None:
    assert codes([*load_bytes(IN_WORDS[code], "tonight.yml").diagnostics]) == {code}


def test_what_is_said_of_a_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "spring").mkdir()
    (tmp_path / "spring" / "tonight.yml").write_text(QUIZ)
    (tmp_path / "tonight.yaml").write_text(QUIZ)
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "english.yml").write_text(f"lang: en\n{QUIZ}")
    (tmp_path / "english.en.yml").touch()
    (tmp_path / "tonigt.de.yml").touch()
    found = [*load_folder(tmp_path).diagnostics, *load_folder(tmp_path / "none").diagnostics]
    assert codes(found) == BY_FOLDER


def test_what_is_said_of_the_list_of_ids_is_found(tmp_path: Path) -> None:
    (tmp_path / "tonight.yml").write_text(QUIZ)
    found = check_ids(load_folder(tmp_path), Source.of("ids.txt", "tonight item gone\nmerged?\n"))
    assert codes(found) == BY_LIST


def test_the_overview_leads_to_each_section() -> None:
    links = re.findall(r"\[`([^`]+)`\]\(errors/([^)#]+)#([^)]+)\)", overview())
    assert links == [(one.code, one.page, one.anchor) for one in sections()]


def test_an_example_that_is_sound_says_nothing_and_one_that_is_not_does(tmp_path: Path) -> None:
    assert say(Example(around="quiz", text="minutes: 3\n"), tmp_path) == []
    assert codes(say(Example(around="item", text="a:\n  txt: A\n"), tmp_path)) == {"unknown-kind"}


def test_the_message_that_is_explained_is_one() -> None:
    quiz = """\
title: Tonight
sections:
  look-back:
    title: Looking back
    items:
      went-well:
        text: What went well?
        hlep: Think of the first minute.
"""
    _, found = load_text(quiz, "quizzes/tonight.yml")
    page = OVERVIEW.read_text(encoding="utf-8")
    assert f"```text\n{render_text(found)}```" in page
