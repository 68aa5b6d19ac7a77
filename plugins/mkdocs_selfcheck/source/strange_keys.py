"""Keys that are not known where they stand, and items whose kind is not."""

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.quiz import Path, Problem
from mkdocs_selfcheck.source.format import KINDS, kinds_of
from mkdocs_selfcheck.source.names import ITEM_KEYS, keys_of, name_of
from mkdocs_selfcheck.source.slips.keys import dashes, lost_colon
from mkdocs_selfcheck.source.slips.look_alike import in_text
from mkdocs_selfcheck.source.slips.meant import SCORED, meant_key, meant_kind
from mkdocs_selfcheck.source.tree import Mapping, Node, Scalar, Sequence, at, values

OPTIONAL = "Everything is optional here, by design: leave this key out."


def unknown_key(path: Path, kind: str, node: Node | None) -> Problem:
    """Say that a key is none of what it stands at, and which is meant."""
    key, parent = str(path[-1]), path[:-1]
    if len(path) == 3 and path[0] == "sections" and node and kinds_of(values(node)):
        return Problem(
            path=path,
            code="bad-indent",
            message=f'Is "items:" missing here? "{key}" is an item.',
            hint='Write "items:" above it, and the items below that, indented.',
            key=True,
        )
    name = f'a "{kind}" item' if kind and len(parent) == 4 else name_of(parent)
    if key == "required":
        message = f'"required" is no key of {name}.'
        return Problem(path=path, code="required-key", message=message, hint=OPTIONAL, key=True)
    known = keys_of(parent, kind)
    meant = meant_key(key, known)
    hint = f'Did you mean "{meant}"?' if meant else did_you_mean(key, known)
    if key in SCORED:
        hint = "Nothing is scored here, by design: leave this key out."
    if key == "exclusive":
        hint = 'Only the options of a "multiple-choice" can exclude the others.'
    if key == "answer" and kind not in ("single-choice", "multiple-choice"):
        hint = "No answer is right or wrong here, by design: leave this key out."
    elif key in ("correct", "answer"):
        hint = 'Write "correct: true" at the option that is so, below "title:".'
    message = f'"{key}" is no key of {name}.'
    return Problem(path=path, code="unknown-key", message=message, hint=hint, key=True)


def no_kind(path: Path, node: Node | None) -> Problem:
    """Say why the kind of an item is not known."""
    name = f'The item "{path[-1]}"'
    kinds_hint = f"The kind is the key that holds the question: {', '.join(KINDS)}."
    if isinstance(node, Scalar):
        lost = lost_colon(path, node, KINDS) or in_text(path, node)
        if lost:
            return lost
    if isinstance(node, Sequence) and node.items:
        return dashes(path, node)
    if not isinstance(node, Mapping):
        message = f"{name} needs a kind and a question."
        return Problem(path=path, code="not-a-map", message=message, hint=kinds_hint)
    kinds = kinds_of(values(node))
    if len(kinds) > 1:
        return Problem(
            path=(*path, kinds[1]),
            code="two-kinds",
            message=f'{name} is a "{kinds[0]}" and a "{kinds[1]}" at once.',
            hint="Make two items of it, each with an id of its own.",
            key=True,
            also=((*path, kinds[0]),),
        )
    known = {*keys_of(path)}
    known |= {"advice", "scale", "dimension", "needed", "importance", "options", "lines"}
    known |= {"does_not_apply", "if", "required", "explanation", "correct"}
    known |= {"letter", "subject"}
    strange = [key for key in node.pairs if key not in known]
    meant = {key: kind for key in strange if (kind := meant_kind(key, node.pairs))}
    for key in [*meant, *strange][:1]:
        return Problem(
            path=(*path, key),
            code="unknown-kind",
            message=f'"{key}" is no kind of item.',
            hint=f'Did you mean "{meant[key]}"?' if key in meant else kinds_hint,
            key=True,
        )
    return Problem(
        path=path, code="no-kind", message=f"{name} has no question.", hint=kinds_hint, key=True
    )


def lines_up(root: Node, path: Path, node: Node | None) -> Problem | None:
    """Find a key of an item in line with the item's id."""
    items = at(root, path[:-1])
    key = str(path[-1])
    if not isinstance(node, Scalar) or not isinstance(items, Mapping) or key not in ITEM_KEYS:
        return None
    ids = [*items.pairs][: [*items.pairs].index(key)]
    id = next((one for one in reversed(ids) if one not in ITEM_KEYS), "")
    above = items.pairs[id][1] if id else None
    if not isinstance(above, Scalar) or above.value:
        return None
    return Problem(
        path=path,
        code="bad-indent",
        message=f'This "{key}" stands in line with the item "{id}" that it belongs to.',
        hint=f'Indent "{key}:" under "{id}:".',
        key=True,
        also=((*path[:-1], id),),
    )
