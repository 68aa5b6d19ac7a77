"""Slips that YAML reads without a word, and makes something else of."""

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_selfcheck.diagnostics import Diagnostic, Severity
from mkdocs_selfcheck.source.slips.line import in_quotes, line_of, quotes_hint
from mkdocs_selfcheck.source.slips.look_alike import in_keys
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.tree import Mapping, Node, Scalar, Sequence, scalars

NOT_TEXT = frozenset(
    {"scale", "dimension", "needed", "importance", "up_to", "show_if"}
    | {"repeat", "lang", "minutes", "limit", "lines"}
    | {"private", "pick", "exclusive", "does_not_apply"}
)
"""Keys whose values are names, numbers, true or false: a comment may follow them anyhow."""

_LOST = re.compile("(correct|exclusive|private|pick|does_not_apply) +(true|false)")
_COMMENT = re.compile(r"([ \t]+)#([ \t]?)([^\r\n]*)")


def readable(source: Source, root: Node) -> Iterator[Diagnostic]:
    """Yield what was cut or split in silence, and mend it in the tree for what is checked next."""
    yield from in_keys(source, root)
    yield from _commas(source, root)
    for path, scalar in scalars(root):
        if not NOT_TEXT.intersection(map(str, path)):
            yield from _cut(source, scalar)
        if path[-1:] == ("letter",):
            yield from _run_together(source, scalar)


def _run_together(source: Source, letter: Scalar) -> Iterator[Diagnostic]:
    """Find a letter of several lines of which YAML makes one."""
    if letter.style in {"|", ">"} or letter.until[0] == letter.at[0]:
        return
    if letter.style == '"' and "\\n" in source.text[letter.index : letter.end]:
        return
    yield source.diagnostic(
        letter.at,
        "lost-lines",
        'Without "|" the lines of this letter run together into one.',
        'Write "letter: |", and the letter in the lines below it, indented'
        + (", without quotes." if letter.style else "."),
    )


def _cut(source: Source, scalar: Scalar) -> Iterator[Diagnostic]:
    """Find a number sign that ended a text.

    `My #1 reason`: nothing stands between the sign and a word, so it was no comment: an error.
    `We are # one`: one space before the sign could be either: a warning. Two and more spaces
    before a sign with a space after it are how a comment is written.
    """
    if scalar.style:
        return
    match = _COMMENT.match(source.text, scalar.end)
    if not match:
        return
    glued = not match[2] and match[3] != ""
    if not glued and len(match[1]) > 1:
        return
    line, column = scalar.until
    meant = line_of(source, line)
    whole = "" if "\n" in scalar.value or line != scalar.at[0] else meant.text
    corrected = meant.lead + in_quotes(whole) if whole and meant.column == scalar.at[1] else ""
    severity: Severity = "error" if glued else "warning"
    if scalar.value == "":
        begins = source.line(line)[: match.start(2) - match.start() + column]
        corrected = begins.rstrip("# ") + " " + in_quotes(f"#{match[2]}{match[3]}".rstrip())
        scalar.value = match[0].strip()
    yield source.diagnostic(
        (line, column + len(match[1])),
        "comment-cut",
        'A "#" after a space begins a comment: the text ends before it.',
        "A comment stands in a line of its own. If it is none: "
        + quotes_hint(corrected).replace("Put", "put", 1),
        severity=severity,
    )


def _commas(source: Source, node: Node) -> Iterator[Diagnostic]:
    """Find keys without a value in braces: the rest of a sentence after its comma."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _commas(source, item)
    if not isinstance(node, Mapping):
        return
    if node.flow:
        yield from _comma(source, node)
    for _, value in node.pairs.values():
        yield from _commas(source, value)


def _comma(source: Source, node: Mapping) -> Iterator[Diagnostic]:
    split: dict[str, list[Scalar]] = {}
    last = ""
    for name, (key, value) in [*node.pairs.items()]:
        if ":" in source.text[key.end : value.index] or not isinstance(value, Scalar):
            last = name
        elif lost := _LOST.fullmatch(name):
            at = (key.at[0], key.at[1] + len(lost[1]))
            message = f'After "{lost[1]}" a colon is missing.'
            yield source.diagnostic(at, "no-colon", message, f"Write: {lost[1]}: {lost[2]}")
            del node.pairs[name]
            node.pairs[lost[1]] = (key, replace(value, value=lost[2]))
        elif isinstance(node.pairs.get(last, (key, None))[1], Scalar):
            split.setdefault(last, []).append(key)
            del node.pairs[name]
        else:
            message = f'In braces "{name}" is a key without a value.'
            hint = "If the braces belong to a text, put the text in quotes."
            yield source.diagnostic(key.at, "brace-in-text", message, hint)
            del node.pairs[name]
    for name, rest in split.items():
        text = node.pairs[name][1]
        if isinstance(text, Scalar):
            text.value = source.text[text.index : rest[-1].end]
            yield source.diagnostic(
                rest[0].at,
                "comma-in-braces",
                f'In braces a comma ends a text: "{rest[0].value}" became a key without a value.',
                quotes_hint(f"{name}: {in_quotes(text.value)}"),
            )
