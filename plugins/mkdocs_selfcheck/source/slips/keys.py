"""Slips that are sound YAML of another shape: dashes for ids, lost colons, numbers in words."""

import re
from collections.abc import Collection

from mkdocs_selfcheck.quiz import Path, Problem
from mkdocs_selfcheck.source.names import has_ids, name_of
from mkdocs_selfcheck.source.slips.line import in_quotes
from mkdocs_selfcheck.source.suggested import suggested_id
from mkdocs_selfcheck.source.tree import Mapping, Node, Scalar, Sequence

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TENS = {"twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60}
_DIGITS = re.compile(r"(?:about |ca\.? |~ ?)?([0-9]{1,4})(?: [a-z.]+)?")
_EXAMPLES = {"lines": 3, "limit": 8}
_TRUE = {"yes", "y", "on", "true", "1", "x"}
_FALSE = {"no", "n", "off", "false", "0", "none"}
_LONGEST = 60


def number_hint(key: str, node: Node | None) -> str:
    """Say how the number is written that was meant, or a number at all."""
    word = node.value.strip().lower() if isinstance(node, Scalar) else ""
    digits = _DIGITS.fullmatch(word)
    meant = _TENS.get(word, _ONES.index(word) if word in _ONES else 0)
    meant = meant or (int(digits[1]) if digits else 0)
    return f"Write: {key}: {meant}" if meant else f"For example: {key}: {_EXAMPLES.get(key, 10)}"


def flag_hint(key: str, node: Node | None) -> str:
    """Say how the true or false is written that was meant."""
    word = node.value.strip().lower() if isinstance(node, Scalar) else ""
    if word in _TRUE or word in _FALSE:
        return f"Write: {key}: {'true' if word in _TRUE else 'false'}"
    return f"Write: {key}: true; or {key}: false"


def dashes(path: Path, node: Sequence) -> Problem:
    """Say that a list stands where each entry needs an id or a key: at its first dash."""
    ids = has_ids(path)
    what = "an id" if ids else "a key"
    name = name_of(path)
    hint = f"In place of each dash write {what} and a colon."
    match node.items[0]:
        case Scalar(value=text) if ids and (id := suggested_id(text, words=3)):
            where = "Before each entry" if node.flow else "In place of each dash"
            hint = f"{where} write an id: {id}: {_short(text)}"
        case Mapping(flow=False, pairs=pairs) if len(pairs) == 1:
            ((key, (_, value)),) = pairs.items()
            after = f" {_short(value.value)}" if isinstance(value, Scalar) else ""
            if not ids or isinstance(value, Mapping):
                hint = f"Take each dash away: {key}:{after}"
            else:
                hint = f'In place of each dash write an id: "my-id:", and below it: {key}:{after}'
        case Mapping() if ids:
            hint = 'In place of each dash write an id and a colon: "my-id:", the rest below it.'
    return Problem(
        path=path,
        code="not-a-map",
        message=f"{name[0].upper()}{name[1:]} is a list here, and "
        + ("each entry needs an id." if ids else "it takes keys without dashes."),
        hint=hint,
    )


def lost_colon(path: Path, node: Scalar, keys: Collection[str]) -> Problem | None:
    """Say that a text which begins with a key has lost the colon after it."""
    key, _, rest = node.value.partition(" ")
    if node.style or key not in keys or not rest:
        return None
    return Problem(
        path=path,
        code="no-colon",
        message=f'After "{key}" a colon is missing.',
        hint=f"Write: {key}: {_short(rest)}",
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    if re.search(r": |:$| #|^[^\w(.]", text):
        text = in_quotes(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
