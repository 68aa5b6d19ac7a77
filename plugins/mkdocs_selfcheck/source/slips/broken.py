"""What an author did where a text stopped being YAML, and the line as it was meant."""

import re
from dataclasses import dataclass

from mkdocs_selfcheck.diagnostics import Code
from mkdocs_selfcheck.source.parse import Broken
from mkdocs_selfcheck.source.slips.above import no_items
from mkdocs_selfcheck.source.slips.line import Line, in_quotes, line_of, quotes_hint
from mkdocs_selfcheck.source.slips.look_alike import look_alike
from mkdocs_selfcheck.source.slips.place import colon_in_line, misplaced
from mkdocs_selfcheck.source.slips.slip import Slip
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.tree import Position, Scalar

_GLUED = re.compile(r"^[A-Za-z][\w-]*:[^\s/]")
_SHORTENED = re.compile(r"'(?:tis|twas|til|em|cause|n|[0-9])\b", re.IGNORECASE)
"""A word that begins with an apostrophe."""
_CUT = re.compile(r"\s(#\S)")
_SIGNS: dict[str, tuple[Code, str]] = {
    "*": ("alias-in-text", "an alias"),
    "&": ("sign-in-text", "an anchor"),
    "!": ("sign-in-text", "a tag"),
    "%": ("sign-in-text", "a directive"),
    "@": ("sign-in-text", "a reserved sign"),
    "`": ("sign-in-text", "a reserved sign"),
    "|": ("sign-in-text", "the start of a block"),
    ">": ("sign-in-text", "the start of a block"),
    "-": ("sign-in-text", "an entry of a list"),
    "?": ("sign-in-text", "a key"),
}
_QUOTE_SIGNS = "Put a text with signs in it in quotes."
_BRACKETS: dict[str, tuple[Code, str]] = {
    "[": ("bracket-in-text", "a list"),
    "{": ("brace-in-text", "a map"),
}
_ENDS: dict[str, tuple[str, Code]] = {
    ":": ("colon", "colon-in-text"),
    "?": ("question mark", "question-mark-in-text"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Case:
    """What an explanation looks at; `line` is the one where the parser noticed."""

    source: Source
    broken: Broken
    line: Line


def explain(source: Source, broken: Broken) -> Slip:
    """Say what broke; the first explanation that fits."""
    case = _Case(source=source, broken=broken, line=line_of(source, broken.at[0]))
    for explanation in _EXPLANATIONS:
        if slip := explanation(case):
            return slip
    return Slip(
        at=broken.at,
        code="not-yaml",
        message=f"This is not YAML: {broken.why}.",
        hint="Often a quote, a colon or the indent is wrong here or in the line above.",
    )


def _in_quotes(at: Position, code: Code, message: str, line: Line) -> Slip:
    """Make a slip that quotes mend; the line is only known when its text begins at the slip."""
    meant = line.quoted() if line.text else ""
    if line.curly:
        code, at = "look-alike", (at[0], line.column)
        message = "Curly quotes are no quotes to YAML."
    return Slip(at=at, code=code, message=message, hint=quotes_hint(meant), meant=meant)


def _tab(case: _Case) -> Slip | None:
    if "'\\t' that cannot start" not in case.broken.why:
        return None
    number, column = case.broken.at
    text = case.source.line(number)
    if not text[:column].strip():
        column = text.index("\t")
        message = "This line is indented with a tab."
        return Slip(at=(number, column), code="tab-indent", message=message, hint="Use spaces.")
    return Slip(
        at=case.broken.at,
        code="tab-indent",
        message="A tab stands here.",
        hint="Use a space.",
        meant=text[:column] + " " + text[column:].lstrip("\t "),
    )


def _look_alike(case: _Case) -> Slip | None:
    last, number = case.broken.last, case.broken.at[0]
    first = number
    if last:
        # What stands in a block is text.
        first = last.until[0] if last.style in {"|", ">"} else last.at[0]
    return look_alike(case.source, min(first, number), number)


def _cut(case: _Case) -> Slip | None:
    """Find a number sign that made a comment of a text which goes on in the next line."""
    last = case.broken.last
    if last is None or last.style or "<scalar>" not in case.broken.why:
        return None
    for number in range(last.at[0], case.broken.at[0]):
        cut = _CUT.search(case.source.line(number), last.at[1] if number == last.at[0] else 0)
        if cut:
            message = "This begins a comment: the text ends before it."
            at = (number, cut.start(1))
            return Slip(at=at, code="comment-cut", message=message, hint=quotes_hint())
    return None


def _escape(case: _Case) -> Slip | None:
    """Find a backslash in double quotes that is no escape."""
    if "escape" not in case.broken.why and "cannot be read" not in case.broken.why:
        return None
    number, column = case.broken.at
    text = case.source.line(number)
    at = max(text.rfind("\\", 0, column + 1), 0)
    if "cannot be read" in case.broken.why:
        # PyYAML does not say where; only this escape can stand for more than there is.
        at = max(text.find("\\U", column), 0)
    whole = case.line.column < at and case.line.text[0] == case.line.text[-1] == '"'
    meant = case.line.lead + in_quotes(case.line.text[1:-1]) if whole else ""
    return Slip(
        at=(number, at),
        code="bad-escape",
        message=f'"{text[at : at + 2]}" is no escape; in double quotes a backslash begins one.',
        hint=f"Use single quotes: {meant.strip()}" if meant else "Write the backslash twice.",
        meant=meant,
    )


def _quote(case: _Case) -> Slip | None:
    """Find a text that begins with a quote, and goes on after the quote that ends it."""
    last = case.broken.last
    if "scanning a quoted scalar" in case.broken.why or "double-quoted" in case.broken.why:
        at = case.broken.since
    elif last and last.style in {"'", '"'} and _follows(case, last):
        at = last.at
    else:
        return None
    begins = line_of(case.source, at[0])
    ends = case.source.line(at[0])[at[1] :].rstrip()
    whole = begins if begins.column == at[1] else Line(lead="", key="", text="")
    if "'" in ends[1:] or '"' in ends[1:] or at[0] == case.broken.at[0]:
        message = "A text that begins with a quote ends at the next one, and this one goes on."
    else:
        message = "This quote is never closed where it should be."
        if whole.text and " #" not in whole.text and not _SHORTENED.match(whole.text):
            closed = whole.lead + whole.text + whole.text[0]
            hint = f"Close it: {closed.strip()[:160]}"
            return Slip(at=at, code="quote-in-text", message=message, hint=hint, meant=closed)
    return _in_quotes(at, "quote-in-text", message, whole)


def _follows(case: _Case, last: Scalar) -> bool:
    """Whether only spaces lie between the end of a text and where the parser noticed."""
    number, column = case.broken.at
    between = case.source.line(number)[last.until[1] : column]
    return last.until[0] == number and not between.strip()


def _no_space(case: _Case) -> Slip | None:
    for number in {
        case.broken.since[0],
        case.broken.at[0],
        case.broken.last.at[0] if case.broken.last else 0,
    }:
        text = case.source.line(number)
        body = text.lstrip(" -")
        if "simple key" not in case.broken.why and "mapping values" not in case.broken.why:
            return None
        if _GLUED.match(body):
            key, _, rest = body.partition(":")
            lead = text[: len(text) - len(body)]
            return Slip(
                at=(number, len(lead) + len(key)),
                code="no-space-after-colon",
                message="After the colon of a key a space is needed.",
                hint=f"Write: {key}: {rest[:80]}",
                meant=f"{lead}{key}: {rest}",
            )
    return None


def _start(case: _Case) -> Slip | None:
    """Find a text whose first sign means something in YAML."""
    if not case.line.text or case.broken.at[1] < case.line.column:
        return None
    at = (case.broken.at[0], case.line.column)
    first = case.line.text[0]
    if first in _BRACKETS and "parsing a flow" not in case.broken.why:
        code, name = _BRACKETS[first]
    elif first in _SIGNS and (first not in "-?" or "not allowed here" in case.broken.why):
        code, name = _SIGNS[first]
    else:
        return None
    return _in_quotes(at, code, f'A text that begins with "{first}" reads as {name}.', case.line)


def _in_flow(case: _Case) -> Slip | None:
    """Find a colon or a question mark in braces or brackets, where each ends a text."""
    sign = next((sign for sign in ":?" if f"got '{sign}'" in case.broken.why), "")
    last, (number, column) = case.broken.last, case.broken.at
    if not sign or not last or last.style or last.at[0] != number:
        return None
    line = case.source.line(number)
    begin, sign_at = last.at[1], line.find(sign, last.at[1])
    end = next((at for at in range(column, len(line)) if line[at] in ",]}"), len(line))
    text = in_quotes(line[begin:end].rstrip())
    name, code = _ENDS[sign]
    return Slip(
        at=(number, max(sign_at, begin)),
        code=code,
        message=f"In braces and brackets a {name} ends a text.",
        hint=quotes_hint(text),
        meant=line[:begin] + text + line[end:],
    )


def _colon(case: _Case) -> Slip | None:
    message = "A colon with a space after it makes a key of the text before it."
    if "mapping values" not in case.broken.why:
        return None
    if case.broken.at[1] >= case.line.column and case.line.key:
        return _in_quotes(case.broken.at, "colon-in-text", message, case.line)
    last, number = case.broken.last, case.broken.at[0]
    begun = last.at[0] if last and not last.style and last.until[0] == number else number
    if begun < number and (lost := colon_in_line(case.source, begun)):
        return lost
    if items := no_items(case.source, number):
        return items
    text = case.source.line(number)
    return Slip(
        at=(number, len(text) - len(text.lstrip())),
        code="bad-indent",
        message="A key cannot stand here: the line above it holds a text.",
        hint="Line it up with the key above; or, if it belongs to the text, put all of that "
        f"in quotes; or a colon is missing in line {min(begun + 1, number)}.",
    )


def _unclosed(case: _Case) -> Slip | None:
    if "parsing a flow" not in case.broken.why:
        return None
    number, column = case.broken.since
    line = case.source.line(number)
    cut = _CUT.search(line, column)
    if cut:
        message = "This begins a comment: what follows is not read."
        at = (number, cut.start(1))
        return Slip(at=at, code="comment-cut", message=message, hint=quotes_hint())
    # What was being read is the bracket, or what is missing in it.
    column = max(line.rfind(bracket, 0, column + 1) for bracket in "[{")
    if column < 0:
        message = "A bracket or a brace above this is not closed where it should be."
        return Slip(at=case.broken.since, code="unclosed", message=message, hint=_QUOTE_SIGNS)
    closing = {"[": "]", "{": "}"}[line[column]]
    return Slip(
        at=(number, column),
        code="unclosed",
        message=f'This "{line[column]}" is not closed where it should be.',
        hint=f'Write "{closing}" at its end. {_QUOTE_SIGNS}',
    )


def _misplaced(case: _Case) -> Slip | None:
    return misplaced(case.source, case.broken)


_EXPLANATIONS = (
    _tab,
    _look_alike,
    _cut,
    _escape,
    _quote,
    _in_flow,
    _no_space,
    _start,
    _colon,
    _unclosed,
    _misplaced,
)
