"""Each piece of advice in the guide leads to something that a reader can do in the page."""

from __future__ import annotations

from pathlib import Path

from mkdocs_selfcheck.passages import coverage, pieces
from mkdocs_selfcheck.source import load_folder

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
QUIZZES = load_folder(ROOT / "quizzes").quizzes
COVERED = coverage(
    {
        page.relative_to(DOCS).as_posix(): pieces(page.read_text(encoding="utf-8"))
        for page in sorted(DOCS.rglob("*.md"))
    },
    QUIZZES.values(),
)


def test_each_of_the_29_pieces_of_advice_has_a_self_check() -> None:
    every = [(page, one) for page, chapter in COVERED.items() for one in chapter]
    assert {page for page, _ in every} == {
        "guide/handling-rejection-gracefully.md",
        "guide/what-to-do-if-you-dont-get-the-job.md",
    }
    assert [one.piece.id for _, one in every if not one.by] == []
    assert len(every) == 29


def test_each_self_check_answers_to_a_piece_of_advice() -> None:
    led = {by.quiz for chapter in COVERED.values() for one in chapter for by in one.by}
    assert led == QUIZZES.keys()
