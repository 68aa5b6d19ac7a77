"""The blocks of a page as they are written: what is right, and what would be swallowed in silence.

Python-Markdown has no errors. A block that is misspelt turns into plain text, and one that is not
closed swallows the rest of its page, so the lines are read here as well.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from mkdocs_selfcheck.diagnostics import Code, did_you_mean
from mkdocs_selfcheck.passages import outside

NAME = "selfcheck"
RECORD = "selfcheck-record"
"""The block that shows the reader's record; it names no quiz."""
THE_RECORD = "/record"
"""Stands in place of a quiz's id for the reader's record: no id has a slash."""

# Spaces that are none for Markdown, and what has no width: both come along when text is pasted.
_ODD = re.compile(r"[^\S \t\n]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_MARK = re.compile(
    rf"^(?P<indent>(?:[ \t>]|{_ODD.pattern})*)(?P<slashes>/{{2,}})[ \t]*(?P<rest>.*?)[ \t]*$"
)
_OPENER = re.compile(r"^(?P<name>[\w-]+)[ \t]*(?:\|[ \t]*(?P<argument>.*))?$")
_ARGUMENT = re.compile(r"^(?P<quiz>[a-z0-9-]+)(?P<open>[ \t]+open)?$")
_DEEP = re.compile(r"^(?: {4}|\t)")
_HINT = "Write `/// selfcheck | ID` or `/// selfcheck | ID open`, and `///` on the next line."
_RECORD_HINT = "Write `/// selfcheck-record`, and `///` on the next line."
_NONE = "There are no quizzes yet: a quiz is a file ID.yml in the folder of quizzes."


@dataclass(frozen=True, slots=True)
class Place:
    """A self-check's place on a page, or that of the reader's record."""

    quiz: str
    """Its id, or THE_RECORD."""
    line: int
    """From 1, in the text that was scanned."""
    column: int
    """From 1, of the quiz's id, or of the block's name."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a block, by line and column (from 1)."""

    line: int
    column: int
    code: Code
    message: str
    hint: str
    also: tuple[int, int] | None = None
    """Line and column of another place that belongs to it."""
    quiz: str = ""
    """The quiz that the block names, where it is about one; THE_RECORD for the record's block."""


def scan(text: str, quizzes: Collection[str]) -> tuple[list[Place], list[Fault]]:
    """Find the self-checks of a page.

    Args:
        text: The page's Markdown.
        quizzes: The ids there are; a block that names another is a fault.

    Returns:
        Where self-checks stand, and every fault, in the order of the lines.
    """
    # As Python-Markdown parts them: a line has to have the same number here and there.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    marks = {number: mark for number, line in outside(lines) if (mark := _MARK.match(line))}
    places: list[Place] = []
    faults: list[Fault] = []
    for number, mark in marks.items():
        found = _read(number, mark, quizzes)
        if isinstance(found, Place):
            places.append(found)
            faults.extend(_around(number, mark, lines, marks))
        elif found is not None:
            faults.append(found)
    return places, faults


def _read(number: int, mark: re.Match[str], quizzes: Collection[str]) -> Place | Fault | None:
    """What one line of slashes opens; nothing when it is none of ours."""
    if odd := _ODD.search(mark[0]):
        return _odd(number, mark, odd)
    rest = mark["rest"]
    name = _name(rest)
    column = mark.start("rest") + 1
    meant = _meant(name)
    if meant is None:
        return None
    hint = _RECORD_HINT if meant == RECORD else _HINT
    if name != meant:
        return _fault(number, column, "misspelt-block", f'Unknown block "{name}".', hint)
    opener = _OPENER.match(rest)
    if len(mark["slashes"]) < 3 or opener is None:
        return _fault(number, column, "misspelt-block", "This line opens no block.", hint)
    if name == RECORD:
        if opener["argument"] is None:
            return Place(THE_RECORD, number + 1, column)
        message = "Nothing stands behind the name of this block."
        fault = _fault(number, column + len(name), "bad-argument", message, hint)
        return replace(fault, quiz=THE_RECORD)
    argument = opener["argument"] or ""
    if not argument:
        return _fault(number, column, "no-quiz", "The block names no quiz.", _HINT)
    column = mark.start("rest") + opener.start("argument") + 1
    parts = _ARGUMENT.match(argument)
    if parts is None:
        message = f'"{argument}" is not an id, with or without "open" after it.'
        named = argument.partition(" ")[0]
        return replace(_fault(number, column, "bad-argument", message, _HINT), quiz=named)
    quiz = parts["quiz"]
    if quiz not in quizzes:
        # Indented so far it may be an example in code: whether it is shown, the page will tell.
        return None if _DEEP.match(mark["indent"]) else unknown(quiz, quizzes, number + 1, column)
    return Place(quiz, number + 1, column)


