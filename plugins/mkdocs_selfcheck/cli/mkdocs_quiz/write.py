"""Questions → a quiz file."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from mkdocs_selfcheck.cli.mkdocs_quiz.fit import inline, prose, scalar
from mkdocs_selfcheck.cli.mkdocs_quiz.question import Answer, Note, Question, Questions
from mkdocs_selfcheck.quiz.rules import MOST_ITEMS
from mkdocs_selfcheck.source.format import MAX_ID

_TAKEN = frozenset({"own", "any"})
_MOST_ANSWERS, _MOST_IN_ALL = 200, 5000
"""So many answers are carried over, of a question and of a page."""
_LONG = 30
"""An id made from a text goes on to the end of the word after so many letters, if it may."""


def write(page: Questions, *, name: str, source: str = "") -> tuple[str, list[Note]]:
    """Return a quiz file, and notes on what could not be carried over, in the page's order.

    name: the title where the page has none. source: the page's path in the docs folder, or "".
    """
    writing = _Writing(source)
    title = inline(page.title)[0] or inline(name)[0] or "Questions"
    lines = ["# yaml-language-server: $schema=quiz.schema.json", f"title: {scalar(title)}"]
    lines += ["", "sections:"]
    ids: set[str] = set()
    sections: set[str] = set()
    for heading, questions in groupby(
        page.questions[:MOST_ITEMS], key=lambda question: question.section
    ):
        shown = inline(heading)[0] or "Questions"
        lines.append(f"  {_id(shown, 'section', sections)}:")
        lines += [f"    title: {scalar(shown)}", "    items:"]
        for question in questions:
            lines += writing.item(question, ids)
    for left_out in page.questions[MOST_ITEMS:][:1]:
        message = f"A quiz has at most {MOST_ITEMS} items: from here on they are left out."
        writing.notes.append(Note(left_out.line, message))
    notes = sorted([*page.notes, *writing.notes], key=lambda note: note.line)
    return "\n".join(lines) + "\n", notes


class _Writing:
    def __init__(self, source: str) -> None:
        self.source = source
        self.notes: list[Note] = []
        self.left = _MOST_IN_ALL

    def item(self, question: Question, ids: set[str]) -> Iterator[str]:
        text = self._inline(question.text, question.line) or f"Question {len(ids) + 1}"
        yield f"      {_id(text, 'question', ids)}:"
        more = self._prose(question.more, question.line)
        after = self._prose(question.after, question.after_line)
        if question.blanks:
            yield from self._text(question, text, more, after)
            return
        correct = sum(answer.correct for answer in question.answers)
        if not correct:
            self._note(question.line, "No answer is marked as correct, so none is here.")
        yield f"        {'multiple-choice' if correct > 1 else 'single-choice'}: {scalar(text)}"
        yield from _key("help", more)
        yield "        options:"
        options: set[str] = set()
        most = min(_MOST_ANSWERS, self.left)
        self.left -= len(question.answers[:most])
        for left_out in question.answers[most:][:1]:
            self._note(left_out.line, "These are too many answers: from here on they are left out.")
        for answer in question.answers[:most]:
            yield from self._option(answer, options)
        if correct:
            yield from _key("explanation", after)
        elif after:
            self._note(question.after_line, "What follows the answers explains nothing: left out.")

    def _text(self, question: Question, text: str, more: str, after: str) -> Iterator[str]:
        yield f"        text: {scalar(text)}"
        yield from _key("help", more)
        yield "        lines: 1"
        for blank in question.blanks:
            yield f"        # The answer: {' '.join(blank.split())}"
        if after:
            self._note(question.after_line, "A text has no explanation: it stands in a comment.")
            yield from (f"        # {line}".rstrip() for line in after.split("\n"))

    def _option(self, answer: Answer, ids: set[str]) -> Iterator[str]:
        title = self._inline(answer.text, answer.line) or f"Answer {len(ids) + 1}"
        advice = self._prose(answer.feedback, answer.line)
        id = _id(title, "option", ids)
        if not answer.correct and not advice:
            yield f"          {id}: {scalar(title)}"
            return
        yield f"          {id}:"
        yield f"            title: {scalar(title)}"
        if answer.correct:
            yield "            correct: true"
        yield from _key("advice", advice, indent=12)

    def _inline(self, text: str, line: int) -> str:
        made, said = inline(text)
        self._note(line, *said)
        return made

    def _prose(self, text: str, line: int) -> str:
        made, said = prose(text, self.source)
        self._note(line, *said)
        return made

    def _note(self, line: int, *messages: str) -> None:
        self.notes += (Note(line, message) for message in messages)


def _key(key: str, text: str, indent: int = 8) -> Iterator[str]:
    if text:
        yield from f"{' ' * indent}{key}: {scalar(text, indent + 2)}".split("\n")


def _id(text: str, kind: str, taken: set[str]) -> str:
    """Return an id made of a text's first words, unlike those taken, and take it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    id = ""
    for word in re.findall(r"[a-z0-9]+", plain):
        longer = f"{id}-{word}" if id else word
        if len(id) >= _LONG or len(longer) > MAX_ID - len("-99"):
            break
        id = longer
    if not id or not id[0].isalpha() or id in _TAKEN:
        id = f"{kind}-{id}" if id else f"{kind}-{len(taken) + 1}"
    found, number = id, 1
    while found in taken:
        number += 1
        found = f"{id[: MAX_ID - len(str(number)) - 1].rstrip('-')}-{number}"
    taken.add(found)
    return found
