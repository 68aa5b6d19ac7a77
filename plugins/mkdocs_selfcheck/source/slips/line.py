"""One line of YAML as an author wrote it: what leads to the text, and the text."""

import re
from dataclasses import dataclass

from mkdocs_selfcheck.source.source import Source

_LINE = re.compile(
    r"""(?P<lead>[ ]*(?:-[ ]+)*(?:(?P<key>[^\s"'\[\]{}#:,&*!|>%@`][^:]*?|"[^"]*"|'[^']*'):\s+)?)"""
    r"""(?P<text>\S.*?)\s*$"""
)
# A number sign with a space after it is meant as a comment.
_COMMENT = re.compile(r"\s+#(\s.*)?$")
# In quotes as a whole; the first quote inside is an apostrophe, or opens: a letter follows it.
_WRAPPED = re.compile(r"""(["'])(?:(?!\1).)*\1\w.*\1""")
_CURLY = re.compile("“[^“”]*”|„[^“„]*“|«[^«»]*»|‘[^‘]*’|‚[^‚‘]*‘")
_SHOWN = 160


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line: `lead` is indent, dashes, key and colon; `key` is "" if there is none."""

    lead: str
    key: str
    text: str

    @property
    def column(self) -> int:
        """Where the text begins, from 0."""
        return len(self.lead)

    @property
    def curly(self) -> bool:
        """Whether the text stands in curly quotes, which YAML takes for letters."""
        return bool(_CURLY.fullmatch(_COMMENT.sub("", self.text)))

    def quoted(self) -> str:
        """Return the line with its text in quotes, a comment after it left out."""
        text = _COMMENT.sub("", self.text)
        if _WRAPPED.fullmatch(text):
            # Quotes around all of it, which one inside had ended too early.
            text = text[1:-1]
        elif self.curly:
            text = text[1:-1]
        return self.lead + in_quotes(text)


def line_of(source: Source, number: int) -> Line:
    """Take a line of a source apart (number from 0); a blank one has an empty text."""
    match = _LINE.match(source.line(number))
    if not match:
        return Line(lead="", key="", text="")
    return Line(lead=match["lead"], key=match["key"] or "", text=match["text"])


def in_quotes(text: str) -> str:
    """Put a text in the quotes that need the least escaping."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quotes_hint(corrected: str = "") -> str:
    """Return the hint for every slip that quotes mend, with the corrected line if it is short."""
    if corrected and len(corrected) <= _SHOWN:
        return f"Put the text in quotes: {corrected.strip()}"
    return "Put the text in quotes."
