"""Signs that word processors put in place of YAML's own: they look alike, and YAML knows none."""

import re
from collections.abc import Iterator

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.quiz import Path, Problem
from mkdocs_selfcheck.source.format import is_id
from mkdocs_selfcheck.source.names import KEYS
from mkdocs_selfcheck.source.slips.above import LISTS
from mkdocs_selfcheck.source.slips.line import in_quotes
from mkdocs_selfcheck.source.slips.slip import Slip
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.suggested import suggested_id
from mkdocs_selfcheck.source.tree import Mapping, Node, Scalar, Sequence

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INDENT = re.compile(rf"^ *[{_SPACES}][ {_SPACES}]*(?=\S)")
_COLON = re.compile(
    rf"^(?P<lead> *(?:- +)*)(?P<key>[a-z][\w-]*)(?P<sign>:(?=[{_SPACES}])|：)[ {_SPACES}]*"
)
_DASH = re.compile(
    rf"^(?P<lead> *)(?P<sign>[–—−•·▪◦‣●○]|[0-9]{{1,2}}[.)]|-(?=[{_SPACES}]))[ \t{_SPACES}]+(?=\S)"
)
_INVISIBLE = re.compile(rf"[{_SPACES}\u00ad\u200b-\u200d\u2060]")
_KEY = re.compile(r"(?P<key>[a-z][\w-]*):(?: |$)")
_SHOWN = 80
_MOST_LINES = 8
_BACK = 40


def look_alike(source: Source, first: int, last: int) -> Slip | None:
    """Find the first such sign in some lines, from one to another."""
    for number in range(max(first, last - _BACK, 0), last + 1):
        if slip := _in_line(source, number):
            return slip
    return None


def _in_line(source: Source, number: int) -> Slip | None:
    line = source.line(number)
    if line.isascii() and not line.lstrip(" ")[:1].isdigit():
        return None
    if indent := _INDENT.match(line):
        at = len(line) - len(line.lstrip(" "))
        others = [n + 1 for n, one in enumerate(source.lines) if n != number and _INDENT.match(one)]
        shown = [*map(str, others[:_MOST_LINES]), *(["…"] if others[_MOST_LINES:] else [])]
        return Slip(
            at=(number, at),
            code="look-alike",
            message="An invisible space of a word processor stands here.",
            hint="Type plain spaces in its place"
            + (f"; also in line {', '.join(shown)}." if shown else "."),
            meant=" " * len(indent[0]) + line[indent.end() :],
        )
    if (colon := _COLON.match(line)) and is_id(colon["key"].replace("_", "-")):
        meant = f"{colon['lead']}{colon['key']}: {line[colon.end() :]}".rstrip()
        return Slip(
            at=(number, colon.start("sign")),
            code="look-alike",
            message=_of_colon(colon["sign"], "this colon"),
            hint=f"Type a colon and a plain space: {meant.strip()[:_SHOWN]}",
            meant=meant,
        )
    return _dash(source, number)


def _dash(source: Source, number: int) -> Slip | None:
    line = source.line(number)
    dash = _DASH.match(line)
    if not dash:
        return None
    above = next(
        (one for n in range(number - 1, -1, -1) if not _DASH.match(one := source.line(n))), ""
    )
    header = above.strip().partition(":")[0] if above.rstrip().endswith(":") else ""
    key = _KEY.match(line, dash.end())
    if not header and not (key and key["key"] in KEYS):
        return None
    message, hint, meant = _entry(dash["sign"], line[dash.end() :].rstrip(), header)
    return Slip(
        at=(number, dash.start("sign")),
        code="look-alike",
        message=message,
        hint=hint[: _SHOWN * 2],
        meant=dash["lead"] + meant if meant else "",
    )


def _entry(sign: str, text: str, header: str) -> tuple[str, str, str]:
    """Return message, hint and what was meant of an entry behind a sign that is no dash."""
    message = "A bullet begins no entry in YAML."
    if sign in "–—−":
        message = "This long dash is no hyphen to YAML."
    elif sign[0].isdigit():
        message = "A number begins no entry in YAML."
    elif sign == "-":
        message = "An invisible space of a word processor stands after this hyphen."
    key = _KEY.match(text)
    if header in LISTS or (key and key["key"] in KEYS):
        return message, f"Write a hyphen and a space: - {text}", f"- {text}"
    if key:
        return message, f"Take it away: {text}", text
    id = suggested_id(text, words=3)
    if not id:
        return message, 'Write an id and a colon in its place: "my-id: Its text".', ""
    entry = f"{id}: {in_quotes(text) if ': ' in text or ' #' in text else text}"
    return message, f"Write an id and a colon in its place: {entry}", entry


def _of_colon(sign: str, colon: str) -> str:
    if sign == "：":
        return f"{colon[0].upper()}{colon[1:]} is a wide one, and none to YAML."
    return f"An invisible space of a word processor stands after {colon}."


def in_text(path: Path, node: Scalar) -> Problem | None:
    """Find such a sign at the beginning of a text where keys are expected."""
    if node.style:
        return None
    text = node.value
    if (colon := _COLON.match(text)) and is_id(colon["key"].replace("_", "-")):
        return Problem(
            path=path,
            code="look-alike",
            message=_of_colon(colon["sign"], f'the colon of "{colon["key"]}"'),
            hint=f"Type a colon and a plain space: {colon['key']}: {text[colon.end() :][:_SHOWN]}",
        )
    dash = _DASH.match(text)
    if not dash:
        return None
    # The lines of a plain text are one here; the next sign begins the next entry.
    first = text[dash.end() :].split(f" {dash['sign'][0]}")[0]
    first = re.split(r" [0-9]{1,2}[.)] ", first)[0] if dash["sign"][0].isdigit() else first
    message, hint, _ = _entry(dash["sign"], first, str(path[-1]) if path else "")
    return Problem(path=path, code="look-alike", message=message, hint=hint[: _SHOWN * 2])


def in_keys(source: Source, node: Node) -> Iterator[Diagnostic]:
    """Yield keys with an invisible sign in them, and take it out of the tree."""
    if not _INVISIBLE.search(source.text):
        return
    open_: list[Node] = [node]
    while open_:
        match open_.pop():
            case Sequence(items=items):
                open_ += items
            case Mapping(pairs=pairs):
                for name, (key, value) in [*pairs.items()]:
                    open_.append(value)
                    bare = _INVISIBLE.sub("", name) if not key.style else name
                    if bare == name or not is_id(bare.replace("_", "-")) or bare in pairs:
                        continue
                    # In the same place, so that the order stays.
                    changed = {bare if k == name else k: pair for k, pair in pairs.items()}
                    pairs.clear()
                    pairs.update(changed)
                    sign = next(c for c in name if _INVISIBLE.match(c))
                    yield source.diagnostic(
                        (key.at[0], key.at[1] + name.index(sign)),
                        "look-alike",
                        f'An invisible sign (U+{ord(sign):04X}) stands in the key "{bare}".',
                        f"Delete the line, and type it anew: {bare}:",
                    )
