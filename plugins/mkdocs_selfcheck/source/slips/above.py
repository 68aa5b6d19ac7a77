"""Slips that YAML notices too late: a line is missing, or a dash, further up."""

import re

from mkdocs_selfcheck.source.format import KINDS, is_id
from mkdocs_selfcheck.source.names import KEYS
from mkdocs_selfcheck.source.slips.slip import Slip
from mkdocs_selfcheck.source.source import Source

LISTS = frozenset({"bands", "advice"})
"""Keys whose entries begin with a dash."""

_KEY = re.compile(r" *(?P<key>[a-z][\w-]*): *(?P<rest>.*)$")
_BLANK = re.compile(r"\s*(#.*)?$")
_SHOWN = 80


def parent(source: Source, number: int) -> int:
    """Return the line above that begins further left; -1 if there is none."""
    wide = _indent(source, number)
    for above in range(number - 1, -1, -1):
        if not _BLANK.match(source.line(above)) and _indent(source, above) < wide:
            return above
    return -1


def header(source: Source, number: int) -> str:
    """Return the key of the line above that begins further left; "" if it is none by itself."""
    found = _KEY.match(source.line(parent(source, number)))
    return found["key"] if found and not found["rest"] else ""


def no_items(source: Source, number: int) -> Slip | None:
    """Find items that stand below no `items:`."""
    for item in (parent(source, number), number):
        above = parent(source, item)
        between = range(max(above, 0), item)
        if not _is_item(source, item) or any(_is_items(source, one) for one in between):
            continue
        line = source.line(item)
        return Slip(
            at=(item, _indent(source, item)),
            code="bad-indent",
            message=f'Is "items:" missing here? "{line.strip().partition(":")[0]}" is an item.',
            hint='Write "items:" above it, in line with the title of the section, and the items '
            "below that, indented.",
        )
    return None


def first_dash(source: Source, number: int) -> Slip | None:
    """Find a list whose first entry has no dash, where a later one has."""
    if not source.line(number).lstrip(" ").startswith("- "):
        return None
    above = parent(source, number)
    if above < 0 or header(source, number) not in LISTS:
        return None
    first = next(n for n in range(above + 1, number + 1) if not _BLANK.match(source.line(n)))
    text = source.line(first).strip()
    if text.startswith("-"):
        return None
    wide = _indent(source, number)
    fits = _indent(source, first) == wide + 2
    return Slip(
        at=(first, _indent(source, first)),
        code="bad-indent",
        message=f'The first entry of "{header(source, number)}" has no dash.',
        hint=f"Write: - {text[:_SHOWN]}",
        meant=f"{' ' * wide}- {text}" if fits else "",
    )


def _indent(source: Source, number: int) -> int:
    line = source.line(number)
    return len(line) - len(line.lstrip(" "))


def _is_items(source: Source, number: int) -> bool:
    return source.line(number).strip() == "items:"


def _is_item(source: Source, number: int) -> bool:
    """Whether a line names something that has a kind."""
    found = _KEY.match(source.line(number)) if number >= 0 else None
    if not found or not is_id(found["key"]) or found["key"] in KEYS:
        return False
    if found["rest"]:
        return found["rest"].lstrip("{ ").partition(":")[0] in KINDS and found["rest"][0] == "{"
    below = source.line(number + 1)
    deeper = _indent(source, number + 1) > _indent(source, number)
    return deeper and below.strip().partition(":")[0] in KINDS
