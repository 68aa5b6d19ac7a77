"""The guide's style sheet: the files of sheet/ in one, so that a page asks once. A MkDocs hook."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

SHEET: Final = Path(__file__).with_name("sheet")
PARTS: Final = (
    "colours",
    "reading",
    "tables",
    "pointer",
    "self-check",
    "doors",
    "first-screen",
    "frame",
    "paper",
    "worksheet",
)
"""In this order: what comes later wins."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def sheet() -> str:
    """Return all of it, without comments and indents."""
    texts = [(SHEET / f"{part}.css").read_text("utf-8") for part in PARTS]
    lines = _COMMENT.sub("", "".join(texts)).splitlines()
    return "".join(line.strip() for line in lines) + "\n"


@event_priority(-130)  # after mkdocs-static-i18n, which would give it a place in each language
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Put it among the files of the site."""
    files.append(File.generated(config, "assets/guide.css", content=sheet()))
    return files
