"""Markdown with <quiz> blocks → questions."""

import re
from collections.abc import Iterator
from textwrap import dedent

from mkdocs_selfcheck.cli.mkdocs_quiz.question import Answer, Note, Question, Questions
from mkdocs_selfcheck.passages import outside

_OPEN, _CLOSE, _OLD = "<quiz>", "</quiz>", "<?quiz?>"
_ANSWER = re.compile(r"[-*]\s*\[(?P<mark>.?)\](?:\s+|$)(?P<text>.*)")
_FEEDBACK = re.compile(r"\s*> ?(?P<text>.*)")
_BLANK = re.compile(r"\[\[([^\[\]]+)\]\]")
_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]+(?P<title>.+)")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}\Z")
_PLACEHOLDER = re.compile(r"<!--\s*mkdocs-quiz (\w+)\s*-->")
_OPTIONS = re.compile(r"quiz:")
GAP = "____"


def read(page: str) -> Questions:
    """Read the questions of a page; what is not understood becomes a note. Raises nothing."""
    return _Reading(page).read()


class _Reading:
    def __init__(self, page: str) -> None:
        self.lines = page.splitlines()
        # A placeholder is a comment, and those are not visible.
        shown = [_PLACEHOLDER.sub("", line) for line in self.lines]
        self.visible = {index for index, _ in outside(shown)}
        self.notes: list[Note] = []
        self.title = self.section = ""

    def read(self) -> Questions:
        questions: list[Question] = []
        index = self._after_front_matter()
        while index < len(self.lines):
            line = self.lines[index]
            if index in self.visible and _OPEN in line:
                last = self._last(index)
                if last is None:
                    self.note(index, f"{_OPEN} has no {_CLOSE}: the question is left out.")
                else:
                    questions += self._question(index, last)
                    index = last
            elif index in self.visible:
                self._around(index, line)
            index += 1
        return Questions(
            title=self.title, questions=tuple(questions), notes=tuple(sorted(self.notes, key=_at))
        )

    def note(self, index: int, message: str) -> None:
        self.notes.append(Note(index + 1, message))

    def _after_front_matter(self) -> int:
        if self.lines[:1] != ["---"] or "---" not in self.lines[1:]:
            return 0
        end = self.lines.index("---", 1)
        for index in range(1, end):
            if _OPTIONS.match(self.lines[index]):
                self.note(index, "Options of mkdocs-quiz have no counterpart.")
            key, _, title = self.lines[index].partition(":")
            if key == "title" and title.strip():
                self.title = _unquoted(title.strip())
        return end + 1

    def _last(self, index: int) -> int | None:
        """The line in which the block ends that begins here; None before the next one begins."""
        begins = self.lines[index].index(_OPEN) + len(_OPEN)
        if _CLOSE in self.lines[index][begins:]:
            return index
        for later in range(index + 1, len(self.lines)):
            if _CLOSE in self.lines[later]:
                return later
            if _OPEN in self.lines[later]:
                return None
        return None

    def _around(self, index: int, line: str) -> None:
        heading = _HEADING.fullmatch(line)
        if heading and (title := _title(heading["title"])):
            if heading["level"] == "#":
                self.title = self.title or title
            else:
                self.section = title
        if placeholder := _PLACEHOLDER.search(line):
            what = "A result comes" if placeholder[1] == "results" else "What it says comes"
            self.note(index, f"{what} with the self-check: delete this line from the page.")
        if _OLD in line:
            hint = "bring it up to date first: mkdocs-quiz migrate"
            self.note(index, f"{_OLD} is the syntax of mkdocs-quiz 0, and left out; {hint}")

    def _question(self, first: int, last: int) -> Iterator[Question]:
        text = "\n".join(self.lines[first : last + 1])
        inner = text.partition(_OPEN)[2].partition(_CLOSE)[0]
        lines = dedent(inner.replace("\t", "    ")).split("\n")
        while lines and not lines[0].strip():
            lines.pop(0)
            first += 1
        if not lines:
            self.note(first, "This block is empty.")
            return
        answers = [at for at, line in enumerate(lines) if _ANSWER.fullmatch(line.strip())]
        if _BLANK.search(inner):
            yield self._with_blanks(lines, first)
        elif answers:
            yield self._with_answers(lines, first, answers[0])
        else:
            self.note(first, "This question has no answers to choose from: it is left out.")

    def _with_blanks(self, lines: list[str], first: int) -> Question:
        rule = next((at for at, line in enumerate(lines) if line.strip() == "---"), len(lines))
        asked, after = "\n".join(lines[:rule]), "\n".join(lines[rule + 1 :]).strip()
        blanks = tuple(blank.strip() for blank in _BLANK.findall(asked))
        text, more = _split(_BLANK.sub(GAP, asked))
        what = "answer stands" if len(blanks) == 1 else "answers stand"
        self.note(first, f"A blank becomes a text to write, and the {what} in a comment.")
        return Question(
            line=first + 1,
            section=self.section,
            text=text,
            more=more,
            blanks=blanks,
            after=after,
            after_line=first + rule + 2,
        )

    def _with_answers(self, lines: list[str], first: int, begins: int) -> Question:
        answers: list[Answer] = []
        index = begins
        while index < len(lines):
            match = _ANSWER.fullmatch(lines[index].strip())
            if not match and lines[index].strip():
                break
            if match:
                if match["mark"] not in {"", " ", "x", "X"}:
                    self.note(first + index, f'"[{match["mark"]}]" marks nothing: not correct.')
                feedback = self._feedback(lines, index + 1)
                answer = Answer(
                    line=first + index + 1,
                    text=match["text"],
                    correct=match["mark"] in {"x", "X"},
                    feedback="\n".join(feedback),
                )
                answers.append(answer)
                index += len(feedback)
            index += 1
        text, more = _split("\n".join(lines[:begins]))
        after = "\n".join(lines[index:]).strip()
        if any(_ANSWER.fullmatch(line.strip()) for line in lines[index:]):
            self.note(first + index, "Answers below another text belong to that text.")
        return Question(
            line=first + 1,
            section=self.section,
            text=text,
            more=more,
            answers=tuple(answers),
            after=after,
            after_line=first + index + 1,
        )

    def _feedback(self, lines: list[str], index: int) -> list[str]:
        feedback = []
        while index < len(lines) and (match := _FEEDBACK.fullmatch(lines[index])):
            feedback.append(match["text"])
            index += 1
        return feedback


def _split(text: str) -> tuple[str, str]:
    """The first paragraph, in one line, and the rest."""
    first, _, rest = text.strip().partition("\n\n")
    if re.search(r"^[ \t]*(```|~~~)", first, re.MULTILINE):
        head, _, code = first.partition("\n")
        first, rest = head, f"{code}\n\n{rest}"
    return " ".join(first.split()), rest.strip()


def _title(heading: str) -> str:
    """A heading without its attributes and the signs that end it."""
    return _ATTRIBUTES.sub("", heading.rstrip()).rstrip(" \t#")


def _unquoted(text: str) -> str:
    begin = 1 if len(text) > 1 and text[0] in "\"'" else 0
    end = len(text) - (len(text) > begin + 1 and text[-1] in "\"'")
    return text[begin:end]


def _at(note: Note) -> int:
    return note.line
