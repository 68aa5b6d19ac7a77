"""Slips with colons, dashes and indents: something stands where it cannot."""

from mkdocs_selfcheck.source.format import is_id
from mkdocs_selfcheck.source.names import KEYS
from mkdocs_selfcheck.source.slips.slip import Slip
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.tree import Position

_WRITTEN = 80


def colon_in_line(source: Source, number: int) -> Slip | None:
    """Find a line that is a key without its colon: a single word, or a key of the format first."""
    line = source.line(number)
    text = line.lstrip(" ").rstrip()
    lead = line[: len(line) - len(line.lstrip(" "))]
    key, _, rest = text.partition(" ")
    if not is_id(key.replace("_", "-")) or (rest and key not in KEYS) or rest.startswith("#"):
        return None
    meant = f"{lead}{key}: {rest}".rstrip()
    return Slip(
        at=(number, len(lead) + len(key)),
        code="no-colon",
        message=f'After "{key[:_WRITTEN]}" a colon is missing.',
        hint=f"Write: {meant.strip()[:_WRITTEN]}",
        meant=meant,
    )


def among_others(source: Source, at: Position) -> Slip:
    """Say what stands in line with others that are not of its kind."""
    begins = source.line(at[0])[at[1] :]
    if begins.startswith("-"):
        message = "An entry of a list stands here among keys."
        hint = "Take the dash away: items, options and levels have ids in place of dashes."
    elif begins.startswith(":"):
        message = "A colon stands here without a key before it."
        hint = "Write an id before it."
    else:
        message = "A key stands here among the entries of a list."
        hint = "Items, options and levels have ids in place of dashes: take each dash away."
    return Slip(at=at, code="bad-indent", message=message, hint=hint)
