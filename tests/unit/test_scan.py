"""What a page's author is told about blocks that would otherwise fail in silence."""

import pytest

from mkdocs_selfcheck.hosts.scan import THE_RECORD, Place, scan

QUIZZES = {"first-day", "skill-gaps"}


def faults(text: str) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.code) for fault in scan(text, QUIZZES)[1]]


def test_a_block_is_found_with_its_place() -> None:
    places, found = scan("# Title\n\n/// selfcheck | first-day\n///\n", QUIZZES)
    assert places == [Place("first-day", 3, 17)]
    assert found == []


def test_a_block_may_be_open_from_the_start_and_stand_in_a_list() -> None:
    text = "1. One\n\n    /// selfcheck | skill-gaps open\n    ///\n"
    assert scan(text, QUIZZES) == ([Place("skill-gaps", 3, 21)], [])


def test_examples_in_fenced_code_are_no_blocks() -> None:
    text = "```\n/// selfchek | nothing\n```\n\n~~~~ md\n/// selfcheck\n~~~\n~~~~\n"
    assert scan(text, QUIZZES) == ([], [])


def test_blocks_of_others_are_left_alone() -> None:
    text = "/// admonition | Title\ntext\n///\n\n/// details\n///\n///\u00a0note |\u00a0a\n///\n"
    assert scan(text, QUIZZES) == ([], [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("/// selfchek | first-day\n///", (1, 5, "misspelt-block")),
        ("/// Selfcheck | first-day\n///", (1, 5, "misspelt-block")),
        ("/// self-check | first-day\n///", (1, 5, "misspelt-block")),
        ("// selfcheck | first-day\n//", (1, 4, "misspelt-block")),
        ("/// selfcheck first-day\n///", (1, 5, "misspelt-block")),
        ("/// selfcheck\n///", (1, 5, "no-quiz")),
        ("/// selfcheck |\n///", (1, 5, "no-quiz")),
        ("/// selfcheck | First Day\n///", (1, 17, "bad-argument")),
        ("/// selfcheck | first-day closed\n///", (1, 17, "bad-argument")),
        ("/// selfcheck | firstday\n///", (1, 17, "unknown-quiz")),
        ("- a\n\n  /// selfcheck | first-day\n  ///", (3, 1, "block-indent")),
        ("/// selfcheck | first-day\n    open: true\n///", (2, 5, "block-content")),
        ("/// selfcheck | first-day\nsome text\n///", (2, 1, "block-content")),
        ("/// selfcheck | first-day\n\n## Next\n\nText", (1, 1, "unclosed-block")),
        ("/// selfcheck | first-day\n//", (1, 1, "unclosed-block")),
        ("///\u00a0selfcheck | first-day\n///", (1, 4, "misspelt-block")),
        ("/// selfcheck\u00a0| first-day\n///", (1, 14, "misspelt-block")),
        ("/// selfcheck |\u3000first-day\n///", (1, 16, "misspelt-block")),
        ("/// selfcheck | first-day\u00a0\n///", (1, 26, "misspelt-block")),
        ("/// \u200bselfcheck | first-day\n///", (1, 5, "misspelt-block")),
        ("/// self\u00adcheck | first-day\n///", (1, 9, "misspelt-block")),
        ("\ufeff/// selfcheck | first-day\n///", (1, 1, "misspelt-block")),
        ("/// selfcheck | first-day\n///\u00a0", (1, 1, "unclosed-block")),
        ("/// selfcheck | first-day\n\u00a0///", (1, 1, "unclosed-block")),
        ("a\u2028b\x0cc\n/// selfcheck | firstday\n///", (2, 17, "unknown-quiz")),
        ("a\r\nb\r/// selfcheck | firstday\r\n///", (3, 17, "unknown-quiz")),
    ],
)
def test_each_slip_is_told_once_with_its_place(text: str, place: tuple[int, int, str]) -> None:
    assert faults(text) == [place]


def test_an_unclosed_block_does_not_take_the_end_of_the_next() -> None:
    text = "/// selfcheck | first-day\n\n/// selfcheck | skill-gaps\n///\n"
    assert faults(text) == [(1, 1, "unclosed-block")]


def test_an_unknown_quiz_comes_with_the_nearest() -> None:
    assert 'Did you mean "first-day"?' in scan("/// selfcheck | frist-day\n///", QUIZZES)[1][0].hint


def test_without_any_quiz_the_hint_says_how_to_make_one() -> None:
    assert "ID.yml" in scan("/// selfcheck | first-day\n///", set())[1][0].hint


@pytest.mark.parametrize(
    "above",
    [
        "```make site``` builds it.",  # code within a line, closed there
        "```py\nnever closed",
        "~~~\nnever closed",
        "```\ncode\n``` not an end",
        "<!-- never closed",
    ],
)
def test_what_only_looks_like_a_fence_hides_no_block(above: str) -> None:
    line = above.count("\n") + 3
    assert faults(f"{above}\n\n/// selfchek | first-day\n///\n") == [(line, 5, "misspelt-block")]


def test_a_block_in_a_comment_is_none() -> None:
    text = "<!--\n/// selfcheck | nothing\n///\n-->\n\n<!-- /// selfchek -->\n"
    assert scan(text, QUIZZES) == ([], [])


def test_an_indented_example_of_another_quiz_is_left_to_the_page() -> None:
    assert scan("    /// selfcheck | your-quiz\n    ///\n", QUIZZES) == ([], [])


def test_the_record_is_found_with_its_place() -> None:
    places, found = scan("# Title\n\n/// selfcheck-record\n///\n", QUIZZES)
    assert (places, found) == ([Place(THE_RECORD, 3, 5)], [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("/// selfcheck-recrod\n///", (1, 5, "misspelt-block")),
        ("/// self-check-record\n///", (1, 5, "misspelt-block")),
        ("/// selfcheck_record\n///", (1, 5, "misspelt-block")),
        ("// selfcheck-record\n//", (1, 4, "misspelt-block")),
        ("/// selfcheck-record first-day\n///", (1, 5, "misspelt-block")),
        ("///\u00a0selfcheck-record\n///", (1, 4, "misspelt-block")),
        ("/// selfcheck-record | first-day\n///", (1, 21, "bad-argument")),
        ("/// selfcheck-record |\n///", (1, 21, "bad-argument")),
        ("/// selfcheck-record\nMine.\n///", (2, 1, "block-content")),
        ("/// selfcheck-record\n\nText", (1, 1, "unclosed-block")),
        ("- a\n\n  /// selfcheck-record\n  ///", (3, 1, "block-indent")),
    ],
)
def test_each_slip_in_the_records_block_is_told_with_its_own_hint(
    text: str, place: tuple[int, int, str]
) -> None:
    (fault,) = scan(text, QUIZZES)[1]
    assert (fault.line, fault.column, fault.code) == place
    assert "/// selfcheck |" not in fault.hint
