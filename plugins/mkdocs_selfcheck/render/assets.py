"""The built script and sheet that the package carries."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent.parent / "static"
"""Where plugins/web is built to."""

FOLDER = "assets/selfcheck"
"""Where a site keeps them, relative to its root. The script finds its chunks beside itself."""

CHUNKS = (
    *("actions", "results", "files", "copies", "applications"),
    *("plans", "history", "historyStyle", "renames", "recordViews"),
)
"""What scripts load when it is needed, by its name in the manifest."""


@dataclass(frozen=True, slots=True)
class Assets:
    """Hashed file names, so that versions never mix."""

    script: str
    style: str
    chunks: tuple[str, ...]
    record: tuple[str, str]
    """Script and sheet of the page with the reader's record."""
    preview: tuple[str, str]
    """Script and sheet of the page around a self-check in `selfcheck preview`."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every file a site needs."""
        return (self.script, self.style, *self.chunks, *self.record)


@cache
def assets() -> Assets:
    """Read which files were built.

    Raises:
        FileNotFoundError: The package was put together without building plugins/web.
    """
    manifest = json.loads((STATIC / "manifest.json").read_text(encoding="utf-8"))
    return Assets(
        script=manifest["script"],
        style=manifest["style"],
        chunks=tuple(manifest[name] for name in CHUNKS),
        record=(manifest["record"], manifest["recordStyle"]),
        preview=(manifest["preview"], manifest["previewStyle"]),
    )
