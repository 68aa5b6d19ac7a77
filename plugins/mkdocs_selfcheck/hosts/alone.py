"""The quizzes of a site that has the Markdown extension alone, without our plugin.

Such a host has no place to read them once a build: it makes a new extension for each page. So they
are kept here for as long as their files stay the same.
"""

import logging
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from time import monotonic
from typing import Any

from markdown import Markdown

from mkdocs_selfcheck.diagnostics import Diagnostic, render_text
from mkdocs_selfcheck.hosts.languages import language_tag
from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.page import short
from mkdocs_selfcheck.hosts.scan import NAME
from mkdocs_selfcheck.hosts.site import site_name
from mkdocs_selfcheck.hosts.support import texts
from mkdocs_selfcheck.hosts.told import settings_told
from mkdocs_selfcheck.source import Folder, load_folder

# Below MkDocs' own logger, so that its --strict counts what we say; elsewhere it reaches stderr.
_log = logging.getLogger("mkdocs.plugins.mkdocs_selfcheck")

Stamp = tuple[tuple[str, int, int], ...]


def library(md: Markdown, options: dict[str, Any]) -> Library:
    """Return the quizzes as they lie in their folder now.

    Args:
        md: Where the host may have left what it knows of the site.
        options: Those of the extension; what the author left out, the host's settings give.

    Raises:
        ValueError: An option holds what it may not; the message names it.
    """
    for name in ("quizzes", "docs"):
        if not isinstance(options[name], str):
            raise ValueError(f"selfcheck: `{name}: {options[name]}` is no path")
    try:
        return _library(md, options)
    except ValueError as error:
        raise ValueError(f"selfcheck: {error}") from None


def _library(md: Markdown, options: dict[str, Any]) -> Library:
    told = settings_told(md)
    root = told.root if told else Path.cwd()
    folder = root / options["quizzes"]
    docs = root / options["docs"] if options["docs"] else told.docs if told else None
    written = options["lang"]
    lang = language_tag(written, "lang") if written else told.lang if told else "en"
    return Library(
        folder=_folder(folder, _stamp(folder), lang),
        site=site_name(
            options["site"] or None, url=told.url if told else None, name=told.name if told else ""
        ),
        lang=lang,
        own_lang=lang,
        docs=docs,
        pages=lambda: _pages(docs, int(monotonic())) if docs else (),
        support=texts(options["support"]),
        tell=_tell,
    )


@lru_cache(maxsize=2)
def _pages(docs: Path, _: int) -> tuple[tuple[str, str], ...]:
    """Each page with its Markdown, those of a folder before those of the folders in it.

    The second argument changes each second: a site of many pages is not read for each of them.
    """
    found = []
    for file in sorted(
        docs.rglob("*.md"), key=lambda file: (file.parent, file.name != "index.md", file.name)
    ):
        with suppress(OSError, UnicodeDecodeError):
            text = file.read_text(encoding="utf-8-sig")
            found.append((file.relative_to(docs).as_posix(), text if NAME in text else ""))
    return tuple(found)


def _stamp(folder: Path) -> Stamp:
    found = []
    for file in sorted(folder.rglob("*.y*ml")):
        try:
            stat = file.stat()
        except OSError:
            # A link that leads nowhere, or a file that went; loading says what is to be said.
            found.append((file.as_posix(), 0, 0))
        else:
            found.append((file.as_posix(), stat.st_mtime_ns, stat.st_size))
    return tuple(found)


@lru_cache(maxsize=8)
def _folder(folder: Path, _: Stamp, lang: str) -> Folder:
    """Read a folder once for each state of it, and say then what is wrong with its files."""
    loaded = load_folder(folder, name=short(str(folder)), lang=lang)
    for diagnostic in loaded.diagnostics:
        _tell(diagnostic)
    return loaded


def _tell(diagnostic: Diagnostic) -> None:
    _log.warning("%s", render_text([diagnostic]))
