"""`ID.LANG.yml` → a translation, or all that is wrong with it."""

import re
from collections.abc import Collection
from dataclasses import replace

from mkdocs_selfcheck.diagnostics import Code, Diagnostic, nearest
from mkdocs_selfcheck.source.decode import decode
from mkdocs_selfcheck.source.format import LANGUAGE
from mkdocs_selfcheck.source.loaded import Loaded
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.tolerant import tree
from mkdocs_selfcheck.source.translation.base import Base
from mkdocs_selfcheck.source.translation.overlay import read
from mkdocs_selfcheck.source.translation.translation import Translation, translated
from mkdocs_selfcheck.source.tree import Mapping, Node

_NAME = re.compile(r"(?P<id>[^.]*)\.(?P<lang>.*)\.yml")
MOST = 100
"""No more diagnostics than this are given for one file."""


def name_of_translation(file_name: str) -> tuple[str, str] | None:
    """Return id and language of a file named like a translation: with a dot in its name."""
    name = _NAME.fullmatch(file_name)
    return (name["id"], name["lang"]) if name else None


def load_translation(
    data: bytes,
    file: str,
    base: Loaded | None,
    *,
    site_lang: str,
    ids: Collection[str],
    today: str = "",
) -> Translation:
    """Load the translation of a quiz from the bytes of the file of this name; raises nothing.

    base: the quiz, None where it has no file. site_lang: the language of quizzes that name none,
    "" where it is not known. ids: of all quizzes. today: what the quiz is called where it was
    renamed.
    """
    id, lang = name_of_translation(file.rpartition("/")[2]) or ("", "")
    source, root, found = parsed(data, file)
    unread = any(one.severity == "error" for one in found)
    sound = Base.of(base, site_lang) if base else None
    found = [*_name(source, id, lang, base, sound, ids, today), *found]
    loaded = Loaded(id=f"{id}.{lang}", source=source, root=root, diagnostics=tuple(found))
    # Of a quiz that has errors itself nothing can be said; and where a text is not read as it was
    # meant, what it seems to translate may be none of its own.
    if sound is None or unread or (found and root is None):
        return Translation(id=id, lang=lang, file=loaded, places={})
    made = translated(sound, lang, loaded, read(sound, source, root))
    return replace(made, file=replace(made.file, diagnostics=made.file.diagnostics[:MOST]))


def parsed(data: bytes, file: str) -> tuple[Source, Node | None, list[Diagnostic]]:
    """Return the text of a file, its tree, and what is wrong with it as text and as YAML.

    There is no tree, and nothing wrong, where nothing but comments stands in it.
    """
    source, found = decode(data, file)
    root, yaml = tree(source)
    if root is not None and not isinstance(root, Mapping):
        message = "A translation is a map of keys and texts."
        hint = "Write it as in the quiz: title: The text"
        yaml.append(source.diagnostic(root.at, "not-a-map", message, hint))
        root = None
    return source, root, [*found, *yaml]


def _name(
    source: Source,
    id: str,
    lang: str,
    base: Loaded | None,
    sound: Base | None,
    ids: Collection[str],
    today: str,
) -> list[Diagnostic]:
    def fault(code: Code, message: str, hint: str) -> list[Diagnostic]:
        return [source.diagnostic((0, 0), code, message, hint)]

    if not re.fullmatch(LANGUAGE, lang):
        message = f'"{lang[:40]}" in the name of this file is no language tag.'
        name = id or "the-quiz"
        hint = f"A translation is called {name}.de.yml or {name}.pt-BR.yml; a quiz has no dot."
        return fault("bad-lang", message, hint)
    if base is None:
        message = f"There is no {id[:60]}.yml that this could translate."
        close = nearest(id, ids)
        hint = "A translation has the name of its quiz: ID.LANG.yml beside ID.yml."
        hint = f'Did you mean "{close}"?' if close else hint
        hint = f"Rename this file to {today}.{lang}.yml." if today else hint
        return fault("no-source", message, hint)
    if sound and sound.lang and sound.lang.lower() == lang.lower():
        message = f"{sound.file} itself is in this language: {sound.lang}."
        hint = f'If its texts are in another, write "lang:" into {sound.file}.'
        return fault("same-language", message, hint)
    return []
