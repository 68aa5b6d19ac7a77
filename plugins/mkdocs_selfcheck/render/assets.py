"""The built script and sheet that the package carries."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

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
    embed: tuple[str, str, str]
    """Script, sheet and chunk of a self-check alone in a frame, where a site has such."""
    host: str
    """Script for pages elsewhere that show such frames."""
    preview: tuple[str, str]
    """Script and sheet of the page around a self-check in `selfcheck preview`."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every file a site needs."""
        return (self.script, self.style, *self.chunks, *self.record)


@cache
def manifest() -> dict[str, Any]:
    """Read what was built: English by the names of the parts, the others below `languages`.

    Raises:
        FileNotFoundError: The package was put together without building plugins/web.
    """
    made: dict[str, Any] = json.loads((STATIC / "manifest.json").read_text(encoding="utf-8"))
    return made


def languages() -> dict[str, dict[str, str]]:
    """Return the parts, by name, that were built for each language (BCP 47) beside English."""
    return dict(manifest()["languages"])


@cache
def assets(lang: str = "en") -> Assets:
    """Return the files that speak one of our languages.

    Args:
        lang: "en" or one of `languages`; `interface` chooses it for a page.
    """
    built = languages().get(lang, manifest())
    return Assets(
        script=built["script"],
        style=built["style"],
        chunks=tuple(built[name] for name in CHUNKS),
        record=(built["record"], built["recordStyle"]),
        embed=(built["embed"], built["embedStyle"], built["framing"]),
        host=built["host"],
        preview=(built["preview"], built["previewStyle"]),
    )
