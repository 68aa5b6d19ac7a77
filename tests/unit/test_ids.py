"""The list of ids: what is in it, and what is said when one is gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_selfcheck.source import load_folder
from mkdocs_selfcheck.source.ids import check_ids, written
from mkdocs_selfcheck.source.source import Source

Said = Callable[..., list[str]]

QUIZ = """\
title: Tonight
scales: {skill: {low: Low, high: High}}
sections:
  end:
    title: The end
    items:
      look-again: {date: When}
      enough:
        single-choice: How much
        options: {all: All, none: None}
      craft: {rating: How well, scale: skill}
"""
LIST = """\
# Every id in these quizzes. Answers are stored by them, so none may vanish without a word.
# Written by: selfcheck ids
tonight item craft
tonight item enough
tonight item look-again
tonight level skill/high
tonight level skill/low
tonight option enough/all
tonight option enough/none
tonight quiz
tonight section end
"""


@pytest.fixture
def said(tmp_path: Path) -> Said:
    def check(quizzes: Mapping[str, str], listed: str = LIST) -> list[str]:
        for name, text in quizzes.items():
            (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
        found = check_ids(load_folder(tmp_path), Source.of("ids.txt", listed))
        return [f"{one.line}:{one.column} {one.code} {one.message}" for one in found]

    return check


def codes(lines: list[str]) -> list[str]:
    return [line.split()[1] for line in lines]


def test_every_id_has_a_line_and_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "tonight.yml").write_text(QUIZ)
    folder = load_folder(tmp_path)
    assert written(folder, Source.of("", "")) == LIST
    assert written(folder, Source.of("", LIST)) == LIST
    assert check_ids(folder, Source.of("ids.txt", LIST)) == []


CHANGES = {
    "an item": (("look-again", "look-later"), '5:1 vanished-id The item "look-again" of "tonight"'),
    "a section": (("  end:", "  start:"), '11:1 vanished-id The section "end" of "tonight"'),
    "an option": (("none: None", "nil: None"), '9:1 vanished-id The option "enough/none" of'),
    "a level": (("high: High", "top: High"), '6:1 vanished-id The level "skill/high" of'),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_renamed_id_is_told_of_until_it_is_retired(
    change: tuple[tuple[str, str], str], said: Said
) -> None:
    (old, new), message = change
    lines = said({"tonight": QUIZ.replace(old, new)})
    assert lines[0].startswith(message)
    assert codes(lines) == ["vanished-id", "stale-ids"]
    name = message.split('"')[1]
    quiz = QUIZ.replace(old, new) + f"retired: [{name}]\n"
    assert codes(said({"tonight": quiz})) == ["stale-ids"]


def test_of_an_item_with_options_only_the_item_is_told_of(said: Said) -> None:
    lines = said({"tonight": QUIZ.replace("enough", "plenty")})
    assert codes(lines) == ["vanished-id", "stale-ids"]
    retired = QUIZ.replace("enough", "plenty") + "retired: [enough]\n"
    assert codes(said({"tonight": retired})) == ["stale-ids"]


def test_the_id_of_a_scale_is_not_stored(said: Said) -> None:
    assert codes(said({"tonight": QUIZ.replace("skill", "ability")})) == ["stale-ids"]


def test_a_quiz_that_is_gone_is_told_of_once_and_may_retire_in_the_list(said: Said) -> None:
    other = {"tomorrow": QUIZ}
    assert said(other)[0] == (
        '10:1 vanished-id The quiz "tonight" is gone, and readers\' answers to it with it.'
    )
    assert codes(said(other)) == ["vanished-id", "stale-ids"]
    retired = LIST.replace("tonight quiz", "tonight quiz retired")
    assert codes(said(other, retired)) == ["stale-ids"]


def test_a_retired_quiz_stays_in_the_list(tmp_path: Path) -> None:
    (tmp_path / "tonight.yml").write_text(QUIZ)
    folder = load_folder(tmp_path)
    listed = Source.of("", LIST + "early quiz retired\nearly item one\n")
    assert written(folder, listed) == LIST.replace(
        "tonight item craft", "early quiz retired\ntonight item craft"
    )


def test_of_a_quiz_with_errors_nothing_is_said(said: Said) -> None:
    assert said({"tonight": QUIZ.replace("title: Tonight", "titel: Tonight")}) == []


def test_new_ids_are_a_hint_and_other_lines_are_none(said: Said) -> None:
    shorter = LIST.replace("tonight item craft\n", "").replace("tonight level skill/low\n", "")
    assert said({"tonight": QUIZ}, shorter + "\n<<<<<<< HEAD\n") == [
        "11:1 bad-line This is no line of the list of ids.",
        "1:1 stale-ids 2 ids are not in this list yet: tonight item craft, "
        "tonight level skill/low.",
    ]


def test_a_former_id_is_still_known(said: Said) -> None:
    quiz = (
        QUIZ.replace("look-again: {date: When}", "later: {date: When, was: look-again}")
        .replace("  end:\n", "  start:\n    was: end\n")
        .replace("enough:\n", "plenty:\n        was: [enough]\n")
        .replace("none: None", "nil: {title: None, was: none}")
        .replace("high: High", "top: {title: High, was: high}")
    )
    assert codes(said({"tonight": quiz})) == ["stale-ids"]
    gone = quiz.replace("all: All, ", "")
    assert codes(said({"tonight": gone})) == ["vanished-id", "stale-ids"]


def test_a_renamed_quiz_is_followed(said: Said) -> None:
    quiz = "was: tonight\n" + QUIZ
    assert codes(said({"tomorrow": quiz})) == ["stale-ids"]
    lost = quiz.replace("look-again", "later")
    (line, _) = said({"tomorrow": lost})
    assert line.startswith('5:1 vanished-id The item "look-again" of "tomorrow" is gone')
