"""The text of one file, and how to point into it."""

import re
from dataclasses import dataclass

from mkdocs_selfcheck.diagnostics import Code, Diagnostic, Place, Severity

MOST_SAID = 300
"""Characters of a message or a hint."""

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufffe\uffff\ud800-\udfff"
    "\U0010fffd]"
)
"""Control characters, line breaks that editors do not show as such, marks that turn the reading
direction of what follows, lone surrogates, byte order marks inside a text, and the stand-in."""

STAND_IN = "\U0010fffd"
"""Stands in the text for each of these, so that every position stays right: one that YAML knows,
that is no space, and that no text has."""

_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    r"""A file as read: its name for the author, its text with \n at line ends, its lines.

    In the text a stand-in stands for each forbidden character; the lines are as written.

    Positions inside `source/` count lines and columns from 0, as PyYAML does; they are counted
    from 1 once they stand in a Diagnostic.
    """

    file: str
    text: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, file: str, text: str) -> "Source":
        r"""Make a source of a text; its lines may end with \n, \r\n or \r."""
        lines = tuple(_BREAK.split(text))
        return cls(file=file, text=FORBIDDEN.sub(STAND_IN, "\n".join(lines)), lines=lines)

    def line(self, line: int) -> str:
        """Return a line without its break; "" past the end."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def diagnostic(
        self,
        at: tuple[int, int],
        code: Code,
        message: str,
        hint: str = "",
        *,
        also: tuple[tuple[int, int], ...] = (),
        severity: Severity = "error",
    ) -> Diagnostic:
        """Make a diagnostic of a position (line and column, from 0)."""
        line, column = at
        # In a line that was read as it was meant, a place may lie behind what was written.
        column = min(column, len(self.line(line)))
        # What is quoted from the file may be as long as the file.
        return Diagnostic(
            file=self.file,
            line=line + 1,
            column=column + 1,
            code=code,
            message=_short(message),
            hint=_short(hint),
            excerpt=self.line(line),
            also=tuple(Place(file=self.file, line=a + 1, column=b + 1) for a, b in also),
            severity=severity,
        )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= MOST_SAID else words[: MOST_SAID - 1] + "…"
