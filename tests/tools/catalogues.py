"""The catalogues of our own words: what the sources say, in each language that they are in.

Babel extracts the messages; those of the browser's code stand in its files of words, as `t` with a
text in backquotes. No place and no date is written down, so that a change shows what it changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from tests.tools.node import ROOT, WEB

LOCALES = ROOT / "plugins" / "mkdocs_selfcheck" / "locales"
PYTHON = ROOT / "plugins" / "mkdocs_selfcheck" / "render" / "words.py"
PLURALS = {
    "ar": "nplurals=6; plural=(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : "
    "n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5);",
    "de": "nplurals=2; plural=(n != 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "ja": "nplurals=1; plural=0;",
    "pt_BR": "nplurals=2; plural=(n > 1);",
    "zh_Hans": "nplurals=1; plural=0;",
}
"""Each language beside English, and gettext's rule for its forms."""

_TEXT = r"`((?:[^`\\$]|\$\{\w+\})*)`"
_MESSAGE = r"t(?:\(\"([^\"]*)\"\))?" + _TEXT
_SAID = re.compile(rf"(?<![\w.$])(?:plural\(\s*\w+,\s*{_MESSAGE},\s*{_MESSAGE},?\s*\)|{_MESSAGE})")
_SLOT = re.compile(r"\$\{(\w+)\}")

Message = tuple[int, str, Any, list[str]]


def _typescript(file: IO[bytes], *_: object, **__: object) -> Iterator[Message]:
    """Yield line, function and message of each in a file of TypeScript, as Babel wants them."""
    text = file.read().decode()
    if not re.search(r'from "[./]+(?:core/)?messages"', text):
        return
    for found in _SAID.finditer(text):
        first, one, _again, more, context, alone = found.groups()
        line = text.count("\n", 0, found.start()) + 1
        about = first or context
        said = [_SLOT.sub(r"{\1}", each) for each in (one, more, alone) if each is not None]
        function = ("np" if about else "n") if len(said) == 2 else ("p" if about else "")
        yield line, f"{function}gettext", (*([about] if about else []), *said), []


_KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


@cache
def template() -> Catalog:
    """Return every message of the sources, file by file."""
    made = Catalog(fuzzy=False)
    sources: list[tuple[Path, Any]] = [(PYTHON, "python")]
    sources += [(file, _typescript) for file in sorted((WEB / "src").rglob("*.ts"))]
    for path, method in sources:
        with path.open("rb") as file:
            for _, message, _, context in extract(method, file, _KEYWORDS):  # type: ignore[arg-type]
                name = path.relative_to(ROOT / "plugins").as_posix()
                made.add(message, locations=[(name, 0)], context=context)
    return made


def generated(file: Path) -> str:
    """Return a catalogue with all messages of today, and what it said of them."""
    name = file.parents[1].name
    old = read_po(BytesIO(file.read_bytes()), locale=name) if file.exists() else Catalog(name)
    old.update(template(), no_fuzzy_matching=True, update_header_comment=False)
    old.obsolete.clear()
    into = BytesIO()
    write_po(into, old, width=100, omit_header=True, include_lineno=False, ignore_obsolete=True)
    head = {
        "Content-Type": "text/plain; charset=utf-8",
        "Language": name,
        "Plural-Forms": PLURALS[name],
    }
    lines = "".join(f'"{key}: {value}\\n"\n' for key, value in head.items())
    return f'msgid ""\nmsgstr ""\n{lines}\n{into.getvalue().decode().strip()}\n'


def said(lang: str, english: str) -> str:
    """Return what a message is in a language that there is a catalogue of, by its folder's name."""
    catalogue = read_po(BytesIO((LOCALES / lang / "LC_MESSAGES" / "selfcheck.po").read_bytes()))
    found = catalogue.get(english)
    return str(found.string) if found else english


CATALOGUES: dict[Path, Callable[[], str]] = {
    path: partial(generated, path)
    for path in (LOCALES / name / "LC_MESSAGES" / "selfcheck.po" for name in PLURALS)
}
"""Each catalogue with the function that gives its text."""
