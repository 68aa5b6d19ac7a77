"""What pydantic says of a file's shape → problems an author understands."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mkdocs_selfcheck.diagnostics import Code
from mkdocs_selfcheck.quiz import Path, Problem
from mkdocs_selfcheck.source.format import FORMAT, KINDS, MAX_ID, is_tag
from mkdocs_selfcheck.source.names import has_ids, is_former, keys_of, name_of
from mkdocs_selfcheck.source.slips.keys import dashes, flag_hint, lost_colon, number_hint
from mkdocs_selfcheck.source.slips.line import in_quotes, quotes_hint
from mkdocs_selfcheck.source.slips.look_alike import in_text
from mkdocs_selfcheck.source.strange_keys import lines_up, no_kind, unknown_key
from mkdocs_selfcheck.source.suggested import suggested_id
from mkdocs_selfcheck.source.tree import Mapping, Node, Scalar, Sequence, at

MOST = 100
"""No more faults of shape than this are looked at."""

ID_RULE = (
    "An id is small letters, digits and single hyphens, begins with a letter, and has at most "
    f"{MAX_ID} characters."
)


def faults(root: Node, error: ValidationError) -> list[Problem]:
    """Return a problem for each error, at most as many as an author reads."""
    found = [
        _problem(root, one) for one in error.errors(include_url=False, include_input=False)[:MOST]
    ]
    # Where something is one step too far left, what is said beside it only follows.
    beside = {problem.also[0] for problem in found if problem.code == "bad-indent" and problem.also}
    once = {(one.path[:-1], one.also): one for one in reversed(found) if one.code == "bad-indent"}
    found = [
        one
        for one in found
        if one.path not in beside
        and (one.code != "bad-indent" or one is once[(one.path[:-1], one.also)])
    ]
    # `tittle` is a title: it is not missing as well.
    meant = {(one.path[:-1], one.hint) for one in found if one.code == "unknown-key"}
    return [
        problem
        for problem in found
        if problem.code != "missing-key"
        or (problem.path[:-1], f'Did you mean "{problem.path[-1]}"?') not in meant
    ]


def _problem(root: Node, error: ErrorDetails) -> Problem:
    loc = error["loc"]
    path = tuple(step for step in loc if not is_tag(step))
    # Pydantic names a bad key of a map "[key]", behind the key.
    path = path[:-1] if path[-1:] == ("[key]",) else path
    kind = next((str(step)[5:] for step in loc if str(step).startswith("kind:")), "")
    return _fault(root, path, kind, error["type"], error.get("ctx", {}))


def _fault(root: Node, path: Path, kind: str, type_: str, ctx: dict[str, Any]) -> Problem:
    node = at(root, path)
    key = str(path[-1]) if path else ""
    match type_:
        case "missing":
            return _missing(path)
        case "extra_forbidden":
            return unknown_key(path, kind, node)
        case "union_tag_not_found" if len(path) == 4 and path[2] == "items":
            return lines_up(root, path, node) or no_kind(path, node)
        case "string_type" | "union_tag_not_found":
            return _not_a_text(path, node)
        case "string_too_short" | "too_short":
            return _empty(path, node)
        case "dict_type" | "model_type" | "list_type":
            return _not_a_collection(path, node, "list" if type_ == "list_type" else "map")
        case "bad-id" if isinstance(node, Scalar) and is_former(path):
            return bad_id(path, node.value, key=False)
        case "bad-id":
            beside = at(root, path[:-1])
            small = key.lower()
            if key != small and isinstance(beside, Mapping) and small in beside.pairs:
                return _same_id(path, small)
            return bad_id(path, key, text=_named(node))
        case "quoted-value":
            what = "true or false" if key in _FLAGS else "a number"
            message = f'"{key}" is {what}, and quotes make a text of it.'
            return Problem(
                path=path, code="quoted-value", message=message, hint="Take the quotes away."
            )
        case "not-a-number":
            message = f'"{key}" takes a number in digits.'
            hint = number_hint(key, node)
            return Problem(path=path, code="not-a-number", message=message, hint=hint)
        case "not-true-or-false":
            message = f'"{key}" takes true or false, in small letters.'
            hint = flag_hint(key, node)
            return Problem(path=path, code="not-true-or-false", message=message, hint=hint)
        case "unknown-format":
            message = f"This version of mkdocs-selfcheck knows format {FORMAT}, and no other."
            hint = "Leave the key out, or install a version that knows this format."
            return Problem(path=path, code=type_, message=message, hint=hint)
        case "greater_than_equal" | "less_than_equal":
            bound = f"at least {ctx['ge']}" if "ge" in ctx else f"at most {ctx['le']}"
            message = f'"{key}" is {bound}.'
            hint = f"Write: {key}: {ctx.get('ge', ctx.get('le'))}"
            return Problem(path=path, code="out-of-range", message=message, hint=hint)
        case "string_too_long":
            message = f"This text is longer than {ctx['max_length']:,} characters."
            return Problem(path=path, code="too-long", message=message, hint="Split it.")
        case "literal_error":
            hint = "Write: repeat: per-application; or leave the key out."
            message = f'"{key}" does not know this value.'
            return Problem(path=path, code="unknown-value", message=message, hint=hint)
        case "string_pattern_mismatch":
            hint = "For example: en, de, pt-BR."
            return Problem(
                path=path, code="bad-lang", message="This is no language tag.", hint=hint
            )
    return Problem(path=path, code="wrong-shape", message=f"This does not fit {name_of(path)}.")


_FLAGS = frozenset({"private", "pick", "exclusive", "does_not_apply", "correct", "support"})


def _missing(path: Path) -> Problem:
    name = name_of(path[:-1])
    # The key is not there: the place is that of the map which lacks it.
    return Problem(
        path=path,
        code="missing-key",
        message=f'{name[0].upper()}{name[1:]} has no "{path[-1]}".',
        hint=f'Add "{path[-1]}:" to it.',
        key=True,
    )


def _not_a_text(path: Path, node: Node | None) -> Problem:
    code: Code
    match node:
        case Mapping(flow=False, pairs=pairs) if len(pairs) == 1:
            ((key, (_, value)),) = pairs.items()
            text = f"{key}: {value.value}" if isinstance(value, Scalar) else ""
            return Problem(
                path=path,
                code="colon-in-text",
                message=f'A text is expected here, and "{key}:" reads as a key.',
                hint=quotes_hint(in_quotes(text) if text else ""),
            )
        case Mapping(flow=True):
            code, message = "brace-in-text", "A text is expected here, and {…} reads as a map."
        case Sequence(flow=True):
            code, message = "bracket-in-text", "A text is expected here, and […] reads as a list."
        case _:
            kind = "list" if isinstance(node, Sequence) else "map"
            message = f"A text is expected here, not a {kind}."
            hint = 'For several lines write "|" after the key, and the text indented below it.'
            return Problem(path=path, code="not-a-text", message=message, hint=hint)
    return Problem(path=path, code=code, message=message, hint=quotes_hint())


def _empty(path: Path, node: Node | None) -> Problem:
    name = name_of(path)
    if isinstance(node, Mapping) and node.pairs:
        message = f"{name[0].upper()}{name[1:]} has only one level."
        hint = "A scale has at least two levels, low to high."
        return Problem(path=path, code="too-few-levels", message=message, hint=hint, key=True)
    hint = _BELOW.get(str(path[-1]), "Write something, or leave the key out.")
    if path[-1] in KINDS:
        hint = "Write the question after it."
    elif path[-1] in ("title", "next"):
        hint = "Write something after it."
    message = f"{name[0].upper()}{name[1:]} is empty."
    return Problem(path=path, code="empty", message=message, hint=hint, key=True)


def _not_a_collection(path: Path, node: Node | None, wanted: str) -> Problem:
    if isinstance(node, Scalar) and not node.value:
        return _empty(path, node)
    if isinstance(node, Scalar):
        lost = lost_colon(path, node, keys_of(path)) or in_text(path, node)
        if lost:
            return lost
    if isinstance(node, Sequence) and node.items and wanted == "map":
        return dashes(path, node)
    name = name_of(path)
    needed = _NEEDED[wanted, has_ids(path) or path[-1:] == ("show_if",)]
    return Problem(
        path=path,
        code="not-a-list" if wanted == "list" else "not-a-map",
        message=f"{name[0].upper()}{name[1:]} needs {needed} below it.",
        hint=_BELOW.get(str(path[-1]), _BELOW_ANY)
        if len(path) != 2 or path[0] != "scales"
        else 'Write its levels below it, low to high, indented: "my-level: Its text".',
        key=True,
    )


_NEEDED = {
    ("map", True): 'lines of "id: …"',
    ("map", False): 'lines of "key: …"',
    ("list", False): 'entries that begin with "- "',
}

_BELOW = {
    "items": 'Write the items below it, indented, each with an id: "my-item:".',
    "options": 'Write the options below it, indented, each with an id: "my-option: Its text".',
    "show_if": "Write: show_if: {id-of-an-item: answer}",
    "retired": "Write: retired: [an-item, an-item/an-option]",
    "bands": 'Write the bands below it, each beginning with "- ".',
}
_BELOW_ANY = 'Write its keys below it, indented: "key: value".'


def _named(node: Node | None) -> str:
    """Return the text that an id stands for: a title, or a question."""
    if isinstance(node, Mapping):
        node = next((node.pairs[key][1] for key in ("title", *KINDS) if key in node.pairs), None)
    return node.value if isinstance(node, Scalar) else ""


def _same_id(path: Path, small: str) -> Problem:
    return Problem(
        path=path,
        code="bad-id",
        message=f'"{path[-1]}" differs from "{small}" only in capitals.',
        hint="Ids are in small letters: choose another id.",
        key=True,
        also=((*path[:-1], small),),
    )


_TAKEN = {
    "own": "the reader's own rows have it",
    "record": "the page with the reader's record has it",
}


def bad_id(path: Path, id: str, *, key: bool = True, text: str = "") -> Problem:
    """Say that a key is no id, and what it could be, by itself or by the text that it names."""
    if id in _TAKEN:
        message, hint = f'"{id}" is taken: {_TAKEN[id]}.', "Choose another id."
    else:
        message = f'"{id[:MAX_ID]}{"…" if len(id) > MAX_ID else ""}" is no id.'
        meant = suggested_id(id) or suggested_id(text, words=3)
        hint = f'{ID_RULE} For example "{meant}".' if meant else ID_RULE
    return Problem(path=path, code="bad-id", message=message, hint=hint, key=key)