def _name(rest: str) -> str:
    """The name of a block, by what stands behind its slashes."""
    first = re.match(r"[\w-]*", rest)
    return first[0] if first else ""


def _meant(name: str) -> str | None:
    """The block of ours that a name is, or is nearly."""
    ours = {ours.replace("-", ""): ours for ours in (NAME, RECORD)}
    near = get_close_matches(name.lower().replace("-", "").replace("_", ""), ours, 1, cutoff=0.75)
    return ours[near[0]] if near else None


def _odd(number: int, mark: re.Match[str], odd: re.Match[str]) -> Fault | None:
    """What is wrong with a line that holds a character which looks like a space, or like nothing.

    Markdown may see no block in it, or another quiz than its author does.
    """
    rest = _ODD.sub(lambda one: " " if one[0].isspace() else "", mark["rest"]).strip()
    meant = _meant(_name(rest))
    if meant is None:
        return None
    message = f"The character U+{ord(odd[0]):04X} stands here, which looks like a space or nothing."
    hint = f"Type the line again. {_RECORD_HINT if meant == RECORD else _HINT}"
    fault = _fault(number, odd.start() + 1, "misspelt-block", message, hint)
    named = mark["rest"].partition("|")[2].strip().partition(" ")[0]
    return replace(fault, quiz=THE_RECORD if meant == RECORD else named)


def unknown(quiz: str, quizzes: Collection[str], line: int, column: int) -> Fault:
    """Return the fault of a block that names a quiz which is not there."""
    hint = did_you_mean(quiz, quizzes) or _NONE
    return Fault(line, column, "unknown-quiz", f'There is no quiz "{quiz}".', hint, quiz=quiz)


def repeated(quiz: str, line: int, column: int, first: tuple[int, int] | None) -> Fault:
    """Return the fault of a second block of the same quiz, or of the record.

    Args:
        quiz: Its id, or THE_RECORD.
        line: Of the second, from 1.
        column: Of the second, from 1.
        first: Line and column of the first, where it stands in the same file.
    """
    code: Code = "repeated-record" if quiz == THE_RECORD else "repeated-quiz"
    if quiz == THE_RECORD:
        message = "The reader's record stands on this page already."
        hint = f"Link to it in place of this block: [my record](#{RECORD})."
    else:
        message = f'"{quiz}" stands on this page already.'
        hint = f"Link to it in place of this block: [title](#selfcheck-{quiz})."
    if first is None:
        hint = "One of the two comes from a file that this page includes."
    return Fault(line, column, code, message, hint, first, quiz)


def _around(
    number: int, mark: re.Match[str], lines: list[str], marks: dict[int, re.Match[str]]
) -> Iterator[Fault]:
    """What is wrong with the lines that belong to a block."""
    indent = mark["indent"]
    if indent.strip(" ") == "" and 1 <= len(indent) <= 3:
        message = "Indented by fewer than four spaces, the block leaves its list."
        hint = "Indent it by four spaces inside a list, and not at all elsewhere."
        yield _fault(number, 1, "block-indent", message, hint)
    content: Fault | None = None
    for index in range(number + 1, len(lines)):
        later = marks.get(index)
        if later and later[0].strip(" \t>") == mark["slashes"]:
            if content:
                yield content
            return
        if later and (later["rest"] or _ODD.search(later[0])):
            break
        if lines[index].strip() and content is None:
            column = len(lines[index]) - len(lines[index].lstrip()) + 1
            message = "The block holds nothing of its own, neither text nor options."
            hint = _RECORD_HINT if _name(mark["rest"]) == RECORD else _HINT
            content = _fault(index, column, "block-content", message, hint)
    message = "This block is not closed, and would swallow the rest of the page."
    hint = f"Write `{mark['slashes']}` on the line after it."
    yield _fault(number, mark.start("slashes") + 1, "unclosed-block", message, hint)


def _fault(index: int, column: int, code: Code, message: str, hint: str) -> Fault:
    return Fault(index + 1, column, code, message, hint)
