"""Why a text of a translation translates nothing."""

from mkdocs_selfcheck.diagnostics import Code, did_you_mean, nearest
from mkdocs_selfcheck.quiz import Path, Problem
from mkdocs_selfcheck.source.format import KINDS
from mkdocs_selfcheck.source.names import KEYS, keys_of, name_of, shape_of
from mkdocs_selfcheck.source.texts import has_texts
from mkdocs_selfcheck.source.translation.base import Base, Trie
from mkdocs_selfcheck.source.tree import Mapping, Node
from mkdocs_selfcheck.source.tree import at as at_path


def why(base: Base, lang: str, path: Path, root: Node | None = None) -> Problem:
    """Say what is wrong with a path of a translation that no text of the quiz has."""
    command = f"selfcheck translate {base.id} {lang}"
    left = f"`{command}` moves what is left over to the end of the file."
    if path in base.texts:
        message = f"What this translates is no longer in {base.file}."
        return Problem(path=path, code="not-in-source", message=message, hint=left)
    level: Trie | None = base.trie
    for at, step in enumerate(path):
        if level is None or step not in level:
            node = at_path(root, path[:at]) if root else None
            beside = [*node.pairs] if isinstance(node, Mapping) else []
            return _why(base, path[: at + 1], level, left, beside)
        level = level[step]
    # A text where the quiz has a map.
    name = name_of(base.deep(path)) if path else "the translation"
    return Problem(
        path=path,
        code="not-a-map",
        message=f"{_upper(name)} is no text in {base.file}.",
        hint="Write its texts below it, indented, with the keys that they have there.",
        key=True,
    )


def _why(base: Base, path: Path, level: Trie | None, left: str, beside: list[str]) -> Problem:
    parent, key = path[:-1], str(path[-1])
    deep = base.deep(parent)
    kind = base.kind(str(parent[1])) if parent[:1] == ("items",) and len(parent) > 1 else ""
    known = [str(one) for one in level or ()]
    if parent[:1] == ("sections",) and key == "items":
        message = "In a translation the items stand by themselves, not in their sections."
        hint = 'Write them below "items:" at the very left: so they may move to another section.'
        return _problem(path, "items-in-section", message, hint)
    if kind and len(parent) == 2 and key in KINDS:
        message = f'The item "{parent[1]}" is a "{kind}" in {base.file}, not a "{key}".'
        return _problem(path, "other-kind", message, f'Write its question below "{kind}:".')
    if not parent and key == "items":
        message = f"{base.file} has no items."
        return _problem(path, "not-in-source", message, "")
    shape = shape_of(deep, kind)
    if shape and key in keys_of(deep, kind):
        return _no_text(base, path, name_of(deep), is_text=has_texts(shape, key))
    if level is None:
        message = f"A text is expected here, as in {base.file}."
        hint = 'For several lines write "|" after the key, and the text indented below it.'
        return Problem(path=parent, code="not-a-text", message=message, hint=hint)
    if shape:
        message = f'"{key}" is no text of {name_of(deep)}.'
        hint = did_you_mean(key, known)
        if key not in KEYS and not nearest(key, known):
            hint = _meant(key, known, beside, "Keys") or hint
        return _problem(path, "unknown-key", message, hint)
    if key.isdigit():
        message = f"{base.file} has only {len(known)} here."
        return _problem(path, "not-in-source", message, left)
    message = f'"{key}" is no {_noun(parent)} in {base.file}.'
    close = nearest(key, known)
    hint = f'Did you mean "{close}"?' if close else f"{_meant(key, known, beside, 'Ids')} {left}"
    return _problem(path, "not-in-source", message, hint)


def _meant(key: str, known: list[str], beside: list[str], what: str) -> str:
    """Ask after the next of those that are not translated yet: ids and keys stay as they are."""
    missing = [one for one in known if one not in beside]
    before = [one for one in beside[: beside.index(key)] if one in known] if key in beside else []
    after = known[known.index(before[-1]) + 1 :] if before else known
    likely = [*(one for one in after if one in missing), *missing][:1]
    return f'{what} are not translated: is "{likely[0]}" meant?' if likely else ""


def _noun(parent: Path) -> str:
    match parent:
        case ("items", item, "options"):
            return f'option of the item "{item}"'
        case ("scales", scale):
            return f'level of the scale "{scale}"'
    return str(parent[-1])[:-1]


def _no_text(base: Base, path: Path, name: str, *, is_text: bool) -> Problem:
    key = path[-1]
    if is_text:
        message = f'{_upper(name)} has no "{key}" in {base.file}, so there is nothing to translate.'
        hint = "Write it there first, or delete it here."
        return _problem(path, "no-source-text", message, hint)
    message = f'"{key}" is no text: it belongs in {base.file}.'
    hint = "Delete it here: a translation has texts alone."
    if key == "lang":
        hint = "Delete it here: the language stands in the name of the file."
    return _problem(path, "not-a-text-key", message, hint)


def _problem(path: Path, code: Code, message: str, hint: str) -> Problem:
    return Problem(path=path, code=code, message=message, hint=hint, key=True)


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]
