"""Diagnostics as an author sees them in a terminal."""

import pytest

from mkdocs_selfcheck.diagnostics import (
    Diagnostic,
    Place,
    did_you_mean,
    nearest,
    ordered,
    render_text,
)
from mkdocs_selfcheck.diagnostics.excerpt import WIDTH, excerpt, width


def diagnostic(
    line: int = 2, column: int = 8, excerpt: str = "title: A", **more: str
) -> Diagnostic:
    return Diagnostic(
        file=more.get("file", "quizzes/a.yml"),
        line=line,
        column=column,
        code=more.get("code", "some-fault"),
        message=more.get("message", "Something is wrong."),
        hint=more.get("hint", ""),
        excerpt=excerpt,
    )


def test_all_parts_are_printed_in_this_order() -> None:
    found = Diagnostic(
        file="quizzes/a.yml",
        line=12,
        column=8,
        code="duplicate-key",
        message='The key "title" stands here for the second time.',
        hint="Delete one.",
        excerpt="title: A",
        also=(Place(file="quizzes/a.yml", line=1, column=1),),
    )
    assert render_text([found]) == (
        'quizzes/a.yml:12:8: The key "title" stands here for the second time. [duplicate-key]\n'
        "  12 | title: A\n"
        "     |        ^\n"
        "  hint: Delete one.\n"
        "  also: quizzes/a.yml:1:1\n"
    )


def test_a_warning_says_so_and_what_is_missing_is_not_printed() -> None:
    found = Diagnostic(
        file="a.yml", line=1, column=1, code="few", message="Few.", severity="warning"
    )
    assert render_text([found]) == "a.yml:1:1: warning: Few. [few]\n"


def test_nothing_wrong_prints_nothing() -> None:
    assert render_text([]) == ""


def test_faults_come_by_file_line_column_and_code() -> None:
    found = [
        diagnostic(file="b.yml", line=1, column=1),
        diagnostic(file="a.yml", line=10, column=1),
        diagnostic(file="a.yml", line=9, column=2),
        diagnostic(file="a.yml", line=9, column=1, code="b"),
        diagnostic(file="a.yml", line=9, column=1, code="a"),
    ]
    assert [(one.file, one.line, one.column, one.code) for one in ordered(found)] == [
        ("a.yml", 9, 1, "a"),
        ("a.yml", 9, 1, "b"),
        ("a.yml", 9, 2, "some-fault"),
        ("a.yml", 10, 1, "some-fault"),
        ("b.yml", 1, 1, "some-fault"),
    ]
    first = render_text(found).splitlines()[0]
    assert first.startswith("a.yml:9:1:")


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("title: A", 8, "title: A", "       ^"),
        ("模擬: 面", 5, "模擬: 面", "      ^"),
        ("🎉🎉 a", 4, "🎉🎉 a", "     ^"),
        ("e\u0301a\u0300 b", 6, "e\u0301a\u0300 b", "   ^"),
        ("\t\ta: b", 3, "        a: b", "        ^"),
        ("a:\tb", 4, "a:    b", "      ^"),
        ("short", 99, "short", "     ^"),
        ("ends with spaces   ", 1, "ends with spaces", "^"),
        ("", 1, "", "^"),
    ],
)
def test_the_caret_stands_below_its_character(
    line: str, column: int, shown: str, caret: str
) -> None:
    assert excerpt(line, column) == (shown, caret)


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    printed = render_text(
        [diagnostic(excerpt="a\x1b[31m\u202eb", message="key \x1b[2J", hint="\x07")]
    )
    assert "\x1b" not in printed
    assert "\x07" not in printed
    assert "\u202e" not in printed
    assert "  2 | a�[31m�b" in printed


@pytest.mark.parametrize("column", [1, 60, 150, 299, 300])
def test_a_long_line_is_cut_around_the_caret(column: int) -> None:
    line = "".join(chr(ord("a") + at % 26) for at in range(300))
    shown, caret = excerpt(line, column)
    assert width(shown) <= WIDTH + 2
    assert shown[len(caret) - 1] == line[column - 1]
    assert shown.startswith("…") == (column > 100)
    assert shown.endswith("…") == (column < 230)


def test_a_long_line_of_wide_characters_is_cut_to_the_same_width() -> None:
    shown, caret = excerpt("模" * 300, 150)
    assert width(shown) <= WIDTH + 2
    assert shown[0] == shown[-1] == "…"
    assert len(caret) - 1 == width("…") + 2 * ((WIDTH * 2 // 3) // 2)


def test_a_megabyte_in_one_line_is_printed_as_a_line() -> None:
    assert len(render_text([diagnostic(excerpt="a" * (1 << 20), column=1 << 19)])) < 500


def test_a_misspelt_name_finds_the_one_meant_across_hyphens_and_capitals() -> None:
    keys = ["does_not_apply", "title", "up_to", "single-choice"]
    assert nearest("does-not-aply", keys) == "does_not_apply"
    assert nearest("Title", keys) == "title"
    assert nearest("single_choice", keys) == "single-choice"
    assert nearest("colour", keys) == ""
    assert nearest("title" * 20, keys) == ""


def test_a_hint_names_the_nearest_or_lists_a_few() -> None:
    assert did_you_mean("tilte", ["title", "text"]) == 'Did you mean "title"?'
    assert did_you_mean("x", ["title", "text"]) == "Known here: title, text."
    assert did_you_mean("x", []) == ""
    assert did_you_mean("x", [f"name-{at}" for at in range(21)]) == ""


def test_no_name_of_a_file_moves_the_cursor_in_any_line() -> None:
    odd = Place(file="a\n::error::b\x1b[2J.yml", line=1, column=1)
    found = Diagnostic(
        file="a.yml", line=1, column=1, code="repeated-quiz", message="Twice.", also=(odd,)
    )
    (said,) = [line for line in render_text([found]).splitlines() if "also" in line]
    assert "::error::b" in said
    assert "\x1b" not in said
