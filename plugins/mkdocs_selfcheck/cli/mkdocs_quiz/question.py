"""What a page of mkdocs-quiz asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """Something that could not be carried over as it is. line: in the page, from 1."""

    line: int
    message: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One answer of a question, and the feedback below it or ""."""

    line: int
    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question. More of it stands in `more`, and what follows the answers in `after`.

    line, after_line: where these stand, from 1. section: the heading above it, or "". blanks: what
    belongs into its blanks; a question has blanks or answers.
    """

    line: int
    section: str
    text: str
    more: str
    answers: tuple[Answer, ...] = ()
    blanks: tuple[str, ...] = ()
    after: str = ""
    after_line: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Questions:
    """All questions of a page, its title or "", and notes on what was passed over."""

    title: str
    questions: tuple[Question, ...]
    notes: tuple[Note, ...]
