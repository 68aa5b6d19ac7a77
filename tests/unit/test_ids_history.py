"""The list of ids over time: what was once renamed or retired is never forgotten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_selfcheck.source import load_folder
from mkdocs_selfcheck.source.ids import check_ids, written
from mkdocs_selfcheck.source.source import Source

# Writes quizzes, looks at the list, and writes it as `selfcheck ids` does; returns what was said.
Step = Callable[..., list[str]]


@pytest.fixture
def step(tmp_path: Path) -> Step:
    def commit(**quizzes: str) -> list[str]:
        for file in tmp_path.glob("*.yml"):
            file.unlink()
        for name, text in quizzes.items():
            (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
        folder, file = load_folder(tmp_path), tmp_path / "ids.txt"
        assert folder.diagnostics == ()
        source = Source.of("ids.txt", file.read_text("utf-8") if file.exists() else "")
        found = check_ids(folder, source)
        errors = [one for one in found if one.severity == "error"]
        if not errors:
            file.write_text(written(folder, source), encoding="utf-8")
        return [f"{one.excerpt}: {one.code} {one.message}" for one in errors]

    return commit


@pytest.fixture
def listed(tmp_path: Path) -> Callable[[], list[str]]:
    def lines() -> list[str]:
        text = (tmp_path / "ids.txt").read_text("utf-8")
        return [line for line in text.splitlines() if not line.startswith("#")]

    return lines


def quiz(items: str, *more: str) -> str:
    return "\n".join([*more, f"title: Q\nsections: {{s: {{title: S, items: {{{items}}}}}}}\n"])


A = quiz("a: {date: When}")
B_WAS_A = quiz("b: {date: When, was: a}")


def test_a_former_id_stays_in_the_list_and_its_was_in_the_quiz(
    step: Step, listed: Callable[[], list[str]]
) -> None:
    assert [*step(q=A), *step(q=B_WAS_A)] == []
    assert listed() == ["q item a now b", "q item b", "q quiz", "q section s"]
    lost = [
        'q item a now b: vanished-id The item "b" was "a" before, and says so no more: '
        "readers' answers from then are gone."
    ]
    assert step(q=quiz("b: {date: When}")) == lost
    # Renamed once more: the first id is to be named as well.
    assert step(q=quiz("c: {date: When, was: b}")) == [
        lost[0].replace('The item "b"', 'The item "c"')
    ]
    assert step(q=quiz("c: {date: When, was: [b, a]}")) == []
    assert listed()[:3] == ["q item a now c", "q item b now c", "q item c"]


def test_a_list_of_before_is_read_and_says_more_from_then_on(tmp_path: Path) -> None:
    (tmp_path / "q.yml").write_text(B_WAS_A)
    before = Source.of("ids.txt", "q item b\nq quiz\nq section s\n")
    (found,) = check_ids(load_folder(tmp_path), before)
    assert (found.code, found.severity) == ("stale-ids", "warning")
    assert found.message == "1 id is not in this list yet: q item a now b."


def test_a_renamed_one_may_have_its_old_id_again(
    step: Step, listed: Callable[[], list[str]]
) -> None:
    assert [*step(q=A), *step(q=B_WAS_A)] == []
    assert step(q=quiz("a: {date: When, was: b}")) == []
    assert listed()[:2] == ["q item a", "q item b now a"]


def test_a_former_id_is_not_given_to_another(step: Step) -> None:
    assert [*step(q=A), *step(q=B_WAS_A)] == []
    assert step(q=quiz("b: {date: When}, a: {text: Why}")) == [
        'q item a now b: was-in-use The item "b" was "a" before, and another has that id now.'
    ]


def test_what_is_gone_for_good_takes_its_former_ids_along(
    step: Step, listed: Callable[[], list[str]]
) -> None:
    assert [*step(q=A), *step(q=B_WAS_A)] == []
    gone = quiz("c: {date: When}")
    assert [one.split(":")[0] for one in step(q=gone)] == ["q item b"]
    assert step(q=f"retired: [b]\n{gone}") == []
    assert listed()[:3] == ["q item a retired", "q item b retired", "q item c"]
    # From now on the list itself knows it.
    assert step(q=gone) == []
    assert step(q=quiz("c: {date: When}, a: {text: Why}")) == [
        'q item a retired: retired-in-use The item "a" was gone for good, and is here again: '
        "old answers would show in it."
    ]


def test_a_quiz_that_was_gone_for_good_does_not_come_back(tmp_path: Path, step: Step) -> None:
    assert step(q=A, other=A) == []
    file = tmp_path / "ids.txt"
    file.write_text(file.read_text("utf-8").replace("q quiz", "q quiz retired"), encoding="utf-8")
    assert step(other=A) == []
    assert step(other=A, q=A) == [
        'q quiz retired: retired-in-use The quiz "q" was gone for good, and is here again: '
        "old answers would show in it."
    ]


def test_a_renamed_quiz_stays_in_the_list_with_what_was_in_it(
    step: Step, listed: Callable[[], list[str]]
) -> None:
    assert [*step(q=A), *step(n=quiz("b: {date: When, was: a}", "was: q"))] == []
    assert listed() == ["n item a now b", "n item b", "n quiz", "n section s", "q quiz now n"]
    assert step(n=B_WAS_A) == [
        'q quiz now n: vanished-id The quiz "n" was "q" before, and says so no more: '
        "readers' answers from then are gone."
    ]


def test_options_go_with_their_item(step: Step, listed: Callable[[], list[str]]) -> None:
    choice = "{single-choice: Which, options: {x: X, %s}%s}"
    assert step(q=quiz("a: " + choice % ("y: Y", ""))) == []
    assert step(q=quiz("b: " + choice % ("z: {title: Y, was: y}", ", was: a"))) == []
    assert listed() == [
        "q item a now b",
        "q item b",
        "q option b/x",
        "q option b/y now z",
        "q option b/z",
        "q quiz",
        "q section s",
    ]
    assert [one.split(":")[0] for one in step(q=quiz("b: " + choice % ("z: Y", ", was: a")))] == [
        "q option b/y now z"
    ]


def test_of_a_section_and_an_item_alike_one_may_go(step: Step) -> None:
    assert step(q=quiz("s: {date: When}, a: {date: When}")) == []
    (gone,) = step(q=A)
    assert gone.startswith('q item s: vanished-id The item "s"')
    assert step(q=f"retired: [item s]\n{A}") == []
