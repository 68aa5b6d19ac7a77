"""Slips with colons, dashes and indents: something stands where it cannot."""

from mkdocs_selfcheck.source.format import is_id
from mkdocs_selfcheck.source.names import KEYS
from mkdocs_selfcheck.source.parse import Broken
from mkdocs_selfcheck.source.slips.above import LISTS, first_dash, header, no_items
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


def _among_others(source: Source, at: Position) -> Slip:
    """Say what stands in line with others that are not of its kind."""
    begins = source.line(at[0])[at[1] :]
    if begins.startswith("-"):
        message = "An entry of a list stands here among keys."
        hint = "Take the dash away: items, options and levels have ids in place of dashes."
    elif begins.startswith(":"):
        message = "A colon stands here without a key before it."
        hint = "Write an id before it."
    elif (of := header(source, at[0])) in LISTS:
        message = f'Each entry of "{of}" begins with a dash, and this line has none.'
        hint = "Write a dash before it, or indent it, if it belongs to the entry above."
    else:
        message = "A key stands here among the entries of a list."
        hint = "Items, options and levels have ids in place of dashes: take each dash away."
    return Slip(at=at, code="bad-indent", message=message, hint=hint)


def misplaced(source: Source, broken: Broken) -> Slip | None:
    """Say what is wrong where something stands in the wrong place."""
    if "could not find expected ':'" in broken.why:
        if lost := colon_in_line(source, broken.since[0]):
            return lost
        return Slip(
            at=broken.since,
            code="no-colon",
            message="A key and a colon are expected here.",
            hint="If this goes on with the text above, indent it deeper than the key of the text.",
        )
    if "parsing a block" in broken.why:
        number = broken.at[0]
        if lost := first_dash(source, number) or no_items(source, number):
            return lost
        if broken.at[1] == broken.since[1]:
            return _among_others(source, broken.at)
        return Slip(
            at=broken.at,
            code="bad-indent",
            message="This does not line up with what it belongs to.",
            hint=f"Its neighbours begin in column {broken.since[1] + 1}.",
        )
    return None
